import { requireThat } from '../unit/require-that.ts';

/** From which share of unmet criteria a recognition is withdrawn. */
export interface WithdrawalRule {
  /** Per cent of unmet criteria from which one key criterion among them is enough. */
  readonly keyPercent: number;
  /** Per cent of unmet criteria from which it is withdrawn in any case. */
  readonly anyPercent: number;
  /** Per cent of withdrawn communes from which the district's goes; null for a commune. */
  readonly communesPercent: number | null;
  readonly legalBasis: string;
}

const LEGAL_BASIS = 'Quyết định 18/2022/QĐ-TTg ngày 02/08/2022';

/** Communes: 30% unmet with a key criterion among them, or half. */
export const COMMUNE_WITHDRAWAL: WithdrawalRule = {
  keyPercent: 30,
  anyPercent: 50,
  communesPercent: null,
  legalBasis: LEGAL_BASIS,
};

/** Districts: the same of their own criteria, or 30% of their communes withdrawn. */
export const DISTRICT_WITHDRAWAL: WithdrawalRule = { ...COMMUNE_WITHDRAWAL, communesPercent: 30 };

/**
 * Key criteria of the set of 2021 for recognised communes: Thu nhập, Môi trường và an toàn thực phẩm, Quốc phòng và an
 * ninh. Those of advanced communes and districts have other names and numbers; whoever assesses them names them.
 */
export const COMMUNE_KEY_CRITERIA: readonly number[] = [10, 17, 19];

/** What a withdrawal is tested by. */
export interface WithdrawalCase {
  /** Criteria of the set. */
  readonly criteria: number;
  /** Criteria not met, by number. */
  readonly unmet: readonly number[];
  readonly keyCriteria: readonly number[];
  /** Of a district: its communes, and how many of them were withdrawn. */
  readonly communes?: { readonly total: number; readonly withdrawn: number };
}

/** Why a recognition is to be withdrawn. */
export type WithdrawalGround = 'KEY_CRITERION' | 'CRITERIA' | 'COMMUNES';

/**
 * The ground on which a recognition is to be withdrawn.
 *
 * CRITERIA: u/n ≥ 50%; KEY_CRITERION: 30% ≤ u/n < 50% and a key criterion unmet; COMMUNES: 30% of the communes
 * withdrawn. Of 19 criteria that is 10 unmet, or 6 to 9 with a key one.
 *
 * @returns null when there is none
 * @throws RangeError for no criteria, or more unmet than there are
 * @see Quyết định 18/2022/QĐ-TTg
 * @example withdrawalGround({ criteria: 19, unmet: [2, 3, 5, 6, 10, 12], keyCriteria: COMMUNE_KEY_CRITERIA }, COMMUNE_WITHDRAWAL) // 'KEY_CRITERION'
 */
export function withdrawalGround(
  { criteria, unmet, keyCriteria, communes }: WithdrawalCase,
  rule: WithdrawalRule,
): WithdrawalGround | null {
  requireThat('withdrawalGround', criteria > 0, 'at least one criterion', criteria);
  const count = new Set(unmet).size;
  requireThat('withdrawalGround', count <= criteria, `at most ${criteria} unmet criteria`, count);
  if (
    communes &&
    rule.communesPercent !== null &&
    reaches(communes.withdrawn, communes.total, rule.communesPercent)
  )
    return 'COMMUNES';
  if (reaches(count, criteria, rule.anyPercent)) return 'CRITERIA';
  const hasKey = unmet.some((criterion) => keyCriteria.includes(criterion));
  return hasKey && reaches(count, criteria, rule.keyPercent) ? 'KEY_CRITERION' : null;
}

/** part/whole ≥ percent, in whole numbers. */
function reaches(part: number, whole: number, percent: number): boolean {
  return whole > 0 && part * 100 >= whole * percent;
}
