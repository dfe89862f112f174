import type { Lang } from '../observation/code.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Standard } from '../standard/standard.ts';
import type { Unit } from '../unit/unit.ts';

/** A text in both languages. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** What an indicator's denominator can be. */
export interface Base {
  readonly id: string;
  /** Measures summed into the denominator. */
  readonly denominator: readonly string[];
}

/** An indicator as written by its author. */
export interface IndicatorDefinition {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly unit: Unit;
  readonly dataset?: Dataset;
  /** Measures summed into the numerator; none for an indicator that is only published or computed from another. */
  readonly numerator?: readonly string[];
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
  Required<Pick<IndicatorDefinition, 'numerator' | 'bases' | 'standards' | 'visibility' | 'sentenceName'>>;

/**
 * Checks a definition and fills its defaults.
 *
 * @throws RangeError for an id that is not kebab-case, decimals outside 0–6, a base without a denominator,
 *   a measure its dataset does not have, a share with a numerator and no base
 * @example defineIndicator({ ...povertyRate, id: 'poverty-rate-of-a-province' }).visibility // 'public'
 */
export function defineIndicator(definition: IndicatorDefinition): Indicator {
  const { id, decimals, dataset, numerator = [], bases = [] } = definition;
  require(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id), 'a kebab-case id', id);
  require(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6, 'decimals from 0 to 6', decimals);
  for (const base of bases) require(base.denominator.length > 0, 'a denominator for each base', base.id);
  require(definition.unit !== 'share' ||
    numerator.length === 0 ||
    bases.length > 0, 'a base for a share', id);
  const known = dataset?.measures.map((measure) => measure.id) ?? [];
  for (const measure of dataset ? [...numerator, ...bases.flatMap((base) => base.denominator)] : []) {
    require(known.includes(measure), `measures of ${dataset?.id}`, measure);
  }
  return {
    standards: [],
    visibility: 'public',
    sentenceName: definition.name,
    ...definition,
    numerator,
    bases,
  };
}

/** A text in one language. */
export function textIn(text: Text, lang: Lang): string {
  return lang === 'VI' ? text.vi : text.en;
}

function require(condition: boolean, requirement: string, value: unknown): asserts condition {
  if (!condition) throw new RangeError(`defineIndicator requires ${requirement}, got ${String(value)}`);
}
