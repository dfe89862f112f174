import type { FigureCell, Finding } from './finding.ts';
import { reconcile } from './reconcile.ts';

/**
 * Whether what an area reports itself is what the areas below it report together.
 *
 * The two come from different hands, so that a difference is a warning to be explained and not an error of the file.
 *
 * @param children one cell for every area one level down, also for those that have not reported
 * @example checkChildren(countCell('20', 300), [countCell('178', 120), countCell('179', null)]) // []
 */
export function checkChildren(own: FigureCell, children: readonly FigureCell[]): readonly Finding[] {
  return reconcile({
    cells: [own, ...children],
    rules: [{ kind: 'CHILDREN', total: own.ref, parts: children.map(({ ref }) => ref) }],
  });
}
