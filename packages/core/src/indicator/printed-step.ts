import type { Indicator } from './define-indicator.ts';

/**
 * The size of the last digit that an indicator prints where a figure says nothing of its own, in the indicator's unit:
 * 10^−decimals, and two digits finer for shares and points, which print as percent.
 *
 * @param indicator its unit and decimals
 * @example [printedStep({ unit: 'share', decimals: 2 }), printedStep({ unit: 'count', decimals: 2 })] // [0.0001, 0.01]
 */
export function printedStep({ unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>): number {
  const percent = unit === 'share' || unit === 'points';
  // Older hosts compute 10 ** -4 inexactly; they read 1e-4 exactly.
  return Number(`1e-${decimals + (percent ? 2 : 0)}`);
}
