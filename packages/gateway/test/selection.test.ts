import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';
import { sentDuring } from './sent-statements.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
});

afterAll(() => database.drop());

/** Publishes other poverty rates: area, period, cut-off, value, and the method where it is no review. */
async function publishRates(rows: readonly string[]) {
  const header =
    'origin,figure,area,period,as_of,as_of_basis,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note';
  const lines = rows.map((row, i) => {
    const [area, period, asOf, value, method = 'review'] = row.split(',');
    return `office:${i},poverty-rate,${area},${period},${asOf},PERIOD_END,,,,,,,,poverty-2022,${method},${value},share,0.01,,REPORTED,ACTUAL,,tb22,,high,`;
  });
  const content = Buffer.from([header, ...lines].join('\n'));
  const draft = await createDraft(database.db, {
    ...{ dataset: 'figures', fileName: 'rates.csv', series: 'office-rates', content },
  });
  await publish(database.db, draft.id, new Date());
}

interface Node {
  readonly area: { readonly code: string };
  readonly period: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly scope: readonly { readonly value: string }[];
}

async function ask(source: string) {
  const contextValue = { db: database.db, note: () => {} };
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
}

async function values(args: string, fields = ''): Promise<readonly Node[]> {
  const { data, errors } = await ask(
    `{ values(${args}, first: 500) { totalCount edges { node { area { code } period ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.values.edges).toHaveLength(data.values.totalCount);
  return data.values.edges.map(({ node }: { node: Node }) => node);
}

const keysOf = (nodes: readonly Node[]) => nodes.map(({ area, period }) => `${area.code} ${period}`);

/** Multidimensional poverty of the six regions in 2024 (2023): R1 14.98% (18.20), R2 1.40 (1.87), R3 6.24 (8.03), R4 9.45 (12.46), R5 0.15 (0.23), R6 3.14 (4.15). */
const REGIONS = 'indicator: "multidimensional-poverty-rate", within: "VN", level: REGION';
const PROVINCES =
  'indicator: "poverty-rate", within: "VN", level: PROVINCE, periods: ["2024", "2023", "2021"]';

describe('values are ordered by any field of the answer', () => {
  test.each([
    ['VALUE_DESCENDING', ['R1', 'R4', 'R3', 'R6', 'R2', 'R5']],
    ['CHANGE_ASCENDING', ['R1', 'R4', 'R3', 'R6', 'R2', 'R5']],
    ['YEAR_CHANGE_DESCENDING', ['R5', 'R2', 'R6', 'R3', 'R4', 'R1']],
    // Bắc Trung Bộ, Đồng bằng sông Cửu Long, Đồng bằng sông Hồng, Đông Nam Bộ, Tây Nguyên, Trung du: letters before tones.
    ['AREA_ASCENDING', ['R3', 'R6', 'R2', 'R5', 'R4', 'R1']],
  ])('%s', async (order, codes) => {
    const found = await values(`${REGIONS}, periods: ["2024"], orderBy: ${order}`);
    expect(found.map(({ area }) => area.code)).toEqual(codes);
  });

  test('by several, the first deciding, and missing ones last in either direction', async () => {
    const found = await values(
      'indicator: "poverty-rate", areas: ["20", "VN"], from: "2023", to: "2025", orderBy: [PERIOD_DESCENDING, VALUE_ASCENDING]',
    );
    expect(keysOf(found)).toEqual(['20 2025', 'VN 2025', 'VN 2024', '20 2024', 'VN 2023', '20 2023']);
    const scopes = await values(
      'indicator: "disbursement-rate", areas: ["VN"], periods: ["2021/2025"], by: ["capital-type"], where: [{ dimension: "funding-source", values: ["central"] }], orderBy: SCOPE_DESCENDING',
      'scope { value }',
    );
    expect(scopes.map(({ scope }) => scope[0]?.value)).toEqual(['recurrent', 'investment']);
    const numerators = await values(
      'indicator: "poverty-rate", areas: ["20"], from: "2023", to: "2025", orderBy: NUMERATOR_DESCENDING',
      'numerator',
    );
    expect(numerators).toMatchObject([{ numerator: 6912 }, { numerator: 4643 }, { numerator: null }]);
  });
});

describe('conditions on the computed value', () => {
  test('keep what satisfies all of them, and count only that', async () => {
    const args = `${REGIONS}, periods: ["2024"]`;
    expect(keysOf(await values(`${args}, having: [{ field: VALUE, atLeast: 0.0624 }]`))).toEqual([
      'R1 2024',
      'R3 2024',
      'R4 2024',
    ]);
    expect(
      keysOf(
        await values(`${args}, having: [{ field: VALUE, above: 0.0624 }, { field: CHANGE, above: -0.031 }]`),
      ),
    ).toEqual(['R4 2024']);
    expect(
      keysOf(await values(`${args}, having: [{ field: VALUE, atLeast: 0.01, below: 0.1, not: true }]`)),
    ).toEqual(['R1 2024', 'R5 2024']);
  });

  test.each([
    'VALUE, atLeast: 0.05',
    'VALUE, above: 0.01, atMost: 0.06',
    'VALUE, equals: 0.0603',
    'NUMERATOR, below: 50000',
    'DENOMINATOR, above: 0',
    'CHANGE, below: -0.01',
    'YEAR_CHANGE, atLeast: 0',
    'COVERAGE, atLeast: 1',
  ])('%s: what satisfies it, what does not, and what has no such number are all values', async (bounds) => {
    const [field] = bounds.split(',');
    const of = async (condition: string) =>
      keysOf(await values(`${PROVINCES}, having: [{ field: ${condition} }]`));
    const [all, yes, no, missing, present] = await Promise.all([
      values(PROVINCES).then(keysOf),
      of(bounds),
      of(`${bounds}, not: true`),
      of(`${field}, missing: true`),
      of(`${field}, missing: false`),
    ]);
    expect([...yes, ...no, ...missing].sort()).toEqual([...all].sort());
    expect([...yes, ...no].sort()).toEqual([...present].sort());
    expect(missing.length).toBeGreaterThan(0);
    expect(present.length).toBeGreaterThan(0);
  });

  test.each([
    '{ field: VALUE }',
    '{ field: VALUE, missing: true, atLeast: 1 }',
    '{ field: VALUE, missing: true, not: true }',
  ])('%s says nothing and is refused', async (condition) => {
    const { errors } = await ask(`{ values(${PROVINCES}, having: [${condition}]) { totalCount } }`);
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_REQUEST', argument: 'having' });
  });

  test('come along in the address of every file', async () => {
    const { data } = await ask(
      `{ values(${PROVINCES}, having: [{ field: VALUE, atLeast: 0.05 }], orderBy: [AREA_ASCENDING, VALUE_DESCENDING]) { exports { path } } }`,
    );
    const path = new URL(data.values.exports[0].path, 'http://localhost');
    expect(path.searchParams.get('having')).toBe('VALUE>=0.05');
    expect(path.searchParams.get('orderBy')).toBe('AREA_ASCENDING,VALUE_DESCENDING');
  });
});

describe('the change since an earlier period', () => {
  const CHANGE =
    'change { period earlier { value } difference relative text missing breaks { kind } reasons(lang: EN) }';

  test('is told in points for rates: 6,912 of 205,621 households after 6.03%', async () => {
    const [node] = await values('indicator: "poverty-rate", areas: ["20"], periods: ["2024"]', CHANGE);
    expect(node?.change).toEqual({
      period: '2023',
      earlier: { value: 0.0603 },
      difference: expect.closeTo(6912 / 205_621 - 0.0603, 12),
      relative: null,
      text: '−2,67 điểm %',
      missing: null,
      breaks: [],
      reasons: [],
    });
  });

  test('is told as a share of the earlier count: 6,009 communes after 5,615, and half a year later 6,022', async () => {
    const found = await values('indicator: "ntm-communes", areas: ["VN"], periods: ["2022", "2023"]', CHANGE);
    expect(found.map(({ change }) => change)).toMatchObject([
      { difference: 6009 - 5615, relative: (6009 - 5615) / 5615, text: '7,0%', reasons: [] },
      { difference: 6022 - 6009, text: '0,2%', reasons: ['cut-off days differ'] },
    ]);
  });

  test('says which figure is missing, never that nothing changed', async () => {
    const found = await values('indicator: "poverty-rate", areas: ["VN"], periods: ["2022", "2025"]', CHANGE);
    expect(found.map(({ change }) => change)).toMatchObject([
      { earlier: { value: null }, difference: null, missing: 'NOT_PUBLISHED', text: 'chưa công bố' },
      { earlier: { value: 0.0193 }, difference: null, missing: 'NOT_PUBLISHED' },
    ]);
  });

  test('is not given across a change of standard, and says so', async () => {
    const [node] = await values(
      'indicator: "poverty-rate", areas: ["20"], periods: ["2021"]',
      'change { difference missing breaks { kind reason(lang: EN) } }',
    );
    expect(node?.change).toMatchObject({ difference: null, missing: 'ACROSS_BREAK' });
    expect(node?.change.breaks).toMatchObject([
      { kind: 'STANDARD', reason: expect.stringContaining('Change from') },
    ]);
  });

  test('is not given across a change of boundaries, nor to another area that carried the code', async () => {
    await publishRates(['15,2024,2024-12-31,0.09', '15,2025,2025-12-31,0.05']);
    const [node] = await values(
      'indicator: "poverty-rate", areas: ["15"], periods: ["2025"]',
      'value change { earlier { value } difference missing breaks { kind } }',
    );
    expect(node).toMatchObject({
      value: 0.05,
      change: { earlier: null, difference: null, missing: 'ACROSS_BREAK', breaks: [{ kind: 'EDITION' }] },
    });
  });

  test('of what runs up within the year is since the same point of the year before, else there is none', async () => {
    // 15% by 29/02/2024; nothing is published for the end of February 2023, and the 61.5% of the whole year is no answer.
    const [node] = await values('indicator: "disbursement-rate", areas: ["VN"], periods: ["2024"]', CHANGE);
    expect(node?.change).toMatchObject({
      earlier: { value: null },
      difference: null,
      missing: 'NOT_PUBLISHED',
    });
  });

  test('is since the earlier figure found by the same method, where there is one', async () => {
    await publishRates([
      ...['06,2023,2023-12-31,0.3', '06,2024,2024-12-31,0.2'],
      ...['06,2023,2023-12-31,0.25,survey', '06,2024,2024-12-31,0.22,survey'],
    ]);
    const of = (where: string) =>
      values(`indicator: "poverty-rate", areas: ["06"], periods: ["2024"] ${where}`, CHANGE);
    const survey = 'where: [{ dimension: "method", values: ["survey"] }]';
    expect((await of(''))[0]?.change).toMatchObject({ earlier: { value: 0.3 }, text: '−10 điểm %' });
    expect((await of(survey))[0]?.change).toMatchObject({ earlier: { value: 0.25 }, text: '−3 điểm %' });
  });

  test('names what is not known of the two', async () => {
    const [node] = await values('indicator: "poverty-rate", areas: ["20"], periods: ["2023"]', CHANGE);
    expect(node?.change).toMatchObject({ earlier: { value: 0.0892 }, reasons: ['cut-off day unknown'] });
  });

  test('of many values takes as many statements as of one', async () => {
    const sent = (codes: string) =>
      sentDuring(() =>
        values(`indicator: "poverty-rate", areas: [${codes}], from: "2023", to: "2024"`, CHANGE),
      );
    const one = await sent('"R2"');
    const many = await sent('"20", "VN", "R2", "02", "R1", "R2", "G-huyen-ngheo"');
    expect(many.length).toBe(one.length);
  });
});
