import type { Lang } from '@tiendo/core';
import { textWidth, wrapText } from '../mark/text-width.ts';
import {
  type DeprivationData,
  type DeprivationOrder,
  type DeprivationRow,
  deprivationRows,
  rowName,
} from './deprivation-data.ts';
import { roundTop } from './map-classes.ts';
import type { ValueData } from './value.ts';
import { valueFormat } from './value-format.ts';

/** Scale and columns that every row shares. */
export interface DeprivationFrame {
  readonly data: DeprivationData;
  readonly lang: Lang;
  readonly rows: readonly DeprivationRow[];
  readonly width: number;
  readonly isPhone: boolean;
  /** Where the rows begin. */
  readonly top: number;
  readonly rowHeight: number;
  /** The room of the dots. */
  readonly left: number;
  readonly right: number;
  /** Right ends of the columns of values; the benchmark's is undefined where there is none. */
  readonly ownEnd: number;
  readonly benchmarkEnd: number | undefined;
  /** Value to px. */
  readonly x: (value: number) => number;
  /** The end of the scale. */
  readonly most: number;
  readonly full: (value: number) => string;
  readonly nameLines: (row: DeprivationRow) => readonly string[];
}

const PHONE = 480;
const COLUMN_GAP = 14;
export const NAME_SIZE = 14;

export function deprivationFrame(
  data: DeprivationData,
  givenWidth: number,
  lang: Lang,
  order: DeprivationOrder,
): DeprivationFrame {
  const width = Math.max(givenWidth, 240);
  const isPhone = width < PHONE;
  const rows = deprivationRows(data, order);
  const values = [...data.subject, ...data.benchmark];
  const full = valueFormat(data.indicator.unit, values, lang);
  const known = values.flatMap(({ value }) => value ?? []);
  const most = roundTop(Math.max(0, ...known));
  const hasBenchmark = data.benchmark.length > 0;
  const column = (of: readonly ValueData[], weight: 400 | 600) =>
    Math.max(
      ...wrapText(of[0]?.area.name ?? '', 88, 13).map((line) => textWidth(line, 13, weight)),
      ...of.flatMap(({ value }) => (value === null ? [] : [textWidth(full(value), NAME_SIZE, weight)])),
      40,
    );
  const benchmarkEnd = hasBenchmark ? width : undefined;
  const ownEnd = hasBenchmark ? width - Math.ceil(column(data.benchmark, 400)) - COLUMN_GAP : width;
  const names = rows.map((row) => textWidth(rowName(row, lang), NAME_SIZE));
  const nameWidth = isPhone ? 0 : Math.min(Math.ceil(Math.max(80, ...names)), Math.floor(width * 0.36));
  const left = isPhone ? 6 : nameWidth + 18;
  const right = Math.max(left + 8, ownEnd - Math.ceil(column(data.subject, 600)) - COLUMN_GAP - 6);
  return {
    ...{ data, lang, rows, width, isPhone, left, right, ownEnd, benchmarkEnd, most, full },
    top: 54,
    rowHeight: isPhone ? (Math.max(0, ...names) > width ? 71 : 54) : 38,
    x: (value) => left + (value / most) * (right - left),
    nameLines: (row) => wrapText(rowName(row, lang), isPhone ? width : nameWidth, NAME_SIZE).slice(0, 2),
  };
}
