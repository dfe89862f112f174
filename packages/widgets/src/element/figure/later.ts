/** What a figure has beside its chart; loaded once that is drawn. */
export { laterSheet } from './later-sheet.ts';
export { Panels } from './panels.ts';
export { TableRoom } from './table-room.ts';
export { Tooltip } from './tooltip.ts';
