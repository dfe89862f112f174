import { expect, test } from 'vitest';
import type { Area } from '../area/area.ts';
import { createHierarchy } from '../area/hierarchy.ts';
import { counterpartRate, disbursementRate, undisbursedCapital } from '../indicator/capital.ts';
import { findIndicator } from '../indicator/catalogue.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import { CAPITAL } from '../observation/dataset.ts';
import type { Fact } from '../observation/fact.ts';
import type { Figure } from '../observation/figure.ts';
import { parsePeriod } from '../time/period.ts';
import { answer } from './answer.ts';
import { sumFilterOf, sumsOfParts } from './parts.ts';
import { rollUp } from './roll-up.ts';
import type { Sum } from './sum.ts';

const province: Area = {
  code: '20',
  validFrom: '1900-01-01',
  validTo: null,
  level: 'PROVINCE',
  type: 'Tỉnh',
  name: 'Lạng Sơn',
  parent: null,
};
const districts = ['D1', 'D2'].map(
  (code): Area => ({ ...province, code, level: 'DISTRICT', type: 'Huyện', name: code, parent: '20' }),
);
const hierarchy = createHierarchy([province, ...districts]);
const period = parsePeriod('2023');

const fact = (code: string, source: string, measures: Fact['measures']): Fact => ({
  area: `${code}@1900-01-01`,
  year: 2023,
  cut: '2023-12-31',
  asOf: '2023-12-31',
  line: { programme: 'NTM', ...(source && { 'funding-source': source }) },
  measures,
  status: 'ACTUAL',
  release: 1,
});

/** Invented: D1 has 600 central, 60 provincial, 40 district, 25 credit; D2 has 400 central, 50 from its communes. */
const facts = [
  fact('D1', 'central', { assigned: 600, disbursed: 450 }),
  fact('D1', 'province', { assigned: 60, disbursed: 30 }),
  fact('D1', 'district', { assigned: 40, disbursed: 0 }),
  fact('D1', 'credit', { assigned: 25, disbursed: 25 }),
  fact('D2', 'central', { assigned: 400, disbursed: 100 }),
  fact('D2', 'commune', { assigned: 50, disbursed: 10 }),
];

function ask(indicator: Indicator, area: Area, of: readonly Fact[], where = {}) {
  const options = { where, by: [] };
  const sums = rollUp(CAPITAL, of, hierarchy);
  const find = (asked: Area) => ({
    figures: [],
    sums: sums.sums(asked, 2023, '0001-01-01', '9999-12-31', sumFilterOf(indicator, options)),
  });
  return answer(indicator, area, period, options, find, findIndicator)[0];
}

test('the counterpart ratio is local over central capital, as a ratio of sums at every level', () => {
  expect(ask(counterpartRate, districts[0] as Area, facts)).toMatchObject({
    value: 100 / 600,
    numerator: 100,
    denominator: 600,
    base: 'central',
  });
  expect(ask(counterpartRate, province, facts)).toMatchObject({
    value: 150 / 1000,
    numerator: 150,
    denominator: 1000,
    scope: {},
    coverage: { reported: 2, expected: 2 },
  });
  expect(ask(counterpartRate, province, facts, { programme: ['NTM'] })).toMatchObject({
    value: 0.15,
    scope: { programme: 'NTM' },
  });
});

test('the counterpart ratio without central or without local capital says which part is missing', () => {
  const only = (source: string) => facts.filter(({ line }) => line['funding-source'] === source);
  expect(ask(counterpartRate, province, only('province'))).toMatchObject({
    value: null,
    missing: 'NO_DENOMINATOR',
  });
  expect(ask(counterpartRate, province, only('central'))).toMatchObject({
    value: null,
    missing: 'NOT_REPORTED',
  });
  const zero = [fact('D1', 'central', { assigned: 0 }), fact('D1', 'local', { assigned: 5 })];
  expect(ask(counterpartRate, province, zero)).toMatchObject({ value: null, missing: 'ZERO_DENOMINATOR' });
});

test('undisbursed capital is what was assigned less what was disbursed, and unknown when either is', () => {
  expect(ask(undisbursedCapital, province, facts)).toMatchObject({ value: 1175 - 615, unit: 'dong' });
  expect(ask(undisbursedCapital, province, facts, { 'funding-source': ['central'] })).toMatchObject({
    value: 1000 - 550,
    scope: { 'funding-source': 'central' },
  });
  const planOnly = [fact('D1', 'central', { assigned: 600, disbursed: null })];
  expect(ask(undisbursedCapital, province, planOnly)).toMatchObject({
    value: null,
    missing: 'NOT_REPORTED',
  });
});

const printed = (figure: string, value: number, source?: string): Figure => ({
  figure,
  area: '20@1900-01-01',
  period: '2021/2025',
  scope: { ...(source && { 'funding-source': source }), 'capital-type': 'investment' },
  base: 'unstated',
  standard: null,
  method: null,
  value,
  precision: 1e9,
  published: null,
  cutOff: { day: '2025-09-28', precision: 'day' },
  asOfBasis: 'DOCUMENT',
  kind: 'REPORTED',
  status: 'ACTUAL',
  derivation: null,
  source: { id: 'ld-ls', title: 'Quyết định 2097/QĐ-UBND', tier: 'PRESS' },
  locator: null,
  confidence: 'high',
  note: null,
  release: null,
});

function read(indicator: Indicator, figures: readonly Figure[]) {
  const options = { where: { 'capital-type': ['investment'] }, by: [] };
  const find = () => ({ figures, sums: [] });
  return answer(indicator, province, parsePeriod('2021/2025'), options, find, findIndicator)[0];
}

test('the counterpart ratio is computed from the local and central plan that one source prints', () => {
  // Lạng Sơn, investment of 2021–2025: 4,565 billion, of which 3,638 central and 927 local.
  const plan = [
    printed('assigned', 4565e9),
    printed('assigned', 3638e9, 'central'),
    printed('assigned', 927e9, 'local'),
  ];
  expect(read(counterpartRate, plan)).toMatchObject({
    value: 927 / 3638,
    kind: 'COMPUTED',
    numerator: 927e9,
    denominator: 3638e9,
    base: 'central',
    scope: { 'capital-type': 'investment' },
  });
  expect(read(counterpartRate, plan.slice(0, 2))?.missing).toBe('NOT_PUBLISHED');
  expect(read(disbursementRate, plan)?.missing).toBe('NOT_PUBLISHED');
});

test('undisbursed capital is computed from a plan and a disbursement of one source and one base', () => {
  const plan = printed('assigned', 4565e9);
  const spent = printed('disbursed', 1000e9);
  expect(read(undisbursedCapital, [plan, spent])).toMatchObject({
    value: 3565e9,
    kind: 'COMPUTED',
    published: null,
  });
  expect(read(undisbursedCapital, [plan, { ...spent, base: 'pooled' }])?.missing).toBe('NOT_PUBLISHED');
  expect(read(undisbursedCapital, [plan])?.missing).toBe('NOT_PUBLISHED');
});

test('a number computed from parts is known since the newest of their releases', () => {
  const on = (day: string) => ({ id: day, publishedAt: day });
  const plan = { ...printed('assigned', 4565e9), release: on('2026-11-24') };
  const spent = { ...printed('disbursed', 1000e9), release: on('2026-12-03') };
  for (const figures of [
    [plan, spent],
    [spent, plan],
  ]) {
    expect(read(disbursementRate, figures)?.release).toEqual(on('2026-12-03'));
    expect(read(undisbursedCapital, figures)?.release).toEqual(on('2026-12-03'));
  }
});

test('a ratio joins the days, the firmness and the release of its parts, and the lesser coverage', () => {
  const sum = (source: string, changes: Partial<Sum>): Sum =>
    ({
      scope: { 'funding-source': source, programme: 'NTM' },
      measures: { assigned: 10 },
      asOfMin: '2023-06-30',
      asOfMax: '2023-06-30',
      status: 'ACTUAL',
      release: { id: 'a', publishedAt: '2023-06-30' },
      coverage: { reported: 2, expected: 2, complete: true, own: true },
      ...changes,
    }) as Sum;
  const early = sum('central', {
    asOfMin: '2023-01-31',
    asOfMax: '2023-02-28',
    release: { id: 'b', publishedAt: '2023-10-31' },
  });
  const late = sum('province', {
    asOfMin: '2023-05-31',
    asOfMax: '2023-09-30',
    status: 'ESTIMATED',
    coverage: { reported: 1, expected: 3, complete: false, own: false },
  });
  const between = sum('district', {});
  for (const sums of [
    [early, late, between],
    [between, late, early],
  ])
    expect(sumsOfParts(counterpartRate, sums)).toMatchObject([
      {
        scope: { programme: 'NTM' },
        asOfMin: '2023-01-31',
        asOfMax: '2023-09-30',
        status: 'ESTIMATED',
        release: { id: 'b' },
        coverage: { reported: 1, expected: 3, complete: false, own: false },
      },
    ]);
});
