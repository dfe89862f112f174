import type { Day, Period } from '@tiendo/core';
import { argumentError, clientError } from '../errors.ts';
import {
  requireAreas,
  requireEarlier,
  requireFewCells,
  requireIndicator,
  requirePeriod,
} from './arguments.ts';
import type { ComparisonQuestion, OtherSide } from './compare.ts';
import { DEMONSTRATION, isOfInvented, type Reference } from './reference.ts';

/** The arguments of `comparison`. */
export interface ComparisonArguments {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly benchmark?: string | null | undefined;
  readonly benchmarkPeriod?: string | null | undefined;
  readonly benchmarkAreas?: readonly string[] | null | undefined;
  readonly withSubject?: boolean | null | undefined;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly base?: string | null | undefined;
  readonly asOf?: Day | null | undefined;
  readonly knownOn?: Day | null | undefined;
}

/**
 * The question that the arguments of `comparison`, or of a field that asks for the same two sides, make.
 *
 * @throws GraphQLError that names the argument which is wrong, or for more than one other side
 */
export function readComparisonQuestion(
  field: string,
  args: ComparisonArguments,
  reference: Reference,
): ComparisonQuestion {
  const indicator = requireIndicator(field, args.indicator, reference);
  const period = requirePeriod(field, 'period', args.period);
  requireAreas(field, 'area', [args.area], reference);
  return {
    indicator,
    period,
    area: args.area,
    other: otherSideOf(field, args, period, reference),
    where: args.where,
    by: [],
    base: args.base ?? undefined,
    asOf: args.asOf ?? undefined,
    knownOn: args.knownOn ?? undefined,
  };
}

function otherSideOf(
  field: string,
  args: ComparisonArguments,
  period: Period,
  reference: Reference,
): OtherSide {
  const { area, benchmark, benchmarkPeriod, benchmarkAreas, withSubject } = args;
  if ([benchmark, benchmarkPeriod, benchmarkAreas].filter(Boolean).length > 1)
    throw clientError(
      'BAD_REQUEST',
      `${field} requires one of benchmark, benchmarkPeriod and benchmarkAreas, got several`,
    );
  if (benchmarkPeriod)
    return { kind: 'year', period: requireEarlier(field, 'benchmarkPeriod', benchmarkPeriod, period) };
  if (benchmarkAreas) {
    const codes = requireAreas(field, 'benchmarkAreas', benchmarkAreas, reference);
    requireFewCells(field, codes.length);
    if (codes.every((code) => code === area))
      throw argumentError('BAD_REQUEST', field, 'benchmarkAreas', 'other areas than area', codes);
    return { kind: 'group', codes, includesSubject: withSubject ?? false };
  }
  const code = benchmark ?? (isOfInvented(reference, [area]) ? DEMONSTRATION : 'VN');
  requireAreas(field, 'benchmark', [code], reference);
  return { kind: 'area', code };
}
