import { readCsv } from './csv/read-csv.ts';
import { sniffKind } from './sniff-kind.ts';
import type { Workbook } from './workbook.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * A file as grids of cells, whatever it is called: CSV in any of the encodings in use, or an Excel workbook.
 *
 * @throws UnreadableFile for every other kind of file, and for one that is damaged or hostile
 */
export async function readWorkbook(content: Uint8Array): Promise<Workbook> {
  return sniffKind(content) === 'csv' ? readCsv(content) : readXlsx(content);
}
