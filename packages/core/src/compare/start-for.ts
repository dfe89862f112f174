import type { Indicator } from '../indicator/define-indicator.ts';
import { addDays } from '../time/day.ts';
import { type Period, previousPeriod } from '../time/period.ts';
import type { PathPoint } from './on-path.ts';
import type { Target } from './target.ts';
import { type FindFigure, isOfStandard, isValued, yearsOf } from './target-figures.ts';

type Started = Pick<Indicator, 'dataset' | 'numerator'>;

/**
 * Where the way to a target begins: an amount of a year, and what runs up within it, at 0 when the period begins; a level
 * at the last figure before the period, or where that is by another standard at the first one within it.
 *
 * @param find figures by period
 * @returns undefined where there is no such figure; for an average, a relative target and a list, which need none
 * @example startFor({ kind: 'by-date', period: parsePeriod('2024'), dueOn: '2025-01-31', value: 0.95, unit: 'share', standard: null }, disbursementRate, () => undefined) // { value: 0, on: '2023-12-31' }
 */
export function startFor(target: Target, indicator: Started, find: FindFigure): PathPoint | undefined {
  const isLevel = target.kind === 'year-end' || target.kind === 'by-date';
  if (!isLevel && target.kind !== 'yearly') return undefined;
  if (!isLevel || isCumulative(indicator)) return { value: 0, on: addDays(target.period.start, -1) };
  const [first] = yearsOf(target.period) as [Period];
  for (const period of [previousPeriod(first), first]) {
    const figure = find(period);
    if (isValued(figure) && isOfStandard(figure, target))
      return { value: figure.value, on: figure.cutOff?.day ?? period.end };
  }
  return undefined;
}

/**
 * True for what runs up within its period, as disbursement does in the budget year: two periods compare at one point of theirs.
 *
 * @example [isCumulative(disbursementRate), isCumulative(povertyRate)] // [true, false]
 */
export function isCumulative({ dataset, numerator }: Started): boolean {
  return dataset?.measures.find(({ id }) => id === numerator[0])?.aggregation === 'cumulative';
}
