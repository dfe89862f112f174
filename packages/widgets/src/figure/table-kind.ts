import { type TableData, tableAsking } from '../client/ask-table.ts';
import { isTable } from '../client/is-table.ts';
import { tableFigure } from './describe-table.ts';
import type { FigureKind } from './figure-kind.ts';

/** Values in a plain table. */
export const tableKind: FigureKind<TableData> = {
  ...tableAsking,
  accepts: isTable,
  describe: tableFigure,
};
