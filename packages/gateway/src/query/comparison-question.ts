import { editionDay, type Period } from '@tiendo/core';
import { argumentError, clientError } from '../errors.ts';
import {
  requireArea,
  requireAreas,
  requireEarlier,
  requireFewCells,
  requireIndicator,
  requirePeriod,
} from './arguments.ts';
import type { ComparisonQuestion, OtherSide } from './compare.ts';
import { type NarrowingArguments, narrowingOf } from './narrowing.ts';
import { DEMONSTRATION, isOfInvented, type Reference } from './reference.ts';
import { areaIn } from './values.ts';

/** The arguments of `comparison`. */
interface ComparisonArguments extends NarrowingArguments {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly benchmark?: string | null | undefined;
  readonly benchmarkPeriod?: string | null | undefined;
  readonly benchmarkAreas?: readonly string[] | null | undefined;
  readonly benchmarkWithin?: string | null | undefined;
  readonly withSubject?: boolean | null | undefined;
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
    by: [],
    ...narrowingOf(args),
  };
}

function otherSideOf(
  field: string,
  args: ComparisonArguments,
  period: Period,
  reference: Reference,
): OtherSide {
  const { area, benchmark, benchmarkPeriod, benchmarkAreas, benchmarkWithin } = args;
  if ([benchmark, benchmarkPeriod, benchmarkAreas, benchmarkWithin].filter(Boolean).length > 1)
    throw clientError(
      'BAD_REQUEST',
      `${field} requires one of benchmark, benchmarkPeriod, benchmarkAreas and benchmarkWithin, got several`,
    );
  if (benchmarkPeriod)
    return { kind: 'year', period: requireEarlier(field, 'benchmarkPeriod', benchmarkPeriod, period) };
  if (benchmarkAreas) {
    const codes = requireAreas(field, 'benchmarkAreas', benchmarkAreas, reference);
    return groupOf(field, 'benchmarkAreas', codes, args);
  }
  if (benchmarkWithin) {
    const codes = peersOf(field, benchmarkWithin, args, period, reference);
    return groupOf(field, 'benchmarkWithin', codes, args);
  }
  const code = benchmark ?? (isOfInvented(reference, [area]) ? DEMONSTRATION : 'VN');
  requireAreas(field, 'benchmark', [code], reference);
  return { kind: 'area', code };
}

function groupOf(
  field: string,
  argument: string,
  codes: readonly string[],
  { area, withSubject }: ComparisonArguments,
): OtherSide {
  requireFewCells(field, codes.length);
  if (codes.every((code) => code === area))
    throw argumentError('BAD_REQUEST', field, argument, 'of other areas than area', codes);
  return { kind: 'group', codes, includesSubject: withSubject ?? false };
}

/** The areas of the subject's own level within another one. */
function peersOf(
  field: string,
  within: string,
  { area, asOf }: ComparisonArguments,
  period: Period,
  reference: Reference,
): readonly string[] {
  const day = editionDay(period, asOf ?? undefined);
  const top = requireArea(field, 'benchmarkWithin', within, day, reference);
  const level = areaIn(reference, area, period, asOf ?? undefined)?.level;
  return level ? reference.hierarchy.descendants(top, level, day).map(({ code }) => code) : [];
}
