import type { NamedRow } from '../file/named-rows.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import { type Cell, type Field, readCell } from './field.ts';
import { type Finding, findingAt, MOST_FINDINGS } from './finding.ts';
import type { ReadResult, Row, RowPlace } from './read-file.ts';
import { RowColumns } from './row-columns.ts';

/** A row of texts with its place. */
export type PlacedTexts = NamedRow & { readonly place: RowPlace };

/**
 * Rows of texts as typed rows.
 *
 * @param addsUp true where rows of one key are parts of one figure, else they are findings
 */
export function typedRows(dataset: FileDataset, texts: Iterable<PlacedTexts>, addsUp = false): ReadResult {
  const findings: Finding[] = [];
  const readers = dataset.fields.map(reader);
  const rows = new RowColumns(dataset);
  for (const row of texts) {
    const { line, place, cells } = row;
    rows.add(line, place, (index, name) => {
      const read = (readers[index] as Reader)(cells[name] ?? '');
      if ('value' in read) return read.value;
      if (findings.length < MOST_FINDINGS) findings.push(findingAt(row, name, read.complaint));
      return null;
    });
  }
  if (addsUp) return { rows: addedUp(dataset, rows), findings };
  return { rows, findings: [...findings, ...repeatedKeys(dataset, rows)] };
}

type Reader = (text: string) => ReturnType<typeof readCell>;

/** So many texts of a column are read once. */
const MOST_KNOWN = 20_000;

/** Reads the cells of a column; texts mostly repeat. */
function reader(field: Field): Reader {
  const known = new Map<string, ReturnType<typeof readCell>>();
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
