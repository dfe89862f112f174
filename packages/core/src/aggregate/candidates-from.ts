import { type Area, areaKey } from '../area/area.ts';
import { groupBy } from '../area/group-by.ts';
import type { Base, Indicator } from '../indicator/define-indicator.ts';
import { printedStep } from '../indicator/printed-step.ts';
import type { Missing } from '../observation/code.ts';
import type { Figure } from '../observation/figure.ts';
import { narrowedScope, type Scope, scopeKey } from '../observation/scope.ts';
import { newestRelease } from '../observation/source.ts';
import type { Period } from '../time/period.ts';
import { exactSum } from '../unit/unit.ts';
import type { Candidate, Origin } from './candidate.ts';
import { finish } from './finish.ts';
import { figuresWithParts, sumsOfParts } from './parts.ts';
import type { Sum } from './sum.ts';

/**
 * The candidates that published figures give: each figure of the indicator itself, and one computed from each set
 * of parts that one source states for one cut-off.
 *
 * @example candidatesFromFigures(povertyRate, [
 *     { figure: 'poor-households', value: 4643, scope: {}, source: { id: 'a' }, base: '' },
 *     { figure: 'households', value: 199_765, scope: {}, source: { id: 'a' }, base: '' },
 *   ])[0].value // 0.023242309713913848
 */
export function candidatesFromFigures(
  indicator: Indicator,
  figures: readonly Figure[],
): readonly Candidate[] {
  const parts = groupBy(figuresWithParts(indicator, figures), partsKey);
  const published = figures
    .filter((figure) => figure.figure === indicator.id)
    .map((figure) => {
      const group = parts.get(partsKey(figure)) ?? [];
      const base = indicator.basePerFigure ? figure.base : figure.base || (indicator.bases[0]?.id ?? '');
      return fromFigure(indicator, [figure, ...group], {
        value: figure.value,
        numerator: sumOf(indicator, group, indicator.numerator),
        denominator: sumOf(
          indicator,
          group,
          indicator.bases.find(({ id }) => id === base)?.denominator ?? [],
        ),
        base: base || null,
      });
    });
  return [...published, ...[...parts.values()].flatMap((group) => computedFrom(indicator, group))];
}

/**
 * The candidates that summed facts give, one per scope. The sums are of what `where` let through, and so is their scope.
 *
 * @example candidatesFromSums(povertyRate, { code: '20', validFrom: '1900-01-01' }, parsePeriod('2025'), [{ scope: {}, measures: { households: 200, 'poor-households': 5 },
 *     coverage: { own: true } }], {})[0].value // 0.025
 */
export function candidatesFromSums(
  indicator: Indicator,
  area: Area,
  period: Period,
  sums: readonly Sum[],
  where: Readonly<Record<string, readonly string[]>>,
): readonly Candidate[] {
  if (!indicator.dataset) return [];
  const narrowed = narrowedScope(where, indicator.dataset.additive);
  return basesComputed(indicator).flatMap((base) =>
    sumsOfParts(ofBase(indicator, base), sums).map((sum) =>
      fromSum(indicator, area, period, sum, narrowed, base),
    ),
  );
}

/** The indicator with the parts of one base only, where its bases have numerators of their own. */
function ofBase(indicator: Indicator, base: Base | undefined): Indicator {
  if (!base?.numerator) return indicator;
  const used = [...base.numerator, ...base.denominator];
  const parts = Object.entries(indicator.parts).filter(([id]) => used.includes(id));
  return { ...indicator, parts: Object.fromEntries(parts) };
}

/** The bases that sums give a value by; undefined for a plain count. */
function basesComputed({ numerator, bases, basePerFigure }: Indicator): readonly (Base | undefined)[] {
  if (bases.length === 0) return numerator.length > 0 ? [undefined] : [];
  const computed = basePerFigure ? bases.slice(0, 1) : bases;
  return computed.filter((base) => (base.numerator ?? numerator).length > 0);
}

function fromSum(
  indicator: Indicator,
  area: Area,
  period: Period,
  sum: Sum,
  narrowed: Scope,
  base: Base | undefined,
): Candidate {
  const { standard, method, ...scope } = sum.scope as Scope & { standard?: string; method?: string };
  const numerator = takeOff(
    addUp((base?.numerator ?? indicator.numerator).map((id) => sum.measures[id] ?? null)),
    indicator.minus.map((id) => sum.measures[id] ?? null),
  );
  const denominator = base ? addUp(base.denominator.map((id) => sum.measures[id] ?? null)) : null;
  return {
    area: areaKey(area),
    period: period.text,
    scope: { ...narrowed, ...scope },
    unit: indicator.unit,
    ...(sum.isHidden ? HIDDEN : finish(indicator, numerator, denominator)),
    numerator,
    denominator,
    base: base && !indicator.basePerFigure ? base.id : (base && 'unstated') || null,
    standard: standard ?? null,
    method: method ?? null,
    precision: indicator.unit === 'share' ? printedStep(indicator) : 1,
    published: null,
    cutOff: { day: sum.asOfMin, precision: 'day' },
    asOfBasis: 'STATED',
    kind: 'COMPUTED',
    origin: originOf(sum),
    status: sum.status,
    derivation: null,
    coverage: { reported: sum.coverage.reported, expected: sum.coverage.expected },
    sources: sum.source ? [{ ...sum.source, locator: null }] : [],
    confidence: 'high',
    release: sum.release ?? null,
  };
}

const HIDDEN = { value: null, missing: 'SUPPRESSED' } as const;

function originOf({ coverage }: Sum): Origin {
  if (coverage.own) return 'OWN_PARTS';
  return coverage.complete ? 'ALL_CHILDREN' : 'SOME_CHILDREN';
}

function computedFrom(indicator: Indicator, group: readonly Figure[]): readonly Candidate[] {
  const numeratorFigure =
    figureOf(group, indicator.numerator[0]) ?? figureOf(group, indicator.numeratorPublishedAs);
  if (!numeratorFigure) return [];
  const ofOneBase = group.filter(({ base }) => base === numeratorFigure.base);
  const numerator = takeOff(
    sumOf(indicator, group, indicator.numerator),
    indicator.minus.map((id) => figureOf(ofOneBase, id)?.value ?? null),
  );
  if (numerator === null) return [];
  if (indicator.bases.length === 0) {
    if (numeratorFigure.figure === indicator.id) return [];
    const made = fromFigure(indicator, [numeratorFigure, ...group], {
      value: numerator,
      numerator: null,
      denominator: null,
      base: null,
    });
    if (indicator.minus.length === 0) return [made];
    return [{ ...made, kind: 'COMPUTED', origin: 'OWN_PARTS', published: null }];
  }
  const bases = indicator.basePerFigure ? indicator.bases.slice(0, 1) : indicator.bases;
  return bases.flatMap((base) => {
    const denominator = sumOf(indicator, group, base.denominator);
    const denominatorFigure = figureOf(group, base.denominator[0]);
    if (denominator === null || !denominatorFigure) return [];
    const { value, missing } = finish(indicator, numerator, denominator);
    return [
      {
        ...fromFigure(indicator, [denominatorFigure, ...group], {
          value,
          numerator,
          denominator,
          base: indicator.basePerFigure ? denominatorFigure.base || 'unstated' : base.id,
        }),
        missing,
        kind: 'COMPUTED' as const,
        origin: 'OWN_PARTS' as const,
        precision: printedStep(indicator),
        published: null,
      },
    ];
  });
}

function fromFigure(
  indicator: Indicator,
  [figure, ...parts]: readonly [Figure, ...Figure[]],
  made: Pick<Candidate, 'value' | 'numerator' | 'denominator' | 'base'>,
): Candidate {
  return {
    area: figure.area,
    period: figure.period,
    scope: figure.scope,
    unit: indicator.unit,
    missing: null as Missing | null,
    standard: figure.standard,
    method: figure.method,
    precision: figure.precision,
    published: figure.published,
    cutOff: figure.cutOff,
    asOfBasis: figure.asOfBasis,
    kind: figure.kind,
    origin: figure.kind,
    status: figure.status,
    derivation: figure.derivation,
    coverage: { reported: 1, expected: 1 },
    sources: [{ ...figure.source, locator: figure.locator }],
    confidence: figure.confidence,
    release: newestRelease([figure, ...parts].map(({ release }) => release)),
    ...made,
  };
}

/** Parts belong together when one source states them for one cut-off, scope, standard and status. */
function partsKey(figure: Figure): string {
  const { area, period, scope, standard, method, source, cutOff, status } = figure;
  return [area, period, scopeKey(scope), standard, method, source.id, cutOff?.day ?? '', status].join('|');
}

/** Sums measures stated in one group; null unless all are there. A published sum of the numerator serves as well. */
function sumOf(indicator: Indicator, group: readonly Figure[], measures: readonly string[]): number | null {
  if (measures.length === 0) return null;
  const sum = addUp(measures.map((id) => figureOf(group, id)?.value ?? null));
  if (sum === null && measures === indicator.numerator)
    return figureOf(group, indicator.numeratorPublishedAs)?.value ?? null;
  return sum;
}

function figureOf(group: readonly Figure[], id: string | undefined): Figure | undefined {
  return id === undefined ? undefined : group.find((figure) => figure.figure === id);
}

/** A difference is known only when all of its parts are. */
function takeOff(from: number | null, values: readonly (number | null)[]): number | null {
  if (values.length === 0 || from === null) return from;
  const taken = addUp(values);
  return taken === null ? null : from - taken;
}

function addUp(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? exactSum(known) : null;
}
