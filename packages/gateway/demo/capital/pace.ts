import type { CapitalType } from './components.ts';

/**
 * Share of what a year spends that is spent by the end of each month, January to December, and by 31 January after it:
 * little until April, a rush in December and January. The shape is that of the national figures of 2022 and 2023: 28,2%
 * of the plan by June and 5,3% of recurrent money, 41,9% of investment by August.
 */
const CURVES: Readonly<Record<CapitalType, readonly number[]>> = {
  investment: [0.005, 0.03, 0.08, 0.14, 0.26, 0.38, 0.46, 0.55, 0.62, 0.69, 0.77, 0.89, 1],
  recurrent: [0, 0.01, 0.02, 0.05, 0.09, 0.15, 0.22, 0.31, 0.4, 0.49, 0.6, 0.83, 1],
};

/** Money carried over goes to work that is under way, so that it starts sooner. */
const CARRIED = [0, 0, 0.1, 0.18, 0.3, 0.45, 0.54, 0.62, 0.69, 0.76, 0.83, 0.95, 1];

/** Share of its money that a line of ordinary effort spends in the year of its plan. */
const RATES: Readonly<Record<number, Readonly<Record<CapitalType, number>>>> = {
  2021: { investment: 0.78, recurrent: 0.86 },
  2022: { investment: 0.55, recurrent: 0.1 },
  2023: { investment: 0.72, recurrent: 0.45 },
  2024: { investment: 0.8, recurrent: 0.62 },
  2025: { investment: 0.79, recurrent: 0.58 },
  2026: { investment: 0.74, recurrent: 0.6 },
};
const CARRIED_RATES: Readonly<Record<CapitalType, number>> = { investment: 0.84, recurrent: 0.48 };

/** Share of a year's spending that is done by its month, 1 to 12, and 13 for the January after it. */
export function spentBy(capitalType: CapitalType, isCarried: boolean, month: number): number {
  return (isCarried ? CARRIED : CURVES[capitalType])[month - 1] as number;
}

/** Share of its money that a line of ordinary effort spends in a year. */
export function ordinaryRate(capitalType: CapitalType, vintage: number, year: number): number {
  return vintage < year ? CARRIED_RATES[capitalType] : (RATES[year]?.[capitalType] as number);
}
