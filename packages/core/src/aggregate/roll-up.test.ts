import { expect, test } from 'vitest';
import { type Area, type AreaLevel, areaKey } from '../area/area.ts';
import { createHierarchy } from '../area/hierarchy.ts';
import { CAPITAL, POVERTY } from '../observation/dataset.ts';
import { type Fact, factsKnown } from '../observation/fact.ts';
import { rollUp } from './roll-up.ts';

const area = (code: string, level: AreaLevel, parent: string | null): Area => ({
  code,
  level,
  parent,
  validFrom: '1900-01-01',
  validTo: null,
  type: 'Xã',
  name: code,
});
const province = area('P', 'PROVINCE', null);
const hierarchy = createHierarchy([
  province,
  area('D', 'DISTRICT', 'P'),
  area('E', 'DISTRICT', 'P'),
  area('C1', 'COMMUNE', 'D'),
  area('C2', 'COMMUNE', 'D'),
]);

const fact = (code: string, measures: Fact['measures'], changes: Partial<Fact> = {}): Fact => ({
  area: areaKey({ code, validFrom: '1900-01-01' }),
  year: 2024,
  cut: '2024-06-30',
  asOf: '2024-06-30',
  line: { programme: 'NTM' },
  measures,
  status: 'ACTUAL',
  release: 1,
  ...changes,
});

const ask = (
  facts: readonly Fact[],
  code = 'P',
  changes: { asOf?: string; by?: string[]; where?: Record<string, string[]> } = {},
) =>
  rollUp(CAPITAL, facts, hierarchy).sums(
    hierarchy.find(code, '2024-06-30') as Area,
    2024,
    '0001-01-01',
    '9999-12-31',
    { where: {}, by: [], ...changes },
  );

test('measures sum up two levels and coverage counts areas one level down', () => {
  const facts = [
    fact('C1', { assigned: 100, disbursed: 40 }),
    fact('C2', { assigned: 300, disbursed: 60 }),
    fact('E', { assigned: 600, disbursed: 300 }),
  ];
  expect(ask(facts)).toMatchObject([
    {
      measures: { assigned: 1000, disbursed: 400, allocated: null },
      coverage: { reported: 2, expected: 2, complete: true, own: false },
    },
  ]);
  expect(ask(facts, 'D')).toMatchObject([
    { measures: { assigned: 400, disbursed: 100 }, coverage: { reported: 2, expected: 2 } },
  ]);
  expect(ask([...facts].reverse())).toEqual(ask(facts));
});

test('a missing reporter makes the sum incomplete all the way up, and is not zero', () => {
  const facts = [
    fact('C1', { assigned: 100, disbursed: null }),
    fact('E', { assigned: 600, disbursed: 300 }),
  ];
  expect(ask(facts)).toMatchObject([
    { measures: { assigned: 700, disbursed: 300 }, coverage: { reported: 2, expected: 2, complete: false } },
  ]);
  expect(ask(facts, 'D')).toMatchObject([
    { measures: { disbursed: null }, coverage: { reported: 1, expected: 2 } },
  ]);
});

test('an own report wins measure by measure within a section', () => {
  const facts = [
    fact('D', { disbursed: 90 }),
    fact('C1', { assigned: 100, disbursed: 40 }),
    fact('C1', { assigned: 5, disbursed: 5 }, { line: { programme: 'GNBV' } }),
  ];
  expect(ask(facts, 'D', { where: { programme: ['NTM'] } })).toMatchObject([
    { measures: { assigned: 100, disbursed: 90 } },
  ]);
  expect(ask(facts, 'D')).toMatchObject([{ measures: { assigned: 105, disbursed: 95 } }]);
});

test('a late child counts with its latest report, which sets the cut-off', () => {
  const facts = [
    fact('C1', { assigned: 100, disbursed: 40 }, { cut: '2024-03-31', asOf: '2024-03-31' }),
    fact('C2', { assigned: 100, disbursed: 50 }, { cut: '2024-03-31', asOf: '2024-03-31' }),
    fact('C2', { assigned: 100, disbursed: 80 }),
  ];
  expect(ask(facts, 'D')).toMatchObject([
    { cut: '2024-06-30', asOfMin: '2024-03-31', asOfMax: '2024-06-30', measures: { disbursed: 120 } },
  ]);
  expect(ask(facts, 'D', { asOf: '2024-06-29' })).toMatchObject([
    { cut: '2024-03-31', measures: { disbursed: 90 } },
  ]);
});

test('a sum is as firm as its weakest part', () => {
  expect(
    ask([fact('C1', { disbursed: 1 }, { status: 'ESTIMATED' }), fact('C2', { disbursed: 1 })], 'D'),
  ).toMatchObject([{ status: 'ESTIMATED' }]);
});

test('groups add up to the whole, in the order of their keys', () => {
  const facts = [
    fact('C1', { disbursed: 1 }),
    fact('C1', { disbursed: 2 }, { line: { programme: 'GNBV' } }),
    fact('C2', { disbursed: 4 }),
  ];
  expect(
    ask(facts, 'D', { by: ['programme'] }).map(({ scope, measures }) => [
      scope.programme,
      measures.disbursed,
    ]),
  ).toEqual([
    ['GNBV', 2],
    ['NTM', 5],
  ]);
});

test('two standards of one year never add up', () => {
  const review = (standard: string, poor: number) =>
    fact('C1', { households: 100, 'poor-households': poor }, { line: { standard, method: 'review' } });
  const sums = rollUp(POVERTY, [review('poverty-2016', 5), review('poverty-2022', 12)], hierarchy).sums(
    province,
    2024,
    '0001-01-01',
    '9999-12-31',
    { where: {}, by: [] },
  );
  expect(sums.map(({ scope, measures }) => [scope.standard, measures['poor-households']])).toEqual([
    ['poverty-2016', 5],
    ['poverty-2022', 12],
  ]);
});

test('a section sent again replaces the earlier one as a whole, from its release on', () => {
  const facts = [
    fact('C1', { disbursed: 1 }, { line: { programme: 'NTM', component: 'DA1' } }),
    fact('C1', { disbursed: 2 }, { line: { programme: 'NTM', component: 'DA2' } }),
    fact('C1', { disbursed: 4 }, { line: { programme: 'GNBV' } }),
    fact('C1', { disbursed: 8 }, { line: { programme: 'NTM', component: 'DA1' }, release: 2 }),
  ];
  const disbursed = (known: number) =>
    factsKnown(CAPITAL, facts, known).map(({ measures }) => measures.disbursed);
  expect(disbursed(1)).toEqual([1, 2, 4]);
  expect(disbursed(2)).toEqual([4, 8]);
  expect(disbursed(0)).toEqual([]);
});

test('the last cut between two days is asked for, both included', () => {
  const facts = ['2024-03-31', '2024-06-30', '2024-09-30'].map((cut, i) =>
    fact('D', { disbursed: i + 1 }, { cut, asOf: cut }),
  );
  const between = (from: string, to: string) =>
    rollUp(CAPITAL, facts, hierarchy)
      .sums(hierarchy.find('D', '2024-06-30') as Area, 2024, from, to, { where: {}, by: [] })
      .map(({ measures }) => measures.disbursed);
  expect(between('2024-03-31', '2024-03-31')).toEqual([1]);
  expect(between('2024-01-01', '2024-09-29')).toEqual([2]);
  expect(between('2024-01-01', '2024-09-30')).toEqual([3]);
  expect(between('2024-04-01', '2024-06-29')).toEqual([]);
  expect(between('2024-10-01', '2024-12-31')).toEqual([]);
});

test('a question about a day takes what is of that very day, and a cut without its lines is passed over', () => {
  const facts = [
    fact('D', { disbursed: 1 }, { cut: '2024-03-31', asOf: '2024-03-31' }),
    fact('D', { disbursed: 2 }, { line: { programme: 'GNBV' } }),
  ];
  expect(ask(facts, 'D', { asOf: '2024-06-30' })).toMatchObject([{ measures: { disbursed: 2 } }]);
  expect(ask(facts, 'D', { where: { programme: ['NTM'] } })).toMatchObject([
    { cut: '2024-03-31', measures: { disbursed: 1 } },
  ]);
});

test('each section has a coverage of its own, and a question about several that of the whole report', () => {
  const facts = [fact('D', { disbursed: 90 }), fact('C1', { disbursed: 5 }, { line: { programme: 'GNBV' } })];
  const coverage = (where: Record<string, string[]>) => ask(facts, 'D', { where })[0]?.coverage;
  expect(coverage({ programme: ['NTM'] })).toEqual({ reported: 1, expected: 1, complete: true, own: true });
  expect(coverage({ programme: ['GNBV'] })).toEqual({
    reported: 1,
    expected: 2,
    complete: false,
    own: false,
  });
  expect(coverage({})).toEqual({ reported: 1, expected: 2, complete: false, own: false });
});

test('a whole report of the children is covered by those that sent any of its sections', () => {
  const facts = [
    fact('C1', { disbursed: 1 }),
    fact('C1', { disbursed: 1 }, { line: { programme: 'DTTS' } }),
    fact('C2', { disbursed: 2 }, { line: { programme: 'GNBV' } }),
  ];
  expect(ask(facts, 'D')[0]?.coverage).toMatchObject({ reported: 2, expected: 2 });
  expect(ask(facts, 'D', { where: { programme: ['GNBV'] } })[0]?.coverage).toMatchObject({
    reported: 1,
    expected: 2,
  });
  expect(ask(facts, 'D', { where: { programme: ['NTM'] } })[0]?.coverage).toMatchObject({
    reported: 1,
    expected: 2,
    own: false,
  });
});

test('a sum is of the days between its oldest and its newest report', () => {
  const facts = [
    fact('C1', { disbursed: 1 }, { asOf: '2024-06-10' }),
    fact('C2', { disbursed: 1 }, { asOf: '2024-06-20' }),
    fact('E', { disbursed: 1 }, { asOf: '2024-06-30' }),
  ];
  expect(ask(facts)).toMatchObject([{ asOfMin: '2024-06-10', asOfMax: '2024-06-30' }]);
});
