import { type Area, areaKey } from '../area/area.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import { weakerStatus } from '../observation/code.ts';
import { scopeKey } from '../observation/scope.ts';
import { newestRelease } from '../observation/source.ts';
import type { Period } from '../time/period.ts';
import type { Answer } from './answer.ts';
import type { Candidate } from './candidate.ts';
import { changeBetween } from './change.ts';
import { distinctCitations } from './citations.ts';

/**
 * Candidates for a reduction: the value of the period before minus the value now, in points.
 * Across a change of standard there is no value but the reason.
 *
 * @example reductionCandidates(povertyReduction, { code: '20', validFrom: '1900-01-01' }, parsePeriod('2022'),
 *     [{ scope: {}, value: 0.122, sources: [] }], [{ scope: {}, value: 0.0892, sources: [] }])[0].value // 0.0328
 */
export function reductionCandidates(
  indicator: Indicator,
  area: Area,
  period: Period,
  before: readonly Answer[],
  now: readonly Answer[],
): readonly Candidate[] {
  return now.flatMap((current) => {
    const earlier = before.find((answer) => scopeKey(answer.scope) === scopeKey(current.scope));
    if (!earlier) return [];
    const isHidden = [earlier, current].some((end) => end.missing === 'SUPPRESSED');
    if (!isHidden && (current.value === null || earlier.value === null)) return [];
    const { value, missing } = isHidden
      ? ({ value: null, missing: 'SUPPRESSED' } as const)
      : changeBetween(earlier, current, indicator.standards);
    return [
      {
        ...current,
        area: areaKey(area),
        period: period.text,
        unit: indicator.unit,
        value: value === null ? null : 0 - value,
        missing,
        numerator: null,
        denominator: null,
        base: null,
        precision: finer(earlier.precision, current.precision),
        published: null,
        kind: 'COMPUTED',
        origin: 'DERIVED',
        status: weakerStatus(earlier.status, current.status),
        derivation: null,
        release: newestRelease([current.release, earlier.release]),
        sources: distinctCitations([...current.sources, ...earlier.sources]),
      } satisfies Candidate,
    ];
  });
}

function finer(a: number | null, b: number | null): number | null {
  return a && b ? Math.min(a, b) : a || b;
}
