import { breakWord, kindWord, type Lang, statusWord } from '@tiendo/core';
import { capitalise, formatCount, valueText } from '../chart/read-out.ts';
import { axisPeriod, breakIndices, valueKey } from '../chart/series.ts';
import type { OtherData, ValueData } from '../chart/value.ts';
import type { TableData } from '../client/ask-table.ts';
import { cutOffText } from './cut-off-text.ts';
import type { Cell, LinkedText, ValueCell } from './figure.ts';
import { sourceMention, uniqueSources } from './source-text.ts';
import type { GridArea, GridRow } from './table-grid.ts';
import { tableWordsIn } from './table-words.ts';
import { wordsIn } from './words.ts';

/** Farther apart, two cut-offs are two figures and no disagreement. */
const NEAR_DAYS = 92;

/** What the rows of a table have in common. */
export interface TableShape {
  readonly data: TableData;
  readonly lang: Lang;
  /** The values are counted by different standards, which stand in a column. */
  readonly hasStandards: boolean;
}

/** Names a value within a table of several columns. */
export function cellKey(value: ValueData, index: number): string {
  return index === 0 ? valueKey(value) : `${valueKey(value)}/${index + 1}`;
}

/** A row for each area, of its only period. */
export function rowsOfAreas(areas: readonly GridArea[], shape: TableShape): readonly (readonly Cell[])[] {
  return areas.flatMap(({ area, rows }) => rows.map((row) => rowOf(area.name, row, shape)));
}

/** A row for each period of an area, with a row at each break. */
export function rowsOfPeriods({ rows }: GridArea, shape: TableShape): readonly (readonly Cell[])[] {
  const breaks = shape.data.columns.map((_, index) => {
    const series = rows.map(({ values }) => values[index]).filter((value) => value !== undefined);
    return breakIndices(series).map((at) => series[at] as ValueData);
  });
  return rows.flatMap((row) => {
    const cells = rowOf(axisPeriod(row.period, shape.lang), row, shape);
    const broken = breaks.flat().filter((value) => row.values.includes(value));
    const reasons = [...new Set(broken.map((value) => breakText(value, shape.lang)))];
    return reasons.length > 0 ? [[reasons.join('; ')], cells] : [cells];
  });
}

/** True where all values have the same denominator. */
export function isOneBase(values: readonly ValueData[]): boolean {
  const known = values.filter(({ value }) => value !== null);
  return new Set(known.map(({ base }) => base)).size <= 1;
}

function breakText({ breaks }: ValueData, lang: Lang): string {
  const [first] = breaks ?? [];
  const kind = capitalise(breakWord(first?.kind ?? 'STANDARD', lang));
  return capitalise(first?.reason ?? '') || wordsIn(lang).breakRow(kind);
}

function rowOf(head: string, { values }: GridRow, shape: TableShape): readonly Cell[] {
  const { lang, hasStandards } = shape;
  const known = values.filter((value) => value !== undefined).filter(({ value }) => value !== null);
  const standards = [...new Set(known.flatMap(({ standard }) => (standard ? [standard.name] : [])))];
  return [
    head,
    ...values.map((value, index) => (value ? valueCell(value, index, shape) : '–')),
    ...(hasStandards ? [standards.join('; ') || '–'] : []),
    perColumn(values, shape, (value) => [
      { text: capitalise(cutOffText(value, lang) ?? wordsIn(lang).notStated) },
    ]),
    perColumn(values, shape, (value) =>
      uniqueSources([value.source, ...(value.sources ?? [])]).map((source) => ({
        text: sourceMention(source, lang),
        href: source.url,
      })),
    ),
  ];
}

function valueCell(value: ValueData, index: number, { data, lang }: TableShape): ValueCell {
  const column = data.columns[index];
  const isMissing = value.value === null;
  const detail = isMissing ? '' : detailText(value, column !== undefined && !isOneBase(column.values), lang);
  return {
    key: cellKey(value, index),
    text: valueText(value, lang),
    isMissing,
    ...(detail ? { detail } : {}),
  };
}

/** What a bare number would hide: its parts, how it came about, how firm and how complete it is, of what it is a share, and that others say otherwise. */
function detailText(value: ValueData, hasBases: boolean, lang: Lang): string {
  const { numerator, denominator, kind, status, coverage, base, baseText } = value;
  const hasParts = typeof numerator === 'number' && typeof denominator === 'number' && value.unit === 'share';
  const others = [
    ...new Set(disagreeing(value).map((other) => valueText({ ...other, unit: value.unit }, lang))),
  ];
  const isWhole = !coverage || coverage.reported >= coverage.expected;
  return [
    status && status !== 'ACTUAL' && statusWord(status, lang),
    hasParts && `${formatCount(numerator, lang)}\u00a0÷\u00a0${formatCount(denominator, lang)}`,
    kind && kind !== 'REPORTED' && !(hasParts && kind === 'COMPUTED') && kindWord(kind, lang),
    !isWhole && tableWordsIn(lang).partly(coverage.reported, coverage.expected),
    hasBases && base && baseText,
    others.length > 0 && tableWordsIn(lang).others(others.join('; ')),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Other publications of the same figure near its cut-off that say something else. */
function disagreeing({ others, asOf, status }: ValueData): readonly OtherData[] {
  const daysApart = (other: OtherData) =>
    other.asOf && asOf ? Math.abs(Date.parse(other.asOf) - Date.parse(asOf)) / 86_400_000 : 0;
  return (others ?? []).filter(
    (other) =>
      other.differs &&
      other.value !== null &&
      (!other.status || other.status === status) &&
      daysApart(other) <= NEAR_DAYS,
  );
}

/** What the columns say, once where they agree, else each under its name. */
function perColumn(
  values: readonly (ValueData | undefined)[],
  { data }: TableShape,
  read: (value: ValueData) => readonly LinkedText[],
): Cell {
  const entries = values.flatMap((value, index) =>
    value && value.value !== null ? [{ lines: read(value), name: data.columns[index]?.indicator.name }] : [],
  );
  const texts = new Set(entries.map(({ lines }) => lines.map(({ text }) => text).join('; ')));
  if (entries.length === 0) return '–';
  if (texts.size === 1) return entries[0]?.lines ?? '–';
  return entries.flatMap(({ lines, name }) =>
    lines.map(({ text, href }) => ({ text: `${name}: ${text}`, href })),
  );
}
