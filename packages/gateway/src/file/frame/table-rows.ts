import type { Grid, GridCell, GridRow, Merge } from '../grid.ts';
import { isFigure } from '../value/is-figure.ts';
import type { Frame } from './frame.ts';
import { Nesting, type Place } from './nesting.ts';
import { isNoteRow, isSignatureRow, isTotalLabel } from './row-words.ts';

/** A row of a table with its place. */
export interface TableRow extends Place {
  readonly row: number;
  readonly ordinal: string;
  readonly isHidden: boolean;
  readonly width?: number;
  readonly cells: readonly GridCell[];
}

/** The rows of a table: repeated headers, footnotes and signatures are left out. */
export function* tableRows(grid: Grid, frame: Frame, labelColumn: number): Generator<TableRow, void> {
  let waiting: TableRow | undefined;
  for (const next of flatRows(grid, frame, labelColumn)) {
    const isGroup = waiting?.role === 'leaf' && next.role === 'leaf' && next.level > waiting.level;
    if (waiting) yield isGroup ? { ...waiting, role: 'group' } : waiting;
    waiting = next;
  }
  if (waiting) yield waiting;
}

/** Rows below the signatures that hold figures: a table that goes on there would be lost in silence. */
export function* figuresBelowSignatures(grid: Grid, frame: Frame): Generator<GridRow, void> {
  let isBelow = false;
  for (const row of bodyRows(grid, frame)) {
    if (isBelow && row.cells.filter(isFigure).length > 1) yield row;
    isBelow ||= isSignatureRow(row);
  }
}

function* bodyRows(grid: Grid, frame: Frame): Generator<GridRow, void> {
  const last = lastFrameRow(frame);
  for (const row of grid.rows()) if (row.row > last) yield row;
}

function* flatRows(grid: Grid, frame: Frame, labelColumn: number): Generator<TableRow, void> {
  const isRepeated = repeatedHeader(grid, frame);
  const labels = mergedLabels(grid, labelColumn);
  const nesting = new Nesting();
  for (const row of bodyRows(grid, frame)) {
    if (isSignatureRow(row)) return;
    if (isRepeated(row) || isNoteRow(row)) continue;
    const found = labelOf(row, frame, labelColumn);
    const label = found === '' ? (labels.get(row.row) ?? '') : found;
    const ordinal = ordinalOf(row, frame) || leadingOrdinal(label);
    yield { ...row, ordinal, ...nesting.place(ordinal, label, found === '') };
  }
}

function ordinalOf({ cells }: GridRow, { ordinalColumn }: Frame): string {
  const text = cells.find(({ column }) => column === ordinalColumn)?.text ?? '';
  return /^[\p{L}\p{N}.)+*-]{1,8}$/u.test(text) ? text : '';
}

/** A section's ordinal may stand in its label: "I. Khu vực thành thị". */
const leadingOrdinal = (label: string) =>
  /^([A-Z]|[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)] /.exec(label)?.[1] ?? '';

/** The label column, or for a label merged over ordinal and label column the first of them. */
function labelOf({ cells }: GridRow, { ordinalColumn }: Frame, labelColumn: number): string {
  const own = cells.find(({ column }) => column === labelColumn)?.text;
  if (own !== undefined) return own;
  const first = cells.find(({ column }) => column === ordinalColumn)?.text ?? '';
  return first.length > 8 || isTotalLabel(first) ? first : '';
}

/** Labels that are merged over several rows, by the rows below the first. */
function mergedLabels(grid: Grid, labelColumn: number): ReadonlyMap<number, string> {
  const spans = grid.merges.filter(
    (merge) => merge.left <= labelColumn && merge.right >= labelColumn && merge.bottom > merge.top,
  );
  const anchors = new Map(spans.map((merge) => [merge.top, merge] as const));
  const labels = new Map<number, string>();
  if (anchors.size === 0) return labels;
  for (const { row, cells } of grid.rows()) {
    const merge = anchors.get(row);
    const label = merge && cells.find(({ column }) => column === merge.left)?.text;
    if (merge && label !== undefined) fillBelow(labels, merge, label);
  }
  return labels;
}

function fillBelow(labels: Map<number, string>, { top, bottom }: Merge, label: string): void {
  for (let row = top + 1; row <= bottom; row += 1) labels.set(row, label);
}

/** A header that is printed again on each page stands among the rows again, with its index row. */
function repeatedHeader(grid: Grid, frame: Frame): (row: GridRow) => boolean {
  const header = new Map<string, Set<string>>();
  for (const row of grid.rows()) {
    if (row.row > lastFrameRow(frame)) break;
    if (row.row < frame.headerTop) continue;
    const known = header.get(startOf(row)) ?? new Set();
    header.set(startOf(row), known.add(textOf(row)));
  }
  return (row) => header.get(startOf(row))?.has(textOf(row)) ?? false;
}

/** Most rows differ from the header in their first cell already. */
const startOf = ({ cells }: GridRow) => cells[0]?.text ?? '';

const lastFrameRow = ({ indexRow, headerBottom }: Frame) => indexRow ?? headerBottom;

const textOf = ({ cells }: GridRow) => cells.map(({ column, text }) => `${column}:${text}`).join('\n');
