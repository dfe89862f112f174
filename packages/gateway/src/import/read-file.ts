import type { NamedRows } from '../file/named-rows.ts';
import { type Problem, UnreadableFile } from '../file/problem.ts';
import { readNamedRows } from '../file/read-named-rows.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import type { Cell } from './field.ts';
import { type Finding, ofProblem } from './finding.ts';
import type { LookUps } from './mapping/look-ups.ts';
import { readMapped } from './mapping/read-mapped.ts';
import { noted } from './mapping/words.ts';
import type { Reading } from './reading.ts';
import { RowColumns } from './row-columns.ts';
import { typedRows } from './typed-rows.ts';

/** Where the fields of a row stand in its file: shared by all rows read the same way. */
export interface RowPlace {
  readonly sheet: string;
  /** Column of each field, 1 being the first. */
  readonly columns: Readonly<Record<string, number>>;
}

/** A typed row with the line it stands on. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly place?: RowPlace;
}

/** The rows of a file, and everything wrong with it. */
export interface ReadResult {
  readonly rows: RowColumns;
  readonly findings: readonly Finding[];
}

/**
 * Reads a file of one kind: CSV, a workbook made from its template, or an office's own layout by its mapping. Nothing
 * of it may be used while there is an error among the findings.
 *
 * @param lookUps codes of the office's words; those noted when the file came in, when absent
 */
export async function readFile(
  dataset: FileDataset,
  content: Uint8Array,
  reading: Reading = {},
  lookUps: LookUps = noted(reading.words ?? {}),
): Promise<ReadResult> {
  const { mapping } = reading;
  if (mapping) return readMapped(dataset, content, { ...reading, mapping }, lookUps);
  try {
    return readNamed(dataset, await readNamedRows(content));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { rows: new RowColumns(dataset), findings: [unreadable(error.problem)] };
  }
}

function readNamed(dataset: FileDataset, named: NamedRows): ReadResult {
  const wrongHeader = checkHeader(dataset, named);
  if (wrongHeader.length > 0) return { rows: new RowColumns(dataset), findings: wrongHeader };
  const columns = Object.fromEntries(named.header.map((name, index) => [name, index + 1]));
  const place = { sheet: named.sheet, columns };
  const read = typedRows(
    dataset,
    named.header,
    Iterator.from(named.rows).map(({ line, texts }) => ({ line, texts, place })),
  );
  const problems = named.problems.map(ofProblem);
  const told = new Set(problems.map(({ cell }) => cell));
  const found = [...problems, ...read.findings.filter(({ cell }) => !told.has(cell))];
  return { rows: read.rows, findings: read.rows.length === 0 ? [noRows(named)] : found };
}

const noRows = ({ sheet, headerLine }: NamedRows): Finding => ({
  severity: 'error',
  ...(sheet && { sheet }),
  line: headerLine + 1,
  vi: 'bảng không có dòng số liệu nào',
  en: 'the table has no row',
});

function unreadable(problem: Problem): Finding {
  const finding = ofProblem(problem);
  return {
    ...finding,
    vi: `không đọc được tệp: ${finding.vi}`,
    en: `the file cannot be read: ${finding.en}`,
  };
}

/** Of the columns of a kind of file, one in so many may be wrong for it to be told which. */
const ONE_IN = 4;

/** The kind of file whose columns a file has, but for a few that are then told. Undefined when none is so near. */
export async function recogniseDataset(
  datasets: readonly FileDataset[],
  content: Uint8Array,
): Promise<FileDataset | undefined> {
  try {
    const named = await readNamedRows(content);
    const wrongIn = (dataset: FileDataset) => checkHeader(dataset, named).length;
    const [nearest] = datasets.toSorted((a, b) => wrongIn(a) - wrongIn(b));
    return nearest && wrongIn(nearest) * ONE_IN <= nearest.fields.length ? nearest : undefined;
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

function checkHeader(dataset: FileDataset, { sheet, header, headerLine }: NamedRows): Finding[] {
  const names = dataset.fields.map(({ name }) => name);
  const missing = dataset.fields.filter(({ name, mayBeAbsent }) => !mayBeAbsent && !header.includes(name));
  const unknown = header.filter((name) => !names.includes(name));
  const at = (column: string) => ({
    severity: 'error' as const,
    ...(sheet && { sheet }),
    line: headerLine,
    column,
  });
  return [
    ...missing.map(({ name, title }) => ({
      ...at(name),
      vi: `thiếu cột ${name} (${title})`,
      en: `column ${name} is missing`,
    })),
    ...unknown.map((name) => ({
      ...at(name),
      vi: `không có cột nào tên ${name} trong biểu ${dataset.title}`,
      en: `column ${name} does not belong to ${dataset.id}`,
    })),
  ];
}
