import type { RankingData } from '../src/chart/ranking-data.ts';
import { regions } from './published-ranking.ts';

/** Invented rates of eleven districts, percent, the highest first. */
const RATES = [86.3, 81.2, 76.4, 70.9, 66.1, 61.5, 57.8, 49.6, 44.2, 39.7, 31.4];
const NATION = 0.54;

/** Eleven districts against a nation of 54%, more being better. */
export function districts(): RankingData {
  const { rows, benchmark, indicator, ...rest } = regions();
  const [sample] = rows;
  if (!sample || !benchmark) throw new TypeError('districts requires a published row and benchmark');
  return {
    ...rest,
    indicator: { ...indicator, direction: 'more' },
    ...{ period: '2023', level: 'DISTRICT', rankedFrom: 'highest', own: null, unranked: [] },
    benchmark: { ...benchmark, period: '2023', value: NATION, precision: 0.001 },
    rows: RATES.map((rate, index) => ({
      ...sample,
      ...{ rank: index + 1, tied: false, difference: rate / 100 - NATION },
      verdict: rate / 100 > NATION ? 'ABOVE' : 'BELOW',
      figure: {
        ...sample.figure,
        area: { code: String(178 + index), name: `Huyện số ${index + 1}`, level: 'DISTRICT' },
        ...{ period: '2023', value: rate / 100, precision: 0.001 },
      },
    })),
    coverage: { reported: RATES.length, expected: RATES.length },
  };
}
