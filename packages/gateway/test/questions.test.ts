import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../src/schema/index.ts';
import { CONTRACT } from './contract-queries.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
});

afterAll(() => database.drop());

async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  const contextValue = { db: database.db, note: () => {} };
  const result = await graphql({ schema, source, variableValues, contextValue });
  return JSON.parse(JSON.stringify(result));
}

test('the comparison of 2023 names its benchmark, its alternative and that it depends on the source', async () => {
  const { data, errors } = await ask(CONTRACT.comparison);
  expect(errors).toBeUndefined();
  const { comparison } = data;
  expect(comparison.subject).toMatchObject({
    value: 0.612,
    unit: 'share',
    asOf: '2024-01-31',
    asOfBasis: 'DOCUMENT',
    kind: 'REPORTED',
    status: 'ACTUAL',
  });
  expect(comparison.subject.source).toMatchObject({ tier: 'ORIGINAL', documentNumber: null });
  expect(comparison.benchmark).toMatchObject({
    value: 0.54,
    asOf: '2024-01-31',
    area: { code: 'VN', name: 'Cả nước' },
  });
  expect(comparison).toMatchObject({ difference: 0.072, verdict: 'ABOVE', robust: false });
  expect(comparison.alternatives).toHaveLength(1);
  expect(comparison.alternatives[0]).toMatchObject({
    value: 0.615,
    asOf: '2024-03-08',
    difference: -0.003,
    verdict: 'BELOW',
    comparable: true,
  });
  for (const part of ['61,2%', '54%', '7,2 điểm %', '61,5%', 'phụ thuộc nguồn số liệu'])
    expect(comparison.sentence).toContain(part);
});

test('the poverty rates of Lạng Sơn and the nation come as ten values, missing ones with their reason', async () => {
  const { data, errors } = await ask(CONTRACT.values);
  expect(errors).toBeUndefined();
  expect(data.values.totalCount).toBe(10);
  expect(data.values.pageInfo.hasNextPage).toBe(false);
  const nodes = data.values.edges.map(({ node }: { node: Record<string, unknown> }) => node);
  const at = (code: string, period: string) =>
    nodes.find(
      (node: { area: { code: string }; period: string }) => node.area.code === code && node.period === period,
    );
  expect(at('20', '2025')).toMatchObject({
    value: 4643 / 199765,
    numerator: 4643,
    denominator: 199765,
    kind: 'COMPUTED',
    base: 'households',
    asOfBasis: 'PERIOD_END',
    missing: null,
  });
  expect(at('20', '2022')).toMatchObject({ value: 0.0892, kind: 'DERIVED', asOf: null });
  expect(at('20', '2021').breaks).toMatchObject([{ kind: 'STANDARD' }]);
  expect(at('20', '2023').breaks).toEqual([]);
  expect(at('20', '2025').breaks).toEqual([]);
  expect(at('VN', '2021')).toMatchObject({ value: null, missing: 'NOT_PUBLISHED' });
  expect(at('VN', '2025')).toMatchObject({ value: null, missing: 'NOT_PUBLISHED' });
  expect(at('VN', '2023')).toMatchObject({ value: 0.0293, kind: 'REPORTED' });
  expect(at('20', '2025').permalink).toMatch(
    `/value/poverty-rate/20/2025?knownOn=2026-11-24&release=${at('20', '2025').release.id}&digest=`,
  );
});

test('paging with cursors gives every value once', async () => {
  const query = `query ($after: String) { values(indicator: "poverty-rate", areas: ["20", "VN"], from: "2021", to: "2025", first: 3, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { area { code } period } } } }`;
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 5; page++) {
    const {
      data,
    }: {
      data: {
        values: {
          pageInfo: { hasNextPage: boolean; endCursor: string };
          edges: { node: { area: { code: string }; period: string } }[];
        };
      };
    } = await ask(query, { after });
    seen.push(...data.values.edges.map(({ node }) => `${node.area.code} ${node.period}`));
    after = data.values.pageInfo.endCursor;
    if (!data.values.pageInfo.hasNextPage) break;
  }
  expect(seen).toHaveLength(10);
  expect(new Set(seen).size).toBe(10);
});

test('a reduction is published, computed from two years, or refused across a change of standard', async () => {
  const { data } = await ask(
    `{ values(indicator: "poverty-reduction", areas: ["20"], from: "2021", to: "2025") { edges { node { period value kind missing text } } } }`,
  );
  const nodes = data.values.edges.map(({ node }: { node: object }) => node);
  expect(nodes.slice(1)).toMatchObject([
    { period: '2022', value: 0.0328, kind: 'REPORTED', text: '3,28 điểm %' },
    { period: '2023', value: 0.0289, kind: 'COMPUTED', text: '2,89 điểm %' },
    { period: '2024', kind: 'COMPUTED' },
    { period: '2025', kind: 'COMPUTED' },
  ]);
  expect(nodes[0]).toMatchObject({ value: null, missing: 'NOT_PUBLISHED' });
});

test('the nation’s central capital of 2021/2025 comes by capital type: 75% and 58.2%, and 67.9% in all', async () => {
  const central = { dimension: 'funding-source', value: 'central' };
  const query = (by: string) =>
    `{ values(indicator: "disbursement-rate", areas: ["VN"], periods: ["2021/2025"], where: [{ dimension: "funding-source", values: ["central"] }]${by}) { edges { node { value scope { dimension value } } } } }`;
  const byType = (await ask(query(', by: ["capital-type"]'))).data.values.edges.map(
    ({ node }: { node: object }) => node,
  );
  expect(byType).toEqual([
    { value: 0.75, scope: [{ dimension: 'capital-type', value: 'investment' }, central] },
    { value: 0.582, scope: [{ dimension: 'capital-type', value: 'recurrent' }, central] },
  ]);
  expect((await ask(query(''))).data.values.edges[0].node).toEqual({ value: 0.679, scope: [central] });
});

test('a district’s own parts win over its rounded rate, which stays among the others', async () => {
  const { data } = await ask(`{ values(indicator: "disbursement-rate", areas: ["182"], periods: ["2022"],
    where: [{ dimension: "programme", values: ["DTTS"] }, { dimension: "funding-source", values: ["central"] }]) {
    edges { node { value kind numerator denominator others { value kind differs } } } } }`);
  expect(data.values.edges[0].node).toEqual({
    value: 26_049_000_000 / 49_198_000_000,
    kind: 'COMPUTED',
    numerator: 26_049_000_000,
    denominator: 49_198_000_000,
    others: [{ value: 0.53, kind: 'REPORTED', differs: false }],
  });
});

test('a re-used code answers for the area that carried it in the period', async () => {
  const { data } = await ask(
    `{ a: area(code: "15", at: "2025-06-30") { name successors { type area { name } } } b: area(code: "15", at: "2025-07-01") { name predecessors { area { name code } } } }`,
  );
  expect(data.a.name).toBe('Yên Bái');
  expect(data.b.name).toBe('Lào Cai');
  expect(data.a.successors).toEqual([{ type: 'merge', area: { name: 'Lào Cai' } }]);
  expect(data.b.predecessors.map(({ area }: { area: { name: string } }) => area.name).sort()).toEqual([
    'Lào Cai',
    'Yên Bái',
  ]);
});

test('an area tree asks once a level, not once an area', async () => {
  const statements = await counted(() =>
    ask(
      `{ area(code: "VN", at: "2024-12-31") { children(level: PROVINCE) { code value(indicator: "poverty-rate", period: "2024") { value } } } }`,
    ),
  );
  const fewer = await counted(() =>
    ask(
      `{ area(code: "R1", at: "2024-12-31") { children(level: PROVINCE) { code value(indicator: "poverty-rate", period: "2024") { value } } } }`,
    ),
  );
  expect(statements).toBe(fewer);
  expect(statements).toBeGreaterThan(0);
});

test.each([
  [
    '{ values(indicator: "poverty-rate", areas: ["99"], from: "2023") { totalCount } }',
    'UNKNOWN_AREA',
    'areas',
  ],
  [
    '{ values(indicator: "poverty", areas: ["20"], from: "2023") { totalCount } }',
    'UNKNOWN_INDICATOR',
    'indicator',
  ],
  ['{ values(indicator: "poverty-rate", areas: ["20"], from: "23") { totalCount } }', 'BAD_PERIOD', 'from'],
  [
    '{ comparison(indicator: "poverty-rate", area: "XX", period: "2023") { verdict } }',
    'UNKNOWN_AREA',
    'area',
  ],
  [
    '{ comparison(indicator: "poverty-rate", area: "20", period: "2023-13") { verdict } }',
    'BAD_PERIOD',
    'period',
  ],
])('%s is refused by its argument', async (query, code, argument) => {
  const { errors } = await ask(query);
  expect(errors[0].extensions).toMatchObject({ code, argument, http: { status: 400 } });
  expect(errors[0].message).toContain(argument);
});

test('a value that a document speaks of without a number is not stated, others are not published', async () => {
  const { data } = await ask(
    `{ values(indicator: "ntm-communes", areas: ["20"], periods: ["2023", "2017"]) { edges { node { missing text } } } }`,
  );
  expect(data.values.edges.map(({ node }: { node: object }) => node)).toEqual([
    { missing: 'NOT_STATED', text: 'nguồn không nêu' },
    { missing: 'NOT_PUBLISHED', text: 'chưa công bố' },
  ]);
});

test('an indicator is described by its formula; an unknown one is refused by its argument', async () => {
  const { data } = await ask(
    '{ indicator(id: "poverty-rate") { name unit direction formula bases standards { id } } }',
  );
  expect(data.indicator).toEqual({
    name: 'Tỷ lệ hộ nghèo',
    unit: 'share',
    direction: 'less',
    formula: 'số hộ nghèo ÷ tổng số hộ',
    bases: ['households'],
    standards: [{ id: 'poverty-2016' }, { id: 'poverty-2022' }, { id: 'poverty-2027' }],
  });
  const { errors } = await ask('{ indicator(id: "wealth") { name } }');
  expect(errors[0].extensions).toMatchObject({ code: 'UNKNOWN_INDICATOR', argument: 'id' });
});

test('statements keep what the notice judges without a number', async () => {
  const { data } = await ask(
    `{ statements(area: "20", period: "2023") { clause subject about value judgement source { documentNumber issuedOn issuedPrecision } } }`,
  );
  expect(data.statements).toContainEqual({
    clause: '1.2',
    subject: 'disbursement-rate',
    about: 'target',
    value: null,
    judgement: 'chưa đạt mục tiêu tỉnh đề ra (nguồn không nêu trị số)',
    source: { documentNumber: null, issuedOn: '2024-02-29', issuedPrecision: 'month' },
  });
});

/** How many statements a piece of work sends: connections are given back once a statement. */
async function counted(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const add = () => {
    count += 1;
  };
  database.pool.on('release', add);
  await work();
  database.pool.off('release', add);
  return count;
}

test('a comparison as of a day knows no later figure of the benchmark either', async () => {
  const { data } = await ask(`{
    comparison(indicator: "disbursement-rate", area: "20", period: "2023", asOf: "2024-02-15") {
      subject { value } benchmark { value } alternatives { value } verdict robust
    }
  }`);
  expect(data.comparison).toEqual({
    subject: { value: 0.612 },
    benchmark: { value: 0.54 },
    alternatives: [],
    verdict: 'ABOVE',
    robust: null,
  });
});
