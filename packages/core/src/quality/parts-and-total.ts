import type { FigureCell, Finding } from './finding.ts';
import { reconcile } from './reconcile.ts';

/**
 * Whether parts add up to their total, to the rounding of each: total = Σ parts.
 *
 * @param parts a part without a value may be anything, so that the others can only be too much
 * @example checkTotal(countCell('total', 106), [countCell('NTM', 64), countCell('GNBV', 24)]).map(({ found, expected }) => [found, expected]) // [[106, 88]]
 */
export function checkTotal(total: FigureCell, parts: readonly FigureCell[]): readonly Finding[] {
  return reconcile({
    cells: [total, ...parts],
    rules: [{ kind: 'TOTAL', total: total.ref, parts: parts.map(({ ref }) => ref) }],
  });
}
