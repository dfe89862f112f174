import type { ValueCell } from '../query/values.ts';
import { type CsvStyle, csvText } from './csv-text.ts';
import type { ExportForm } from './export-question.ts';
import { type Exporting, exportedValue } from './exported-value.ts';
import { MACHINE_COLUMNS } from './machine-columns.ts';
import { VIETNAMESE_COLUMNS } from './vietnamese-columns.ts';

const STYLES: Readonly<Record<ExportForm, CsvStyle>> = {
  machine: { separator: ',', decimalMark: '.', hasMark: false },
  vi: { separator: ';', decimalMark: ',', hasMark: true },
};

/** Values as CSV, a row each, missing ones included with their reason. */
export function valuesCsv(cells: readonly ValueCell[], form: ExportForm, exporting: Exporting): string {
  const columns = form === 'vi' ? VIETNAMESE_COLUMNS : MACHINE_COLUMNS;
  const rows = cells.map((cell) => {
    const value = exportedValue(cell, exporting);
    return columns.map(([, read]) => read(value));
  });
  return csvText([columns.map(([name]) => name), ...rows], STYLES[form]);
}
