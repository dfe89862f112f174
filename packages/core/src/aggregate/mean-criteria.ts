import type { AreaKey } from '../area/area.ts';
import { criteriaPerCommune } from '../indicator/rural.ts';
import { type Assessment, countCriteria } from '../standard/assessment.ts';
import type { RuralRule } from '../standard/rural-rule.ts';
import { exactSum } from '../unit/unit.ts';
import { type Finished, finish } from './finish.ts';

/** Criteria met per commune, with the sum and the communes it is made of. */
export interface MeanCriteria extends Finished {
  /** Criteria met in all. */
  readonly numerator: number;
  /** Communes whose criteria are all known. */
  readonly denominator: number;
  readonly coverage: { readonly reported: number; readonly expected: number };
}

/**
 * Criteria met per commune: Σ criteria met / communes. Only "đạt" counts.
 *
 * A commune with blank criteria is left out and counted in the coverage. A recognised commune counts with what it meets
 * now, not with all criteria, unless it is asked for.
 *
 * @param options.countAsAll recognised communes that are to count with all criteria of the set, as some reports do
 * @example meanCriteria([], findRuralRule('ntm-2021')).missing // 'ZERO_DENOMINATOR'
 */
export function meanCriteria(
  assessments: readonly Assessment[],
  rule: RuralRule,
  { countAsAll = new Set() }: { readonly countAsAll?: ReadonlySet<AreaKey> } = {},
): MeanCriteria {
  const met = assessments.flatMap((assessment) => {
    if (countAsAll.has(assessment.area)) return rule.criteria.length;
    const counts = countCriteria(assessment, rule);
    return counts.blank === 0 ? counts.met : [];
  });
  const numerator = exactSum(met);
  return {
    numerator,
    denominator: met.length,
    coverage: { reported: met.length, expected: assessments.length },
    ...finish(criteriaPerCommune, numerator, met.length),
  };
}
