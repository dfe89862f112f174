import { expect, test } from 'vitest';
import type { Candidate } from '../aggregate/candidate.ts';
import type { Area } from '../area/area.ts';
import { comparisonSentence } from '../format/comparison-sentence.ts';
import { comparisonTitle } from '../format/comparison-title.ts';
import { disbursedCapital, disbursementRate } from '../indicator/capital.ts';
import { povertyRate } from '../indicator/poverty.ts';
import { criteriaPerCommune } from '../indicator/rural.ts';
import { parsePeriod } from '../time/period.ts';
import { compare, compareWith, differencesBetween } from './compare.ts';

const notice = {
  id: 'notice',
  title: 'Thông báo kết luận',
  tier: 'ORIGINAL',
  locator: 'mục 1.1',
  issuedOn: { day: '2024-02-29', precision: 'month' },
} as const;
const press = { id: 'press', title: 'Báo Long An', tier: 'TRANSLATION', locator: null } as const;

const base: Candidate = {
  area: '20@1900-01-01',
  period: '2023',
  scope: {},
  unit: 'share',
  value: 0.612,
  missing: null,
  numerator: null,
  denominator: null,
  base: 'unstated',
  standard: null,
  method: null,
  precision: 0.001,
  published: '61,2%',
  cutOff: { day: '2024-01-31', precision: 'day' },
  asOfBasis: 'DOCUMENT',
  kind: 'REPORTED',
  origin: 'REPORTED',
  status: 'ACTUAL',
  derivation: null,
  coverage: null,
  sources: [notice],
  confidence: 'high',
  release: null,
};
const figure = (changes: Partial<Candidate>): Candidate => ({ ...base, ...changes });
const nation54 = figure({ value: 0.54, precision: 0.01 });
const nation615 = figure({ value: 0.615, cutOff: { day: '2024-03-08', precision: 'day' }, sources: [press] });

const langSon: Area = {
  code: '20',
  validFrom: '1900-01-01',
  validTo: null,
  level: 'PROVINCE',
  type: 'Tỉnh',
  name: 'Lạng Sơn',
  parent: 'VN',
};
const nation: Area = {
  ...langSon,
  code: 'VN',
  level: 'COUNTRY',
  type: 'Quốc gia',
  name: 'Cả nước',
  nameEn: 'Viet Nam',
  parent: null,
};
const topic = {
  indicator: disbursementRate,
  area: langSon,
  benchmarkArea: nation,
  period: parsePeriod('2023'),
};

test('the benchmark is the one nearest in days, and another figure within 92 days turns the verdict', () => {
  const early = figure({ value: 0.282, cutOff: { day: '2023-06-30', precision: 'day' } });
  const result = compare(disbursementRate, base, [nation615, early, nation54]);
  expect(result.benchmark).toBe(nation54);
  expect(result).toMatchObject({ difference: 0.072, verdict: 'ABOVE', robust: false });
  expect(result.alternatives).toHaveLength(1);
  expect(result.alternatives[0]).toMatchObject({
    difference: -0.003,
    verdict: 'BELOW',
    comparable: true,
    reasons: ['BASE_UNKNOWN', 'CUT_OFF'],
  });
});

test('the sentence gives both figures and says that the result depends on the source', () => {
  const sentence = comparisonSentence(topic, compare(disbursementRate, base, [nation54, nation615]), 'VI');
  expect(sentence).toBe(
    'Tỷ lệ giải ngân vốn 03 Chương trình MTQG năm 2023 của tỉnh Lạng Sơn đạt 61,2%, cao hơn 7,2 điểm % so với bình quân chung cả nước (54%). Nguồn khác nêu tỷ lệ của cả nước là 61,5% (Báo Long An, ngày 08/3/2024); so với số liệu này, tỷ lệ của tỉnh Lạng Sơn thấp hơn 0,3 điểm %. Hai số liệu có thời điểm khác nhau, phạm vi tính không được nêu rõ; do đó kết quả so sánh phụ thuộc nguồn số liệu.',
  );
  expect(comparisonSentence(topic, compare(disbursementRate, base, [nation54]), 'EN')).toBe(
    'The 2023 disbursement rate of Lạng Sơn was 61.2%, 7.2 percentage points above the national rate (54%).',
  );
});

test('a verdict that survives its alternatives is robust, one without any has none', () => {
  expect(compare(disbursementRate, base, [nation54, { ...nation615, value: 0.6 }]).robust).toBe(true);
  expect(compare(disbursementRate, base, [nation54]).robust).toBeNull();
});

test('without a benchmark or a subject there is no data, and no difference', () => {
  expect(compare(disbursementRate, base, [])).toMatchObject({
    verdict: 'NO_DATA',
    difference: null,
    benchmark: null,
  });
  expect(
    compare(disbursementRate, figure({ value: null, missing: 'NOT_PUBLISHED' }), [nation54]),
  ).toMatchObject({ verdict: 'NO_DATA', difference: null });
});

test('a count against a count, another standard, another known base are not comparable', () => {
  const dong = { unit: 'dong' as const, base: null };
  expect(compare(disbursedCapital, figure(dong), [figure(dong)])).toMatchObject({
    verdict: 'NOT_COMPARABLE',
    difference: null,
  });
  expect(
    compare(povertyRate, figure({ standard: 'poverty-2022' }), [figure({ standard: 'poverty-2016' })]),
  ).toMatchObject({ verdict: 'NOT_COMPARABLE', reasons: ['STANDARD', 'BASE_UNKNOWN'] });
  expect(
    compare(disbursementRate, figure({ base: 'pooled' }), [figure({ base: 'current-plan' })]),
  ).toMatchObject({ verdict: 'NOT_COMPARABLE', reasons: ['BASE'] });
});

test('an average is compared in its own unit, not in points', () => {
  const average = { unit: 'count', base: 'communes', precision: 0.01, asOfBasis: 'STATED' } as const;
  // Criteria per commune on 30/06/2025: Lạng Sơn 15,21, the nation 17,5.
  const result = compare(criteriaPerCommune, figure({ ...average, value: 15.21 }), [
    figure({ ...average, value: 17.5, precision: 0.1 }),
  ]);
  expect(result).toMatchObject({ difference: -2.29, verdict: 'BELOW' });
  expect(comparisonSentence({ ...topic, indicator: criteriaPerCommune }, result, 'VI')).toBe(
    'Tiêu chí bình quân/xã năm 2023 của tỉnh Lạng Sơn là 15,21, thấp hơn 2,29 so với bình quân chung cả nước (17,5).',
  );
});

test('values that print alike are equal, and a tie goes to the same document', () => {
  expect(compare(disbursementRate, base, [figure({ value: 0.6122 })])).toMatchObject({ verdict: 'EQUAL' });
  const other = figure({ value: 0.5, sources: [press] });
  expect(compare(disbursementRate, base, [other, nation54]).benchmark).toBe(nation54);
});

test('a poverty rate is never "đạt", and a title names its figures when they decide', () => {
  const poor = figure({ value: 0.0603, precision: 0.0001, base: 'households' });
  const sentence = comparisonSentence(
    { ...topic, indicator: povertyRate },
    compare(povertyRate, poor, [{ ...poor, value: 0.0293 }]),
    'VI',
  );
  expect(sentence).toBe(
    'Tỷ lệ hộ nghèo năm 2023 của tỉnh Lạng Sơn là 6,03%, cao hơn 3,10 điểm % so với bình quân chung cả nước (2,93%).',
  );
  expect(comparisonTitle(topic, compare(disbursementRate, base, [nation54, nation615]), 'VI')).toBe(
    'Tỷ lệ giải ngân cao hơn cả nước, theo số liệu công bố tháng 02/2024',
  );
});

test.each([
  [{ unit: 'points' as const }, ['UNIT', 'BASE_UNKNOWN']],
  [{ scope: { programme: 'NTM' } }, ['SCOPE', 'BASE_UNKNOWN']],
  [{ method: 'survey' as const }, ['METHOD', 'BASE_UNKNOWN']],
  [{ status: 'ESTIMATED' as const }, ['BASE_UNKNOWN', 'STATUS']],
  [{ base: 'pooled' }, ['BASE_UNKNOWN']],
  [{ cutOff: null }, ['BASE_UNKNOWN', 'CUT_OFF_UNKNOWN']],
  [{ cutOff: { day: '2024-01-30', precision: 'day' as const } }, ['BASE_UNKNOWN', 'CUT_OFF']],
])('what differs is named, from either side: %j', (changes, reasons) => {
  expect(differencesBetween(base, figure(changes))).toEqual(reasons);
  expect(differencesBetween(figure(changes), base)).toEqual(reasons);
});

test('two stated bases that are one differ in nothing', () => {
  expect(differencesBetween(figure({ base: 'pooled' }), figure({ base: 'pooled' }))).toEqual([]);
});

test('values are equal below half of the finer last digit, and not from there on', () => {
  const verdict = (value: number, precision: number | null, other: number | null = precision) =>
    compare(disbursementRate, figure({ value, precision }), [figure({ value: 0.6, precision: other })])
      .verdict;
  expect(verdict(0.6004, 0.001)).toBe('EQUAL');
  expect(verdict(0.6005, 0.001)).toBe('ABOVE');
  expect(verdict(0.5995, 0.001)).toBe('BELOW');
  expect(verdict(0.6004, 0.001, 0.0001)).toBe('ABOVE');
  expect(verdict(0.60004, null)).toBe('EQUAL');
  expect(verdict(0.60006, null)).toBe('ABOVE');
  expect(verdict(0.603, null, 0.01)).toBe('ABOVE');
  expect(verdict(0.603, 0.01, null)).toBe('ABOVE');
});

test('an alternative counts up to 92 days from the cut-off, and only a comparable one decides', () => {
  const later = (day: string, changes: Partial<Candidate> = {}) =>
    figure({ value: 0.7, cutOff: { day, precision: 'day' }, ...changes });
  const of = (...benchmarks: Candidate[]) => compare(disbursementRate, base, [nation54, ...benchmarks]);
  expect(of(later('2024-05-02')).alternatives).toHaveLength(1);
  expect(of(later('2024-05-03')).alternatives).toHaveLength(0);
  expect(of(later('2024-02-01', { scope: { programme: 'NTM' } })).robust).toBeNull();
  expect(of(later('2024-02-01'), later('2024-02-02', { value: 0.5 })).robust).toBe(false);
  expect(
    compare(disbursementRate, base, [figure({ scope: { programme: 'NTM' } }), later('2024-02-01')]).robust,
  ).toBeNull();
});

test('a subject without a day takes the later figure, and an undated benchmark comes last', () => {
  const undated = figure({ value: 0.5, cutOff: null });
  expect(compare(disbursementRate, base, [undated, nation615]).benchmark).toBe(nation615);
  expect(
    compare(disbursementRate, figure({ cutOff: null, sources: [] }), [nation54, nation615]).benchmark,
  ).toBe(nation615);
});

test('of two figures of one day the one of the same document is the benchmark, from either order', () => {
  const other = figure({ value: 0.55, sources: [{ ...notice, id: 'another' }] });
  const nameless = figure({ value: 0.56, sources: [] });
  for (const benchmarks of [
    [other, nameless, nation54],
    [nation54, nameless, other],
  ])
    expect(compare(disbursementRate, base, benchmarks).benchmark).toBe(nation54);
  const unsourced = figure({ sources: [] });
  expect(compare(disbursementRate, unsourced, [other, nameless]).benchmark).toBe(nameless);
});

test('a benchmark without a value, or one that only foresees it, is none', () => {
  const forecast = figure({ status: 'FORECAST' });
  const target = figure({ status: 'TARGET' });
  expect(compare(disbursementRate, base, [forecast, target, figure({ value: null })]).verdict).toBe(
    'NO_DATA',
  );
  expect(compareWith(disbursementRate, base, figure({ value: null }), []).verdict).toBe('NOT_COMPARABLE');
});

test('a benchmark of the same standard comes before a nearer one of another', () => {
  const subject = figure({ standard: 'poverty-2022' });
  const near = figure({ standard: 'poverty-2016' });
  const far = figure({ standard: 'poverty-2022', cutOff: { day: '2023-06-30', precision: 'day' } });
  expect(compare(povertyRate, subject, [near, far]).benchmark).toBe(far);
  expect(compare(povertyRate, subject, [near]).benchmark).toBe(near);
});
