import { type Area, areaKey, isValidOn } from '../area/area.ts';
import type { Editions } from '../area/editions.ts';
import { groupBy } from '../area/group-by.ts';
import { type Constituent, isUnbroken, isWhole, lineage } from '../area/lineage.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import type { Missing } from '../observation/code.ts';
import { scopeKey } from '../observation/scope.ts';
import type { Day } from '../time/day.ts';
import { editionDay } from '../time/edition-day.ts';
import { type Period, previousPeriod } from '../time/period.ts';
import { type Answer, type AnswerOptions, answer, type FindEvidence, nothing, scopeAsked } from './answer.ts';
import { addConstituents } from './constituents.ts';
import { reductionCandidates } from './reduction.ts';

/** A question whose answers are given for the areas of another day. */
export interface RecastOptions extends AnswerOptions {
  /** The day whose areas are answered for; `area` is valid on it. */
  readonly geography: Day;
  /** True to divide figures by the weights of the crosswalk, which then are estimates. */
  readonly acceptWeights: boolean;
}

/**
 * Answers an indicator for an area of another day: figures of the areas that lay in it at the time of the period.
 *
 * Where nothing changed the figure stands as it is. Through a merger counts add and a rate is worked out again from
 * its summed parts; a rate without its parts is ACROSS_BREAK. A divided area needs accepted weights, or the answer is
 * NO_SPLIT_WEIGHT; with them it is ESTIMATED. Recognition and what was assessed is never carried: PENDING_REVIEW.
 * An area not valid on the day, or of which the crosswalk knows no former part, is AREA_NOT_VALID.
 *
 * @param find evidence by area and period, asked for the areas of the period's own edition
 * @param indicators resolves the indicator that a reduction is of
 * @returns one answer per combination of the `by` dimensions that occurs, and at least one
 * @example recast(povertyRate, { code: 'VN', validFrom: '1900-01-01', validTo: '2025-07-01' }, parsePeriod('2023'),
 *   { where: {}, by: [], geography: '2025-12-31', acceptWeights: false }, () => ({ figures: [], sums: [] }), findIndicator,
 *   createEditions(createHierarchy([]), []))[0].missing // 'AREA_NOT_VALID'
 */
export function recast(
  indicator: Indicator,
  area: Area,
  period: Period,
  options: RecastOptions,
  find: FindEvidence,
  indicators: (id: string) => Indicator | undefined,
  editions: Editions,
): readonly Answer[] {
  const constituents = constituentsOf(area, period, options, editions);
  const reason = hindrance(indicator, constituents, options);
  if (reason) return [nothing(indicator, area, period, scopeAsked(options), reason)];
  const whole = isUnbroken(constituents);
  if (indicator.reductionOf && !(whole && isUnbroken(before(area, period, options, editions))))
    return recastReduction(indicator, area, period, options, find, indicators, editions);
  const answered = constituents.map((constituent) =>
    answer(indicator, constituent.area, period, options, find, indicators),
  );
  if (whole) return (answered[0] ?? []).map((one) => ({ ...one, area: areaKey(area) }));
  const pairs = constituents.flatMap((constituent, i) =>
    (answered[i] ?? []).map((one) => ({ constituent, answer: one })),
  );
  return [...groupBy(pairs, (pair) => scopeKey(pair.answer.scope)).values()].map((group) => ({
    ...addConstituents(indicator, area, period, group, constituents.length),
    others: [],
  }));
}

/** The reduction of what is recast for both periods: the areas are the same, so nothing is broken between them. */
function recastReduction(
  indicator: Indicator,
  area: Area,
  period: Period,
  options: RecastOptions,
  find: FindEvidence,
  indicators: (id: string) => Indicator | undefined,
  editions: Editions,
): readonly Answer[] {
  const of = indicators(indicator.reductionOf ?? '');
  if (!of)
    throw new RangeError(
      `recast requires the indicator ${indicator.reductionOf} that ${indicator.id} is a reduction of`,
    );
  const [earlier, now] = [previousPeriod(period), period].map((asked) =>
    recast(of, area, asked, options, find, indicators, editions),
  ) as [readonly Answer[], readonly Answer[]];
  const made = reductionCandidates(indicator, area, period, earlier, now);
  if (made.length > 0) return made.map((candidate) => ({ ...candidate, others: [] }));
  const reason = [...now, ...earlier].find(({ missing }) => missing)?.missing ?? 'NOT_PUBLISHED';
  return [nothing(indicator, area, period, scopeAsked(options), reason)];
}

function before(area: Area, period: Period, options: RecastOptions, editions: Editions) {
  return constituentsOf(area, previousPeriod(period), options, editions);
}

function constituentsOf(area: Area, period: Period, { geography, asOf }: RecastOptions, editions: Editions) {
  return isValidOn(area, geography) ? lineage(area, geography, editionDay(period, asOf), editions) : [];
}

/** What stands in the way of an answer, whatever the figures are. */
function hindrance(
  indicator: Indicator,
  constituents: readonly Constituent[],
  { acceptWeights }: RecastOptions,
): Missing | undefined {
  if (constituents.length === 0) return 'AREA_NOT_VALID';
  if (isUnbroken(constituents)) return undefined;
  if (indicator.reviewedAfterMerger) return 'PENDING_REVIEW';
  const divided = constituents.filter((constituent) => !isWhole(constituent));
  return divided.every(({ stretches }) => stretches && acceptWeights) ? undefined : 'NO_SPLIT_WEIGHT';
}
