import { finerPrecision, formatDifference, type Lang } from '@tiendo/core';
import {
  type DeprivationData,
  type DeprivationRow,
  deprivationRows,
  rowDifference,
  rowKey,
  rowName,
} from '../chart/deprivation-data.ts';
import { capitalise, valueText } from '../chart/read-out.ts';
import type { ValueData } from '../chart/value.ts';
import { cutOffText } from './cut-off-text.ts';
import { type DeprivationTelling, deprivationTelling, drawDeprivation } from './draw-deprivation.ts';
import type { Cell, Figure, Reading } from './figure.ts';
import type { Describe } from './figure-kind.ts';
import { markedFigure } from './marked-figure.ts';
import { publishedOthers } from './published-others.ts';
import { sourceMention, uniqueSources } from './source-text.ts';
import { wordsIn } from './words.ts';

/** Everything the figure of the deprivations shows. */
export function describeDeprivation(data: DeprivationData, telling: DeprivationTelling): Figure {
  const { lang, order } = telling;
  const { indicator, subject, benchmark } = data;
  const [first] = subject;
  const rows = deprivationRows(data, order);
  const known = [...subject, ...benchmark].filter(({ value }) => value !== null);
  const drawing = drawDeprivation(data, telling);
  return markedFigure(
    {
      ...drawing,
      facts: [],
      doubts: [],
      notes: notesOf(known, lang),
      sources: uniqueSources(known.flatMap((value) => [value.source, ...(value.sources ?? [])])),
      readings: readingsOf(data, rows, lang),
      walk: rows.map((row) => [
        rowKey('own', row.id),
        ...(typeof row.benchmark?.value === 'number' ? [rowKey('benchmark', row.id)] : []),
      ]),
      table: tableOf(data, rows, drawing.title, lang),
      fileName: `${indicator.id}-${first?.area.code ?? ''}-${first?.period ?? ''}`.replaceAll('/', '-'),
    },
    lang,
  );
}

/** The same by attributes. */
export const deprivationFigure: Describe<DeprivationData> = (data, telling, attributes) =>
  describeDeprivation(data, deprivationTelling(telling, attributes));

function notesOf(known: readonly ValueData[], lang: Lang): readonly string[] {
  const cutOffs = new Set(known.map((value) => cutOffText(value, lang) ?? wordsIn(lang).notStated));
  const [only] = cutOffs;
  if (cutOffs.size > 1)
    return [lang === 'VI' ? 'Thời điểm số liệu khác nhau, xem bảng' : 'Cut-off days differ, see the table'];
  return only === undefined ? [] : [capitalise(only)];
}

function readingsOf(
  { indicator, subject }: DeprivationData,
  rows: readonly DeprivationRow[],
  lang: Lang,
): ReadonlyMap<string, Reading> {
  const reading = (row: DeprivationRow, value: ValueData): Reading => ({
    indicator: { ...indicator, name: `${indicator.name}: ${rowName(row, lang)}` },
    value,
    others: publishedOthers(value, lang),
    isDoubtful: false,
  });
  return new Map(
    rows.flatMap((row) => {
      const own = row.subject ?? missingOf(subject, row);
      return [
        ...(own ? [[rowKey('own', row.id), reading(row, own)] as const] : []),
        ...(row.benchmark ? [[rowKey('benchmark', row.id), reading(row, row.benchmark)] as const] : []),
      ];
    }),
  );
}

/** A row that only the benchmark has. */
function missingOf([first]: readonly ValueData[], { benchmark }: DeprivationRow): ValueData | undefined {
  if (!first || !benchmark) return undefined;
  const { period, unit, scope } = benchmark;
  return { area: first.area, period, unit, scope: scope ?? null, value: null, missing: 'NOT_PUBLISHED' };
}

function tableOf(
  { subject, benchmark }: DeprivationData,
  rows: readonly DeprivationRow[],
  caption: string,
  lang: Lang,
): Figure['table'] {
  const words = wordsIn(lang);
  const nation = benchmark[0]?.area;
  const cell = (side: 'own' | 'benchmark', row: DeprivationRow, value: ValueData | undefined): Cell =>
    value
      ? { key: rowKey(side, row.id), text: valueText(value, lang), isMissing: value.value === null }
      : '–';
  return {
    caption,
    columns: [
      lang === 'VI' ? 'Chỉ số thiếu hụt' : 'Deprived in',
      subject[0]?.area.name ?? words.value,
      ...(nation ? [nation.name, lang === 'VI' ? 'Chênh lệch' : 'Difference'] : []),
      words.source,
    ],
    rows: rows.map((row): readonly Cell[] => [
      rowName(row, lang),
      cell('own', row, row.subject ?? missingOf(subject, row)),
      ...(nation ? [cell('benchmark', row, row.benchmark), signedDifference(row, lang)] : []),
      row.subject?.source ? sourceMention(row.subject.source, lang) : '–',
    ]),
  };
}

function signedDifference(row: DeprivationRow, lang: Lang): string {
  const difference = rowDifference(row);
  if (difference === undefined) return '–';
  const size = formatDifference(
    {
      value: Math.abs(difference),
      unit: 'share',
      precision: finerPrecision(row.subject?.precision, row.benchmark?.precision),
    },
    lang,
  );
  return `${difference < 0 ? '−' : difference > 0 ? '+' : ''}${size}`;
}
