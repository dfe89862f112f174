import type { Grid, GridCell, GridRow } from '../grid.ts';
import { isFigure } from '../value/is-figure.ts';
import type { Frame } from './frame.ts';
import { headerColumns } from './header-columns.ts';
import { type IndexToken, readIndexRow } from './index-row.ts';

/** A table begins within so many filled rows. */
const HEAD_ROWS = 80;
const MOST_HEADER_ROWS = 6;
const ORDINAL = /^(s ?tt|tt|số tt|số thứ tự|no\.?)$/i;
const DAY = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$/;
const UNIT_LINE = /^\(?(?:đơn vị(?: tính)?|đvt|unit)\s*[:：]\s*(?<unit>[^)]+)\)?$/i;

interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly index?: { readonly at: number; readonly tokens: readonly IndexToken[] };
}

/**
 * The frame of a sheet: titles, unit line, header of one to six rows with merged captions, index row. Found by the
 * index row, else by the caption STT, else by where the numbers begin. Undefined for a sheet without a table.
 */
export function findFrame(grid: Grid): Frame | undefined {
  const head = [...grid.rows(0, Math.min(HEAD_ROWS, grid.rowCount))];
  const header = headerByIndex(head) ?? headerByOrdinal(head, grid) ?? headerByNumbers(head);
  if (!header) return undefined;
  const rows = head.slice(header.top, header.bottom + 1);
  const columns = headerColumns(rows, grid.merges, header.index?.tokens ?? []);
  const ordinalColumn = columns.find(({ captions }) =>
    captions.some((caption) => ORDINAL.test(caption)),
  )?.column;
  const above = head.slice(0, header.top);
  const unit = unitLine(above);
  return {
    titles: above
      .flatMap(({ cells }) => cells.map(({ text }) => text))
      .filter((text) => !UNIT_LINE.test(text)),
    headerTop: (rows[0] as GridRow).row,
    headerBottom: (rows.at(-1) as GridRow).row,
    columns,
    ...(unit && { unit }),
    ...(ordinalColumn !== undefined && { ordinalColumn }),
    ...(header.index && { indexRow: (head[header.index.at] as GridRow).row }),
  };
}

function headerByIndex(head: readonly GridRow[]): Header | undefined {
  for (const [at, row] of head.entries()) {
    const tokens = readIndexRow(row);
    if (!tokens || at === 0) continue;
    return { top: topAbove(head, at - 1), bottom: at - 1, index: { at, tokens } };
  }
  return undefined;
}

/** Upwards from the lowest header row: to the row with STT, or until a gap, the unit line or a title. */
function topAbove(head: readonly GridRow[], bottom: number): number {
  let top = bottom;
  for (let at = bottom; at >= Math.max(0, bottom - MOST_HEADER_ROWS + 1); at -= 1) {
    const { row, cells } = head[at] as GridRow;
    if (at < bottom && (head[at + 1] as GridRow).row > row + 1) break;
    if (cells.some(({ text }) => ORDINAL.test(text))) return at;
    if (cells.some(({ text }) => UNIT_LINE.test(text))) break;
    if (cells.length > 1) top = at;
  }
  return top;
}

function headerByOrdinal(head: readonly GridRow[], grid: Grid): Header | undefined {
  const top = head.findIndex(({ cells }) => cells.length > 1 && cells.some(({ text }) => ORDINAL.test(text)));
  if (top < 0) return undefined;
  const { row, cells } = head[top] as GridRow;
  const ordinal = cells.find(({ text }) => ORDINAL.test(text)) as GridCell;
  const merge = grid.merges.find(({ top: first, left }) => first === row && left === ordinal.column);
  const bottom = merge
    ? head.findLastIndex((other) => other.row <= merge.bottom)
    : bottomBelow(head, top, ordinal.column);
  return { top, bottom };
}

/** Downwards from the row with STT: header goes on while that column is empty and nothing but captions stands there. */
function bottomBelow(head: readonly GridRow[], top: number, ordinalColumn: number): number {
  let bottom = top;
  for (let at = top + 1; at < Math.min(head.length, top + MOST_HEADER_ROWS); at += 1) {
    const { cells } = head[at] as GridRow;
    if (cells.some(({ column }) => column <= ordinalColumn + 1)) break;
    if (!cells.every(isCaption)) break;
    bottom = at;
  }
  return bottom;
}

function headerByNumbers(head: readonly GridRow[]): Header | undefined {
  const first = head.findIndex(({ cells }) => cells.length > 1 && cells.some((cell) => !isCaption(cell)));
  const widest = head.findIndex(({ cells }) => cells.length > 1);
  const bottom = first > 0 ? first - 1 : widest;
  if (bottom < 0 || (head[bottom] as GridRow).cells.length < 2) return undefined;
  return { top: first > 0 ? topAbove(head, bottom) : bottom, bottom };
}

/** A text that is no figure and no day, or the number of a year: what a header holds. */
const isCaption = (cell: GridCell) =>
  /^(19|20)\d\d$/.test(cell.text) || (cell.kind === 'text' && !isFigure(cell) && !DAY.test(cell.text));

function unitLine(rows: readonly GridRow[]): Frame['unit'] {
  for (const { row, cells } of rows.toReversed()) {
    for (const { column, text } of cells) {
      const unit = UNIT_LINE.exec(text)?.groups?.unit;
      if (unit !== undefined) return { text: unit.trim(), row, column };
    }
  }
  return undefined;
}
