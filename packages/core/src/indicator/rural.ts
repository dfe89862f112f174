import { RURAL_STANDARDS } from '../standard/standard.ts';
import { defineIndicator, type Indicator, type Text } from './define-indicator.ts';

const DENOMINATORS: Readonly<Record<string, readonly string[]>> = {
  communes: ['communes'],
  recognised: ['ntm-communes'],
  advanced: ['ntm-advanced-communes'],
};

/** Communes recognised as new-style rural, advanced and model ones included. */
export const ntmCommunes = /* @__PURE__ */ communes('ntm-communes', {
  name: { vi: 'Xã đạt chuẩn NTM', en: 'New-style rural communes' },
  fullName: {
    vi: 'Số xã đạt chuẩn nông thôn mới (gồm cả nâng cao, kiểu mẫu)',
    en: 'Communes recognised as new-style rural (advanced and model included)',
  },
});

/** Communes recognised as advanced, model ones included: a part of the recognised ones. */
export const ntmAdvancedCommunes = /* @__PURE__ */ communes('ntm-advanced-communes', {
  partOf: 'ntm-communes',
  name: { vi: 'Xã NTM nâng cao', en: 'Advanced new-style rural communes' },
  fullName: {
    vi: 'Số xã đạt chuẩn nông thôn mới nâng cao (gồm cả kiểu mẫu)',
    en: 'Communes recognised as advanced (model included)',
  },
});

/** Communes recognised as model: a part of the advanced ones. */
export const ntmModelCommunes = /* @__PURE__ */ communes('ntm-model-communes', {
  partOf: 'ntm-advanced-communes',
  name: { vi: 'Xã NTM kiểu mẫu', en: 'Model new-style rural communes' },
  fullName: { vi: 'Số xã đạt chuẩn nông thôn mới kiểu mẫu', en: 'Communes recognised as model' },
});

/** Recognised communes over all communes of the rural type; wards and townships stay out. */
export const ntmRate = /* @__PURE__ */ rate('ntm-rate', 'ntm-communes', ['communes'], {
  name: { vi: 'Tỷ lệ xã đạt chuẩn NTM', en: 'Share of communes recognised' },
  fullName: {
    vi: 'Tỷ lệ xã đạt chuẩn nông thôn mới trên tổng số xã',
    en: 'Share of communes recognised as new-style rural',
  },
  formula: { vi: 'số xã đạt chuẩn ÷ tổng số xã', en: 'recognised communes ÷ all communes' },
});

/** Advanced communes over recognised ones, unless all communes are asked for as the base. */
export const ntmAdvancedRate = /* @__PURE__ */ rate(
  'ntm-advanced-rate',
  'ntm-advanced-communes',
  ['recognised', 'communes'],
  {
    name: { vi: 'Tỷ lệ xã NTM nâng cao', en: 'Share of advanced communes' },
    fullName: {
      vi: 'Tỷ lệ xã NTM nâng cao trên số xã đạt chuẩn',
      en: 'Advanced communes, share of recognised communes',
    },
    formula: { vi: 'số xã nâng cao ÷ số xã đạt chuẩn', en: 'advanced communes ÷ recognised communes' },
  },
);

/** Model communes over recognised ones, unless advanced or all communes are asked for as the base. */
export const ntmModelRate = /* @__PURE__ */ rate(
  'ntm-model-rate',
  'ntm-model-communes',
  ['recognised', 'advanced', 'communes'],
  {
    name: { vi: 'Tỷ lệ xã NTM kiểu mẫu', en: 'Share of model communes' },
    fullName: {
      vi: 'Tỷ lệ xã NTM kiểu mẫu trên số xã đạt chuẩn',
      en: 'Model communes, share of recognised communes',
    },
    formula: { vi: 'số xã kiểu mẫu ÷ số xã đạt chuẩn', en: 'model communes ÷ recognised communes' },
  },
);

/** Criteria met per commune, as published: an average, which areas of different size can be compared by. */
export const criteriaPerCommune = /* @__PURE__ */ defineIndicator({
  id: 'criteria-per-commune',
  unit: 'count',
  bases: [{ id: 'communes', denominator: ['communes'] }],
  decimals: 2,
  direction: 'more',
  reviewedAfterMerger: true,
  name: { vi: 'Tiêu chí bình quân/xã', en: 'Criteria met per commune' },
  fullName: { vi: 'Số tiêu chí đạt bình quân một xã', en: 'Criteria met per commune' },
  formula: { vi: 'tổng số tiêu chí đạt ÷ số xã', en: 'criteria met ÷ communes' },
});

/** Criteria that were met under the earlier set and are not met under the new one, as published. */
export const criteriaLost = /* @__PURE__ */ defineIndicator({
  id: 'criteria-lost',
  unit: 'count',
  decimals: 0,
  direction: 'less',
  reviewedAfterMerger: true,
  standards: RURAL_STANDARDS,
  name: { vi: 'Tiêu chí không còn đạt', en: 'Criteria lost' },
  fullName: {
    vi: 'Số tiêu chí trước đây đã đạt, nay không đạt (theo quy định mới)',
    en: 'Criteria met before and not met now (by the new rules)',
  },
  formula: {
    vi: 'số tiêu chí đã đạt theo bộ tiêu chí trước, không đạt theo bộ tiêu chí mới',
    en: 'criteria met by the earlier set and not met by the new one',
  },
});

/** Policy documents issued over those due, as published. */
export const documentsCompleted = /* @__PURE__ */ defineIndicator({
  id: 'documents-completed',
  unit: 'share',
  decimals: 1,
  direction: 'more',
  name: { vi: 'Tỷ lệ văn bản đã ban hành', en: 'Policy documents issued' },
  fullName: {
    vi: 'Tỷ lệ văn bản cơ chế, chính sách thuộc trách nhiệm của tỉnh đã ban hành',
    en: 'Policy documents issued, share of those due',
  },
  formula: {
    vi: 'số văn bản đã ban hành ÷ số văn bản phải ban hành',
    en: 'documents issued ÷ documents due',
  },
});

function communes(id: string, texts: { name: Text; fullName: Text; partOf?: string }): Indicator {
  return defineIndicator({
    id,
    unit: 'count',
    numerator: [id],
    decimals: 0,
    direction: 'more',
    reviewedAfterMerger: true,
    formula: texts.fullName,
    ...texts,
  });
}

function rate(
  id: string,
  numerator: string,
  bases: readonly string[],
  texts: { name: Text; fullName: Text; formula: Text },
): Indicator {
  return defineIndicator({
    id,
    unit: 'share',
    numerator: [numerator],
    bases: bases.map((base) => ({ id: base, denominator: DENOMINATORS[base] ?? [] })),
    decimals: 1,
    direction: 'more',
    reviewedAfterMerger: true,
    ...texts,
  });
}
