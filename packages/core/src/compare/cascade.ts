import type { AreaKey } from '../area/area.ts';
import { exactSum } from '../unit/unit.ts';

/** What a part of an area was given of a target. */
export interface CascadePart {
  readonly area: AreaKey;
  /** Count or amount; null where none is set. */
  readonly value: number | null;
  /** Areas that its list names; null where there is no list. */
  readonly named: number | null;
}

/** A target beside those of the parts. */
export interface Cascade {
  /** Of the parts that have one; null when none has. */
  readonly sum: number | null;
  /** Sum minus target; null while one of them is unknown. */
  readonly gap: number | null;
  /** Parts without a target: the gap may be theirs. */
  readonly missing: readonly AreaKey[];
  /** Parts whose list names more or fewer than they are to reach. */
  readonly misnamed: readonly AreaKey[];
  /** Whether every part has a target and they add up; null without a target. */
  readonly addsUp: boolean | null;
}

/**
 * Sets a count or amount that an area is to reach against what its parts were given, and names against counts.
 *
 * Shares are not added: a rate is not the sum of those of its parts.
 *
 * @example cascade(5, [{ area: 'a', value: 2, named: 2 }, { area: 'b', value: 2, named: 1 }]) // { sum: 4, gap: -1, missing: [], misnamed: ['b'], addsUp: false }
 */
export function cascade(target: number | null, parts: readonly CascadePart[]): Cascade {
  const values = parts.flatMap(({ value }) => value ?? []);
  const sum = values.length === 0 ? null : exactSum(values);
  const gap = sum === null || target === null ? null : sum - target;
  const missing = parts.flatMap(({ area, value }) => (value === null ? area : []));
  const misnamed = parts.flatMap(({ area, value, named }) =>
    value === null || named === null || named === value ? [] : area,
  );
  const addsUp = target === null ? null : gap === 0 && missing.length === 0;
  return { sum, gap, missing, misnamed, addsUp };
}
