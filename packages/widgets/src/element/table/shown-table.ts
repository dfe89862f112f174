import type { TableData } from '../../client/ask-table.ts';
import { isTable } from '../../client/is-table.ts';
import { tableFigure } from '../../figure/describe-table.ts';
import type { ShownKind } from '../figure/shown-kind.ts';
import { tableSheet } from './sheet.ts';

/** What shows a table in its element: there is nothing to draw before it. */
export const shownTable: ShownKind<TableData> = {
  accepts: isTable,
  draw: tableFigure,
  loadDescribe: async () => tableFigure,
  sheet: tableSheet,
};
