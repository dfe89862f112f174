import type { NamedRow, NamedRows } from '../file/named-rows.ts';
import { type Problem, UnreadableFile } from '../file/problem.ts';
import { readNamedRows } from '../file/read-named-rows.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import { type Cell, readCell } from './field.ts';
import { type Finding, findingAt, ofProblem } from './finding.ts';

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
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** Reads a file of one kind: CSV, or a workbook made from its template. Nothing of it may be used while there are findings. */
export async function readFile(dataset: FileDataset, content: Uint8Array): Promise<ReadResult> {
  try {
    return readNamed(dataset, await readNamedRows(content));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { rows: [], findings: [unreadable(error.problem)] };
  }
}

function readNamed(dataset: FileDataset, named: NamedRows): ReadResult {
  const wrongHeader = checkHeader(dataset, named);
  if (wrongHeader.length > 0) return { rows: [], findings: wrongHeader };
  const columns = Object.fromEntries(named.header.map((name, index) => [name, index + 1]));
  const place = { sheet: named.sheet, columns };
  const read = readRows(
    dataset,
    named.rows.map((row) => ({ ...row, place })),
  );
  const found = [...named.problems.map(ofProblem), ...read.findings];
  return { rows: read.rows, findings: named.rows.length === 0 ? [noRows(named)] : found };
}

const noRows = ({ sheet, headerLine }: NamedRows): Finding => ({
  severity: 'error',
  ...(sheet && { sheet }),
  line: headerLine + 1,
  vi: 'bảng không có dòng số liệu nào',
  en: 'the table has no row',
});

/** Rows of texts as typed rows. */
export function readRows(
  dataset: FileDataset,
  texts: readonly (NamedRow & { readonly place: RowPlace })[],
): ReadResult {
  const findings: Finding[] = [];
  const rows = texts.map((row) => readRow(dataset, row, findings));
  return { rows, findings: [...findings, ...repeatedKeys(dataset, rows)] };
}

function unreadable(problem: Problem): Finding {
  const finding = ofProblem(problem);
  return {
    ...finding,
    vi: `không đọc được tệp: ${finding.vi}`,
    en: `the file cannot be read: ${finding.en}`,
  };
}

/** The kind of file that has exactly the columns of this one. Undefined when none has. */
export async function recogniseDataset(
  datasets: readonly FileDataset[],
  content: Uint8Array,
): Promise<FileDataset | undefined> {
  try {
    const named = await readNamedRows(content);
    return datasets.find((dataset) => checkHeader(dataset, named).length === 0);
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

function readRow(
  dataset: FileDataset,
  { line, cells: texts, place }: NamedRow & { readonly place: RowPlace },
  findings: Finding[],
): Row {
  const cells: Record<string, Cell> = {};
  for (const field of dataset.fields) {
    const value = texts[field.name] ?? '';
    const result = readCell(field, value);
    if ('value' in result) cells[field.name] = result.value;
    else findings.push(findingAt({ line, cells: texts, place }, field.name, result.complaint));
  }
  return { line, cells, place };
}

function repeatedKeys(dataset: FileDataset, rows: readonly Row[]): Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = dataset.key.map((name) => row.cells[name] ?? '').join('|');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row.line);
      return [];
    }
    return [
      findingAt(row, dataset.key[0] as string, {
        vi: `trùng với dòng ${first} (cùng ${dataset.key.join(', ')})`,
        en: `repeats line ${first} (same ${dataset.key.join(', ')})`,
      }),
    ];
  });
}
