import type { Missing } from '../observation/code.ts';
import { scopeKey } from '../observation/scope.ts';
import type { Standard } from '../standard/standard.ts';
import { cleanFraction } from '../unit/unit.ts';
import { type NamedStandard, type SeriesBreak, standardChange } from './break.ts';
import type { Candidate } from './candidate.ts';

/** The change of a value, or what stands between the two. */
export interface Change {
  /** Later minus earlier, in points for shares; null across a break and where a value is missing. */
  readonly value: number | null;
  readonly missing: Missing | null;
  readonly breaks: readonly SeriesBreak[];
}

type Comparable = Pick<Candidate, 'value' | 'missing' | 'area' | 'scope' | 'base' | 'standard' | 'method'>;

/**
 * The change from one value of an indicator to a later one: later − earlier.
 *
 * Between two standards, methods, areas or scopes there is none, but the breaks with their reasons: a household counted
 * by two standards, or by a review and by a sample survey, is two figures and not one that moved.
 *
 * @param standards where the standards of the two are found, national and local
 * @returns ACROSS_BREAK with at least one break; a missing value's own reason without any
 * @example changeBetween({ value: 0.122, area: '20', scope: {}, standard: 'poverty-2022' }, { value: 0.0892, area: '20', scope: {}, standard: 'poverty-2022' }, POVERTY_STANDARDS).value // -0.0328
 */
export function changeBetween(
  earlier: Comparable,
  later: Comparable,
  standards: readonly Standard[],
): Change {
  const breaks = breaksBetween(earlier, later, standards);
  if (breaks.length > 0) return { value: null, missing: 'ACROSS_BREAK', breaks };
  if (earlier.value === null || later.value === null)
    return { value: null, missing: later.missing ?? earlier.missing ?? 'NOT_PUBLISHED', breaks };
  return { value: cleanFraction(later.value - earlier.value), missing: null, breaks };
}

function breaksBetween(a: Comparable, b: Comparable, standards: readonly Standard[]): SeriesBreak[] {
  return [
    a.standard !== b.standard && standardChange(named(a.standard, standards), named(b.standard, standards)),
    a.method !== b.method && METHOD,
    a.area !== b.area && EDITION,
    (scopeKey(a.scope) !== scopeKey(b.scope) || a.base !== b.base) && SCOPE,
  ].filter((found) => found !== false);
}

const METHOD: SeriesBreak = {
  kind: 'METHOD',
  reasonVi: 'Đổi phương pháp: rà soát hộ và điều tra mẫu là hai số liệu khác nhau; không so sánh với nhau',
  reasonEn: 'Methods differ: a review of households and a sample survey are two figures; do not compare them',
};

const EDITION: SeriesBreak = {
  kind: 'EDITION',
  reasonVi: 'Địa giới khác nhau; cần tính lại theo cùng một địa giới trước khi so sánh',
  reasonEn: 'Boundaries differ; recast both to the same areas before comparing',
};

const SCOPE: SeriesBreak = {
  kind: 'SCOPE',
  reasonVi: 'Phạm vi hoặc mẫu số khác nhau; không so sánh với nhau',
  reasonEn: 'Scopes or denominators differ; do not compare them',
};

/** A standard by its id; one that is not in the list is named by its id, and an unstated one as such. */
function named(id: string | null, standards: readonly Standard[]): NamedStandard {
  const known = standards.find((standard) => standard.id === id);
  if (known) return known;
  const name = id ?? 'chuẩn không được nêu';
  return { name, nameEn: id ?? 'a standard that is not stated', legalBasis: name };
}
