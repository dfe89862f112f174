import type { FileDataset } from './dataset/file-dataset.ts';
import { type Cell, type Field, readCell } from './field.ts';
import { type Finding, findingAt, MOST_FINDINGS } from './finding.ts';
import type { ReadResult, Row, RowPlace } from './read-file.ts';
import { RowColumns } from './row-columns.ts';

/** A row of texts with its place. */
export interface PlacedTexts {
  readonly line: number;
  readonly texts: readonly string[];
  readonly place: RowPlace;
}

/**
 * Rows of texts as typed rows.
 *
 * @param header names of the fields that the texts of a row are of
 * @param addsUp true where rows of one key are parts of one figure, else they are findings
 */
export function typedRows(
  dataset: FileDataset,
  header: readonly string[],
  rows: Iterable<PlacedTexts>,
  addsUp = false,
): ReadResult {
  const findings: Finding[] = [];
  const readers = dataset.fields.map(reader);
  const positions = dataset.fields.map(({ name }) => header.indexOf(name));
  const typed = new RowColumns(dataset);
  let row: PlacedTexts;
  const cellOf = (index: number, name: string): Cell => {
    const text = row.texts[positions[index] as number] ?? '';
    const read = (readers[index] as Reader)(text);
    if ('value' in read) return read.value;
    if (findings.length < MOST_FINDINGS)
      findings.push(findingAt({ ...row, cells: { [name]: text } }, name, read.complaint));
    return null;
  };
  for (row of rows) typed.add(row.line, row.place, cellOf);
  if (addsUp) return { rows: addedUp(dataset, typed), findings };
  return { rows: typed, findings: [...findings, ...repeatedKeys(dataset, typed)] };
}

type Reader = (text: string) => ReturnType<typeof readCell>;

/** So many texts of a column are read once. */
const MOST_KNOWN = 20_000;

/** Reads the cells of a column; texts mostly repeat, numbers seldom. */
function reader(field: Field): Reader {
  if (field.unit) return (text) => readCell(field, text);
  const known = new Map<string, ReturnType<Reader>>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const read = readCell(field, text);
    if (known.size < MOST_KNOWN) known.set(text, read);
    return read;
  };
}

/** A figure without a value in one row and with one in another has that of the other. */
function addedUp(dataset: FileDataset, rows: RowColumns): RowColumns {
  const { key, fields } = dataset;
  const measures = fields.flatMap(({ name, unit }) => (unit ? [name] : []));
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const id = keyOf(key, row);
    const known = sums.get(id);
    const added = measures.map((name) => [name, plus(known?.cells[name] ?? null, row.cells[name] ?? null)]);
    sums.set(id, known ? { ...known, cells: { ...known.cells, ...Object.fromEntries(added) } } : row);
  }
  return RowColumns.of(dataset, sums.values());
}

function plus(a: Cell, b: Cell): Cell {
  if (a === null || b === null) return a ?? b;
  return Number(a) + Number(b);
}

function repeatedKeys({ key }: FileDataset, rows: RowColumns): readonly Finding[] {
  if (!rows.hasAlike(key)) return [];
  const seen = new Map<string, number>();
  return rows
    .values()
    .flatMap((row): readonly Finding[] => {
      const id = keyOf(key, row);
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, row.line);
        return [];
      }
      const vi = `trùng với dòng ${first} (cùng ${key.join(', ')})`;
      return [findingAt(row, key[0] as string, { vi, en: `repeats line ${first} (same ${key.join(', ')})` })];
    })
    .take(MOST_FINDINGS)
    .toArray();
}

const keyOf = (key: readonly string[], { cells }: Row) => key.map((name) => cells[name] ?? '').join('|');
