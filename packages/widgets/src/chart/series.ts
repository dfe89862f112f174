import { type Lang, parsePeriod } from '@tiendo/core';
import type { ValueData } from './value.ts';

/** A run of neighbouring indices, both ends included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The indices before which the series breaks: a new standard, new boundaries, another method. */
export function breakIndices(values: readonly ValueData[]): readonly number[] {
  let standard: string | undefined;
  return values.flatMap((value, index) => {
    const next = value.standard?.id;
    const isNew = standard !== undefined && next !== undefined && next !== standard;
    standard = next ?? standard;
    return index > 0 && (isNew || (value.breaks?.length ?? 0) > 0) ? [index] : [];
  });
}

/** Runs of values that a line may join: nothing missing and no break inside. */
export function joinedRuns(
  values: readonly (ValueData | undefined)[],
  breaks: readonly number[],
): readonly Run[] {
  return runs(values, (value) => typeof value?.value === 'number', breaks);
}

/** Runs of periods without a value, cut at breaks. */
export function missingRuns(values: readonly ValueData[], breaks: readonly number[]): readonly Run[] {
  return runs(values, (value) => value?.value === null, breaks);
}

/** A period on an axis, as short as it can be read. @example axisPeriod('2023-Q4', 'VI') // 'Q4/2023' */
export function axisPeriod(text: string, lang: Lang): string {
  try {
    const { kind, start, end } = parsePeriod(text);
    const year = end.slice(0, 4);
    if (kind === 'year') return year;
    if (kind === 'years') return `${start.slice(0, 4)}–${year}`;
    const month = Number(end.slice(5, 7));
    return kind === 'month'
      ? `${month}/${year}`
      : `${lang === 'VI' ? ['I', 'II', 'III', 'IV'][month / 3 - 1] : `Q${month / 3}`}/${year}`;
  } catch {
    return text;
  }
}

/** Names a value within a trend. @example '20/2023' */
export function valueKey({ area, period }: ValueData): string {
  return `${area.code}/${period}`;
}

function runs<Value>(
  values: readonly Value[],
  isIn: (value: Value) => boolean,
  cuts: readonly number[],
): readonly Run[] {
  const found: Run[] = [];
  values.forEach((value, index) => {
    if (!isIn(value)) return;
    const last = found.at(-1);
    if (last && last.to === index - 1 && !cuts.includes(index))
      found[found.length - 1] = { from: last.from, to: index };
    else found.push({ from: index, to: index });
  });
  return found;
}
