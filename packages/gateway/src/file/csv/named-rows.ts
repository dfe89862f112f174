import { type NamedRows, namedRows } from '../named-rows.ts';
import { csvRecords } from './csv-records.ts';

/**
 * Reads a text file, in any encoding and with any delimiter, whose first line names its columns. Its rows are read as
 * they are asked for, once.
 *
 * @throws UnreadableFile for an unreadable file, a repeated column; while it is read, for a row of another length than the header
 */
export function readNamedRows(content: Uint8Array): NamedRows {
  return namedRows('', csvRecords(content).records);
}
