/** What only a table needs; loaded with the first one. */
export { tableKind } from '../../figure/table-kind.ts';
export { tableSheet } from './sheet.ts';
