import { groupBy } from '../area/group-by.ts';
import type { Indicator, Part } from '../indicator/define-indicator.ts';
import { weakerStatus } from '../observation/code.ts';
import type { Figure } from '../observation/figure.ts';
import { type Scope, scopeKey, scopeWithout } from '../observation/scope.ts';
import { isNewer } from '../observation/source.ts';
import type { Day } from '../time/day.ts';
import { exactSum } from '../unit/unit.ts';
import type { AnswerOptions } from './answer.ts';
import type { Coverage, Sum, SumFilter } from './sum.ts';

/**
 * What to ask of the sums for an indicator: as the question narrows and groups, and apart by every dimension that
 * the formula sets against itself.
 *
 * @example sumFilterOf(counterpartRate, { where: {}, by: [] }).by // ['funding-source']
 */
export function sumFilterOf(indicator: Indicator, { where, by, asOf }: AnswerOptions): SumFilter {
  return { where, by: [...new Set([...by, ...dimensionsOf(indicator)])], asOf };
}

/**
 * Figures with those that print a part as a whole, under the id that the formula has for it.
 *
 * @example figuresWithParts(counterpartRate, [{ figure: 'assigned', scope: { 'funding-source': 'central' }, value: 3638 }])[1].figure // 'central-assigned'
 */
export function figuresWithParts(indicator: Indicator, figures: readonly Figure[]): readonly Figure[] {
  const parts = Object.entries(indicator.parts);
  return [
    ...figures,
    ...parts.flatMap(([id, { measure, dimension, values }]) =>
      figures
        .filter(({ figure, scope }) => figure === measure && scope[dimension] === values[0])
        .map((figure) => ({ ...figure, figure: id, scope: scopeWithout(figure.scope, [dimension]) })),
    ),
  ];
}

/**
 * Sums by the dimensions of the parts, joined into sums of the parts.
 *
 * @example sumsOfParts(povertyRate, []) // []
 */
export function sumsOfParts(indicator: Indicator, sums: readonly Sum[]): readonly Sum[] {
  const parts = Object.entries(indicator.parts);
  if (parts.length === 0) return sums;
  const made = sums.filter((sum) => parts.some(([, part]) => isIn(part, sum.scope)));
  const groups = groupBy(made, (sum) => scopeKey(scopeWithout(sum.scope, dimensionsOf(indicator))));
  return [...groups.values()].map((group) => join(group, parts, dimensionsOf(indicator)));
}

function join(
  group: readonly Sum[],
  parts: readonly (readonly [id: string, part: Part])[],
  dimensions: readonly string[],
): Sum {
  const newest = group.reduce((a, b) => (isNewer(b.release, a.release) ? b : a));
  return {
    ...newest,
    scope: scopeWithout(newest.scope, dimensions),
    asOfMin: group.map(({ asOfMin }) => asOfMin).sort()[0] as Day,
    asOfMax: group
      .map(({ asOfMax }) => asOfMax)
      .sort()
      .at(-1) as Day,
    status: group.map(({ status }) => status).reduce(weakerStatus),
    coverage: group.map(({ coverage }) => coverage).reduce(lesserCoverage),
    isHidden: group.some(({ isHidden }) => isHidden),
    measures: Object.fromEntries(
      parts.map(([id, part]) => {
        const known = group
          .filter(({ scope }) => isIn(part, scope))
          .flatMap(({ measures }) => measures[part.measure] ?? []);
        return [id, known.length > 0 ? exactSum(known) : null];
      }),
    ),
  };
}

/** A ratio is no better covered than the worse covered of its sides. */
function lesserCoverage(a: Coverage, b: Coverage): Coverage {
  return {
    reported: Math.min(a.reported, b.reported),
    expected: Math.max(a.expected, b.expected),
    complete: a.complete && b.complete,
    own: a.own && b.own,
  };
}

function dimensionsOf({ parts }: Indicator): readonly string[] {
  return [...new Set(Object.values(parts).map(({ dimension }) => dimension))];
}

function isIn({ dimension, values }: Part, scope: Scope): boolean {
  return values.includes(scope[dimension] ?? '');
}
