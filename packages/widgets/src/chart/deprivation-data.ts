import { DEPRIVATIONS, deprivationName, type Lang } from '@tiendo/core';
import type { IndicatorData, ValueData } from './value.ts';

/** What `deprivationChart` draws: one indicator split by what households are deprived in, for an area and its benchmark. */
export interface DeprivationData {
  readonly indicator: IndicatorData;
  readonly subject: readonly ValueData[];
  readonly benchmark: readonly ValueData[];
}

/** What households are deprived in, with the values of the area and of its benchmark. */
export interface DeprivationRow {
  readonly id: string;
  /** The one of six dimensions that it belongs to. */
  readonly dimension: string;
  readonly subject: ValueData | undefined;
  readonly benchmark: ValueData | undefined;
}

/** In the order of the decree, or the most frequent first. */
export type DeprivationOrder = 'list' | 'value';

/** A row for each deprivation that has an entry, also without a figure; those of no list come last. */
export function deprivationRows(
  { subject, benchmark }: DeprivationData,
  order: DeprivationOrder,
): readonly DeprivationRow[] {
  const [own, others] = [byDeprivation(subject), byDeprivation(benchmark)];
  const known = DEPRIVATIONS.map(({ id }) => id);
  const ids = [...new Set([...known, ...own.keys(), ...others.keys()])].filter(
    (id) => own.has(id) || others.has(id),
  );
  const rows = ids.map((id) => ({
    id,
    dimension: DEPRIVATIONS.find((each) => each.id === id)?.dimension ?? '',
    subject: own.get(id),
    benchmark: others.get(id),
  }));
  return order === 'list' ? rows : rows.sort((a, b) => (b.subject?.value ?? -1) - (a.subject?.value ?? -1));
}

/** The name of what households are deprived in. */
export function rowName({ id }: DeprivationRow, lang: Lang): string {
  return deprivationName(id, lang);
}

/** Own value minus the benchmark's; undefined where one is missing or they follow different standards or bases. */
export function rowDifference({ subject, benchmark }: DeprivationRow): number | undefined {
  if (typeof subject?.value !== 'number' || typeof benchmark?.value !== 'number') return undefined;
  const isAlike = subject.base === benchmark.base && subject.standard?.id === benchmark.standard?.id;
  return isAlike ? Number((subject.value - benchmark.value).toFixed(12)) : undefined;
}

/** Names a value within the figure. @example 'own/toilet' */
export function rowKey(side: 'own' | 'benchmark', id: string): string {
  return `${side}/${id}`;
}

function byDeprivation(values: readonly ValueData[]): ReadonlyMap<string, ValueData> {
  return new Map(
    values.flatMap((value) => {
      const id = value.scope?.find(({ dimension }) => dimension === 'deprivation')?.value;
      return id === undefined ? [] : [[id, value] as const];
    }),
  );
}
