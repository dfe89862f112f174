import { DEPRIVATIONS, type Lang } from '@tiendo/core';
import type { DeprivationData } from '../src/chart/deprivation-data.ts';
import type { SourceData, ValueData } from '../src/chart/value.ts';

/** Invented figures of the demonstration province and its nation: nothing of the kind is published. */

const source: SourceData = {
  id: 'demo',
  title: 'Số liệu minh họa',
  tier: 'ORIGINAL',
  issuedOn: '2025-12-31',
};

/** Households of 1000 in the area and in the nation by deprivation, in the order of the decree; null where not reported. */
const COUNTS: readonly (readonly [own: number | null, nation: number])[] = [
  [412, 386],
  [238, 251],
  [305, 214],
  [173, 90],
  [566, 431],
  [41, 32],
  [358, 275],
  [291, 240],
  [447, 198],
  [603, 402],
  [null, 187],
  [322, 322],
];

/** Twelve deprivations among poor households, one of them not reported. */
export function deprivations(lang: Lang = 'VI'): DeprivationData {
  const vi = lang === 'VI';
  const value = (own: boolean, count: number | null, id: string): ValueData => ({
    area: own
      ? { code: 'D1', name: vi ? 'Thanh Sơn Hà' : 'Thanh Son Ha', level: 'PROVINCE' }
      : { code: 'DEMO', name: vi ? 'Cả nước minh họa' : 'Demonstration nation', level: 'COUNTRY' },
    period: '2025',
    unit: 'share',
    scope: [{ dimension: 'deprivation', value: id }],
    base: 'poor-households',
    baseText: vi ? 'số hộ nghèo' : 'poor households',
    ...(count === null
      ? { value: null, missing: 'NOT_REPORTED' }
      : {
          ...{ value: count / 1000, numerator: count, denominator: 1000, precision: 0.001 },
          ...{ kind: 'COMPUTED', status: 'ACTUAL', asOf: '2025-12-31', asOfBasis: 'PERIOD_END', source },
        }),
  });
  return {
    indicator: {
      id: 'deprivation-rate',
      name: vi ? 'Tỷ lệ thiếu hụt' : 'Deprivation rate',
      fullName: vi
        ? 'Tỷ lệ hộ nghèo (hộ cận nghèo) thiếu hụt từng chỉ số trên số hộ nghèo (hộ cận nghèo)'
        : 'Share of poor (near-poor) households deprived in an indicator',
      unit: 'share',
      direction: 'less',
    },
    subject: COUNTS.map(([count], index) => value(true, count, DEPRIVATIONS[index]?.id ?? '')),
    benchmark: COUNTS.map(([, count], index) => value(false, count, DEPRIVATIONS[index]?.id ?? '')),
  };
}
