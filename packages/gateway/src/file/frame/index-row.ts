import type { GridRow } from '../grid.ts';

/** A column's token in the index row: `A`, `4`, or `4=3/1*100` with its formula. */
export interface IndexToken {
  readonly column: number;
  readonly index: string;
  readonly formula?: string;
}

const TOKEN =
  /^\(?(?<index>[A-Z]|\d{1,3})\)?(?: ?[=:] ?\(?(?<formula>[\d+\-−–*x×/:().,% ]*\d[\d+\-−–*x×/:().,% ]*)\)?)?$/;
const FEWEST = 3;

/**
 * The tokens of an index row (A, B, 1, 2, 3, 4=3/1*100): it looks like data and is header. Undefined for any other
 * row: letters come first, numbers count up from 1.
 */
export function readIndexRow({ cells }: GridRow): readonly IndexToken[] | undefined {
  if (cells.length < FEWEST) return undefined;
  const tokens: IndexToken[] = [];
  for (const { column, text } of cells) {
    const { index, formula } = TOKEN.exec(text)?.groups ?? {};
    if (index === undefined) return undefined;
    tokens.push({ column, index, ...(formula !== undefined && { formula: formula.trim() }) });
  }
  const letters = tokens.filter(({ index }) => /[A-Z]/.test(index));
  const numbers = tokens.slice(letters.length);
  const counts = numbers.every(({ index }, position) => index === String(position + 1));
  const spells = letters.every(({ index }, position) => index === String.fromCharCode(65 + position));
  return counts && spells && numbers.length >= 2 ? tokens : undefined;
}
