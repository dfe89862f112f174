import type { AreaTree } from './area-tree.ts';

/** How the reports of areas with others below them are covered, at one cut and in one section. */
export interface CoverageColumns {
  /** By the area's place in the tree, how many children count; 0 when the area reported all of it itself. */
  readonly reported: Int32Array;
  /** 1 when nobody is missing, here and further down. */
  readonly complete: Uint8Array;
}

/** Coverage of areas that have all reported themselves. */
export function createCoverage({ upwards }: AreaTree): CoverageColumns {
  return { reported: new Int32Array(upwards.length), complete: new Uint8Array(upwards.length).fill(1) };
}
