import { Grid } from '../grid.ts';
import type { Workbook } from '../workbook.ts';
import { addRecord, csvRecords } from './csv-records.ts';

/**
 * A text file with delimited fields as a workbook of one sheet; its rows are the lines of the file.
 *
 * @throws UnreadableFile for bytes in no known encoding, an open quote, a NUL, a record of more than 512 fields
 */
export function readCsv(content: Uint8Array): Workbook {
  const { encoding, delimiter, records } = csvRecords(content);
  const grid = new Grid();
  for (const record of records) addRecord(grid, record);
  return { kind: 'csv', encoding, delimiter, sheets: [{ name: '', isHidden: false, grid, pageTexts: [] }] };
}
