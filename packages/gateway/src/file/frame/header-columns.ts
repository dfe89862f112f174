import type { GridRow, Merge } from '../grid.ts';
import type { FrameColumn } from './frame.ts';
import type { IndexToken } from './index-row.ts';

/** A caption with the cell it stands in, so that a merged one is counted once. */
interface Caption {
  readonly text: string;
  readonly anchor: string;
}

/**
 * The columns under a header of several rows, each with its captions from the top down. A merged caption belongs to
 * every column below it; where a file has no merges (CSV), a caption reaches right to the next one of its row.
 */
export function headerColumns(
  rows: readonly GridRow[],
  merges: readonly Merge[],
  tokens: readonly IndexToken[],
): readonly FrameColumn[] {
  const [top, bottom] = [(rows[0] as GridRow).row, (rows.at(-1) as GridRow).row];
  const own = merges.filter((merge) => merge.top >= top && merge.top <= bottom);
  const captionAt = captionFinder(rows, own);
  const used = [
    ...rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
    ...tokens.map(({ column }) => column),
  ];
  const [first, last] = [Math.min(...used), Math.max(...used, ...own.map(({ right }) => right))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((column) => {
    const { index, formula } = tokens.find((token) => token.column === column) ?? {};
    return {
      column,
      captions: captionsOf(column, rows, captionAt),
      ...(index !== undefined && { index }),
      ...(formula !== undefined && { formula }),
    };
  });
}

function captionsOf(
  column: number,
  rows: readonly GridRow[],
  captionAt: (row: number, column: number) => Caption | undefined,
): readonly string[] {
  const found = rows.map(({ row }) => captionAt(row, column)).filter((caption) => caption !== undefined);
  return found.filter(({ anchor }, index) => anchor !== found[index - 1]?.anchor).map(({ text }) => text);
}

function captionFinder(rows: readonly GridRow[], merges: readonly Merge[]) {
  const texts = new Map<string, string>(
    rows.flatMap(({ row, cells }) => cells.map(({ column, text }) => [`${row}:${column}`, text] as const)),
  );
  const reachesRight = merges.length === 0;
  return (row: number, column: number): Caption | undefined => {
    const merge = merges.find((range) => contains(range, row, column));
    const anchor = merge ? `${merge.top}:${merge.left}` : `${row}:${column}`;
    const text = texts.get(anchor);
    if (text !== undefined) return { text, anchor };
    return reachesRight ? captionToTheLeft(rows, row, column) : undefined;
  };
}

/** Only where a lower caption stands in the column, and only up to where the row above begins another group. */
function captionToTheLeft(rows: readonly GridRow[], row: number, column: number): Caption | undefined {
  const below = rows.filter((other) => other.row > row);
  if (!below.some(({ cells }) => cells.some((cell) => cell.column === column))) return undefined;
  const above = rows.filter((other) => other.row < row);
  const start = Math.max(0, ...above.map(({ cells }) => lastBefore(cells, column)?.column ?? 0));
  const left = lastBefore(rows.find((other) => other.row === row)?.cells ?? [], column);
  return left && left.column >= start ? { text: left.text, anchor: `${row}:${left.column}` } : undefined;
}

const lastBefore = (cells: GridRow['cells'], column: number) =>
  cells.findLast((cell) => cell.column <= column);

const contains = ({ top, left, bottom, right }: Merge, row: number, column: number) =>
  row >= top && row <= bottom && column >= left && column <= right;
