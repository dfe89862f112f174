import { CAPITAL, type Day, type Indicator, type Period } from '@tiendo/core';
import { argumentError, clientError } from '../errors.ts';
import { requireAreas, requireIndicator, requireYear } from './arguments.ts';
import { type NarrowingArguments, narrowingOf } from './narrowing.ts';
import type { Reference } from './reference.ts';
import type { ValuesQuestion } from './values.ts';

/** A question for what will have been disbursed when the books of a year are closed. */
export interface ForecastQuestion extends Omit<ValuesQuestion, 'areas' | 'periods'> {
  readonly area: string;
  readonly period: Period;
  readonly closesOn: Day;
  /** What is to be reached, and by when; undefined when nothing is asked of the pace. */
  readonly aim: { readonly target: number; readonly dueOn: Day } | undefined;
}

/** The arguments of `forecast`. */
interface ForecastArguments extends NarrowingArguments {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly closesOn?: Day | null | undefined;
  readonly target?: number | null | undefined;
  readonly dueOn?: Day | null | undefined;
}

/**
 * The question that the arguments of `forecast` make.
 *
 * @throws GraphQLError that names the argument which is wrong
 */
export function readForecastQuestion(args: ForecastArguments, reference: Reference): ForecastQuestion {
  const indicator = requireIndicator('forecast', args.indicator, reference);
  if (!isDisbursement(indicator))
    throw argumentError(
      'BAD_REQUEST',
      'forecast',
      'indicator',
      'a rate of what is disbursed of a plan, such as "disbursement-rate"',
      args.indicator,
    );
  requireAreas('forecast', 'area', [args.area], reference);
  const period = requireYear('forecast', 'period', args.period);
  const closesOn = args.closesOn ?? closeOf(Number(period.text));
  if (closesOn < period.end)
    throw argumentError('BAD_REQUEST', 'forecast', 'closesOn', `a day from ${period.end} on`, closesOn);
  return {
    ...{ indicator, area: args.area, period, closesOn, by: [] },
    ...narrowingOf(args),
    aim: aimOf(args, closesOn),
  };
}

/**
 * The day on which the books of a budget year are closed: 31/01 of the year after.
 *
 * Luật Ngân sách nhà nước số 83/2015/QH13, Điều 64.
 */
export function closeOf(year: number): Day {
  return `${year + 1}-01-31`;
}

function isDisbursement({ dataset, numerator, bases, parts }: Indicator): boolean {
  return (
    dataset === CAPITAL &&
    numerator.join() === 'disbursed' &&
    bases.length > 0 &&
    Object.keys(parts).length === 0
  );
}

function aimOf({ target, dueOn }: ForecastArguments, closesOn: Day): ForecastQuestion['aim'] {
  if (typeof target === 'number') {
    if (target > 0 && target <= 1) return { target, dueOn: dueOn ?? closesOn };
    throw argumentError('BAD_REQUEST', 'forecast', 'target', 'a share above 0 and at most 1', String(target));
  }
  if (!dueOn) return undefined;
  throw clientError('BAD_REQUEST', 'forecast requires target where dueOn is given');
}
