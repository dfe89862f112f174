import { nameKey } from '@tiendo/core';
import type { Sentence } from '../../file/problem.ts';
import type { ReportTable } from '../../file/report/report.ts';
import type { ReportRow } from '../../file/report/row-table.ts';
import { movePoint } from '../../file/value/move-point.ts';
import type { Value } from '../../file/value/read-value.ts';
import type { FileDataset } from '../dataset/file-dataset.ts';
import { type Finding, findingAt } from '../finding.ts';
import type { RowPlace } from '../read-file.ts';
import type {
  DatasetMapping,
  DatasetTable,
  FieldSource,
  FieldSources,
  TableSource,
} from './dataset-mapping.ts';
import type { LookUps } from './look-ups.ts';
import type { ReportTime } from './report-time.ts';

/** Fields that the report as a whole says. */
export const OF_REPORT: readonly string[] = ['cut', 'as_of', 'year', 'period', 'origin'];

/** What rows are mapped with. */
export interface Mapped {
  readonly dataset: FileDataset;
  readonly mapping: DatasetMapping;
  readonly time: ReportTime;
  readonly lookUps: LookUps;
}

/** A row of a table as a record: texts by field, and where they stand. */
export interface MappedRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly place: RowPlace;
}

/** The records of an office's table; words that have no code go to `findings`. */
export function mapRows(
  mapped: Mapped,
  table: DatasetTable,
  { sheet, frame, rows }: ReportTable,
  findings: Finding[],
): readonly MappedRow[] {
  const skipped = new Set((table.skip ?? []).map(nameKey));
  const columnAt = (name: string) =>
    frame.columns[(table.columns.find((column) => column.name === name)?.position ?? table.label) - 1]
      ?.column ?? 1;
  const records = table.records.map((own, index) => ({
    own,
    sources: sourcesOf(mapped, table, own, index + 1),
    place: { sheet, columns: placesOf({ ...table.fields, ...own }, columnAt) },
  }));
  const found: MappedRow[] = [];
  for (const row of rows) {
    if (!table.rows.includes(row.role) || skipped.has(nameKey(row.label))) continue;
    for (const { own, sources, place } of records) {
      if (isEmpty(own, row)) continue;
      for (const part of partsOf(own, row)) {
        const cells: Record<string, string> = {};
        for (const [field, source] of sources) {
          const read = textOf(source, field, part, mapped);
          if (typeof read === 'string') cells[field] = read;
          else findings.push(unknownWord(part, place, field, source, read));
        }
        found.push({ line: row.row, cells, place });
      }
    }
  }
  return found;
}

function sourcesOf(
  { dataset, mapping, time }: Mapped,
  { fields }: DatasetTable,
  own: FieldSources,
  number: number,
): readonly (readonly [field: string, source: FieldSource])[] {
  const { cut, year } = time;
  const ofReport: Readonly<Record<string, string>> = {
    ...{ cut, as_of: cut, year: String(year), period: String(year) },
    origin: `${mapping.id}:${cut}:${number}`,
  };
  const sources = { ...ofReport, ...fields, ...own };
  return dataset.fields.flatMap(({ name }) => {
    const source = sources[name];
    return source === undefined ? [] : [[name, source] as const];
  });
}

function placesOf(sources: FieldSources, columnAt: (name: string) => number): RowPlace['columns'] {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([field, source]) =>
      isOfTable(source) ? [[field, columnAt(source.from)]] : [],
    ),
  );
}

/** A record whose own cells are all empty was not reported. */
function isEmpty(own: FieldSources, { values }: ReportRow): boolean {
  const columns = Object.values(own).flatMap((source) =>
    isOfTable(source) && source.from in values ? [source.from] : [],
  );
  return columns.length > 0 && columns.every((name) => values[name] === null);
}

/** The row once for each thing that a cell of it names. */
function partsOf(own: FieldSources, row: ReportRow): readonly ReportRow[] {
  const source = Object.values(own).find((one) => isOfTable(one) && one.splits);
  if (!source || !isOfTable(source)) return [row];
  const names = String(row.values[source.from] ?? '').split(/\s*[;,]\s*/);
  return names.map((name, index) => ({
    ...row,
    ordinal: String(index + 1),
    values: { ...row.values, [source.from]: name },
  }));
}

function textOf(source: FieldSource, field: string, row: ReportRow, mapped: Mapped): string | Sentence {
  if (typeof source === 'string') return field === 'origin' ? `${source}:${row.ordinal}:${row.row}` : source;
  if ('year' in source) return String(mapped.time.year + source.year);
  const value = valueFrom(source, row);
  if (value === null || value === '') return '';
  if (source.codes) return codeOf(source.codes, source.from === 'path' ? pathsOf(row) : [String(value)]);
  if (!source.list) return String(source.unit ? inUnit(value, source.unit, row) : value);
  const { path } = row;
  const asked = { text: String(value), path, field, within: source.within, day: mapped.time.cut };
  const found = mapped.lookUps[source.list](asked);
  return 'code' in found ? found.code : found.wrong;
}

function valueFrom({ from }: TableSource, row: ReportRow): Value {
  if (from === 'label') return row.label;
  return from === 'path' ? (pathsOf(row)[0] ?? '') : (row.values[from] ?? null);
}

/** The labels from the outermost group to the row, then the same without the row, and so on. */
function pathsOf({ path, label }: ReportRow): readonly string[] {
  const whole = [...path, label];
  return whole.map((_, left) => whole.slice(0, whole.length - left).join(' / '));
}

function codeOf(codes: Readonly<Record<string, string>>, words: readonly string[]): string | Sentence {
  const known = new Map(Object.entries(codes).map(([word, code]) => [nameKey(word) || word, code]));
  for (const word of words) {
    const code = known.get(nameKey(word) || word);
    if (code !== undefined) return code;
  }
  const right = Object.keys(codes).join('; ');
  return {
    vi: `mẫu đã lưu chưa nêu nghĩa của mục này; đã biết: ${right}`,
    en: `the saved layout does not say what this means; known are: ${right}`,
  };
}

function inUnit(value: Value, { from, places }: NonNullable<TableSource['unit']>, row: ReportRow): Value {
  const shift = places[String(row.values[from] ?? '')] ?? 0;
  return typeof value === 'number' ? movePoint(value, shift) : value;
}

function unknownWord(
  row: ReportRow,
  place: RowPlace,
  field: string,
  source: FieldSource,
  sentence: Sentence,
): Finding {
  const value = isOfTable(source) ? (valueFrom(source, row) ?? '') : '';
  return findingAt({ line: row.row, cells: { [field]: value }, place }, field, sentence);
}

function isOfTable(source: FieldSource): source is TableSource {
  return typeof source === 'object' && 'from' in source;
}
