import { boundsAround } from './bounds.ts';
import type { FigureCell, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';

/**
 * Whether a share of a whole is one: from 0 to 1.
 *
 * @param share part of a whole, such as poor households of all; a ratio of two different things may well pass 1
 * @example checkShare({ ref: 'C5', value: 1.08, unit: 'share', precision: 0.01 }).map(({ kind, expected }) => [kind, expected]) // [['SHARE', 1]]
 */
export function checkShare(share: FigureCell): readonly Finding[] {
  if (share.value === null) return [];
  const { low, high } = boundsAround(share.value, share.precision);
  if (high < 0) return [findingOf('SHARE', [share], { expected: 0 })];
  return low > 1 ? [findingOf('SHARE', [share], { expected: 1 })] : [];
}
