import { requireThat } from '../unit/require-that.ts';
import { type Bounds, both, boundsAround, minus, NOT_NEGATIVE, over, plus, times } from './bounds.ts';
import type { FigureTable, RateRule, Rule, SumRule } from './figure-table.ts';
import type { FigureCell } from './finding.ts';

/** A table made ready to ask what its rules leave for each cell. */
export interface Grid {
  readonly cells: ReadonlyMap<string, FigureCell>;
  /** Rules by the cells that they name. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
}

/** What a stated number can be: with its rounding, or as printed. */
export type Reading = (value: number, precision: number | null) => Bounds;

export const ROUNDED: Reading = boundsAround;
export const AS_PRINTED: Reading = (value) => ({ low: value, high: value });

/** Enough to go from a rate by its unstated denominator to the others of a sum, by their rates to unstated numerators. */
const DEPTH = 3;

/** The cells that a rule names, what is checked first. */
export function refsOf(rule: Rule): readonly string[] {
  return rule.kind === 'RATE'
    ? [rule.rate, rule.numerator, rule.denominator]
    : [rule.total, ...rule.parts, ...(rule.less ?? [])];
}

/** @throws RangeError for a rule that names a cell that is not there */
export function gridOf({ cells, rules }: FigureTable): Grid {
  const byRef = new Map(cells.map((cell) => [cell.ref, cell]));
  const byCell = new Map<string, Rule[]>(cells.map(({ ref }) => [ref, []]));
  for (const rule of rules)
    for (const ref of refsOf(rule)) {
      const own = byCell.get(ref);
      requireThat('reconcile', own !== undefined, 'rules that name cells of the table', ref);
      own.push(rule);
    }
  return { cells: byRef, rules: byCell };
}

/** What a rule leaves for one of its cells, by what the others can be. */
export function implied(grid: Grid, rule: Rule, ref: string, reading: Reading, depth = DEPTH): Bounds {
  const find = (other: string) => possible(grid, other, rule, reading, depth);
  return rule.kind === 'RATE' ? impliedByRate(rule, ref, find) : impliedBySum(rule, ref, find);
}

/** What a cell can be: what it states, else what the rules of the other kind leave for it. */
export function possible(grid: Grid, ref: string, asking: Rule, reading: Reading, depth = DEPTH): Bounds {
  const cell = grid.cells.get(ref) as FigureCell;
  if (cell.value !== null) return reading(cell.value, cell.precision);
  if (depth === 0) return NOT_NEGATIVE;
  return rulesBehind(grid, ref, asking)
    .map((rule) => implied(grid, rule, ref, reading, depth - 1))
    .reduce(both, NOT_NEGATIVE);
}

/** The rules that say what an unstated cell of a rule comes to: for a sum its rates, for a rate its sums. */
export function rulesBehind(grid: Grid, ref: string, asking: Rule): readonly Rule[] {
  return (grid.rules.get(ref) as readonly Rule[]).filter(
    ({ kind }) => (kind === 'RATE') !== (asking.kind === 'RATE'),
  );
}

function impliedByRate({ rate, numerator, denominator }: RateRule, ref: string, find: Find): Bounds {
  if (ref === rate) return over(find(numerator), find(denominator));
  return ref === numerator ? times(find(rate), find(denominator)) : over(find(numerator), find(rate));
}

type Find = (ref: string) => Bounds;

function impliedBySum({ total, parts, less = [] }: SumRule, ref: string, find: Find): Bounds {
  const add = (refs: readonly string[], from: Bounds, join: typeof plus) =>
    refs.filter((other) => other !== ref).reduce((sum, other) => join(sum, find(other)), from);
  const nothing = { low: 0, high: 0 };
  if (ref === total) return add(less, add(parts, nothing, plus), minus);
  const rest = add(less, add(parts, nothing, plus), minus);
  return less.includes(ref) ? minus(rest, find(total)) : minus(find(total), rest);
}
