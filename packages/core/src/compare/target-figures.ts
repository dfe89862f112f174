import type { Candidate } from '../aggregate/candidate.ts';
import type { Day } from '../time/day.ts';
import { type Period, parsePeriod, periodsBetween } from '../time/period.ts';
import type { Target } from './target.ts';

/** The chosen figure of the target's indicator and area in a period, with a cut-off not after `asOf`. */
export type FindFigure = (period: Period, asOf?: Day) => Candidate | undefined;

/** A figure that has a value. */
export type Valued = Candidate & { readonly value: number };

/** The years that a period touches. */
export function yearsOf({ start, end }: Period): readonly Period[] {
  return periodsBetween(parsePeriod(start.slice(0, 4)), parsePeriod(end.slice(0, 4)));
}

/** True for a figure that is there and not missing. */
export function isValued(figure: Candidate | undefined): figure is Valued {
  return typeof figure?.value === 'number';
}

/** True for a figure by the standard of a target, or by any where the target names none. */
export function isOfStandard({ standard }: Candidate, target: Target): boolean {
  return target.standard === null || standard === target.standard;
}
