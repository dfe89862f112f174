import { type Box, contains, grow, overlaps } from './box.ts';
import { crosses, type Segment } from './segment.ts';

/** What a label must keep clear of. */
export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
}

/**
 * The first candidate that lies in the bounds and touches nothing; undefined when there is none.
 *
 * @param boxesOf the boxes a candidate takes
 */
export function placeLabel<Candidate>(
  candidates: readonly Candidate[],
  boxesOf: (candidate: Candidate) => readonly Box[],
  bounds: Box,
  obstacles: Obstacles,
): Candidate | undefined {
  return candidates.find((candidate) =>
    boxesOf(candidate).every((box) => contains(bounds, box) && isFree(box, obstacles)),
  );
}

/** True when the box touches no obstacle. */
export function isFree(box: Box, { boxes, segments }: Obstacles): boolean {
  const roomy = grow(box, 2);
  return (
    !boxes.some((other) => overlaps(roomy, other)) && !segments.some((segment) => crosses(segment, roomy))
  );
}
