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

test('what is left of a child’s sum keeps the days and the status that the child gives it', () => {
  const facts = [
    fact('C1', { assigned: 100 }, { asOf: '2024-06-10', status: 'ESTIMATED' }),
    fact('C2', { disbursed: 40 }, { asOf: '2024-06-20' }),
    fact('P', { assigned: 500 }),
  ];
  const ofDistrict = { asOfMin: '2024-06-10', status: 'ESTIMATED' };
  expect(ask(facts, 'D')).toMatchObject([{ ...ofDistrict, asOfMax: '2024-06-20' }]);
  expect(ask(facts)).toMatchObject([
    { ...ofDistrict, asOfMax: '2024-06-30', measures: { assigned: 500, disbursed: 40 } },
  ]);
  const hidden = [facts[0] as Fact, fact('P', { assigned: 500 })];
  expect(ask(hidden)).toMatchObject([{ asOfMin: '2024-06-30', status: 'ACTUAL', coverage: { own: true } }]);
});

test('what is left of a child’s own report keeps its own day, and the coverage of the child’s section', () => {
  const facts = [
    fact('P', { assigned: 500 }),
    fact('D', { disbursed: 90 }, { asOf: '2024-06-25' }),
    fact('C1', { assigned: 100, disbursed: 40 }, { asOf: '2024-06-10' }),
    fact('E', { disbursed: 10 }),
  ];
  expect(ask(facts)).toMatchObject([
    {
      asOfMin: '2024-06-25',
      measures: { assigned: 500, disbursed: 100 },
      coverage: { reported: 2, expected: 2, complete: false },
    },
  ]);
});

test('a line without a figure is no report', () => {
  const before = fact('C1', { disbursed: 5 }, { cut: '2024-03-31', asOf: '2024-03-31' });
  const facts = [before, fact('C1', { disbursed: null }), fact('E', { disbursed: 2 })];
  expect(ask(facts)).toMatchObject([{ measures: { disbursed: 7 }, asOfMin: '2024-03-31' }]);
  expect(ask(facts, 'C1')).toMatchObject([{ cut: '2024-03-31', measures: { disbursed: 5 } }]);
  expect(ask([fact('C1', {})], 'C1')).toEqual([]);
});

const year2024 = { year: 2024, from: '0001-01-01', to: '9999-12-31' };

test('many areas and years are one table in columns, span after span, whose rows are the sums', () => {
  const facts = [
    fact('C1', { assigned: 100, disbursed: 40 }),
    fact('E', { assigned: 600 }, { line: { programme: 'GNBV' } }),
    fact('C1', { assigned: 7 }, { year: 2023, cut: '2023-12-31', asOf: '2023-12-31' }),
  ];
  const asked = ['D', 'E'].map((code) => hierarchy.find(code, '2024-06-30') as Area);
  const spans = [year2024, { ...year2024, year: 2023 }];
  const rolled = rollUp(CAPITAL, facts, hierarchy);
  const table = rolled.table(asked, spans, { where: {}, by: ['programme'] });
  expect(table.length).toBe(3);
  expect(table.scopes).toEqual([{ programme: 'GNBV' }, { programme: 'NTM' }]);
  expect([...table.span]).toEqual([0, 0, 1]);
  expect([...table.area]).toEqual([0, 1, 0]);
  expect([...table.scope]).toEqual([1, 0, 1]);
  expect([...(table.measures.assigned as Float64Array)]).toEqual([100, 600, 7]);
  expect([...(table.measures.disbursed as Float64Array)]).toEqual([40, Number.NaN, Number.NaN]);
  expect([...table.reported]).toEqual([1, 1, 1]);
  expect([...table.expected]).toEqual([2, 1, 2]);
  expect(table.row(0)).toEqual({
    area: asked[0],
    year: 2024,
    ...rolled.sums(asked[0] as Area, 2024, year2024.from, year2024.to, { where: {}, by: ['programme'] })[0],
  });
});

test('a table of more rows than were foreseen grows', () => {
  const codes = Array.from({ length: 300 }, (_, i) => `V${i}`);
  const villages = createHierarchy(codes.map((code) => area(code, 'VILLAGE', null)));
  const facts = codes.map((code, i) =>
    fact(code, { assigned: i }, { line: { programme: 'NTM', component: code } }),
  );
  const table = rollUp(CAPITAL, facts, villages).table(villages.areas, [year2024], {
    where: {},
    by: ['component'],
  });
  expect(table.length).toBe(300);
  expect(table.row(299)).toMatchObject({ scope: { component: 'V299' }, measures: { assigned: 299 } });
});

test('a month that is added changes neither earlier cuts nor what was asked before', () => {
  const march = { cut: '2024-03-31', asOf: '2024-03-31' };
  const before = rollUp(CAPITAL, [fact('C1', { disbursed: 1 }, march)], hierarchy);
  const after = before.with([fact('C2', { disbursed: 2 })]);
  const disbursed = (rolled: typeof before, to: string) =>
    rolled
      .sums(hierarchy.find('D', to) as Area, 2024, '0001-01-01', to, { where: {}, by: [] })
      .map(({ measures }) => measures.disbursed);
  expect(disbursed(after, '2024-06-30')).toEqual([3]);
  expect(disbursed(after, '2024-03-31')).toEqual([1]);
  expect(disbursed(before, '2024-06-30')).toEqual([1]);
  const late = after.with([fact('C2', { disbursed: 5 }, { cut: '2024-02-29', asOf: '2024-02-29' })]);
  expect(disbursed(late, '2024-03-31')).toEqual([6]);
  expect(disbursed(late, '2024-06-30')).toEqual([3]);
});

test('a reported nought is nought however it is signed, and nothing reported stays nothing', () => {
  expect(
    ask([fact('C1', { assigned: -0, disbursed: null }), fact('C2', { assigned: 0 })], 'D'),
  ).toMatchObject([{ measures: { assigned: 0, disbursed: null } }]);
  expect(ask([fact('C1', { assigned: 5 }), fact('C2', { assigned: -5 })], 'D')).toMatchObject([
    { measures: { assigned: 0 } },
  ]);
});

test('what cannot be held exactly is refused: a part of a đồng, and a sum past 2^53 − 1', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(() => ask([fact('C1', { assigned: 0.5 })])).toThrow(
    'rollUp requires whole numbers within 2^53 − 1, got 0.5',
  );
  expect(() => ask([fact('C1', { assigned: most + 1 })])).toThrow('rollUp requires whole numbers');
  expect(ask([fact('C1', { assigned: most - 1 }), fact('C2', { assigned: 1 })])).toMatchObject([
    { measures: { assigned: most } },
  ]);
  expect(() => ask([fact('C1', { assigned: most }), fact('C2', { assigned: 1 })])).toThrow(
    'rollUp requires sums within 2^53 − 1, got 9007199254740992',
  );
});

test('an area of a code used again gets nothing from the children of its namesake', () => {
  const [old, made] = [
    { ...area('D', 'DISTRICT', null), validTo: '2024-05-01' },
    { ...area('D', 'DISTRICT', null), validFrom: '2024-05-01' },
  ] as const;
  const commune = { ...area('C1', 'COMMUNE', 'D'), validFrom: '2024-05-01' };
  const rolled = rollUp(
    CAPITAL,
    [fact('C1', { assigned: 1 }, { area: areaKey(commune) })],
    createHierarchy([old, made, commune]),
  );
  const rows = rolled.table([old, made], [year2024], { where: {}, by: [] });
  expect([...rows.area]).toEqual([1]);
});
