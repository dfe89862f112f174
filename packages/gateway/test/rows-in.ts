import { readNamedRows } from '../src/file/csv/named-rows.ts';
import { textsByName } from '../src/file/named-rows.ts';

/** The rows of a text file by the names of its columns. */
export function rowsIn(content: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const { header, rows } = readNamedRows(content);
  return Array.from(rows, (row) => textsByName(header, row));
}
