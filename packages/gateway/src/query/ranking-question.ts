import { type AreaLevel, type Day, type Indicator, type Period, rankingEnd } from '@tiendo/core';
import { argumentError } from '../errors.ts';
import {
  requireArea,
  requireAreas,
  requireEarlier,
  requireFewCells,
  requireIndicator,
  requirePeriod,
} from './arguments.ts';
import { type NarrowingArguments, narrowingOf } from './narrowing.ts';
import type { RankingQuestion } from './rank.ts';
import type { Reference, StoredArea } from './reference.ts';
import { areaIn } from './values.ts';

/** The arguments of `ranking`. */
interface RankingArguments extends NarrowingArguments {
  readonly indicator: string;
  readonly within: string;
  readonly level: AreaLevel;
  readonly period: string;
  readonly since?: string | null | undefined;
  readonly benchmark?: string | null | undefined;
}

/** A question for places, with the area and day that its areas were found by. */
export interface AskedRanking extends RankingQuestion {
  readonly within: StoredArea;
  readonly level: AreaLevel;
  /** The day of the edition. */
  readonly day: Day;
  /** The earlier period whose places are asked for. */
  readonly since: Period | undefined;
}

/**
 * The question that the arguments of `ranking` make.
 *
 * @throws GraphQLError that names the argument which is wrong
 */
export function readRankingQuestion(args: RankingArguments, reference: Reference): AskedRanking {
  const period = requirePeriod('ranking', 'period', args.period);
  const narrowing = narrowingOf(args);
  const { asOf } = narrowing;
  const day = asOf && asOf >= period.start && asOf < period.end ? asOf : period.end;
  const within = requireArea('ranking', 'within', args.within, day, reference);
  return {
    indicator: requireRanked(args.indicator, reference),
    areas: requireLevel(within, args.level, day, reference),
    benchmark: requireBenchmark(args.benchmark ?? args.within, period, asOf, reference),
    period,
    since: args.since ? requireEarlier('ranking', 'since', args.since, period) : undefined,
    ...narrowing,
    within,
    level: args.level,
    day,
  };
}

function requireRanked(id: string, reference: Reference): Indicator {
  const indicator = requireIndicator('ranking', id, reference);
  if (rankingEnd(indicator)) return indicator;
  throw argumentError(
    'BAD_REQUEST',
    'ranking',
    'indicator',
    'a rate or an average of which more or less is better, such as "poverty-rate"',
    id,
  );
}

function requireLevel(
  within: StoredArea,
  level: AreaLevel,
  day: Day,
  reference: Reference,
): readonly StoredArea[] {
  const areas = reference.hierarchy.descendants(within, level, day).map((area) => reference.stored(area));
  if (areas.length === 0)
    throw argumentError(
      'BAD_REQUEST',
      'ranking',
      'level',
      `a level that has areas below ${within.code} on ${day}`,
      level,
    );
  requireFewCells('ranking', areas.length);
  return areas;
}

function requireBenchmark(
  code: string,
  period: Period,
  asOf: Day | undefined,
  reference: Reference,
): StoredArea {
  requireAreas('ranking', 'benchmark', [code], reference);
  const area = areaIn(reference, code, period, asOf);
  if (area) return area;
  throw argumentError('UNKNOWN_AREA', 'ranking', 'benchmark', `a code valid in ${period.text}`, code);
}
