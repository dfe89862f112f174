import type { Lang } from '../observation/code.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Standard } from '../standard/standard.ts';
import { requireThat } from '../unit/require-that.ts';
import type { Unit } from '../unit/unit.ts';

/** A text in both languages. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** The end of the values that has rank 1. */
export type RankingEnd = 'highest' | 'lowest';

/** What an indicator's denominator can be. */
export interface Base {
  readonly id: string;
  /** Measures summed into the denominator. */
  readonly denominator: readonly string[];
  /** Measures summed into the numerator, where it is another with this base than without. */
  readonly numerator?: readonly string[];
}

/** A measure limited to some values of a dimension, where a formula sets one side of it against the other. */
export interface Part {
  readonly measure: string;
  readonly dimension: string;
  /** The first is what sources print as a whole; facts may be broken down by any of them, and add. */
  readonly values: readonly [whole: string, ...others: string[]];
}

/** An indicator as written by its author. */
export interface IndicatorDefinition {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly unit: Unit;
  readonly dataset?: Dataset;
  /** Measures summed into the numerator; none for an indicator that is only published or computed from another. */
  readonly numerator?: readonly string[];
  /** Measures taken off the numerator: what was disbursed from what was assigned. */
  readonly minus?: readonly string[];
  /** The measures of a formula that sets one side of a dimension against another, by the ids it has for them. */
  readonly parts?: Readonly<Record<string, Part>>;
  /** Figure id under which sources print the numerator as one number. */
  readonly numeratorPublishedAs?: string;
  /** Possible denominators, the usual one first; none for a count. */
  readonly bases?: readonly Base[];
  /** True when a published figure says itself which base it has, as with capital plans. */
  readonly basePerFigure?: boolean;
  /** Last year's value of another indicator minus this year's; never across a standard. */
  readonly reductionOf?: string;
  /** Digits of a percent when no source fixes them. */
  readonly decimals: number;
  /** Whether more or less of it is better; absent when neither. */
  readonly direction?: 'more' | 'less';
  /** Which end a ranking begins with, where the direction does not say or the unit would forbid one. */
  readonly rankedFrom?: RankingEnd;
  /** The count that this one is a part of and never exceeds. */
  readonly partOf?: string;
  /** True when a merger of areas ends it until a review: recognition and what was assessed for it are never carried. */
  readonly reviewedAfterMerger?: boolean;
  readonly standards?: readonly Standard[];
  readonly visibility?: 'public' | 'internal';
  readonly name: Text;
  readonly fullName: Text;
  /** How a sentence calls it; the name when absent. */
  readonly sentenceName?: Text;
  readonly formula: Text;
}

/** A checked indicator with its defaults filled in. */
export type Indicator = IndicatorDefinition &
  Required<
    Pick<
      IndicatorDefinition,
      | 'numerator'
      | 'minus'
      | 'parts'
      | 'bases'
      | 'standards'
      | 'visibility'
      | 'sentenceName'
      | 'reviewedAfterMerger'
    >
  >;

/**
 * Checks a definition and fills its defaults.
 *
 * @throws RangeError for an id that is not kebab-case, decimals outside 0–6, a base without a denominator,
 *   a measure its dataset does not have, a part by a dimension it does not add over or beside a whole measure,
 *   a share with a numerator and no base
 * @example defineIndicator({ ...povertyRate, id: 'poverty-rate-of-a-province' }).visibility // 'public'
 */
export function defineIndicator(definition: IndicatorDefinition): Indicator {
  const { id, decimals, dataset, numerator = [], minus = [], parts = {}, bases = [] } = definition;
  require(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id), 'a kebab-case id', id);
  require(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6, 'decimals from 0 to 6', decimals);
  for (const base of bases) require(base.denominator.length > 0, 'a denominator for each base', base.id);
  require(definition.unit !== 'share' ||
    numerator.length === 0 ||
    bases.length > 0, 'a base for a share', id);
  const known = dataset?.measures.map((measure) => measure.id) ?? [];
  for (const measure of dataset ? measuresIn({ numerator, minus, parts, bases }) : []) {
    require(known.includes(measure), `measures of ${dataset?.id}`, measure);
  }
  const additive = dataset?.additive ?? [];
  for (const { dimension } of Object.values(parts)) {
    require(additive.includes(dimension), 'parts by a dimension that its dataset adds over', dimension);
  }
  const whole = [...numerator, ...minus, ...bases.flatMap(sidesOf)].filter((measure) => !(measure in parts));
  require(whole.length === 0 ||
    Object.keys(parts).length === 0, 'every measure of a formula with parts to be one', whole[0]);
  return {
    standards: [],
    visibility: 'public',
    reviewedAfterMerger: false,
    sentenceName: definition.name,
    ...definition,
    numerator,
    minus,
    parts,
    bases,
  };
}

/**
 * Ids of the measures that a formula is made of, as they are reported.
 *
 * @example measuresIn(undisbursedCapital) // ['assigned', 'disbursed']
 */
export function measuresIn({
  numerator,
  minus,
  parts,
  bases,
}: Pick<Indicator, 'numerator' | 'minus' | 'parts' | 'bases'>): readonly string[] {
  const used = [...numerator, ...minus, ...bases.flatMap(sidesOf)];
  return [...new Set(used.map((id) => parts[id]?.measure ?? id))];
}

/** The unit of the numerator: đồng for a ratio of money, else a count. @example numeratorUnit(disbursementRate) // 'dong' */
export function numeratorUnit({ numerator, parts, dataset }: Indicator): Unit {
  const [id = ''] = numerator;
  const measure = parts[id]?.measure ?? id;
  return dataset?.measures.find((known) => known.id === measure)?.unit ?? 'count';
}

/**
 * True when areas of different size can be compared by it: a share, points, an average. A plain count or amount of
 * one area against that of another says nothing.
 *
 * @example isRelative(criteriaPerCommune) && !isRelative(ntmCommunes) // true
 */
export function isRelative({ unit, bases }: Pick<Indicator, 'unit' | 'bases'>): boolean {
  return unit === 'share' || unit === 'points' || bases.length > 0;
}

/**
 * The end of the values that has rank 1: the better one. Undefined when areas are not ranked by the indicator,
 * because neither end is better or because it is a plain count or amount, unless its definition says otherwise.
 *
 * @example [rankingEnd(povertyRate), rankingEnd(plannedCapital)] // ['lowest', undefined]
 */
export function rankingEnd(indicator: Indicator): RankingEnd | undefined {
  if (indicator.rankedFrom || !indicator.direction || !isRelative(indicator)) return indicator.rankedFrom;
  return indicator.direction === 'more' ? 'highest' : 'lowest';
}

/**
 * A text in one language.
 *
 * @example textIn({ vi: 'Xã', en: 'Commune' }, 'EN') // 'Commune'
 */
export function textIn(text: Text, lang: Lang): string {
  return lang === 'VI' ? text.vi : text.en;
}

function sidesOf({ denominator, numerator = [] }: Base): readonly string[] {
  return [...numerator, ...denominator];
}

function require(condition: boolean, requirement: string, value: unknown): asserts condition {
  requireThat('defineIndicator', condition, requirement, value);
}
