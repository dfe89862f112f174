import { roundTo } from '../unit/unit.ts';
import { meet } from './bounds.ts';
import type { FigureTable, Rule } from './figure-table.ts';
import type { FigureCell, Finding, Suspect } from './finding.ts';
import { findingOf } from './finding-of.ts';
import { AS_PRINTED, type Grid, gridOf, implied, possible, ROUNDED, refsOf, rulesBehind } from './implied.ts';
import { suspectsWithin } from './suspects.ts';

/**
 * What does not add up in a table, one finding for each sum and rate that its cells do not keep.
 *
 * A printed number stands for everything that rounds to it, so that what is merely rounded fits. A cell that states
 * nothing can be any number of 0 or more; where a sum has such cells and their rates are stated, it is checked by
 * numerator / rate, and a total that does not fit is found at its rate (RATES).
 *
 * A suspect is a cell and a number one slip away (see `repairsOf`) with which every sum and rate that the cell takes part
 * in holds. Of several, those that explain most of what is broken are named: a cell that explains a row, a column and a
 * rate rather than one that explains the rate alone.
 *
 * @returns findings in the order of the rules; none for a table that fits
 * @throws RangeError for a rule that names a cell that is not there, and for a value below 0
 * @example reconcile({
 *   cells: [countCell('a', 13), countCell('b', 45), countCell('c', 76)],
 *   rules: [{ kind: 'TOTAL', total: 'c', parts: ['a', 'b'] }],
 * }).flatMap(({ suspects }) => suspects.map(({ cell, value }) => [cell.ref, value])) // [['a', 31]]
 */
export function reconcile(table: FigureTable): readonly Finding[] {
  const grid = gridOf(table);
  const broken = table.rules.filter((rule) => isBroken(grid, rule));
  const behind = new Map(broken.map((rule) => [rule, statedBehind(grid, rule)]));
  const explains = (ref: string) => broken.filter((rule) => behind.get(rule)?.has(ref)).length;
  const suspects = new Map<string, readonly Suspect[]>();
  for (const ref of new Set([...behind.values()].flatMap((refs) => [...refs])))
    suspects.set(ref, suspectsAt(grid, ref));
  return broken.map((rule) => {
    const refs = [...(behind.get(rule) as Set<string>)].filter((ref) => suspects.get(ref)?.length);
    const most = Math.max(...refs.map(explains));
    const likeliest = refs.filter((ref) => explains(ref) === most);
    return describe(
      grid,
      rule,
      likeliest.flatMap((ref) => suspects.get(ref) as readonly Suspect[]),
    );
  });
}

/** A rate with an unstated part says what the part is; only the sum of such parts can be wrong. */
function isBroken(grid: Grid, rule: Rule): boolean {
  if (rule.kind === 'RATE' && refsOf(rule).some((ref) => valueAt(grid, ref) === null)) return false;
  const checked = rule.kind === 'RATE' ? rule.numerator : rule.total;
  return !meet(possible(grid, checked, rule, ROUNDED), implied(grid, rule, checked, ROUNDED));
}

/** The cells of a rule that state something, and for the others those that say what they come to. */
function statedBehind(grid: Grid, rule: Rule): Set<string> {
  return new Set(
    refsOf(rule)
      .flatMap((ref) =>
        valueAt(grid, ref) === null ? [ref, ...rulesBehind(grid, ref, rule).flatMap(refsOf)] : [ref],
      )
      .filter((ref) => valueAt(grid, ref) !== null),
  );
}

function suspectsAt(grid: Grid, ref: string): readonly Suspect[] {
  const rules = grid.rules.get(ref) as readonly Rule[];
  return suspectsWithin(
    cellAt(grid, ref),
    rules.map((rule) => implied(grid, rule, ref, ROUNDED)),
  );
}

/** A total that is not stated is found at the rate that says what it comes to. */
function describe(grid: Grid, rule: Rule, suspects: readonly Suspect[]): Finding {
  const first = refsOf(rule)[0] as string;
  const rate = valueAt(grid, first) === null ? rulesBehind(grid, first, rule)[0] : undefined;
  if (rule.kind === 'RATE' || !rate)
    return findingOf(
      rule.kind,
      refsOf(rule).map((ref) => cellAt(grid, ref)),
      {
        expected: expectedAt(grid, rule, first),
        suspects,
      },
    );
  const at = refsOf(rate)[0] as string;
  const cells = [...new Set([at, ...statedBehind(grid, rule)])].map((ref) => cellAt(grid, ref));
  return findingOf('RATES', cells, { expected: expectedAt(grid, rate, at), suspects });
}

/** What the others lead to, as it prints; of parts that are not all stated, the least. */
function expectedAt(grid: Grid, rule: Rule, ref: string): number | null {
  const { low } = implied(grid, rule, ref, AS_PRINTED);
  const { precision } = cellAt(grid, ref);
  if (!Number.isFinite(low)) return null;
  return precision ? roundTo(low, precision) : low;
}

function cellAt(grid: Grid, ref: string): FigureCell {
  return grid.cells.get(ref) as FigureCell;
}

function valueAt(grid: Grid, ref: string): number | null {
  return cellAt(grid, ref).value;
}
