import { compareText } from '../time/compare-text.ts';
import type { Day } from '../time/day.ts';
import { type Area, type AreaKey, areaKey, isValidOn } from './area.ts';
import type { CrosswalkEdge } from './crosswalk.ts';
import type { Crossing, Editions, Onward } from './editions.ts';

/** A stretch of an area, in shares of it: 0 to 1 is all of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An area of another edition that lies in the asked one, wholly or in part. */
export interface Constituent {
  readonly area: Area;
  /** Which part of it lies there, by normalised weights; null when no source gives a weight. */
  readonly stretches: readonly Stretch[] | null;
  /** What happened to it on the way, in the order met; `unchanged` is left out. */
  readonly changes: readonly CrosswalkEdge[];
}

/** Where a part of an area has got to. */
interface Fragment {
  /** Undefined when the crosswalk does not say. */
  readonly area: Area | undefined;
  readonly stretch: Stretch | null;
  readonly changes: readonly CrosswalkEdge[];
}

const WHOLE: Stretch = { start: 0, end: 1 };

/**
 * What an area consists of in the edition of another day, earlier or later: the areas of its own level that lie in it.
 *
 * The weights of a division are normalised to 1 and laid end to end in code order, so that the parts of an area never
 * overlap and leave nothing out; one unknown weight leaves them all unknown. An area whose parts all come together
 * again is whole, whatever the weights.
 *
 * @param at a day on which `area` is valid
 * @param day any day of the edition to trace it in
 * @returns in code order; none when the crosswalk knows no area that lies in it
 * @throws RangeError when `area` is not valid on `at`
 * @example lineage({ code: 'VN', validFrom: '1900-01-01', validTo: null }, '2025-12-31', '2024-12-31', createEditions(createHierarchy([]), []))[0].stretches // [{ start: 0, end: 1 }]
 */
export function lineage(area: Area, at: Day, day: Day, editions: Editions): readonly Constituent[] {
  if (!isValidOn(area, at))
    throw new RangeError(`lineage requires an area that is valid on ${at}, got ${areaKey(area)}`);
  const forth = editions.crossings(day, at);
  const met = reached(area, editions.crossings(at, day), editions);
  return met.flatMap((origin) => {
    if (!isValidOn(origin, day)) return [];
    const fragments = fragmentsOf(origin, forth, editions);
    const inside = fragments.filter((fragment) => fragment.area && areaKey(fragment.area) === areaKey(area));
    if (inside.length === 0) return [];
    const changes = [...new Set(inside.flatMap((fragment) => fragment.changes))];
    return [{ area: origin, stretches: stretchesOf(inside, fragments), changes }];
  });
}

/**
 * True when all of an area lies in the asked one.
 *
 * @example isWhole({ stretches: [{ start: 0, end: 0.5 }] }) // false
 */
export function isWhole({ stretches }: Constituent): boolean {
  return stretches?.[0]?.start === 0 && stretches[0].end === 1;
}

/**
 * True when an area is the same territory in both editions: one origin, whole and unchanged. Only then may a rate,
 * a recognition or a status pass from one to the other.
 *
 * @example isUnbroken([]) // false
 */
export function isUnbroken(origins: readonly Constituent[]): boolean {
  const [origin, ...others] = origins;
  return origin !== undefined && others.length === 0 && isWhole(origin) && origin.changes.length === 0;
}

function reached(area: Area, crossings: readonly Crossing[], editions: Editions): readonly Area[] {
  let areas = new Map<AreaKey, Area>([[areaKey(area), area]]);
  for (const crossing of crossings) {
    const onward = [...areas.values()].flatMap((from) => editions.onward(from, crossing));
    areas = new Map(onward.map(({ area: met }) => [areaKey(met), met]));
  }
  return [...areas.values()].sort((a, b) => compareText(a.code, b.code));
}

function fragmentsOf(origin: Area, crossings: readonly Crossing[], editions: Editions): readonly Fragment[] {
  let fragments: readonly Fragment[] = [{ area: origin, stretch: WHOLE, changes: [] }];
  for (const crossing of crossings)
    fragments = fragments.flatMap((fragment) =>
      fragment.area ? divide(fragment, editions.onward(fragment.area, crossing)) : [fragment],
    );
  return fragments;
}

function divide(fragment: Fragment, onward: readonly Onward[]): readonly Fragment[] {
  if (onward.length === 0) return [{ ...fragment, area: undefined }];
  const marks = marksOf(onward);
  return onward.map(({ area, edge }, i) => ({
    area,
    stretch:
      marks && fragment.stretch && within(fragment.stretch, marks[i] as number, marks[i + 1] as number),
    changes: edge && edge.type !== 'unchanged' ? [...fragment.changes, edge] : fragment.changes,
  }));
}

/** The ends of the parts between 0 and 1; null when a weight of several is unknown. */
function marksOf(onward: readonly Onward[]): readonly number[] | null {
  if (onward.length === 1) return [0, 1];
  let total = 0;
  const ends = onward.map(({ weight }) => {
    total += weight ?? Number.NaN;
    return total;
  });
  return total > 0 ? [0, ...ends.map((end) => end / total)] : null;
}

/** The part of a stretch between two shares of it; its ends are kept to the last digit. */
function within({ start, end }: Stretch, from: number, to: number): Stretch {
  const mark = (share: number) => start * (1 - share) + end * share;
  return { start: mark(from), end: mark(to) };
}

function stretchesOf(inside: readonly Fragment[], all: readonly Fragment[]): readonly Stretch[] | null {
  if (inside.length === all.length) return [WHOLE];
  const known = inside.flatMap(({ stretch }) => stretch ?? []);
  return known.length === inside.length ? known : null;
}
