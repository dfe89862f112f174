import {
  askTable,
  isTable,
  readTable,
  type TableData,
  tableQuestion,
  tableRequest,
} from '../client/ask-table.ts';
import { orderOf } from '../client/attributes.ts';
import { describeTable } from './describe-table.ts';
import type { FigureKind } from './figure-kind.ts';

/** Values in a plain table. */
export const tableKind: FigureKind<TableData> = {
  request: (attributes) => tableRequest(tableQuestion(attributes)),
  ask: (endpoint, attributes, options) => askTable(endpoint, tableQuestion(attributes), options),
  read: readTable,
  accepts: isTable,
  describe: (data, telling, { text }) => describeTable(data, { ...telling, order: orderOf(text) }),
};
