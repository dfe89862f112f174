import { POVERTY } from '@tiendo/core';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnOf } from '../src/import/dataset/reports.ts';
import { createDraft } from '../src/import/draft.ts';
import { valueResponse } from '../src/page/value-page.ts';
import { publish } from '../src/publish/publish.ts';
import { referenceOf } from '../src/query/reference.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

/** Of the 65 communes of today, those that took in a part of a divided one. */
const TODAY = '2025-12-31';
const RECEIVING_SINCE_2024 = ['06613', '06625', '06637'];

interface Node {
  readonly area: { readonly code: string; readonly validFrom: string };
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string;
  readonly missing: string | null;
  readonly geography: string | null;
  readonly breaks: readonly { readonly kind: string }[];
  readonly coverage: { readonly reported: number; readonly expected: number } | null;
  readonly permalink: string;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
  await publishInvented(2023);
  await publishInvented(2024);
});

afterAll(() => database.drop());

/** Households and poor households of the n-th commune, invented: no figure of a commune of Lạng Sơn is published. */
const householdsOf = (n: number) => 500 + 7 * n;
const poorOf = (n: number) => 20 + 3 * n;

async function communesOn(day: string) {
  const { hierarchy } = await referenceOf(database.db);
  const province = hierarchy.find('20', day);
  if (!province) throw new Error('the shipped areas have no Lạng Sơn');
  return hierarchy.descendants(province, 'COMMUNE', day);
}

async function publishInvented(year: number) {
  const day = `${year}-12-31`;
  const columns = [
    ...['area', 'year', 'cut', 'as_of'],
    ...[...POVERTY.fixed, ...POVERTY.additive, ...POVERTY.measures.map(({ id }) => id)].map(columnOf),
    'status',
  ];
  const rows = (await communesOn(day)).map(({ code }, n) => {
    const cells: Record<string, string> = {
      ...{ area: code, year: String(year), cut: day, as_of: day, standard: 'poverty-2022', method: 'review' },
      ...{ households: String(householdsOf(n)), poor_households: String(poorOf(n)), status: 'ACTUAL' },
    };
    return columns.map((name) => cells[name] ?? '').join(',');
  });
  await send('poverty', `invented-${year}`, [columns.join(','), ...rows].join('\n'));
}

async function send(dataset: string, series: string, content: string) {
  const draft = await createDraft(database.db, {
    ...{ dataset, series, fileName: `${series}.csv`, content: Buffer.from(content) },
  });
  await publish(database.db, draft.id, new Date());
}

async function values(question: string): Promise<readonly Node[]> {
  const source = `{ values(${question}, first: 500) { edges { node {
    area { code validFrom } value numerator denominator status missing geography breaks { kind } coverage { reported expected } permalink
  } } } }`;
  const contextValue = { db: database.db, note: () => {} };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).values.edges.map(({ node }: { node: Node }) => node);
}

const communes = (year: number, more = '') =>
  values(
    `indicator: "poverty-rate", within: "20", level: COMMUNE, periods: ["${year}"], geography: "${TODAY}"${more}`,
  );
const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((a, b) => a + (b ?? 0), 0);
const parts = (nodes: readonly Node[]) => ({
  poor: sum(nodes.map(({ numerator }) => numerator)),
  households: sum(nodes.map(({ denominator }) => denominator)),
});
const withoutWeight = (nodes: readonly Node[]) =>
  nodes.filter(({ missing }) => missing === 'NO_SPLIT_WEIGHT').map(({ area }) => area.code);

/** What was published of some communes, or of all of them. */
async function published(year: number, codes?: readonly string[]) {
  const met = (await communesOn(`${year}-12-31`)).map(({ code }, n) => ({ code, n }));
  const asked = met.filter(({ code }) => !codes || codes.includes(code));
  return {
    poor: sum(asked.map(({ n }) => poorOf(n))),
    households: sum(asked.map(({ n }) => householdsOf(n))),
  };
}

/** The communes that lie, wholly or in part, in some of today. */
async function lyingIn(year: number, codes: readonly string[]): Promise<readonly string[]> {
  const { hierarchy, crosswalk } = await referenceOf(database.db);
  const day = `${year}-12-31`;
  let met = new Set(codes);
  for (const on of ['2025-07-01', '2024-12-01'].filter((border) => border > day))
    met = new Set(crosswalk.filter((edge) => edge.on === on && met.has(edge.to)).map(({ from }) => from));
  return [...met].filter((code) => hierarchy.find(code, day)?.level === 'COMMUNE');
}

describe('figures of the 194 communes of 2024, for the 65 of today', () => {
  test('the invented file is of all communes of both editions', async () => {
    expect(await communesOn('2024-12-31')).toHaveLength(194);
    expect(await communesOn('2023-12-31')).toHaveLength(200);
    expect(await communesOn(TODAY)).toHaveLength(65);
  });

  test('communes that no division touched add up to the total less what went into the others', async () => {
    const nodes = await communes(2024);
    expect(nodes).toHaveLength(65);
    expect(withoutWeight(nodes)).toEqual(RECEIVING_SINCE_2024);
    const all = await published(2024);
    const divided = await published(2024, await lyingIn(2024, RECEIVING_SINCE_2024));
    expect(parts(nodes)).toEqual({
      poor: all.poor - divided.poor,
      households: all.households - divided.households,
    });
    for (const { value, numerator, denominator, area, geography, breaks } of nodes) {
      expect(value).toBe(numerator === null ? null : numerator / (denominator ?? 0));
      expect([area.validFrom > TODAY, geography, breaks]).toEqual([false, TODAY, []]);
    }
  });

  test('with accepted weights the receiving communes are estimates, and the total is exact', async () => {
    const nodes = await communes(2024, ', acceptWeights: true');
    expect(withoutWeight(nodes)).toEqual([]);
    expect(nodes.filter(({ status }) => status === 'ESTIMATED').map(({ area }) => area.code)).toEqual(
      RECEIVING_SINCE_2024,
    );
    expect(parts(nodes)).toEqual(await published(2024));
  });

  test('the province is untouched: no weight is needed for what was divided inside it', async () => {
    const question = 'indicator: "poverty-rate", areas: ["20"], periods: ["2024"]';
    const [plain] = await values(question);
    const [recast] = await values(`${question}, geography: "${TODAY}"`);
    expect(plain).toMatchObject({ value: expect.any(Number), geography: null });
    expect({ ...recast, permalink: '' }).toEqual({ ...plain, geography: TODAY, permalink: '' });
  });
});

describe('figures of the 200 communes of 2023', () => {
  const RECEIVING = ['06004', '06040', ...RECEIVING_SINCE_2024];

  test('five receiving communes have no weight, and weights that no source gives cannot be accepted', async () => {
    const nodes = await communes(2023);
    expect(withoutWeight(nodes)).toEqual(RECEIVING);
    const all = await published(2023);
    const divided = await published(2023, await lyingIn(2023, RECEIVING));
    expect(parts(nodes)).toEqual({
      poor: all.poor - divided.poor,
      households: all.households - divided.households,
    });
    const accepted = withoutWeight(await communes(2023, ', acceptWeights: true'));
    expect(accepted).toEqual(['06004', '06040']);
  });
});

test('a receiving commune is explained by the communes that lay in it and the share taken of each', async () => {
  const source = `{ values(indicator: "poverty-rate", areas: ["06637"], periods: ["2024"], geography: "${TODAY}", acceptWeights: true) {
    edges { node { numerator explain { parts { share value { area { code } numerator } } } } } } }`;
  const contextValue = { db: database.db, note: () => {} };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  const { numerator, explain } = JSON.parse(JSON.stringify(data)).values.edges[0].node;
  const met: readonly { share: number; value: { area: { code: string }; numerator: number } }[] =
    explain.parts;
  expect(met.map(({ value }) => value.area.code).sort()).toEqual(
    [...(await lyingIn(2024, ['06637']))].sort(),
  );
  // 06625 passed on 0.160 of the 0.995 that the crosswalk gives for it.
  const divided = met.find(({ value }) => value.area.code === '06625');
  expect(divided?.share).toBeCloseTo(0.16 / 0.995, 12);
  expect(Math.round(sum(met.map(({ share, value }) => share * value.numerator)))).toBe(numerator);
});

test('the link of a recast value leads to the same number', async () => {
  const nodes = await communes(2024, ', acceptWeights: true');
  for (const { value, permalink } of [
    nodes[0],
    ...nodes.filter(({ status }) => status === 'ESTIMATED'),
  ] as Node[]) {
    const request = new Request(`http://gateway${permalink}`, { headers: { accept: 'application/json' } });
    const response = await valueResponse(request, { db: database.db });
    expect(await response.json()).toMatchObject({ value, permalink });
  }
});

test('a weight that is published later makes the rest estimates too, and the total of the 200 exact', async () => {
  const edge = (to: string, weight: number) => `2024-12-01,06040,${to},split,${weight},invented,,,,`;
  const header = 'on,from,to,type,weight,weight_basis,legal_basis,source,confidence,note';
  await send('crosswalk', 'invented-weights', [header, edge('06025', 0.35), edge('06040', 0.65)].join('\n'));
  const nodes = await communes(2023, ', acceptWeights: true');
  expect(nodes.filter(({ status }) => status === 'ESTIMATED')).toHaveLength(5);
  expect(parts(nodes)).toEqual(await published(2023));
});
