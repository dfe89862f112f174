import { breakWord, kindWord, type Lang, statusWord } from '@tiendo/core';
import { capitalise, formatCount, valueText } from '../chart/read-out.ts';
import { breakIndices, valueKey } from '../chart/series.ts';
import type { OtherData, ValueData } from '../chart/value.ts';
import type { TableData } from '../client/ask-table.ts';
import { cutOffText } from './cut-off-text.ts';
import type { Cell, LinkedText, ValueCell } from './figure.ts';
import { sourceMention, uniqueSources } from './source-text.ts';
import type { CellValue, Section, SectionedTable, SectionRow } from './table-sections.ts';
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
  readonly sectioned: SectionedTable;
}

/** Names a value within a table of several indicators. */
export function cellKey({ value, indicator }: CellValue): string {
  return indicator === 0 ? valueKey(value) : `${valueKey(value)}/${indicator + 1}`;
}

/** The rows of a section. Of periods, a row of its own stands at each break; beside one another, the value after it says so. */
export function rowsOf({ rows }: Section, shape: TableShape): readonly (readonly Cell[])[] {
  const { inner, columns } = shape.sectioned;
  if (inner !== 'period') return rows.map((row) => rowOf(row, brokenIn(row.cells), shape));
  const broken = columns.flatMap((_, index) => [...brokenIn(rows.map(({ cells }) => cells[index]))]);
  return rows.flatMap((row) => {
    const here = broken.filter((value) => row.cells.some((cell) => cell?.value === value));
    const reasons = [...new Set(here.map((value) => breakText(value, shape.lang)))];
    const cells = rowOf(row, new Set(), shape);
    return reasons.length > 0 ? [[reasons.join('; ')], cells] : [cells];
  });
}

/** The values of a series before which it breaks. */
function brokenIn(cells: readonly (CellValue | undefined)[]): ReadonlySet<ValueData> {
  const series = cells.flatMap((cell) => (cell ? [cell.value] : []));
  return new Set(breakIndices(series).map((at) => series[at] as ValueData));
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

function rowOf(
  { head, cells }: SectionRow,
  broken: ReadonlySet<ValueData>,
  shape: TableShape,
): readonly Cell[] {
  const { lang, hasStandards } = shape;
  const known = cells.flatMap((cell) => (cell && cell.value.value !== null ? [cell.value] : []));
  const standards = [...new Set(known.flatMap(({ standard }) => (standard ? [standard.name] : [])))];
  return [
    head,
    ...cells.map((cell) => (cell ? valueCell(cell, broken.has(cell.value), shape) : '–')),
    ...(hasStandards ? [standards.join('; ') || '–'] : []),
    perColumn(cells, shape, (value) => [
      { text: capitalise(cutOffText(value, lang) ?? wordsIn(lang).notStated) },
    ]),
    perColumn(cells, shape, (value) =>
      uniqueSources([value.source, ...(value.sources ?? [])]).map((source) => ({
        text: sourceMention(source, lang),
        href: source.url,
      })),
    ),
  ];
}

function valueCell(cell: CellValue, isBroken: boolean, { data, lang }: TableShape): ValueCell {
  const { value, indicator } = cell;
  const column = data.columns[indicator];
  const isMissing = value.value === null;
  const hasBases = column !== undefined && !isOneBase(column.values);
  const detail = [isBroken && breakText(value, lang), !isMissing && detailText(value, hasBases, lang)]
    .filter(Boolean)
    .join(' · ');
  return {
    key: cellKey(cell),
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
  cells: readonly (CellValue | undefined)[],
  { sectioned }: TableShape,
  read: (value: ValueData) => readonly LinkedText[],
): Cell {
  const entries = cells.flatMap((cell, index) =>
    cell && cell.value.value !== null ? [{ lines: read(cell.value), name: sectioned.columns[index] }] : [],
  );
  const texts = new Set(entries.map(({ lines }) => lines.map(({ text }) => text).join('; ')));
  if (entries.length === 0) return '–';
  if (texts.size === 1) return entries[0]?.lines ?? '–';
  return entries.flatMap(({ lines, name }) =>
    lines.map(({ text, href }) => ({ text: `${name}: ${text}`, href })),
  );
}
