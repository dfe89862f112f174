import type { Reading } from '../../figure/figure.ts';

/** What a `tiendo-select` event is about; nothing where nothing is pointed at any more. */
export interface Pointed {
  /** Name of the value within its figure. */
  readonly key: string | undefined;
  readonly value: Reading['value'] | undefined;
  /** The elements of one group follow each other. */
  readonly group: string | undefined;
  /** Code of the area. */
  readonly area: string | undefined;
  readonly period: string | undefined;
}

/**
 * Keys of the values that go with what another figure points at: the same area and period; else, in a figure of one
 * period, the area; else, in a figure of several periods without that area, the period.
 */
export function linkedKeys(
  readings: ReadonlyMap<string, Reading>,
  { area, period }: Pick<Pointed, 'area' | 'period'>,
): ReadonlySet<string> {
  const entries = [...readings].map(([key, { value }]) => ({ key, value }));
  const keysOf = (isIn: (value: Reading['value']) => boolean) =>
    new Set(entries.filter(({ value }) => isIn(value)).map(({ key }) => key));
  const same = keysOf((value) => value.area.code === area && value.period === period);
  if (same.size > 0) return same;
  const isOfOnePeriod = new Set(entries.map(({ value }) => value.period)).size === 1;
  const ofArea = keysOf((value) => value.area.code === area);
  if (isOfOnePeriod) return ofArea;
  return ofArea.size > 0 ? new Set() : keysOf((value) => value.period === period);
}
