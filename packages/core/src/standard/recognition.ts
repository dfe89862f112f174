import type { AreaKey } from '../area/area.ts';
import { compareText } from '../time/compare-text.ts';
import type { Day } from '../time/day.ts';
import type { RuralRule } from './rural-rule.ts';

/** What a decision does: công nhận, thu hồi, thừa nhận (sau sáp nhập). */
export type RecognitionKind = 'grant' | 'withdraw' | 'acknowledge';

/** A decision on the recognition of an area. What was assessed is another thing, see `Assessment`. */
export interface RecognitionEvent {
  readonly area: AreaKey;
  readonly level: string;
  readonly kind: RecognitionKind;
  /** The year it is recognised for; the decision may fall into the next one. */
  readonly year: number;
  readonly decidedOn: Day | null;
  readonly decision: string | null;
}

/** The moment that recognitions are asked for: what was decided by a day, or what counts for the end of a year. */
export type RecognitionMoment = { readonly decidedBy: Day } | { readonly endOfYear: number };

/**
 * The highest level that an area is recognised at, by the decisions on this very area.
 *
 * A level includes the ones below it; withdrawing one withdraws those above. A decision whose day is unknown counts
 * from the end of the year it is for.
 *
 * @param events in any order; those on other areas are left out
 * @returns a level's id; null when it is not recognised
 * @throws RangeError for a level that the rule does not have
 * @see Quyết định 18/2022/QĐ-TTg
 * @example recognitionLevel('06034@1900-01-01', [{ area: '06034@1900-01-01', level: 'advanced', kind: 'grant', year: 2022, decidedOn: '2023-01-26', decision: null }], findRuralRule('ntm-2021'), { endOfYear: 2022 }) // 'advanced'
 */
export function recognitionLevel(
  area: AreaKey,
  events: readonly RecognitionEvent[],
  rule: RuralRule,
  moment: RecognitionMoment,
): string | null {
  const held = new Set<string>();
  const counted = events.filter((event) => event.area === area && isBy(event, moment)).sort(inOrder);
  for (const { level, kind } of counted) {
    const below = withBelow(level, rule);
    if (kind !== 'withdraw') for (const id of below) held.add(id);
    else for (const id of [...held]) if (withBelow(id, rule).includes(level)) held.delete(id);
  }
  return [...held].sort((a, b) => withBelow(b, rule).length - withBelow(a, rule).length)[0] ?? null;
}

/**
 * A level and the ones it stands on, itself first.
 *
 * @throws RangeError for a level that the rule does not have
 * @example withBelow('model', findRuralRule('ntm-2021')) // ['model', 'advanced', 'standard']
 */
export function withBelow(level: string, rule: RuralRule): readonly string[] {
  const found = rule.levels.find(({ id }) => id === level);
  if (!found) throw new RangeError(`withBelow requires a level of ${rule.standard}, got ${level}`);
  return found.above === null ? [level] : [level, ...withBelow(found.above, rule)];
}

/**
 * The day from which a decision counts: its own, or the end of its year where no day is known.
 *
 * @example decisionDay({ year: 2022, decidedOn: null }) // '2022-12-31'
 */
export function decisionDay({ year, decidedOn }: Pick<RecognitionEvent, 'year' | 'decidedOn'>): Day {
  return decidedOn ?? `${year}-12-31`;
}

function isBy(event: RecognitionEvent, moment: RecognitionMoment): boolean {
  return 'decidedBy' in moment ? decisionDay(event) <= moment.decidedBy : event.year <= moment.endOfYear;
}

function inOrder(a: RecognitionEvent, b: RecognitionEvent): number {
  return compareText(decisionDay(a), decisionDay(b));
}
