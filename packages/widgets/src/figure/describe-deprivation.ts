import { baseWord, finerPrecision, formatDifference, type Lang } from '@tiendo/core';
import { deprivationChart } from '../chart/deprivation-chart.ts';
import {
  type DeprivationData,
  type DeprivationOrder,
  type DeprivationRow,
  deprivationRows,
  rowDifference,
  rowKey,
  rowName,
} from '../chart/deprivation-data.ts';
import { deprivationSentence } from '../chart/deprivation-sentence.ts';
import { areaInSentence, capitalise, cutOffText, periodText, valueText } from '../chart/read-out.ts';
import type { ValueData } from '../chart/value.ts';
import type { Cell, Figure, Reading, Telling } from './figure.ts';
import { markedFigure } from './marked-figure.ts';
import { publishedOthers } from './published-others.ts';
import { sourceMention, uniqueSources } from './source-text.ts';
import { wordsIn } from './words.ts';

/** How deprivations are told. */
export interface DeprivationTelling extends Telling {
  readonly order: DeprivationOrder;
}

/** Everything the figure of the deprivations shows. */
export function describeDeprivation(data: DeprivationData, { lang, order }: DeprivationTelling): Figure {
  const { indicator, subject, benchmark } = data;
  const [first] = subject;
  const rows = deprivationRows(data, order);
  const known = [...subject, ...benchmark].filter(({ value }) => value !== null);
  const own = subject.filter(({ value }) => value !== null);
  const title = titleText(data, lang);
  return markedFigure(
    {
      title,
      subtitle: subtitleText(data, lang),
      sentence: deprivationSentence(data, lang),
      draw: (width) => deprivationChart(data, { width }, { lang, order }),
      facts: [],
      doubts: [],
      notes: notesOf(known, lang),
      sources: uniqueSources(known.flatMap((value) => [value.source, ...(value.sources ?? [])])),
      readings: readingsOf(data, rows, lang),
      walk: rows.map((row) => [
        rowKey('own', row.id),
        ...(typeof row.benchmark?.value === 'number' ? [rowKey('benchmark', row.id)] : []),
      ]),
      table: tableOf(data, rows, title, lang),
      isLead: false,
      state: own.length === 0 ? 'empty' : own.length < rows.length ? 'partial' : 'ready',
      fileName: `${indicator.id}-${first?.area.code ?? ''}-${first?.period ?? ''}`.replaceAll('/', '-'),
    },
    lang,
  );
}

/** Names the areas and the period; a finding stands in the sentence. */
function titleText({ indicator, subject, benchmark }: DeprivationData, lang: Lang): string {
  const areas = [subject[0]?.area.name, benchmark[0] && areaInSentence(benchmark[0].area, lang)].filter(
    (name) => name !== undefined,
  );
  const period = periodText(subject[0]?.period ?? '', lang);
  return `${indicator.name} ${period}: ${areas.join(lang === 'VI' ? ' và ' : ' and ')}`;
}

/** Whose share it is: households of one list, never of all. */
function subtitleText({ subject, benchmark, indicator }: DeprivationData, lang: Lang): string {
  const value = [...subject, ...benchmark].find(({ base }) => base);
  const base = value && (value.baseText ?? baseWord(value.base ?? '', lang));
  const unit = indicator.unit === 'share' ? '%' : '';
  if (!base) return unit;
  return lang === 'VI'
    ? `${unit} ${base} thiếu hụt từng chỉ số`
    : `${unit} of ${base} deprived in each indicator`;
}

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
