import { CAPITAL } from '../observation/dataset.ts';
import { defineIndicator } from './define-indicator.ts';

const PLAN = ['unstated', 'current-plan', 'pooled', 'carry-over', 'pm-plan'].map((id) => ({
  id,
  denominator: ['assigned'],
}));

/** Capital disbursed up to the cut-off over capital assigned: Σ disbursed / Σ assigned. Each value names its base. */
export const disbursementRate = /* @__PURE__ */ defineIndicator({
  id: 'disbursement-rate',
  unit: 'share',
  dataset: CAPITAL,
  numerator: ['disbursed'],
  bases: [...PLAN, { id: 'allocated', denominator: ['allocated'] }],
  basePerFigure: true,
  decimals: 2,
  direction: 'more',
  name: { vi: 'Tỷ lệ giải ngân', en: 'Disbursement rate' },
  fullName: { vi: 'Tỷ lệ giải ngân so với kế hoạch vốn', en: 'Capital disbursed as a share of the plan' },
  sentenceName: { vi: 'Tỷ lệ giải ngân vốn', en: 'disbursement rate' },
  formula: { vi: 'vốn đã giải ngân ÷ kế hoạch vốn', en: 'capital disbursed ÷ capital plan' },
});

/** Capital disbursed, cumulative within the budget year, in đồng. */
export const disbursedCapital = /* @__PURE__ */ defineIndicator({
  id: 'disbursed-capital',
  unit: 'dong',
  dataset: CAPITAL,
  numerator: ['disbursed'],
  decimals: 0,
  name: { vi: 'Vốn đã giải ngân', en: 'Capital disbursed' },
  fullName: {
    vi: 'Lũy kế vốn đã giải ngân trong năm ngân sách',
    en: 'Capital disbursed, cumulative within the budget year',
  },
  formula: { vi: 'lũy kế vốn đã giải ngân', en: 'cumulative capital disbursed' },
});

/** Capital assigned for the budget year, in đồng. */
export const plannedCapital = /* @__PURE__ */ defineIndicator({
  id: 'planned-capital',
  unit: 'dong',
  dataset: CAPITAL,
  numerator: ['assigned'],
  decimals: 0,
  name: { vi: 'Kế hoạch vốn', en: 'Capital plan' },
  fullName: { vi: 'Kế hoạch vốn được giao', en: 'Capital plan (assigned)' },
  formula: { vi: 'tổng kế hoạch vốn được giao', en: 'sum of capital assigned' },
});

/** Capital assigned and not disbursed up to the cut-off, in đồng; neither end is better, plans differ in size. */
export const undisbursedCapital = /* @__PURE__ */ defineIndicator({
  id: 'undisbursed-capital',
  unit: 'dong',
  dataset: CAPITAL,
  numerator: ['assigned'],
  minus: ['disbursed'],
  decimals: 0,
  name: { vi: 'Vốn chưa giải ngân', en: 'Capital not yet disbursed' },
  fullName: { vi: 'Kế hoạch vốn còn lại chưa giải ngân', en: 'Capital assigned and not yet disbursed' },
  formula: {
    vi: 'kế hoạch vốn được giao − lũy kế vốn đã giải ngân',
    en: 'capital assigned − cumulative capital disbursed',
  },
});

/** Disbursement rate of capital carried over from earlier years, as published. */
export const carryOverDisbursementRate = /* @__PURE__ */ defineIndicator({
  id: 'carry-over-disbursement-rate',
  unit: 'share',
  decimals: 2,
  direction: 'more',
  name: { vi: 'Tỷ lệ giải ngân vốn kéo dài', en: 'Disbursement rate of carried-over capital' },
  fullName: {
    vi: 'Tỷ lệ giải ngân vốn các năm trước được kéo dài, chuyển nguồn',
    en: 'Disbursement rate of capital carried over from earlier years',
  },
  formula: {
    vi: 'vốn kéo dài đã giải ngân ÷ vốn được kéo dài',
    en: 'carried-over capital disbursed ÷ capital carried over',
  },
});

/**
 * Capital assigned from local budgets over capital assigned from the central budget. The minimum an area must reach
 * is set by programme and tier, so neither end is better.
 */
export const counterpartRate = /* @__PURE__ */ defineIndicator({
  id: 'counterpart-rate',
  unit: 'share',
  dataset: CAPITAL,
  parts: {
    'local-assigned': {
      measure: 'assigned',
      dimension: 'funding-source',
      values: ['local', 'province', 'district', 'commune'],
    },
    'central-assigned': { measure: 'assigned', dimension: 'funding-source', values: ['central'] },
  },
  numerator: ['local-assigned'],
  bases: [{ id: 'central', denominator: ['central-assigned'] }],
  decimals: 2,
  name: { vi: 'Tỷ lệ vốn đối ứng', en: 'Local counterpart ratio' },
  fullName: {
    vi: 'Vốn đối ứng ngân sách địa phương so với vốn ngân sách trung ương',
    en: 'Local counterpart ratio to central capital',
  },
  formula: {
    vi: 'kế hoạch vốn ngân sách địa phương ÷ kế hoạch vốn ngân sách trung ương',
    en: 'capital assigned from local budgets ÷ capital assigned from the central budget',
  },
});
