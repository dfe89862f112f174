import type { Candidate } from '../aggregate/candidate.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import { weakerStatus } from '../observation/code.ts';
import { findStandard } from '../standard/standard.ts';
import { type Period, previousPeriod, yearOf } from '../time/period.ts';
import { cleanFraction } from '../unit/unit.ts';
import type { Achieved, Target } from './target.ts';
import { type FindFigure, isOfStandard, isValued, type Valued, yearsOf } from './target-figures.ts';

type Judged = Pick<Indicator, 'unit' | 'direction' | 'reductionOf'>;

/**
 * The result that a target can be judged by: for a year its figure, for a date the last figure up to it, for an average
 * the mean of the yearly figures, for a relative target the change since the start as a share of it.
 *
 * Rates are never averaged, so an average is given of points and counts only. What counts by a standard starts with
 * its first review: that year is the start of what follows and has no change of its own. A named list has no number
 * to set beside it.
 *
 * @param find figures by period
 * @returns undefined where there is no figure of the kind
 * @see Nghị định 07/2021/NĐ-CP: the review at the end of 2021 is the baseline of 2021–2025
 * @example achievedFor({ kind: 'list', period: parsePeriod('2025'), dueOn: null, value: 36, unit: 'count', standard: null }, ntmCommunes, () => undefined) // undefined
 */
export function achievedFor(target: Target, indicator: Judged, find: FindFigure): Achieved | undefined {
  switch (target.kind) {
    case 'year-end':
    case 'yearly':
      return single(find(target.period), target.period);
    case 'by-date':
      return single(find(target.period, target.dueOn ?? target.period.end), target.period);
    case 'period-average':
      return indicator.unit === 'share' ? undefined : average(target, indicator, find);
    case 'relative':
      return change(target, indicator, find);
    case 'list':
      return undefined;
  }
}

function single(figure: Candidate | undefined, period: Period): Achieved | undefined {
  if (!isValued(figure)) return undefined;
  return {
    ...figure,
    through: period,
    figures: [figure],
    coverage: { reported: 1, expected: 1 },
    isUnbroken: true,
  };
}

function average(target: Target, indicator: Judged, find: FindFigure): Achieved | undefined {
  const first =
    indicator.reductionOf && target.standard ? findStandard(target.standard)?.firstYear : undefined;
  const years = yearsOf(target.period).filter((year) => yearOf(year) !== first);
  const found = years.flatMap((year) => {
    const figure = find(year);
    return isValued(figure) && isOfStandard(figure, target) ? [{ year, figure }] : [];
  });
  const last = found.at(-1);
  if (!last) return undefined;
  const figures = found.map(({ figure }) => figure);
  return {
    ...shared(figures),
    value: cleanFraction(figures.reduce((sum, { value }) => sum + value, 0) / figures.length),
    unit: indicator.unit,
    standard: last.figure.standard,
    through: last.year,
    figures,
    coverage: { reported: found.length, expected: years.length },
    isUnbroken: found.length === years.indexOf(last.year) + 1,
  };
}

function change(target: Target, { direction }: Judged, find: FindFigure): Achieved | undefined {
  const years = yearsOf(target.period);
  const found = years.flatMap((year) => {
    const figure = find(year);
    return isValued(figure) && isOfStandard(figure, target) ? [{ year, figure }] : [];
  });
  const last = found.at(-1);
  if (!last) return undefined;
  const before = find(previousPeriod(years[0] as Period));
  const start = isValued(before) && isLike(before, last.figure) ? before : found[0]?.figure;
  if (!start || start === last.figure || !isLike(start, last.figure) || start.value === 0) return undefined;
  const grown = cleanFraction((last.figure.value - start.value) / start.value);
  return {
    ...shared([start, last.figure]),
    value: direction === 'less' ? -grown : grown,
    unit: 'share',
    precision: null,
    standard: last.figure.standard,
    through: last.year,
    figures: [start, last.figure],
    coverage: { reported: years.indexOf(last.year) + 1, expected: years.length },
    isUnbroken: true,
  };
}

/** What a result takes over from its figures, the last of which counts for the day. */
function shared(figures: readonly Valued[]): Pick<Achieved, 'precision' | 'cutOff' | 'asOfBasis' | 'status'> {
  const last = figures.at(-1) as Valued;
  const precisions = figures.flatMap(({ precision }) => (precision ? [precision] : []));
  return {
    precision: precisions.length > 0 ? Math.min(...precisions) : null,
    cutOff: last.cutOff,
    asOfBasis: last.asOfBasis,
    status: figures.map(({ status }) => status).reduce(weakerStatus),
  };
}

function isLike(a: Candidate, b: Candidate): boolean {
  return a.standard === b.standard && a.method === b.method;
}
