import type { NamedRow } from '../file/named-rows.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import { type Cell, readCell } from './field.ts';
import { type Finding, findingAt } from './finding.ts';
import type { ReadResult, Row, RowPlace } from './read-file.ts';

/** A row of texts with its place. */
export type PlacedTexts = NamedRow & { readonly place: RowPlace };

/**
 * Rows of texts as typed rows.
 *
 * @param addsUp true where rows of one key are parts of one figure, else they are findings
 */
export function typedRows(dataset: FileDataset, texts: readonly PlacedTexts[], addsUp = false): ReadResult {
  const findings: Finding[] = [];
  const rows = texts.map((row) => typedRow(dataset, row, findings));
  if (addsUp) return { rows: addedUp(dataset, rows), findings };
  return { rows, findings: [...findings, ...repeatedKeys(dataset, rows)] };
}

function typedRow(
  dataset: FileDataset,
  { line, cells: texts, place }: PlacedTexts,
  findings: Finding[],
): Row {
  const cells: Record<string, Cell> = {};
  for (const field of dataset.fields) {
    const result = readCell(field, texts[field.name] ?? '');
    if ('value' in result) cells[field.name] = result.value;
    else findings.push(findingAt({ line, cells: texts, place }, field.name, result.complaint));
  }
  return { line, cells, place };
}

/** A figure without a value in one row and with one in another has that of the other. */
function addedUp({ key, fields }: FileDataset, rows: readonly Row[]): readonly Row[] {
  const measures = fields.flatMap(({ name, unit }) => (unit ? [name] : []));
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const id = keyOf(key, row);
    const known = sums.get(id);
    const added = measures.map((name) => [name, plus(known?.cells[name] ?? null, row.cells[name] ?? null)]);
    sums.set(id, known ? { ...known, cells: { ...known.cells, ...Object.fromEntries(added) } } : row);
  }
  return [...sums.values()];
}

function plus(a: Cell, b: Cell): Cell {
  if (a === null || b === null) return a ?? b;
  return Number(a) + Number(b);
}

function repeatedKeys({ key }: FileDataset, rows: readonly Row[]): Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const id = keyOf(key, row);
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, row.line);
      return [];
    }
    return [
      findingAt(row, key[0] as string, {
        vi: `trùng với dòng ${first} (cùng ${key.join(', ')})`,
        en: `repeats line ${first} (same ${key.join(', ')})`,
      }),
    ];
  });
}

const keyOf = (key: readonly string[], { cells }: Row) => key.map((name) => cells[name] ?? '').join('|');
