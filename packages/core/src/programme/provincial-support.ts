import { requireThat } from '../unit/require-that.ts';
import { exactSum } from '../unit/unit.ts';

/** What a province gives to what districts still need, and from where. */
export interface SupportCase {
  /** Remaining need as stated, whole đồng; null where it is not. */
  readonly needDong: number | null;
  /** Share of the need that the province has said it bears, 0–1. */
  readonly share: number;
  /** Given so far from public investment, whole đồng; null is not reported. */
  readonly fromInvestmentDong: number | null;
  /** Given so far from other sources: revenue above estimate, savings and the like. */
  readonly fromOtherDong: number | null;
}

/** The support that is due beside what was given. */
export interface SupportOutcome {
  /** share × need, rounded half up to a whole đồng; null while the need is not stated. */
  readonly dueDong: number | null;
  /** From both sources; null while one of them is not reported. */
  readonly givenDong: number | null;
  /** Due and not given yet, 0 or more. */
  readonly leftDong: number | null;
}

/**
 * The support of a province as a share of a stated remaining need, from its two sources.
 *
 * due = share × need; left = max(0, due − from investment − from other sources)
 *
 * @throws RangeError for a share outside 0–1, or a need below 0
 * @example provincialSupport({ needDong: 900, share: 0.5, fromInvestmentDong: 200, fromOtherDong: 50 }) // { dueDong: 450, givenDong: 250, leftDong: 200 }
 */
export function provincialSupport({
  needDong,
  share,
  fromInvestmentDong,
  fromOtherDong,
}: SupportCase): SupportOutcome {
  requireThat('provincialSupport', share >= 0 && share <= 1, 'a share from 0 to 1', share);
  requireThat('provincialSupport', needDong === null || needDong >= 0, 'a need of 0 or more', needDong);
  const dueDong = needDong === null ? null : Math.round(needDong * share);
  const givenDong =
    fromInvestmentDong === null || fromOtherDong === null
      ? null
      : exactSum([fromInvestmentDong, fromOtherDong]);
  const leftDong = dueDong === null || givenDong === null ? null : Math.max(0, dueDong - givenDong);
  return { dueDong, givenDong, leftDong };
}
