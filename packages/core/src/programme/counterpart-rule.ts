import type { AreaKey } from '../area/area.ts';
import type { Day } from '../time/day.ts';

/** Which budget pays the local counterpart. */
export type PayerTier = 'province' | 'district' | 'commune';

/** A minimum of local capital beside the central one, as a people's council or a decision sets it. */
export interface CounterpartRule {
  readonly programme: string;
  readonly payer: PayerTier;
  /** Null for both capital types. */
  readonly capitalType: string | null;
  /** Least ratio of local to central capital assigned, above 0. */
  readonly minRatio: number;
  /** Areas that the rule leaves out, such as those in special circumstances. */
  readonly exempt: readonly AreaKey[];
  readonly legalBasis: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Whose counterpart is asked about, and when. */
export interface CounterpartCase {
  readonly programme: string;
  readonly payer: PayerTier;
  readonly capitalType: string;
  readonly area: AreaKey;
  readonly day: Day;
}

/**
 * The rule for a counterpart on a day: one for its capital type before one for both.
 *
 * There is no table of rules here: the minimums of the decisions could not be read, so each office enters its own.
 *
 * @returns undefined where none is known, which does not mean that nothing is due
 * @throws RangeError for two rules of equal standing
 * @example findCounterpartRule([], { programme: 'NTM', payer: 'district', capitalType: 'investment', area: '187@1900-01-01', day: '2024-06-30' }) // undefined
 */
export function findCounterpartRule(
  rules: readonly CounterpartRule[],
  { programme, payer, capitalType, day }: CounterpartCase,
): CounterpartRule | undefined {
  const valid = rules.filter(
    (rule) =>
      rule.programme === programme &&
      rule.payer === payer &&
      rule.validFrom <= day &&
      (rule.validTo === null || day < rule.validTo),
  );
  for (const type of [capitalType, null]) {
    const [rule, second] = valid.filter((known) => known.capitalType === type);
    if (second)
      throw new RangeError(
        `findCounterpartRule requires one rule, got ${rule?.legalBasis} and ${second.legalBasis}`,
      );
    if (rule) return rule;
  }
  return undefined;
}
