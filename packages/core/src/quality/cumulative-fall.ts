import { ANY, type Bounds, boundsAround } from './bounds.ts';
import type { FigureCell, Finding, Suspect } from './finding.ts';
import { findingOf } from './finding-of.ts';
import { suspectsWithin } from './suspects.ts';

/**
 * Whether a cumulative figure never falls within its budget year.
 *
 * Capital paid back may lower it, so that a fall is a warning. A suspect is a number one slip away that lies between its
 * neighbours; at either end of the series nothing holds it, and none is named.
 *
 * @param series cells of one budget year in the order of their cut-offs; those without a value are passed over
 * @example checkCumulative([countCell('01', 10), countCell('02', 52), countCell('03', 30)]).map(({ cells }) => cells.map(({ ref }) => ref)) // [['03', '02']]
 */
export function checkCumulative(series: readonly FigureCell[]): readonly Finding[] {
  const stated = series.filter(({ value }) => value !== null);
  return stated.slice(1).flatMap((cell, i) => {
    const before = stated[i] as FigureCell;
    if (boundsOf(cell).high >= boundsOf(before).low) return [];
    const suspects = [...suspectsAt(stated, i + 1), ...suspectsAt(stated, i)];
    return [findingOf('FALL', [cell, before], { expected: before.value, suspects })];
  });
}

function suspectsAt(series: readonly FigureCell[], at: number): readonly Suspect[] {
  const [before, after] = [series[at - 1], series[at + 1]];
  const limit = {
    low: before ? boundsOf(before).low : ANY.low,
    high: after ? boundsOf(after).high : ANY.high,
  };
  return suspectsWithin(series[at] as FigureCell, [limit]);
}

function boundsOf({ value, precision }: FigureCell): Bounds {
  return boundsAround(value as number, precision);
}
