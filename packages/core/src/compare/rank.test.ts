import { expect, test } from 'vitest';
import { nothing } from '../aggregate/answer.ts';
import type { Candidate } from '../aggregate/candidate.ts';
import type { Area } from '../area/area.ts';
import { rankingSentence } from '../format/ranking-sentence.ts';
import { counterpartRate, disbursementRate, plannedCapital } from '../indicator/capital.ts';
import { defineIndicator } from '../indicator/define-indicator.ts';
import { multidimensionalPovertyRate as indicator } from '../indicator/poverty.ts';
import { criteriaPerCommune, ntmCommunes, ntmRate } from '../indicator/rural.ts';
import type { Missing } from '../observation/code.ts';
import { parsePeriod } from '../time/period.ts';
import { rank } from './rank.ts';

const period = parsePeriod('2024');

/** A published share of 2024 as the review prints it, changed as given. */
function figure(code: string, value: number, changes: Partial<Candidate> = {}): Candidate {
  return Object.freeze({
    ...nothing(indicator, { ...area, code }, period, {}, 'NOT_PUBLISHED'),
    value,
    missing: null,
    base: 'households',
    standard: 'poverty-2022',
    method: 'review',
    precision: 0.0001,
    cutOff: { day: '2024-12-31', precision: 'day' as const },
    ...changes,
  });
}

const area: Area = {
  code: 'R1',
  validFrom: '1900-01-01',
  validTo: null,
  level: 'REGION',
  type: 'Vùng',
  name: 'Trung du và miền núi phía Bắc',
  nameEn: 'Northern Midlands and Mountains',
  parent: 'VN',
};

const without = (code: string, missing: Missing) =>
  nothing(indicator, { ...area, code }, period, {}, missing);
const nation = figure('VN', 0.0406);
const ranksOf = (rows: readonly { candidate: Candidate; rank: number }[]) =>
  rows.map(({ candidate, rank: place }) => [candidate.area.split('@')[0], place]);

// Decision 217/QĐ-BLĐTBXH of 04/02/2025, as published: R1 14.98, R2 1.4, R3 6.24, R4 9.45, R5 0.15, R6 3.14, nation 4.06.
const regions = Object.freeze([
  figure('R1', 0.1498),
  figure('R2', 0.014, { precision: 0.001 }),
  figure('R3', 0.0624),
  figure('R4', 0.0945),
  figure('R5', 0.0015),
  figure('R6', 0.0314),
]);

test('six regions are ranked with the lowest poverty rate first, each with its difference to the nation', () => {
  const ranking = rank(indicator, regions, [nation]);
  expect(ranksOf(ranking.rows)).toEqual([
    ['R5', 1],
    ['R2', 2],
    ['R6', 3],
    ['R3', 4],
    ['R4', 5],
    ['R1', 6],
  ]);
  expect(ranking.rows.map(({ difference, verdict }) => [difference, verdict])).toEqual([
    [-0.0391, 'BELOW'],
    [-0.0266, 'BELOW'],
    [-0.0092, 'BELOW'],
    [0.0218, 'ABOVE'],
    [0.0539, 'ABOVE'],
    [0.1092, 'ABOVE'],
  ]);
  expect(ranking).toMatchObject({
    from: 'lowest',
    benchmark: nation,
    unranked: [],
    coverage: { reported: 6, expected: 6 },
  });
});

test('the order of the areas given changes nothing but the order of tied rows', () => {
  const one = rank(indicator, regions, [nation]);
  const other = rank(indicator, [...regions].reverse(), [nation]);
  expect(other).toEqual(one);
});

test('values that print alike are tied, share the better rank, and the next rank is skipped', () => {
  const { rows } = rank(
    indicator,
    [
      figure('A', 0.05),
      // 2,32% by its parts and 2,32% as printed.
      figure('B', 4643 / 199765, { kind: 'COMPUTED' }),
      figure('C', 0.0232),
      figure('D', 0.01),
    ],
    [],
  );
  expect(rows.map(({ rank: place, tied }) => [place, tied])).toEqual([
    [1, false],
    [2, true],
    [2, true],
    [4, false],
  ]);
  expect(ranksOf(rows)[1]).toEqual(['B', 2]);
});

test('a tie does not depend on how many digits are printed: 54% is 54.0%, but not 54.04%', () => {
  const places = (...values: readonly [number, number][]) =>
    rank(
      indicator,
      values.map(([value, precision], i) => figure(`A${i}`, value, { precision })),
      [],
    ).rows.map(({ rank: place }) => place);
  expect(places([0.54, 0.01], [0.54, 0.001])).toEqual([1, 1]);
  expect(places([0.54, 0.01], [0.5404, 0.0001])).toEqual([1, 2]);
  expect(places([0, 0.01], [0, 0.01], [0.0001, 0.0001])).toEqual([1, 1, 3]);
});

test('the highest comes first where more is better', () => {
  const rate = (code: string, value: number) =>
    figure(code, value, { base: 'pooled', standard: null, method: null });
  const { rows, from } = rank(disbursementRate, [rate('A', 0.5), rate('B', 0.7), rate('C', 0.6)], []);
  expect(from).toBe('highest');
  expect(ranksOf(rows)).toEqual([
    ['B', 1],
    ['C', 2],
    ['A', 3],
  ]);
});

test('a missing area is unranked with its reason and never counted as zero', () => {
  const ranking = rank(
    indicator,
    [without('A', 'NOT_REPORTED'), figure('B', 0), without('C', 'SUPPRESSED'), figure('D', 0.2)],
    [nation],
  );
  expect(ranksOf(ranking.rows)).toEqual([
    ['B', 1],
    ['D', 2],
  ]);
  expect(
    ranking.unranked.map(({ candidate, missing, reasons }) => [candidate.area, missing, reasons]),
  ).toEqual([
    ['A@1900-01-01', 'NOT_REPORTED', []],
    ['C@1900-01-01', 'SUPPRESSED', []],
  ]);
  expect(ranking.coverage).toEqual({ reported: 2, expected: 4 });
});

test('an area that the indicator does not apply to is unranked and not expected to report', () => {
  const ranking = rank(indicator, [without('A', 'NOT_APPLICABLE'), figure('B', 0.1)], [nation]);
  expect(ranking.unranked).toMatchObject([{ missing: 'NOT_APPLICABLE' }]);
  expect(ranking.coverage).toEqual({ reported: 1, expected: 1 });
});

test('without any figure nobody is ranked, and the benchmark is still given', () => {
  const ranking = rank(indicator, [without('A', 'NOT_PUBLISHED')], [nation]);
  expect(ranking).toMatchObject({ rows: [], benchmark: nation, coverage: { reported: 0, expected: 1 } });
  expect(rank(indicator, [], [nation])).toMatchObject({ rows: [], unranked: [], benchmark: null });
});

test('a figure by another standard, method, scope or base than most is unranked with what sets it apart', () => {
  const { rows, unranked, coverage } = rank(
    indicator,
    [
      figure('A', 0.1),
      figure('B', 0.2),
      figure('C', 0.3),
      figure('D', 0.01, { standard: 'poverty-2016' }),
      figure('E', 0.01, { method: 'survey' }),
      figure('F', 0.01, { scope: { 'population-group': 'ethnic-minority' } }),
      figure('G', 0.01, { base: 'population' }),
    ],
    [nation],
  );
  expect(ranksOf(rows)).toEqual([
    ['A', 1],
    ['B', 2],
    ['C', 3],
  ]);
  expect(unranked.map(({ missing, reasons }) => [missing, ...reasons])).toEqual([
    [null, 'STANDARD'],
    [null, 'METHOD'],
    [null, 'SCOPE'],
    [null, 'BASE'],
  ]);
  expect(coverage).toEqual({ reported: 7, expected: 7 });
});

test('a figure with a cut-off more than 92 days from the others is not ranked, one within is', () => {
  const on = (code: string, day: string) => figure(code, 0.1, { cutOff: { day, precision: 'day' } });
  const { rows, unranked } = rank(
    indicator,
    [on('A', '2024-12-31'), on('B', '2024-12-31'), on('C', '2024-09-30'), on('D', '2024-09-29')],
    [nation],
  );
  expect(rows.map(({ candidate, reasons }) => [candidate.area[0], ...reasons])).toEqual([
    ['A'],
    ['B'],
    ['C', 'CUT_OFF'],
  ]);
  expect(unranked.map(({ candidate, reasons }) => [candidate.area[0], ...reasons])).toEqual([
    ['D', 'CUT_OFF'],
  ]);
});

test('any two figures that are ranked together are within 92 days of each other', () => {
  const on = (code: string, day: string) => figure(code, 0.1, { cutOff: { day, precision: 'day' } });
  const { rows } = rank(indicator, [on('A', '2024-06-30'), on('B', '2024-09-30'), on('C', '2024-12-31')], []);
  expect(rows.map(({ candidate }) => candidate.area[0])).toEqual(['B', 'C']);
});

test('an unstated base is ranked beside one stated base, but does not bring two together', () => {
  const rate = (code: string, base: string) =>
    figure(code, 0.5, { base, standard: null, method: null, cutOff: null });
  const { rows, unranked } = rank(
    disbursementRate,
    [
      rate('A', 'unstated'),
      rate('B', 'unstated'),
      rate('C', 'pooled'),
      rate('D', 'current-plan'),
      rate('E', 'pooled'),
    ],
    [],
  );
  expect(rows.map(({ candidate }) => candidate.area[0])).toEqual(['A', 'B', 'C', 'E']);
  expect(unranked.map(({ candidate, reasons }) => [candidate.area[0], ...reasons])).toEqual([
    ['D', 'BASE', 'CUT_OFF_UNKNOWN'],
  ]);
});

test('of two kinds equally common the one that the benchmark is of is ranked', () => {
  const rate = (code: string, base: string) => figure(code, 0.5, { base, standard: null, method: null });
  const areas = [rate('A', 'pooled'), rate('B', 'current-plan')];
  const beside = (base: string) => rank(disbursementRate, areas, [rate('VN', base)]).rows;
  expect(beside('pooled').map(({ candidate }) => candidate.base)).toEqual(['pooled']);
  expect(beside('current-plan').map(({ candidate }) => candidate.base)).toEqual(['current-plan']);
});

test('the benchmark is one that can be compared with those ranked, if there is any', () => {
  const survey = figure('VN', 0.043, { method: 'survey' });
  const earlier = figure('VN', 0.0571, { cutOff: { day: '2024-06-30', precision: 'day' } });
  expect(rank(indicator, regions, [survey, earlier]).benchmark).toBe(earlier);
  const only = rank(indicator, regions, [survey]);
  expect(only.benchmark).toBe(survey);
  expect(only.rows[0]).toMatchObject({
    rank: 1,
    difference: null,
    verdict: 'NOT_COMPARABLE',
    reasons: ['METHOD'],
    toReachBenchmark: null,
  });
});

test('a place beside a benchmark that another source contradicts says that it is not robust', () => {
  const other = figure('VN', 0.0296, { cutOff: { day: '2024-11-30', precision: 'day' } });
  const { rows, alternatives } = rank(indicator, regions, [nation, other]);
  expect(alternatives).toEqual([other]);
  expect(rows.map(({ candidate, robust }) => [candidate.area.slice(0, 2), robust])).toEqual([
    ['R5', true],
    ['R2', true],
    ['R6', false],
    ['R3', true],
    ['R4', true],
    ['R1', true],
  ]);
});

test('the amount to reach the benchmark is in the unit of the numerator, and 0 when it is reached', () => {
  const [langSon, ninhBinh, unknown] = [
    // 8,348.2 households would be the nation's share of 205,621.
    figure('20', 23363 / 205621, { numerator: 23363, denominator: 205621 }),
    figure('37', 0.034, { numerator: 10812, denominator: 318000 }),
    figure('R1', 0.1498, { numerator: 486623 }),
  ];
  const { rows } = rank(indicator, [langSon, ninhBinh, unknown], [nation]);
  expect(
    rows.map(({ candidate, toReachBenchmark }) => [candidate.area.slice(0, 2), toReachBenchmark]),
  ).toEqual([
    ['37', 0],
    ['20', 15015],
    ['R1', null],
  ]);
});

test('the amount to reach the benchmark grows the numerator where more is better', () => {
  const share = (code: string, numerator: number, denominator: number) =>
    figure(code, numerator / denominator, {
      numerator,
      denominator,
      base: 'communes',
      standard: null,
      method: null,
    });
  // 6,084 of 7,669 are 79.33%, of 175 communes 138.8.
  const { rows } = rank(ntmRate, [share('20', 106, 175)], [share('VN', 6084, 7669)]);
  expect(rows[0]).toMatchObject({ rank: 1, toReachBenchmark: 33, verdict: 'BELOW' });
});

test('without a numerator the amount is taken from the rate itself', () => {
  const average = (code: string, value: number, denominator: number | null) =>
    figure(code, value, { unit: 'count', precision: 0.01, denominator, base: 'communes' });
  const { rows } = rank(criteriaPerCommune, [average('20', 15.21, 175)], [average('VN', 17.5, null)]);
  // (17.5 − 15.21) × 175 is 400.75 criteria.
  expect(rows[0]).toMatchObject({ difference: -2.29, toReachBenchmark: 401 });
});

test('a neutral indicator and a plain count are ranked only when their definition says from which end', () => {
  for (const neutral of [plannedCapital, counterpartRate, ntmCommunes])
    expect(() => rank(neutral, [], [])).toThrow(RangeError);
  const bySize = defineIndicator({ ...ntmCommunes, id: 'communes-by-size', rankedFrom: 'highest' });
  const count = (code: string, value: number) =>
    figure(code, value, { unit: 'count', base: null, precision: 1 });
  const { rows } = rank(bySize, [count('A', 7), count('B', 9)], [count('VN', 100)]);
  expect(ranksOf(rows)).toEqual([
    ['B', 1],
    ['A', 2],
  ]);
  expect(rows[0]).toMatchObject({ difference: null, verdict: 'NOT_COMPARABLE', toReachBenchmark: null });
});

test('a sentence gives the place, how many were ranked and from which end', () => {
  const topic = { indicator, level: 'REGION', areas: [area] } as const;
  const ranking = rank(indicator, regions, [nation]);
  const row = ranking.rows[5] as (typeof ranking.rows)[number];
  expect(rankingSentence(topic, ranking, row, area, 'VI')).toBe(
    'Trong 6 vùng có số liệu, vùng Trung du và miền núi phía Bắc xếp thứ 6 (xếp theo tỷ lệ từ thấp đến cao).',
  );
  expect(rankingSentence(topic, ranking, row, area, 'EN')).toBe(
    'Of 6 regions with a comparable figure, Northern Midlands and Mountains has rank 6 (rates from low to high).',
  );
});

test('the sentence counts the areas that were not ranked, and calls the areas by their kinds', () => {
  const { nameEn: _, ...rest } = area;
  const district: Area = { ...rest, level: 'DISTRICT', type: 'Huyện', name: 'Văn Lãng', parent: '20' };
  const city: Area = { ...district, type: 'Thành phố', name: 'Lạng Sơn' };
  const topic = { indicator, level: 'DISTRICT', areas: [city, district, district] } as const;
  const ranking = rank(
    indicator,
    [
      figure('A', 0.1),
      figure('B', 0.1),
      without('C', 'NOT_REPORTED'),
      figure('D', 0.1, { method: 'survey' }),
    ],
    [],
  );
  const row = ranking.rows[0] as (typeof ranking.rows)[number];
  expect(rankingSentence(topic, ranking, row, district, 'VI')).toBe(
    'Trong 2 huyện, thành phố có số liệu, huyện Văn Lãng cùng xếp thứ 1 (xếp theo tỷ lệ từ thấp đến cao); 1 đơn vị chưa có số liệu nên không xếp; 1 đơn vị có số liệu không đủ điều kiện so sánh nên không xếp.',
  );
  expect(rankingSentence(topic, ranking, row, district, 'EN')).toBe(
    'Of 2 districts with a comparable figure, Văn Lãng shares rank 1 (rates from low to high); not ranked: 1 without a figure, 1 with one that is not comparable.',
  );
});

test('a value without a precision is tied by the decimals of its indicator', () => {
  const places = (of: typeof indicator, changes: Partial<Candidate>, ...values: readonly number[]) =>
    rank(
      of,
      values.map((value, i) => figure(`A${i}`, value, { precision: null, ...changes })),
      [],
    ).rows.map(({ rank: place }) => place);
  // Two decimals of a percent, and of criteria per commune.
  expect(places(indicator, {}, 0.12336, 0.12344)).toEqual([1, 1]);
  expect(places(indicator, {}, 0.12344, 0.12346)).toEqual([1, 2]);
  const count = { unit: 'count', base: 'communes' } as const;
  expect(places(criteriaPerCommune, count, 15.206, 15.214)).toEqual([1, 1]);
  expect(places(criteriaPerCommune, count, 15.22, 15.21)).toEqual([1, 2]);
});

test('an indicator that is only ordered has no amount to reach', () => {
  const ordered = defineIndicator({ ...counterpartRate, id: 'counterpart-by-size', rankedFrom: 'highest' });
  const share = (code: string, value: number) =>
    figure(code, value, { base: 'central', standard: null, method: null, denominator: 100 });
  const [row] = rank(ordered, [share('A', 0.1)], [share('VN', 0.2)]).rows;
  expect(row).toMatchObject({ difference: -0.1, toReachBenchmark: null });
});
