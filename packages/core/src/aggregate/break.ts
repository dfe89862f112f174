import type { AreaKey } from '../area/area.ts';
import type { CrosswalkEdge } from '../area/crosswalk.ts';
import type { BreakKind } from '../observation/code.ts';
import type { Standard } from '../standard/standard.ts';
import type { Day } from '../time/day.ts';
import { type Period, yearOf } from '../time/period.ts';

/** An interruption of a series between a period and the one before. */
export interface SeriesBreak {
  readonly kind: BreakKind;
  readonly reasonVi: string;
  readonly reasonEn: string;
}

/** A standard as a reason names it. */
export type NamedStandard = Pick<Standard, 'name' | 'nameEn' | 'legalBasis'>;

/** What the breaks of one point depend on. */
export interface SeriesPoint {
  readonly area: AreaKey;
  readonly code: string;
  readonly period: Period;
  readonly standard: string | null;
  readonly method: string | null;
}

/**
 * The breaks between the period before and this point: another standard than the one that counted the year before,
 * or any crosswalk edge into the area that is not `unchanged`.
 *
 * @param standards the indicator's standards, oldest first
 * @param edges the crosswalk edges into the area
 * @param startOfBefore first day of the period before
 * @example breaksAt({ area: '20@1900-01-01', code: '20', period: parsePeriod('2021'), standard: 'poverty-2022', method: 'review' },
 *   POVERTY_STANDARDS, [], '2020-01-01').map(({ kind }) => kind) // ['STANDARD']
 */
export function breaksAt(
  point: SeriesPoint,
  standards: readonly Standard[],
  edges: readonly CrosswalkEdge[],
  startOfBefore: Day,
): readonly SeriesBreak[] {
  return [...standardBreak(point, standards), ...editionBreak(point, edges, startOfBefore)];
}

function standardBreak(point: SeriesPoint, standards: readonly Standard[]): SeriesBreak[] {
  const index = standards.findIndex(({ id }) => id === point.standard);
  const standard = standards[index];
  const before = standards[index - 1];
  if (!standard || !before || yearOf(point.period) !== standard.firstYear) return [];
  return [standardChange(before, standard)];
}

/**
 * The break between two standards, with its reason.
 *
 * @example standardChange(POVERTY_STANDARDS[0], POVERTY_STANDARDS[1]).kind // 'STANDARD'
 */
export function standardChange(before: NamedStandard, after: NamedStandard): SeriesBreak {
  return {
    kind: 'STANDARD',
    reasonVi: `Đổi chuẩn: ${before.name} (${before.legalBasis}) sang ${after.name} (${after.legalBasis}); không so sánh qua thời điểm này`,
    reasonEn: `Change from ${before.nameEn} to ${after.nameEn} (${after.legalBasis}); do not compare across it`,
  };
}

function editionBreak(
  point: SeriesPoint,
  edges: readonly CrosswalkEdge[],
  startOfBefore: Day,
): SeriesBreak[] {
  const edge = edges.find(
    ({ to, on, type }) =>
      to === point.code &&
      type !== 'unchanged' &&
      type !== 'abolished-level' &&
      startOfBefore < on &&
      on <= point.period.end,
  );
  if (!edge) return [];
  const basis = edge.legalBasis ? ` (${edge.legalBasis})` : '';
  const [year, month, day] = edge.on.split('-');
  return [
    {
      kind: 'EDITION',
      reasonVi: `Địa giới thay đổi từ ${day}/${month}/${year}${basis}`,
      reasonEn: `Boundaries changed on ${edge.on}${basis}`,
    },
  ];
}
