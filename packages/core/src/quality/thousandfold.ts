import { cleanFraction } from '../unit/unit.ts';
import type { FigureCell, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';

/**
 * Whether a figure is in the unit of an earlier one: tỷ, triệu or nghìn đồng taken for one another are a factor of 1,000.
 *
 * A figure is in another unit when divided or multiplied by 1,000, or by 1,000 twice, it is nearer to the earlier one, by
 * ratio, than as it stands: from √1,000 ≈ 31.6 times as much on.
 *
 * @param earlier the same figure of an earlier period or another source
 * @returns none where one of the two is unknown or 0
 * @example checkScale(countCell('03', 61_200), countCell('02', 58)).flatMap(({ suspects }) => suspects.map(({ value }) => value)) // [61.2]
 */
export function checkScale(figure: FigureCell, earlier: FigureCell): readonly Finding[] {
  if (!figure.value || !earlier.value) return [];
  const powers = Math.round(Math.log10(figure.value / earlier.value) / 3);
  if (powers === 0) return [];
  const value = cleanFraction(figure.value * 1000 ** -powers);
  return [
    findingOf('SCALE', [figure, earlier], {
      expected: earlier.value,
      suspects: [{ cell: figure, value, repair: 'THOUSANDFOLD' }],
    }),
  ];
}
