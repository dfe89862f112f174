import { grow } from '../mark/box.ts';
import { hatches } from '../mark/hatch.ts';
import { squares } from '../mark/squares.ts';
import { node, type SceneNode } from '../scene/node.ts';
import { type CommunesFrame, squareRun } from './communes-frame.ts';
import { exclusiveCounts } from './communes-levels.ts';

/** One square per commune, the highest level first; those not recognised, or of which nothing is known, are hatched. */
export function communeSquares(frame: CommunesFrame): SceneNode | null {
  const { grid, levels } = frame;
  const { total } = levels;
  if (!grid || total === undefined) return null;
  let next = 0;
  const filled = exclusiveCounts(levels).flatMap(({ id, count }): readonly (SceneNode | null)[] => {
    if (id === 'unmet') return [];
    const boxes = squareRun(frame, next, count);
    next += count;
    return [squares(boxes, id === 'met' ? { fill: 'met', stroke: 'advanced' } : { fill: id })];
  });
  const rest = squareRun(frame, next, total - next);
  return node(
    'g',
    { 'aria-hidden': 'true' },
    ...filled,
    squares(rest, { stroke: 'hatch' }),
    rest.length > 0
      ? hatches(
          rest.map((box) => grow(box, -1)),
          6,
        )
      : null,
  );
}
