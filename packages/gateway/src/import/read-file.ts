import { readNamedRows } from '../file/csv/named-rows.ts';
import { type Problem, UnreadableFile } from '../file/problem.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import { type Cell, readCell } from './field.ts';

/** Something wrong with a file: where, what stands there, and what would be right. */
export interface Finding {
  /** Line in the file, the header being line 1. */
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  readonly vi: string;
  readonly en: string;
}

/** A typed row with the line it stands on. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** The rows of a file, and everything wrong with it. */
export interface ReadResult {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** Reads a file of one kind. Nothing of it may be used while there are findings. */
export function readFile(dataset: FileDataset, content: Uint8Array): ReadResult {
  try {
    const { header, rows } = readNamedRows(content);
    const wrongHeader = checkHeader(dataset, header);
    if (wrongHeader.length > 0) return { rows: [], findings: wrongHeader };
    const read = rows.map(({ line, cells }) => readRow(dataset, line, cells));
    const typed = read.map(({ row }) => row);
    return {
      rows: typed,
      findings: [...read.flatMap(({ findings }) => findings), ...repeatedKeys(dataset, typed)],
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { rows: [], findings: [unreadable(error.problem)] };
  }
}

function unreadable({ cell, raw, vi, en, right }: Problem): Finding {
  const line = /\d+$/.exec(cell ?? '')?.[0];
  return {
    ...(line !== undefined && { line: Number(line) }),
    ...(raw !== undefined && { value: raw }),
    vi: `không đọc được tệp: ${[vi, right?.vi].filter(Boolean).join('; ')}`,
    en: `the file cannot be read: ${[en, right?.en].filter(Boolean).join('; ')}`,
  };
}

/** The kind of file that has exactly the columns of this one. Undefined when none has. */
export function recogniseDataset(
  datasets: readonly FileDataset[],
  content: Uint8Array,
): FileDataset | undefined {
  try {
    const { header } = readNamedRows(content);
    return datasets.find((dataset) => checkHeader(dataset, header).length === 0);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

function checkHeader(dataset: FileDataset, header: readonly string[]): Finding[] {
  const names = dataset.fields.map(({ name }) => name);
  const missing = dataset.fields.filter(({ name, mayBeAbsent }) => !mayBeAbsent && !header.includes(name));
  const unknown = header.filter((name) => !names.includes(name));
  return [
    ...missing.map(({ name, title }) => ({
      line: 1,
      column: name,
      vi: `thiếu cột ${name} (${title})`,
      en: `column ${name} is missing`,
    })),
    ...unknown.map((name) => ({
      line: 1,
      column: name,
      vi: `không có cột nào tên ${name} trong biểu ${dataset.title}`,
      en: `column ${name} does not belong to ${dataset.id}`,
    })),
  ];
}

function readRow(
  dataset: FileDataset,
  line: number,
  texts: Readonly<Record<string, string>>,
): { row: Row; findings: Finding[] } {
  const cells: Record<string, Cell> = {};
  const findings: Finding[] = [];
  for (const field of dataset.fields) {
    const value = texts[field.name] ?? '';
    const result = readCell(field, value);
    if ('value' in result) cells[field.name] = result.value;
    else findings.push({ line, column: field.name, value, ...result.complaint });
  }
  return { row: { line, cells }, findings };
}

function repeatedKeys(dataset: FileDataset, rows: readonly Row[]): Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const key = dataset.key.map((name) => cells[name] ?? '').join('|');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, line);
      return [];
    }
    const column = dataset.key[0] as string;
    return [
      {
        line,
        column,
        value: String(cells[column] ?? ''),
        vi: `trùng với dòng ${first} (cùng ${dataset.key.join(', ')})`,
        en: `repeats line ${first} (same ${dataset.key.join(', ')})`,
      },
    ];
  });
}
