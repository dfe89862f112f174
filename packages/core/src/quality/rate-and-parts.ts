import type { FigureCell, Finding } from './finding.ts';
import { reconcile } from './reconcile.ts';

/**
 * Whether a rate is that of its numerator and denominator, to the digits that all three are printed with.
 *
 * @param rate share, 0.612 for 61,2%
 * @returns none while one of the three is unknown
 * @example checkRate({ ref: 'rate', value: 0.62, unit: 'share', precision: 0.01 }, countCell('met', 106), countCell('communes', 175)).map(({ expected }) => expected) // [0.61]
 */
export function checkRate(
  rate: FigureCell,
  numerator: FigureCell,
  denominator: FigureCell,
): readonly Finding[] {
  return reconcile({
    cells: [rate, numerator, denominator],
    rules: [{ kind: 'RATE', rate: rate.ref, numerator: numerator.ref, denominator: denominator.ref }],
  });
}
