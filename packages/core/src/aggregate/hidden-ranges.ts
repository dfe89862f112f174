import { greatestDivisor } from '../unit/greatest-divisor.ts';
import { requireThat } from '../unit/require-that.ts';
import type { CountTable } from './count-table.ts';

/** What a reader can work out of a hidden count: it lies between the two, both included. */
export interface HiddenRange {
  readonly least: number;
  readonly most: number;
}

/** One sum that holds between hidden cells, in whole numbers: Σ coefficient × cell = rest. */
interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly rest: number;
}

/**
 * What a reader of a table works out about its hidden cells from the visible ones, the sums between them and the fact
 * that no count is below 0.
 *
 * All equations are combined (Gauss–Jordan, in whole numbers), then each bounds its cells by the others until nothing
 * narrows.
 *
 * @param hidden ids of the cells that are not shown
 * @returns by id of the hidden cell; least equals most for one that is given away
 * @throws RangeError for a sum of cells that the table does not have
 * @example hiddenRanges({ cells: [{ id: 'x', count: 2 }, { id: 'y', count: 9 }, { id: 'z', count: 11 }], totals: [{ total: 'z', parts: ['x', 'y'] }] }, new Set(['x'])).get('x') // { least: 2, most: 2 }
 */
export function hiddenRanges(
  table: CountTable,
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, HiddenRange> {
  const ranges = new Map<string, HiddenRange>(
    [...hidden].map((id) => [id, { least: 0, most: Number.POSITIVE_INFINITY }]),
  );
  const stated = equationsOf(table, hidden);
  const equations = [...stated, ...reduced(stated)];
  let before: string;
  do {
    before = JSON.stringify([...ranges]);
    for (const equation of equations)
      for (const id of equation.terms.keys()) ranges.set(id, narrowed(ranges, equation, id));
  } while (JSON.stringify([...ranges]) !== before);
  return ranges;
}

function equationsOf(table: CountTable, hidden: ReadonlySet<string>): readonly Equation[] {
  const counts = new Map(table.cells.map(({ id, count }) => [id, count]));
  return table.totals.map(({ total, parts }) => {
    const signed = [[total, 1] as const, ...parts.map((id) => [id, -1] as const)];
    const known = signed.filter(([id]) => !hidden.has(id)).map(([id, sign]) => sign * countOf(counts, id));
    return {
      terms: new Map(signed.filter(([id]) => hidden.has(id))),
      rest: 0 - known.reduce((sum, count) => sum + count, 0),
    };
  });
}

function countOf(counts: ReadonlyMap<string, number>, id: string): number {
  const count = counts.get(id);
  requireThat('hiddenRanges', count !== undefined, 'sums of cells of the table', id);
  return count;
}

/** The same equations with one leading cell each, which stands in no other. */
function reduced(equations: readonly Equation[]): readonly Equation[] {
  let done: readonly Equation[] = [];
  for (const equation of equations) {
    const next = done.reduce(withoutLead, equation);
    if (next.terms.size > 0) done = [...done.map((known) => withoutLead(known, next)), next];
  }
  return done;
}

/** An equation without the leading cell of another, whose multiple is taken off it. */
function withoutLead(equation: Equation, known: Equation): Equation {
  const [[lead, own]] = known.terms as unknown as [[string, number]];
  const factor = equation.terms.get(lead);
  if (factor === undefined) return equation;
  const ids = [...new Set([...equation.terms.keys(), ...known.terms.keys()])];
  const terms = ids
    .map((id) => [id, own * (equation.terms.get(id) ?? 0) - factor * (known.terms.get(id) ?? 0)] as const)
    .filter(([, coefficient]) => coefficient !== 0);
  if (terms.length === 0) return { ...equation, terms: new Map() };
  return simplest({ terms: new Map(terms), rest: own * equation.rest - factor * known.rest });
}

/** An equation divided by what all of its coefficients share, so that they stay small. */
function simplest({ terms, rest }: Equation): Equation {
  const shared = [...terms.values()].reduce(greatestDivisor);
  return {
    terms: new Map([...terms].map(([id, coefficient]) => [id, coefficient / shared])),
    rest: rest / shared,
  };
}

/** The range of one cell, bounded by those of the others in its equation. */
function narrowed(
  ranges: ReadonlyMap<string, HiddenRange>,
  { terms, rest }: Equation,
  id: string,
): HiddenRange {
  const own = terms.get(id) as number;
  const others = [...terms].filter(([other]) => other !== id);
  const ends = others.map(([other, coefficient]) => {
    const { least, most } = ranges.get(other) as HiddenRange;
    return [coefficient * least, coefficient * most];
  });
  const bounds = [Math.max, Math.min].map(
    (furthest) => (rest - ends.reduce((sum, pair) => sum + furthest(...pair), 0)) / own,
  );
  const known = ranges.get(id) as HiddenRange;
  return {
    least: Math.max(known.least, Math.ceil(Math.min(...bounds))),
    most: Math.min(known.most, Math.floor(Math.max(...bounds))),
  };
}
