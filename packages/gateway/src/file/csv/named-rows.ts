import { type NamedRows, namedRows } from '../named-rows.ts';
import type { Sheet } from '../workbook.ts';
import { readCsv } from './read-csv.ts';

/**
 * Reads a text file, in any encoding and with any delimiter, whose first line names its columns.
 *
 * @throws UnreadableFile for an unreadable file, a row of another length than the header, a repeated column
 */
export function readNamedRows(content: Uint8Array): NamedRows {
  return namedRows(readCsv(content).sheets[0] as Sheet);
}
