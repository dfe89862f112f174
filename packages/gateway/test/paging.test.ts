import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

interface Node {
  readonly area: { readonly code: string };
  readonly period: string;
  readonly value: number | null;
  readonly scope: readonly { readonly dimension: string; readonly value: string }[];
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Node }[];
}

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
  await sendCapital(1);
});

afterAll(() => database.drop());

async function ask(source: string) {
  const contextValue = { db: database.db, note: () => {} };
  const result = await graphql({ schema, source, contextValue });
  return JSON.parse(JSON.stringify(result));
}

async function values(question: string): Promise<Page> {
  const { data, errors } = await ask(
    `{ values(${question}) { totalCount pageInfo { hasNextPage endCursor } edges { node { area { code } period value scope { dimension value } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.values;
}

const nodesOf = ({ edges }: Page) => edges.map(({ node }) => node);

/** Every page of a question, with some work between two of them. */
async function allPages(question: string, between: () => Promise<void>): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  let page = await values(question);
  while (true) {
    nodes.push(...nodesOf(page));
    if (!page.pageInfo.hasNextPage) return nodes;
    await between();
    page = await values(`${question}, after: "${page.pageInfo.endCursor}"`);
  }
}

async function send(dataset: string, content: string) {
  const fileName = `${dataset}.csv`;
  const draft = await createDraft(database.db, {
    ...{ dataset, fileName, series: `office-${dataset}`, content: Buffer.from(content) },
  });
  await publish(database.db, draft.id, new Date());
}

const provinces = ['01', '02', '04', '06', '08', '10', '11', '12', '14', '15', '17', '19', '22', '24', '25'];

let round = 0;

const FIGURES =
  'origin,figure,area,period,as_of,as_of_basis,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note';

/** Publishes other rates of some provinces, each time for others. */
async function reviseRates() {
  round += 1;
  const lines = provinces.map((code, i) => {
    const rate = `0.${String(((i + round) * 37) % 100).padStart(2, '0')}`;
    return `office:${i},poverty-rate,${code},2024,2024-12-31,PERIOD_END,,,,,,,,poverty-2022,review,${rate},share,0.01,,REPORTED,ACTUAL,,tb22,,high,`;
  });
  await send('figures', [FIGURES, ...lines.filter((_, i) => (i + round) % 3 > 0)].join('\n'));
}

/** Publishes capital of Lạng Sơn by programme, capital type and source; more combinations each time. */
async function sendCapital(size: number) {
  round += 1;
  const header =
    'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';
  const lines = ['NTM', 'GNBV', 'DTTS'].flatMap((programme) =>
    ['investment', 'recurrent'].flatMap((type, t) =>
      ['central', 'province', 'district'].slice(0, size).map((source, s) => {
        const disbursed = 10 + 7 * t + 3 * s + size + round;
        return `20,2024,2024-06-30,2024-06-30,${programme},,${source},${type},,1000,,${disbursed},,,ACTUAL`;
      }),
    ),
  );
  await send('capital', [header, ...lines].join('\n'));
}

const poverty = 'indicator: "poverty-rate", within: "VN", level: PROVINCE, periods: ["2024", "2023"]';

describe('the order of values', () => {
  test.each([
    ['VALUE_ASCENDING', (a: number, b: number) => a - b],
    ['VALUE_DESCENDING', (a: number, b: number) => b - a],
  ])('%s puts missing ones last', async (order, compare) => {
    await reviseRates();
    const found = nodesOf(await values(`${poverty}, orderBy: ${order}, first: 500`)).map(
      ({ value }) => value,
    );
    const known = found.filter((value) => value !== null);
    expect(known.length).toBeGreaterThan(5);
    expect(found).toEqual([...[...known].sort(compare), ...Array(found.length - known.length).fill(null)]);
  });

  test('is that of the question unless asked otherwise, and each area and period comes once', async () => {
    const found = await values(
      'indicator: "poverty-rate", areas: ["VN", "20", "VN"], periods: ["2023", "2021", "2023"]',
    );
    expect(nodesOf(found).map(({ area, period }) => `${area.code} ${period}`)).toEqual([
      'VN 2023',
      'VN 2021',
      '20 2023',
      '20 2021',
    ]);
  });
});

describe('pages of one answer are the answer as it was when the first was asked', () => {
  test.each([
    ...['LIST', 'VALUE_ASCENDING', 'VALUE_DESCENDING', 'CHANGE_ASCENDING'],
    '[PUBLISHED_DESCENDING, AREA_ASCENDING]',
  ])('%s, while rates are revised between the pages', async (order) => {
    await reviseRates();
    const question = `${poverty}, orderBy: ${order}`;
    const whole = nodesOf(await values(`${question}, first: 500`));
    expect(whole.length).toBeGreaterThan(100);
    expect(await allPages(`${question}, first: 40`, reviseRates)).toEqual(whole);
    expect(nodesOf(await values(`${question}, first: 500`))).not.toEqual(whole);
  });

  test.each(['VALUE, above: 0.1', 'CHANGE, missing: false'])(
    'that are kept for %s, while rates are revised between the pages',
    async (condition) => {
      await reviseRates();
      const question = `${poverty}, orderBy: CHANGE_DESCENDING, having: [{ field: ${condition} }]`;
      const whole = nodesOf(await values(`${question}, first: 500`));
      expect(whole.length).toBeGreaterThan(1);
      expect(await allPages(`${question}, first: 4`, reviseRates)).toEqual(whole);
    },
  );

  test.each(['LIST', 'VALUE_DESCENDING'])(
    '%s of groups, while groups are added and taken away between the pages',
    async (order) => {
      await sendCapital(2);
      const question = `indicator: "disbursement-rate", areas: ["20"], periods: ["2024-06"], by: ["programme", "capital-type", "funding-source"], orderBy: ${order}`;
      const whole = await values(`${question}, first: 500`);
      expect(whole.totalCount).toBe(12);
      let size = 2;
      const pages = await allPages(`${question}, first: 5`, async () => {
        size = size === 2 ? 3 : 1;
        await sendCapital(size);
      });
      expect(pages).toEqual(nodesOf(whole));
      expect(new Set(pages.map((node) => JSON.stringify(node.scope))).size).toBe(12);
      expect((await values(`${question}, first: 500`)).totalCount).not.toBe(12);
    },
  );
});

test('a cursor of another order is refused', async () => {
  const { pageInfo } = await values(`${poverty}, first: 1, orderBy: VALUE_ASCENDING`);
  const { errors } = await ask(
    `{ values(${poverty}, orderBy: AREA_ASCENDING, after: "${pageInfo.endCursor}") { totalCount } }`,
  );
  expect(errors[0].extensions).toMatchObject({ code: 'BAD_REQUEST', argument: 'after' });
});

test('a cursor of another question, or none at all, is refused by its argument', async () => {
  const { pageInfo } = await values(`${poverty}, first: 1`);
  for (const after of [pageInfo.endCursor, 'x', '', Buffer.from('{"a":1}').toString('base64url')]) {
    const { errors } = await ask(
      `{ values(indicator: "poverty-rate", areas: ["R1"], from: "2024", after: "${after}") { totalCount } }`,
    );
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_REQUEST', argument: 'after' });
  }
});
