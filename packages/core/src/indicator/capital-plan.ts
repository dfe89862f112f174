import { CAPITAL } from '../observation/dataset.ts';
import { defineIndicator } from './define-indicator.ts';

/** Capital allocated in detail over capital assigned: Σ allocated / Σ assigned. */
export const allocationRate = /* @__PURE__ */ defineIndicator({
  id: 'allocation-rate',
  unit: 'share',
  dataset: CAPITAL,
  numerator: ['allocated'],
  bases: [{ id: 'assigned', denominator: ['assigned'] }],
  decimals: 1,
  direction: 'more',
  name: { vi: 'Tỷ lệ phân bổ chi tiết', en: 'Allocation rate' },
  fullName: {
    vi: 'Tỷ lệ phân bổ chi tiết kế hoạch vốn',
    en: 'Capital allocated in detail as a share of capital assigned',
  },
  formula: { vi: 'vốn đã phân bổ chi tiết ÷ vốn được giao', en: 'capital allocated ÷ capital assigned' },
});

/** Capital given so far over the medium-term plan: Σ assigned by year / planned. */
export const mediumTermAllocationRate = /* @__PURE__ */ defineIndicator({
  id: 'medium-term-allocation-rate',
  unit: 'share',
  numerator: ['given'],
  bases: [{ id: 'medium-term-plan', denominator: ['medium-term-plan'] }],
  decimals: 1,
  direction: 'more',
  name: { vi: 'Tỷ lệ vốn đã bố trí', en: 'Share of the medium-term plan given' },
  fullName: {
    vi: 'Tỷ lệ vốn đã bố trí so với kế hoạch trung hạn',
    en: 'Capital given as a share of the medium-term plan',
  },
  formula: { vi: 'vốn đã bố trí ÷ kế hoạch trung hạn', en: 'capital given ÷ medium-term plan' },
});

const ADVANCES = { vi: 'Tạm ứng chưa thu hồi', en: 'Advances outstanding' };

/** Capital advanced to contractors and not yet accounted for, in đồng; it is a part of what is disbursed. */
export const advancesOutstanding = /* @__PURE__ */ defineIndicator({
  id: 'advances-outstanding',
  unit: 'dong',
  dataset: CAPITAL,
  numerator: ['advances'],
  decimals: 0,
  name: ADVANCES,
  fullName: ADVANCES,
  formula: ADVANCES,
});
