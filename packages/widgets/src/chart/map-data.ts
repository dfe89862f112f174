import { parsePeriod } from '@tiendo/core';
import type { IndicatorData, ValueData } from './value.ts';

/** What `mapChart` draws: an indicator with one value for each area, in the order of the official list. */
export interface MapData {
  readonly indicator: IndicatorData;
  readonly values: readonly ValueData[];
}

/** A value that is there. */
export type KnownValue = ValueData & { readonly value: number };

/** The values that may stand on one scale, and those that may not or are missing. */
export interface MapValues {
  readonly shown: readonly KnownValue[];
  /** With a figure on another base, by another standard or in another unit than most. */
  readonly incomparable: readonly KnownValue[];
  readonly missing: readonly ValueData[];
}

const partedValues = new WeakMap<MapData, MapValues>();

/** Sets apart what cannot be compared with most of the values: another unit, base, standard or scope. */
export function mapValues(data: MapData): MapValues {
  const parted = partedValues.get(data) ?? partValues(data);
  partedValues.set(data, parted);
  return parted;
}

function partValues({ values }: MapData): MapValues {
  const known = values.filter((value): value is KnownValue => value.value !== null);
  const kinds = new Map(known.map((value) => [value, kindOf(value)]));
  const counts = new Map<string, number>();
  for (const kind of kinds.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    shown: known.filter((value) => kinds.get(value) === commonest),
    incomparable: known.filter((value) => kinds.get(value) !== commonest),
    missing: values.filter(({ value }) => value === null),
  };
}

/** The day whose areas are shown: the last one of the period, or an earlier cut-off that was asked for. */
export function dayOf({ values }: MapData, asOf?: string): string {
  const end = lastDay(values[0]?.period ?? '');
  return asOf !== undefined && asOf < end ? asOf : end;
}

/** Rates may be shaded; counts are not, where areas differ in size. */
export function isRate({ unit }: IndicatorData): boolean {
  return unit === 'share' || unit === 'points';
}

function lastDay(period: string): string {
  try {
    return parsePeriod(period).end;
  } catch {
    return '9999-12-31';
  }
}

/** An unstated base is said, not set apart. */
function kindOf({ unit, base, standard, scope }: ValueData): string {
  const dimensions = (scope ?? []).map(({ dimension, value }) => `${dimension}:${value}`).sort();
  return [unit, base, standard?.id, ...dimensions].join('|');
}
