import type { AreaKey } from '../area/area.ts';

/** A named list beside the results. */
export interface ListOutcome {
  /** Named and achieved, in the order of the list. */
  readonly achieved: readonly AreaKey[];
  /** Named and not achieved. */
  readonly open: readonly AreaKey[];
  /** Achieved without being named; they do not stand in for named ones. */
  readonly unlisted: readonly AreaKey[];
  readonly isMet: boolean;
}

/**
 * Sets a list of named areas against those that achieved what it names them for. A list is met by its own areas only.
 *
 * @param named areas of the list, each once
 * @param achieved areas that did, named or not
 * @throws RangeError for an empty list, which says nothing, and for an area named twice
 * @example compareWithList(['a', 'b'], ['b', 'c']) // { achieved: ['b'], open: ['a'], unlisted: ['c'], isMet: false }
 */
export function compareWithList(named: readonly AreaKey[], achieved: readonly AreaKey[]): ListOutcome {
  const twice = named.find((area, i) => named.indexOf(area) !== i);
  if (named.length === 0 || twice !== undefined)
    throw new RangeError(`compareWithList requires areas, each named once, got ${twice ?? 'none'}`);
  const done = new Set(achieved);
  const listed = new Set(named);
  const open = named.filter((area) => !done.has(area));
  return {
    achieved: named.filter((area) => done.has(area)),
    open,
    unlisted: [...done].filter((area) => !listed.has(area)),
    isMet: open.length === 0,
  };
}
