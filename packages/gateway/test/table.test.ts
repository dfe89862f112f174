import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';
import { sentDuring } from './sent-statements.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
});

afterAll(() => database.drop());

async function ask(source: string) {
  const contextValue = { db: database.db, note: () => {} };
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
}

async function table(args: string, fields: string) {
  const { data, errors } = await ask(`{ table(${args}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.table;
}

const RATES = 'indicators: ["poverty-rate", "multidimensional-poverty-rate"]';

test('several indicators stand side by side, every cell a whole value', async () => {
  const found = await table(
    `${RATES}, areas: ["20", "VN"], periods: ["2023", "2025"]`,
    'totalCount columns { indicator { id } period } rows { area { code } values { value missing period kind unit source { id } permalink } }',
  );
  expect(found.columns).toEqual([
    { indicator: { id: 'poverty-rate' }, period: '2023' },
    { indicator: { id: 'poverty-rate' }, period: '2025' },
    { indicator: { id: 'multidimensional-poverty-rate' }, period: '2023' },
    { indicator: { id: 'multidimensional-poverty-rate' }, period: '2025' },
  ]);
  expect(found.totalCount).toBe(2);
  const [langSon, nation] = found.rows;
  expect(langSon).toMatchObject({
    area: { code: '20' },
    values: [
      { value: 0.0603, kind: 'REPORTED', period: '2023', unit: 'share' },
      { value: 4643 / 199_765, kind: 'COMPUTED' },
      { value: 0.1499 },
      { value: expect.closeTo(0.0912, 4) },
    ],
  });
  expect(nation.values).toMatchObject([
    { value: 0.0293 },
    { value: null, missing: 'NOT_PUBLISHED' },
    { value: 0.0571 },
    { value: null, missing: 'NOT_PUBLISHED' },
  ]);
  expect(langSon.values[0].permalink).toMatch('/value/poverty-rate/20/2023?');
});

test('a cell is what values says of it', async () => {
  const fields =
    'value numerator denominator missing asOf coverage { reported expected } others { value } permalink';
  const { rows } = await table(
    'indicators: ["poverty-rate"], within: "VN", level: REGION, from: "2023", to: "2024"',
    `rows { values { ${fields} } }`,
  );
  const { data } = await ask(
    `{ values(indicator: "poverty-rate", within: "VN", level: REGION, from: "2023", to: "2024") { edges { node { ${fields} } } } }`,
  );
  const cells = rows.flatMap(({ values }: { values: readonly unknown[] }) => values);
  expect(cells).toEqual(data.values.edges.map(({ node }: { node: unknown }) => node));
});

test('pages of areas are the whole table', async () => {
  const args = `${RATES}, within: "VN", level: PROVINCE, periods: ["2024"]`;
  const fields = 'rows { cursor area { code } values { value } } pageInfo { hasNextPage endCursor }';
  const whole = await table(`${args}, first: 500`, 'totalCount rows { area { code } values { value } }');
  expect(whole.totalCount).toBe(63);
  const seen: unknown[] = [];
  let page = await table(`${args}, first: 25`, fields);
  seen.push(...page.rows);
  while (page.pageInfo.hasNextPage) {
    page = await table(`${args}, first: 25, after: "${page.pageInfo.endCursor}"`, fields);
    seen.push(...page.rows);
  }
  expect(seen).toMatchObject(whole.rows);
  expect(seen).toHaveLength(63);
});

test('takes a set of statements for each indicator, however many areas and periods', async () => {
  const fields = 'rows { values { value } }';
  const few = await sentDuring(() => table(`${RATES}, areas: ["VN"], periods: ["2025"]`, fields));
  const many = await sentDuring(() =>
    table(`${RATES}, within: "VN", level: PROVINCE, periods: ["2023", "2024", "2025"], first: 500`, fields),
  );
  expect(many.length).toBe(few.length);
  expect(many.filter(({ text }) => /\bfigure\b/.test(text))).toHaveLength(2);
});

test.each([
  ['indicators: [], areas: ["20"], from: "2024"', 'BAD_REQUEST', 'indicators'],
  ['indicators: ["wealth"], areas: ["20"], from: "2024"', 'UNKNOWN_INDICATOR', 'indicator'],
  [`${RATES}, areas: ["20"], from: "2024", first: 0`, 'TOO_LARGE', 'first'],
  [`${RATES}, areas: ["20"], from: "2024", after: "x"`, 'BAD_REQUEST', 'after'],
  [`${RATES}, areas: ["99"], from: "2024"`, 'UNKNOWN_AREA', 'areas'],
])('table(%s) is refused by its argument', async (args, code, argument) => {
  const { errors } = await ask(`{ table(${args}) { totalCount } }`);
  expect(errors[0].extensions).toMatchObject({ code, argument });
  expect(errors[0].message).toContain('table requires');
});
