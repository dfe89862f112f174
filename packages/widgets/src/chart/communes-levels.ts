import { amountToReach } from '@tiendo/core';
import type { CommunesData } from './communes-data.ts';
import type { ComparisonData, ValueData } from './value.ts';

/** Levels of recognition, each a part of the one before. */
export const LEVELS = ['met', 'advanced', 'model'] as const;
export type LevelId = (typeof LEVELS)[number];

/** One level as it can be drawn. */
export interface Level {
  readonly id: LevelId;
  readonly value: ValueData;
  /** Communes of this level and above; undefined where the source gives a share only. */
  readonly count: number | undefined;
  /** Of all communes. */
  readonly share: number;
}

/** Figures that do not fit together. */
export type Fault =
  | {
      /** More communes than in what it is a part of. */
      readonly kind: 'exceeds';
      readonly level: LevelId;
      readonly count: number | undefined;
      readonly parent: LevelId | 'all';
      readonly parentCount: number | undefined;
    }
  | {
      /** A share of another number of communes than were recognised. */
      readonly kind: 'base';
      readonly level: LevelId;
      readonly denominator: number;
      readonly parentCount: number;
    };

/** The levels of an area: those that fit into each other, and what does not. */
export interface Levels {
  /** All communes; undefined where the source does not say. */
  readonly total: number | undefined;
  readonly drawn: readonly Level[];
  readonly faults: readonly Fault[];
}

/** Nests the levels. A level that exceeds the one around it is left out and named; missing ones are left out. */
export function nestedLevels(data: CommunesData): Levels {
  const { subject } = data.met;
  const total = whole(subject.denominator);
  const drawn: Level[] = [];
  const faults: Fault[] = [];
  for (const id of LEVELS) {
    const value = data[id]?.subject;
    const level = value && levelOf(id, value, total, drawn[0]);
    if (!level) continue;
    const parent = drawn.at(-1);
    const parentCount = parent ? parent.count : total;
    const exceeds =
      level.count !== undefined && parentCount !== undefined
        ? level.count > parentCount
        : level.share > (parent?.share ?? 1) + 1e-9;
    const { count } = level;
    if (exceeds) faults.push({ kind: 'exceeds', level: id, count, parent: parent?.id ?? 'all', parentCount });
    else drawn.push(level);
    const recognised = drawn.find((each) => each.id === 'met')?.count;
    const base = whole(level.value.denominator);
    if (
      level.value.base === 'recognised' &&
      base !== undefined &&
      recognised !== undefined &&
      base !== recognised
    )
      faults.push({ kind: 'base', level: id, denominator: base, parentCount: recognised });
  }
  return { total, drawn, faults };
}

/** A level that is drawn. */
export function levelIn({ drawn }: Levels, id: LevelId): Level | undefined {
  return drawn.find((level) => level.id === id);
}

/** Communes of one level and not of the next, the highest first; `unmet` only where the number of all is known. */
export function exclusiveCounts(
  levels: Levels,
): readonly { readonly id: LevelId | 'unmet'; readonly count: number }[] {
  const { total, drawn } = levels;
  const known = drawn.flatMap(({ id, count }) => (count === undefined ? [] : [{ id, count }]));
  const counts = known.map(({ id, count }, index) => ({ id, count: count - (known[index + 1]?.count ?? 0) }));
  const met = known.find(({ id }) => id === 'met');
  return [
    ...counts.reverse(),
    ...(met && total !== undefined ? [{ id: 'unmet', count: total - met.count } as const] : []),
  ];
}

/** How many communes more reach the benchmark's share; undefined where the parts are not known. */
export function communesToReach({ subject, benchmark, difference }: ComparisonData): number | undefined {
  const [count, total] = [whole(subject.numerator), whole(subject.denominator)];
  if (count === undefined || !total || typeof benchmark?.value !== 'number' || typeof difference !== 'number')
    return undefined;
  return amountToReach(count, total, benchmark.value, 'more');
}

function levelOf(
  id: LevelId,
  value: ValueData,
  total: number | undefined,
  met: Level | undefined,
): Level | undefined {
  if (value.value === null) return undefined;
  const count = whole(value.numerator);
  const share = count !== undefined && total ? count / total : shareOfAll(id, value, met);
  return share === undefined ? undefined : { id, value, count, share };
}

/** The share of all communes from a share of the recognised ones. */
function shareOfAll(id: LevelId, { value, base }: ValueData, met: Level | undefined): number | undefined {
  if (value === null) return undefined;
  if (id === 'met' || base === 'communes') return value;
  return base === 'recognised' && met?.id === 'met' ? value * met.share : undefined;
}

function whole(count: number | null | undefined): number | undefined {
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}
