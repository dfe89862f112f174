import type { CountTable } from './count-table.ts';

/** What a reader can work out of a hidden count: it lies between the two, both included. */
export interface HiddenRange {
  readonly least: number;
  readonly most: number;
}

/** One sum that holds between hidden cells: Σ coefficient × cell = rest. */
interface Equation {
  readonly terms: Map<string, number>;
  rest: number;
}

/**
 * What a reader of a table works out about its hidden cells from the visible ones, the sums between them and the fact
 * that no count is below 0.
 *
 * All equations are combined (Gauss–Jordan), then each bounds its cells by the others until nothing narrows.
 *
 * @param hidden ids of the cells that are not shown
 * @returns by id of the hidden cell; least equals most for one that is given away
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
  let isNarrowing = true;
  while (isNarrowing) {
    isNarrowing = false;
    for (const equation of equations)
      for (const id of equation.terms.keys()) isNarrowing = narrow(ranges, equation, id) || isNarrowing;
  }
  return ranges;
}

function equationsOf(table: CountTable, hidden: ReadonlySet<string>): readonly Equation[] {
  const counts = new Map(table.cells.map(({ id, count }) => [id, count]));
  return table.totals
    .map(({ total, parts }) => {
      const signed = [[total, 1] as const, ...parts.map((id) => [id, -1] as const)];
      const visible = signed.filter(([id]) => !hidden.has(id));
      return {
        terms: new Map(signed.filter(([id]) => hidden.has(id))),
        rest: visible.reduce((sum, [id, sign]) => sum - sign * (counts.get(id) ?? 0), 0),
      };
    })
    .filter(({ terms }) => terms.size > 0);
}

/** The same equations with one leading cell each, which stands in no other. Coefficients of such tables stay whole. */
function reduced(equations: readonly Equation[]): readonly Equation[] {
  const done: Equation[] = [];
  for (const { terms, rest } of equations) {
    const equation = { terms: new Map(terms), rest };
    for (const known of done) eliminate(equation, known);
    const [pivot] = equation.terms;
    if (!pivot) continue;
    scale(equation, 1 / pivot[1]);
    for (const known of done) eliminate(known, equation);
    done.push(equation);
  }
  return done;
}

/** Takes as much of `known` off an equation as makes the leading cell of `known` vanish from it. */
function eliminate(equation: Equation, known: Equation): void {
  const [lead] = known.terms.keys();
  const factor = equation.terms.get(lead as string);
  if (factor === undefined) return;
  for (const [id, coefficient] of known.terms) {
    const left = (equation.terms.get(id) ?? 0) - factor * coefficient;
    if (Math.abs(left) < 1e-9) equation.terms.delete(id);
    else equation.terms.set(id, left);
  }
  equation.rest -= factor * known.rest;
}

function scale(equation: Equation, factor: number): void {
  for (const [id, coefficient] of equation.terms) equation.terms.set(id, coefficient * factor);
  equation.rest *= factor;
}

/** Bounds one cell by the ranges of the others in its equation; true when that told something new. */
function narrow(ranges: Map<string, HiddenRange>, { terms, rest }: Equation, id: string): boolean {
  const own = terms.get(id) as number;
  let [least, most] = [rest, rest];
  for (const [other, coefficient] of terms) {
    if (other === id) continue;
    const range = ranges.get(other) as HiddenRange;
    least -= coefficient * (coefficient > 0 ? range.most : range.least);
    most -= coefficient * (coefficient > 0 ? range.least : range.most);
  }
  const ends = [least / own, most / own];
  const known = ranges.get(id) as HiddenRange;
  const next = {
    least: Math.max(known.least, Math.ceil(Math.min(...ends) - 1e-6)),
    most: Math.min(known.most, Math.floor(Math.max(...ends) + 1e-6)),
  };
  ranges.set(id, next);
  return next.least > known.least || next.most < known.most;
}
