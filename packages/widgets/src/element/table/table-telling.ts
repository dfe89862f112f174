/** What only a table needs; loaded with the first one. */
export { describeTable } from '../../figure/describe-table.ts';
export { tableSheet } from './sheet.ts';
