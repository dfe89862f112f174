import { expect, test } from 'vitest';
import { shippedCrosswalk, shippedHierarchy } from '../../test/shipped-data.ts';
import { type Area, areaKey } from '../area/area.ts';
import type { CrosswalkEdge } from '../area/crosswalk.ts';
import { createEditions, type Editions } from '../area/editions.ts';
import { createHierarchy } from '../area/hierarchy.ts';
import { plannedCapital } from '../indicator/capital.ts';
import { findIndicator } from '../indicator/catalogue.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import { povertyRate, povertyReduction } from '../indicator/poverty.ts';
import { ntmCommunes, ntmRate } from '../indicator/rural.ts';
import { CAPITAL, POVERTY } from '../observation/dataset.ts';
import type { Fact } from '../observation/fact.ts';
import type { Figure } from '../observation/figure.ts';
import { parsePeriod, yearOf } from '../time/period.ts';
import type { Answer, FindEvidence } from './answer.ts';
import { sumFilterOf } from './parts.ts';
import { type RecastOptions, recast } from './recast.ts';
import { rollUp } from './roll-up.ts';

const NEW = '2025-07-01';
const commune = (code: string, validFrom = '1900-01-01', validTo: string | null = NEW): Area => ({
  code,
  validFrom,
  validTo,
  level: 'COMMUNE',
  type: 'Xã',
  name: code,
  parent: 'P',
});
const province: Area = { ...commune('P', '1900-01-01', null), level: 'PROVINCE', parent: null };
const edge = (from: string, to: string, weight: number | null, type: CrosswalkEdge['type'] = 'merge') => ({
  on: NEW,
  from,
  to,
  type,
  weight,
});
/** A and B become X; C is divided into Y and Z with weights 0.2 and 0.6; D into Y and Z without; E stays, F grows. */
const editions = createEditions(
  createHierarchy([
    province,
    ...['A', 'B', 'C', 'D', 'E'].map((code) => commune(code)),
    ...['X', 'Y', 'Z', 'W', 'E'].map((code) => commune(code, NEW, null)),
    commune('F', '1900-01-01', null),
  ]),
  [
    edge('A', 'X', 1),
    edge('B', 'X', 1),
    edge('C', 'Y', 0.2, 'split'),
    edge('C', 'Z', 0.6, 'split'),
    edge('D', 'Z', null, 'split'),
    edge('D', 'W', null, 'split'),
    edge('E', 'E', 1, 'unchanged'),
    edge('F', 'F', 1, 'unchanged-or-enlarged'),
  ],
);

const review = (
  code: string,
  households: number,
  poor: number | null,
  changes: Partial<Fact> = {},
): Fact => ({
  area: `${code}@1900-01-01`,
  year: 2023,
  cut: '2023-12-31',
  asOf: '2023-12-31',
  line: { standard: 'poverty-2022', method: 'review' },
  measures: { households, 'poor-households': poor, 'near-poor-households': null },
  status: 'ACTUAL',
  release: 1,
  ...changes,
});
const facts = [
  review('A', 1000, 100),
  review('B', 500, 20, { asOf: '2023-12-20', status: 'PROVISIONAL' }),
  review('C', 401, 41),
  review('D', 300, 30),
  review('E', 800, 80),
  review('F', 700, 7),
];

function evidence(of: readonly Fact[], figures: readonly Figure[] = [], over = editions): FindEvidence {
  const sums = {
    poverty: rollUp(
      POVERTY,
      of.filter(({ measures }) => 'households' in measures),
      over.hierarchy,
    ),
    capital: rollUp(
      CAPITAL,
      of.filter(({ measures }) => 'assigned' in measures),
      over.hierarchy,
    ),
  };
  return (area, period) => ({
    figures: figures.filter((figure) => figure.area === areaKey(area) && figure.period === period.text),
    sums: [sums.poverty, sums.capital].flatMap((made) =>
      made.sums(
        area,
        yearOf(period),
        period.start,
        period.end,
        sumFilterOf(povertyRate, { where: {}, by: [] }),
      ),
    ),
  });
}

function ask(
  indicator: Indicator,
  code: string,
  {
    of = facts,
    figures = [],
    period = '2023',
    day = '2025-12-31',
    over = editions,
    ...options
  }: Partial<
    RecastOptions & {
      of: readonly Fact[];
      figures: readonly Figure[];
      period: string;
      day: string;
      over: Editions;
    }
  > = {},
): Answer {
  const area = over.hierarchy.find(code, day) as Area;
  const asked = { where: {}, by: [], geography: day, acceptWeights: false, ...options };
  const answers = recast(
    indicator,
    area,
    parsePeriod(period),
    asked,
    evidence(of, figures, over),
    findIndicator,
    over,
  );
  return answers[0] as Answer;
}

test('counts add through a merger and the rate is worked out again, never averaged', () => {
  // (100 + 20) / (1000 + 500) = 8%; the mean of 10% and 4% is 7%.
  expect(ask(povertyRate, 'X')).toMatchObject({
    area: 'X@2025-07-01',
    period: '2023',
    value: 0.08,
    numerator: 120,
    denominator: 1500,
    base: 'households',
    standard: 'poverty-2022',
    kind: 'COMPUTED',
    origin: 'ALL_CHILDREN',
    coverage: { reported: 2, expected: 2 },
    missing: null,
  });
});

test('what is made of several figures is as old as the oldest and as firm as the weakest', () => {
  expect(ask(povertyRate, 'X')).toMatchObject({
    cutOff: { day: '2023-12-20', precision: 'day' },
    status: 'PROVISIONAL',
  });
});

test('a constituent without a figure is left out and counted', () => {
  const answer = ask(povertyRate, 'X', { of: facts.slice(1) });
  expect(answer).toMatchObject({
    value: 0.04,
    origin: 'SOME_CHILDREN',
    coverage: { reported: 1, expected: 2 },
  });
  expect(ask(povertyRate, 'X', { of: [] })).toMatchObject({ value: null, missing: 'NOT_PUBLISHED' });
  expect(ask(povertyRate, 'X', { of: [review('A', 1000, null)] })).toMatchObject({
    value: null,
    missing: 'NOT_REPORTED',
  });
});

test('an area without households is a known part of a merger, not a missing one', () => {
  expect(ask(povertyRate, 'X', { of: [review('A', 1000, 100), review('B', 0, 0)] })).toMatchObject({
    value: 0.1,
    origin: 'ALL_CHILDREN',
    coverage: { reported: 2, expected: 2 },
  });
  expect(ask(povertyRate, 'X', { of: [review('A', 0, 0), review('B', 0, 0)] })).toMatchObject({
    value: null,
    missing: 'ZERO_DENOMINATOR',
  });
});

test('a division without accepted weights gives no value but its reason', () => {
  for (const code of ['Y', 'Z', 'W'])
    expect(ask(povertyRate, code)).toMatchObject({ value: null, missing: 'NO_SPLIT_WEIGHT' });
});

test('accepted weights are normalised, the parts add up to the whole, and both are estimates', () => {
  // 0.2 and 0.6 of 0.8: a quarter of 401 is 100.25, of 41 is 10.25.
  const y = ask(povertyRate, 'Y', { acceptWeights: true });
  expect(y).toMatchObject({ numerator: 10, denominator: 100, value: 0.1, status: 'ESTIMATED' });
  const onlyC = createEditions(editions.hierarchy, [
    edge('C', 'Y', 0.2, 'split'),
    edge('C', 'Z', 0.6, 'split'),
  ]);
  const z = ask(povertyRate, 'Z', { acceptWeights: true, over: onlyC });
  expect([(y.numerator ?? 0) + (z.numerator ?? 0), (y.denominator ?? 0) + (z.denominator ?? 0)]).toEqual([
    41, 401,
  ]);
});

test('a weight that no source gives cannot be accepted', () => {
  for (const code of ['Z', 'W'])
    expect(ask(povertyRate, code, { acceptWeights: true })).toMatchObject({
      value: null,
      missing: 'NO_SPLIT_WEIGHT',
    });
});

const printed = (area: string, value: number, changes: Partial<Figure> = {}): Figure => ({
  figure: 'poverty-rate',
  area: `${area}@1900-01-01`,
  period: '2023',
  scope: {},
  base: '',
  standard: 'poverty-2022',
  method: 'review',
  value,
  precision: 0.0001,
  published: null,
  cutOff: { day: '2023-12-31', precision: 'day' },
  asOfBasis: 'STATED',
  kind: 'REPORTED',
  status: 'ACTUAL',
  derivation: null,
  source: { id: area, title: area, tier: 'AGENCY_PAGE' },
  locator: null,
  confidence: 'high',
  note: null,
  release: null,
  ...changes,
});

test('an unchanged area keeps what was published of it, also a rate without its parts', () => {
  const answer = ask(povertyRate, 'E', { of: [], figures: [printed('E', 0.0892)] });
  expect(answer).toMatchObject({ area: 'E@2025-07-01', value: 0.0892, kind: 'REPORTED', numerator: null });
});

test('a rate without its parts does not pass through a merger, nor into an area that has grown', () => {
  const figures = [printed('A', 0.1), printed('B', 0.04), printed('F', 0.01)];
  for (const code of ['X', 'F'])
    expect(ask(povertyRate, code, { of: [], figures })).toMatchObject({
      value: null,
      missing: 'ACROSS_BREAK',
    });
});

test('figures of two standards or methods never add up', () => {
  const count = (area: string, changes: Partial<Figure>) =>
    printed(area, 10, { figure: 'planned-capital', precision: 1, ...changes });
  const both = (changes: Partial<Figure>) =>
    ask(plannedCapital, 'X', { of: [], figures: [count('A', {}), count('B', changes)] });
  expect(both({})).toMatchObject({ value: 20, unit: 'dong', sources: [{ id: 'A' }, { id: 'B' }] });
  expect(both({ standard: 'poverty-2016' })).toMatchObject({ missing: 'ACROSS_BREAK' });
  expect(both({ method: 'survey' })).toMatchObject({ missing: 'ACROSS_BREAK' });
});

test('a sum of figures is as coarse as the coarsest, and names each source once', () => {
  const figures = [
    printed('A', 5e9, { figure: 'planned-capital', precision: 1e9 }),
    printed('B', 1_500_000, {
      figure: 'planned-capital',
      precision: 1e6,
      source: { id: 'A', title: 'A', tier: 'PRESS' },
    }),
  ];
  const answer = ask(plannedCapital, 'X', { of: [], figures });
  expect(answer).toMatchObject({ value: 5_001_500_000, precision: 1e9 });
  expect(answer.sources).toHaveLength(1);
});

test('recognition never passes through a merger, also where every former commune was recognised', () => {
  const recognised = ['A', 'B', 'E'].map((code) =>
    printed(code, 1, { figure: 'ntm-communes', precision: 1 }),
  );
  expect(ask(ntmCommunes, 'X', { of: [], figures: recognised })).toMatchObject({
    value: null,
    missing: 'PENDING_REVIEW',
  });
  expect(ask(ntmRate, 'X', { of: [], figures: recognised }).missing).toBe('PENDING_REVIEW');
  expect(ask(ntmCommunes, 'E', { of: [], figures: recognised })).toMatchObject({ value: 1, missing: null });
});

test('an area is answered for only on days on which it stands, and only when its origin is known', () => {
  const gone = recast(
    povertyRate,
    commune('A'),
    parsePeriod('2023'),
    { where: {}, by: [], geography: NEW, acceptWeights: false },
    evidence(facts),
    findIndicator,
    editions,
  );
  expect(gone).toMatchObject([{ value: null, missing: 'AREA_NOT_VALID' }]);
  const unknown = createEditions(editions.hierarchy, []);
  expect(ask(povertyRate, 'X', { over: unknown }).missing).toBe('AREA_NOT_VALID');
});

test('backwards, an area of today gives nothing to one it was made of without a weight', () => {
  const today = [
    review('X', 1500, 120, { area: 'X@2025-07-01', year: 2026, cut: '2026-12-31', asOf: '2026-12-31' }),
  ];
  expect(ask(povertyRate, 'A', { of: today, period: '2026', day: '2024-12-31' }).missing).toBe(
    'NO_SPLIT_WEIGHT',
  );
});

test('a question about a day of the period means the areas of that day', () => {
  const half = [review('A', 1000, 100, { year: 2025, cut: '2025-06-30', asOf: '2025-06-30' })];
  expect(ask(povertyRate, 'X', { of: half, period: '2025', asOf: '2025-06-30' })).toMatchObject({
    value: 0.1,
  });
  expect(ask(povertyRate, 'X', { of: half, period: '2025' }).missing).toBe('NOT_PUBLISHED');
});

test('a reduction is that of the recast rates, on the same areas', () => {
  const before = [review('A', 1000, 150), review('B', 500, 30)].map((fact) => ({
    ...fact,
    year: 2022,
    cut: '2022-12-31',
    asOf: '2022-12-31',
  }));
  // 180 / 1500 = 12% to 120 / 1500 = 8%.
  expect(ask(povertyReduction, 'X', { of: [...before, ...facts] })).toMatchObject({
    value: 0.04,
    unit: 'points',
    missing: null,
  });
  expect(ask(povertyReduction, 'X').missing).toBe('NOT_PUBLISHED');
  expect(ask(povertyReduction, 'Z', { of: [...before, ...facts] }).missing).toBe('NO_SPLIT_WEIGHT');
});

test('a reduction across the border is that of one territory', () => {
  const today = review('X', 1500, 60, {
    area: 'X@2025-07-01',
    year: 2025,
    cut: '2025-12-31',
    asOf: '2025-12-31',
  });
  const before = [review('A', 1000, 100), review('B', 500, 20)].map((fact) => ({
    ...fact,
    year: 2024,
    cut: '2024-12-31',
    asOf: '2024-12-31',
  }));
  expect(ask(povertyReduction, 'X', { of: [...before, today], period: '2025' })).toMatchObject({
    value: 0.04,
  });
});

test('a province is never made of what its communes became', () => {
  const over = createEditions(shippedHierarchy(), shippedCrosswalk());
  const langSon = [review('20', 195_000, 11_760)];
  expect(ask(povertyRate, '20', { of: langSon, over })).toMatchObject({
    value: 11_760 / 195_000,
    origin: 'OWN_PARTS',
    coverage: { reported: 1, expected: 1 },
  });
  // Lào Cai of today takes in Yên Bái, whose code it has: neither alone is it.
  const two = [review('10', 170_000, 20_000), review('15', 220_000, 19_000)];
  expect(ask(povertyRate, '15', { of: two, over })).toMatchObject({
    area: '15@2025-07-01',
    value: 39_000 / 390_000,
  });
  expect(ask(povertyRate, '15', { of: two.slice(1), over })).toMatchObject({
    coverage: { reported: 1, expected: 2 },
    origin: 'SOME_CHILDREN',
  });
});

test('what rests on an edge that no legal text gives is of low confidence', () => {
  const inferred = createEditions(editions.hierarchy, [
    edge('A', 'X', 1, 'merge-inferred'),
    edge('B', 'X', 1),
  ]);
  expect(ask(povertyRate, 'X', { over: inferred }).confidence).toBe('low');
  expect(ask(povertyRate, 'X').confidence).toBe('high');
});
