import { DEPRIVATION, POVERTY } from '../observation/dataset.ts';
import { POVERTY_STANDARDS } from '../standard/standard.ts';
import { defineIndicator, type Indicator, type Part, type Text } from './define-indicator.ts';

const HOUSEHOLDS = [{ id: 'households', denominator: ['households'] }];

/** Poor households over all households, by the yearly review. */
export const povertyRate = /* @__PURE__ */ householdShare('poverty-rate', ['poor-households'], {
  name: { vi: 'Tỷ lệ hộ nghèo', en: 'Poverty rate' },
  fullName: {
    vi: 'Tỷ lệ hộ nghèo trên tổng số hộ (theo rà soát)',
    en: 'Poor households as a share of all households (yearly review)',
  },
  formula: { vi: 'số hộ nghèo ÷ tổng số hộ', en: 'poor households ÷ all households' },
});

/** Near-poor households over all households, by the yearly review. */
export const nearPovertyRate = /* @__PURE__ */ householdShare('near-poverty-rate', ['near-poor-households'], {
  name: { vi: 'Tỷ lệ hộ cận nghèo', en: 'Near-poor rate' },
  fullName: {
    vi: 'Tỷ lệ hộ cận nghèo trên tổng số hộ',
    en: 'Near-poor households as a share of all households',
  },
  formula: { vi: 'số hộ cận nghèo ÷ tổng số hộ', en: 'near-poor households ÷ all households' },
});

/** Poor and near-poor households over all households. Not the statistics office's sample survey of the same name. */
export const multidimensionalPovertyRate = /* @__PURE__ */ householdShare(
  'multidimensional-poverty-rate',
  ['poor-households', 'near-poor-households'],
  {
    name: { vi: 'Tỷ lệ nghèo đa chiều', en: 'Multidimensional poverty rate' },
    fullName: {
      vi: 'Tỷ lệ nghèo đa chiều (gồm hộ nghèo và hộ cận nghèo) trên tổng số hộ',
      en: 'Multidimensional poverty rate (poor and near-poor households)',
    },
    numeratorPublishedAs: 'poor-and-near-poor-households',
    formula: {
      vi: '(số hộ nghèo + số hộ cận nghèo) ÷ tổng số hộ',
      en: '(poor + near-poor households) ÷ all households',
    },
  },
);

/**
 * Households deprived in one of the twelve indicators over the households of the same list. The review has one sheet for
 * poor and one for near-poor households, each with its own base.
 */
export const deprivationRate = /* @__PURE__ */ defineIndicator({
  id: 'deprivation-rate',
  unit: 'share',
  dataset: DEPRIVATION,
  parts: {
    'poor-households': onList('listed-households', 'poor-households'),
    'near-poor-households': onList('listed-households', 'near-poor-households'),
    'deprived-poor-households': onList('deprived-households', 'poor-households'),
    'deprived-near-poor-households': onList('deprived-households', 'near-poor-households'),
  },
  bases: ['poor-households', 'near-poor-households'].map((id) => ({
    id,
    denominator: [id],
    numerator: [`deprived-${id}`],
  })),
  decimals: 2,
  direction: 'less',
  standards: POVERTY_STANDARDS,
  name: { vi: 'Tỷ lệ thiếu hụt', en: 'Deprivation rate' },
  fullName: {
    vi: 'Tỷ lệ hộ nghèo (hộ cận nghèo) thiếu hụt từng chỉ số trên số hộ nghèo (hộ cận nghèo)',
    en: 'Share of poor (near-poor) households deprived in an indicator',
  },
  formula: {
    vi: 'số hộ nghèo (cận nghèo) thiếu hụt chỉ số ÷ số hộ nghèo (cận nghèo)',
    en: 'poor (near-poor) households deprived in the indicator ÷ poor (near-poor) households',
  },
});

/** Last year's poverty rate minus this year's, in points; never across a change of standard. */
export const povertyReduction = /* @__PURE__ */ defineIndicator({
  id: 'poverty-reduction',
  unit: 'points',
  reductionOf: 'poverty-rate',
  decimals: 2,
  direction: 'more',
  standards: POVERTY_STANDARDS,
  name: { vi: 'Mức giảm tỷ lệ hộ nghèo', en: 'Reduction in the poverty rate' },
  fullName: {
    vi: 'Mức giảm tỷ lệ hộ nghèo so với năm trước (điểm %)',
    en: 'Reduction in the poverty rate (percentage points)',
  },
  formula: {
    vi: 'tỷ lệ hộ nghèo năm trước − tỷ lệ hộ nghèo năm nay',
    en: "last year's poverty rate − this year's",
  },
});

function onList(measure: string, list: string): Part {
  return { measure, dimension: 'list', values: [list] };
}

function householdShare(
  id: string,
  numerator: readonly string[],
  texts: { name: Text; fullName: Text; formula: Text; numeratorPublishedAs?: string },
): Indicator {
  return defineIndicator({
    id,
    unit: 'share',
    dataset: POVERTY,
    numerator,
    bases: HOUSEHOLDS,
    decimals: 2,
    direction: 'less',
    standards: POVERTY_STANDARDS,
    ...texts,
  });
}
