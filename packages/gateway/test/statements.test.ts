import {
  CAPITAL,
  CATALOGUE,
  type Dataset,
  findIndicator,
  type Indicator,
  parsePeriod,
  sumFilterOf,
} from '@tiendo/core';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FILE_DATASETS } from '../src/import/file-datasets.ts';
import { examples } from '../src/page/playground/examples.ts';
import { pageRoutes } from '../src/page/routes.ts';
import { loadPublished } from '../src/publish/load-published.ts';
import { loadReference, type Reference } from '../src/query/reference.ts';
import { answerValues } from '../src/query/values.ts';
import { schema } from '../src/schema/index.ts';
import { buildWorld } from './build-world.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { serveGateway } from './gateway-server.ts';
import {
  factTables,
  forbiddenShape,
  forbiddenStep,
  isPlanned,
  planOf,
  type SentStatement,
  sentDuring,
} from './sent-statements.ts';
import { publishDemonstration, publishSmallDemonstration } from './small-demonstration.ts';
import type { World } from './world.ts';

/** One address of every page; files that the gateway has on disk ask nothing. */
const PAGES: Readonly<Record<string, string>> = {
  '/': '/',
  '/value/': '/value/disbursement-rate/20/2023',
  '/export/values.csv': '/export/values.csv?indicator=poverty-rate&areas=20,VN&from=2021&to=2025',
  '/export/values.xlsx': '/export/values.xlsx?indicator=poverty-rate&areas=20,VN&from=2021&to=2025',
  '/export/values.json': '/export/values.json?indicator=poverty-rate&areas=20,VN&from=2021&to=2025',
  '/export/values.sdmx.csv': '/export/values.sdmx.csv?indicator=poverty-rate&areas=20,VN&from=2021&to=2025',
  '/export/tasks.ics': '/export/tasks.ics?area=20',
  '/chart/': '/chart/map.svg?indicator=multidimensional-poverty-rate&level=province&period=2024&area=20',
  '/embed/': '/embed/comparison?indicator=disbursement-rate&area=20&period=2023',
  '/gallery': '/gallery',
  '/gallery/restricted.json': '/gallery/restricted.json',
  '/graphql': '/graphql',
  '/widgets/': '/widgets/v1/tiendo.js',
  '/fonts/': '/fonts/',
  '/assets/': '/assets/',
};

const FOLDERS = ['/fonts/', '/assets/'];

/** A saved file that is refused on purpose. */
const REFUSED = '/gallery/restricted.json';

/** What the server answers beside pages. */
const OTHER_ADDRESSES = [
  '/readyz',
  '/?data=demo',
  '/snapshot/comparison.json?indicator=disbursement-rate&area=20&period=2023',
  '/snapshot/trend.json?indicator=poverty-rate&area=20&from=2021&to=2025',
];

/** Questions that the playground has no example of. */
const QUESTIONS = [
  '{ areas(level: PROVINCE, at: "2024-12-31") { code parent { code } series(indicator: "poverty-rate", from: "2022", to: "2024") { value } } }',
  '{ indicator(id: "poverty-rate") { name } }',
  '{ ranking(indicator: "poverty-rate", within: "VN", level: PROVINCE, period: "2023") { rows { rank value } unranked { missing } } }',
  '{ ranking(indicator: "multidimensional-poverty-rate", within: "VN", level: REGION, period: "2024", since: "2023") { rows { change { places } } } }',
  '{ values(indicator: "poverty-rate", within: "VN", level: REGION, from: "2024", orderBy: [CHANGE_ASCENDING], having: [{ field: YEAR_CHANGE, below: 0 }]) { edges { node { change { difference } } } } }',
  '{ comparison(indicator: "poverty-rate", area: "20", period: "2024", benchmarkPeriod: "2023") { verdict } }',
  '{ comparison(indicator: "poverty-rate", area: "20", period: "2024", benchmarkAreas: ["02", "04"]) { verdict group { missing } } }',
  '{ decomposition(indicator: "poverty-rate", area: "D01", period: "2023", benchmarkPeriod: "2022") { gap parts { contribution value { explain { numbers { value } } } } rateAndMix { mix } } }',
  '{ forecast(indicator: "disbursement-rate", area: "D01", period: "2023", target: 0.95) { completion { share } pace { perMonth } cuts { value } } }',
  '{ targets(area: "20") { value kind achieved { value } } }',
  '{ projects(area: "20") { count } recognitions(area: "20", period: "2023") { areaName } ruralCommunes(area: "20", since: "2023-12-31") { count } targetCascade(area: "20", indicator: "ntm-communes", period: "2023") { sum } }',
  '{ counterparts(area: "20", period: "2023", payer: DISTRICT) { ratio } provincialSupport(area: "20", periods: ["2024"]) { left } pilotDistricts(area: "20", period: "2024") { left } adjustments(area: "20", period: "2024") { moved } carryOver(area: "20", period: "2023") { lines { computed } } mediumTermPlan(area: "20", period: "2021/2025") { parts { left } } }',
  '{ tasks(area: "20") { counts { count } items { title lead { name } } } documents { items { title } } recommendations { items { title } } inspections { items { title } } }',
  '{ statements(period: "2023", knownOn: "2026-11-24") { value } }',
  '{ values(indicator: "poverty-rate", within: "VN", level: REGION, periods: ["2024", "2023"], orderBy: VALUE_ASCENDING, first: 2) { totalCount edges { node { value permalink } } } }',
  '{ values(indicator: "poverty-rate", areas: ["20"], periods: ["2023"], knownOn: "2026-11-24", asOf: "2024-01-31") { edges { node { value missing } } } }',
  '{ comparison(indicator: "poverty-rate", area: "20", period: "2023", knownOn: "2026-11-24") { verdict } }',
  '{ values(indicator: "poverty-rate", areas: ["20", "182"], periods: ["2024"], geography: "2025-12-31") { edges { node { value explain { numbers { value } parts { share } files { id } } } } } }',
];

const BUDGET_CODE = { code: 'X1', valid_from: '2022-01-01', name: 'Mã thử nghiệm', programme: 'NTM' };

let shipped: TestDatabase;
let invented: TestDatabase;
let world: World;
let reference: Reference;
let publishing: readonly SentStatement[];
let reading: readonly SentStatement[];

beforeAll(async () => {
  shipped = await migratedDatabase();
  invented = await migratedDatabase();
  publishing = await sentDuring(async () => {
    await loadPublished(shipped.db);
    await publishSmallDemonstration(shipped.db);
    await publishDemonstration(shipped.db, 'budget-codes', [BUDGET_CODE], '2024-03-01', false);
    world = await buildWorld(invented, 7, () => {});
  });
  reference = await loadReference(invented.db);
  reading = await sentDuring(async () => {
    await visitPages();
    for (const { query, variables } of examples) await ask(shipped, query, JSON.parse(variables ?? '{}'));
    for (const query of QUESTIONS) await ask(shipped, query);
  });
});

afterAll(async () => {
  await shipped.drop();
  await invented.drop();
});

async function visitPages(): Promise<void> {
  const gateway = await serveGateway(shipped);
  try {
    for (const path of [...Object.values(PAGES), ...OTHER_ADDRESSES]) {
      const response = await fetch(gateway.origin + path, { headers: { accept: 'text/html' } });
      const text = await response.text();
      if (!FOLDERS.includes(path))
        expect(response.status, `${path}: ${text}`).toBe(path === REFUSED ? 403 : 200);
    }
  } finally {
    await gateway.close();
  }
}

async function ask(database: TestDatabase, source: string, variableValues = {}): Promise<unknown> {
  const contextValue = { db: database.db, note: () => {}, viewer: 'internal' as const };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  expect(errors).toBeUndefined();
  return data;
}

describe('every statement', () => {
  test('is met: each root field, page and dataset is used', async () => {
    const texts = [...examples.map(({ query }) => query), ...QUESTIONS].join('\n');
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(fields.filter((name) => !new RegExp(`\\b${name}\\b *[({]`).test(texts))).toEqual([]);
    const pages = Object.keys(pageRoutes(() => new Response())).filter(
      (path) => !path.startsWith('/playground/'),
    );
    expect(pages.filter((path) => !(path in PAGES))).toEqual([]);
    const published = await Promise.all(
      [shipped, invented].map(({ db }) => db.selectFrom('publication').select('dataset').execute()),
    );
    const datasets = new Set(published.flat().map(({ dataset }) => dataset));
    expect(FILE_DATASETS.map(({ id }) => id).filter((id) => !datasets.has(id))).toEqual([]);
  });

  test('has no shape that fails across shards, in its text or in its plan, and PostgreSQL plans it', async () => {
    const distinct = new Map([...publishing, ...reading].map((statement) => [statement.text, statement]));
    const met = [];
    for (const statement of [...distinct.values()].filter(isPlanned)) {
      const plan = await planOf(shipped, statement);
      met.push(forbiddenShape(statement.text) ?? forbiddenStep(plan));
    }
    expect(met.filter((shape) => shape !== undefined)).toEqual([]);
    expect(met.length).toBeGreaterThan(40);
    const others = [...distinct.values()].filter((statement) => !isPlanned(statement));
    expect(others.map(({ text }) => text.trim().split(/\s/)[0])).toEqual(
      // A copy names its table and has no plan: its rows go where their root does.
      others.map(() => expect.stringMatching(/^(?:begin|commit|set|analyze|copy)$/)),
    );
  });

  test('that asks for reports knows what is hidden of them', () => {
    const ofReports = reading.filter(({ text }) => /"(?:\w+)_(?:fact|roll)"/.test(text));
    expect(ofReports.length).toBeGreaterThan(10);
    expect(ofReports.map(({ text }) => text).filter((text) => !text.includes('hidden_cell'))).toEqual([]);
  });

  test('that asks has the same text however much is asked, so that its plan is kept', async () => {
    const few = await sentDuring(() => ask(shipped, valuesOf('"20", "VN"', '2024')));
    const many = await sentDuring(() => ask(shipped, valuesOf('"20", "VN", "182", "R1", "R2"', '2019')));
    expect(few.map(({ text }) => text)).toEqual(many.map(({ text }) => text));
  });
});

describe('the check itself', () => {
  test.each([
    [
      'grouping sets',
      'select root, line, sum(disbursed) from capital_fact group by grouping sets ((root, line), (root))',
    ],
    ['grouping sets', 'select root, sum(disbursed) from "capital_roll" group by rollup (root)'],
    ['grouping sets', 'select root, line, sum(disbursed) from capital_fact group by cube (root, line)'],
    [
      'recursive CTE',
      'with recursive t(area) as (select 1 union all select f.area from capital_fact f join t on f.area > t.area) select area from t',
    ],
    [
      'LATERAL',
      'select a.id, f.disbursed from area a left join lateral (select disbursed from capital_fact where area = a.id order by cut desc limit 1) f on true',
    ],
    [
      'correlated subquery',
      'select a.id, (select sum(disbursed) from capital_fact where area = a.id) from area a',
    ],
  ])('refuses %s: %s', async (shape, text) => {
    const plan = await planOf(invented, { text, values: [] });
    expect(forbiddenShape(text) ?? forbiddenStep(plan)).toBe(shape);
  });

  test('sees in the plan what a view hides from the text', async () => {
    await invented.pool.query(
      `create view totals as select root, sum(disbursed) as disbursed from capital_fact group by rollup (root);
       create view chain as with recursive t(n) as (
         select area from capital_fact union select n + 1 from t where n < 0) select n from t`,
    );
    for (const [view, shape] of [
      ['totals', 'grouping sets'],
      ['chain', 'recursive CTE'],
    ]) {
      const statement = { text: `select * from ${view}`, values: [] };
      expect(forbiddenShape(statement.text)).toBeUndefined();
      expect(forbiddenStep(await planOf(invented, statement))).toBe(shape);
    }
  });

  test.each([
    'select distinct on (root) root, disbursed from capital_fact order by root, cut desc',
    'with recursive up(id) as (select 1 union all select id + 1 from up where id < 3) select id from up',
    "select note from figure where note = 'rollup (1), lateral'",
    'select root, rank() over (order by sum(disbursed)) from capital_roll group by root union all select 1, 2',
  ])('lets %s pass', async (text) => {
    expect(
      forbiddenShape(text) ?? forbiddenStep(await planOf(invented, { text, values: [] })),
    ).toBeUndefined();
  });
});

describe('a question that a rollup answers', () => {
  /** Dimensions to keep or to filter by: none, each, and every two. */
  const DIMENSIONS = CAPITAL.additive.flatMap((one, i) => [
    [one],
    ...CAPITAL.additive.slice(i + 1).map((two) => [one, two]),
  ]);
  const LEVELS = { upper: ['VN', 'R1', 'P1', 'P2', 'D1', 'D2', 'D3'], leaf: ['C1', 'C4', 'C7'] };
  const SUMMED = CATALOGUE.filter(({ dataset }) => dataset);

  test.each(Object.keys(LEVELS) as (keyof typeof LEVELS)[])(
    'reads no facts at the %s areas, now or in the past, and any other reads them where they lie',
    async (level) => {
      const met = { rollups: 0, facts: 0 };
      for (const indicator of SUMMED) {
        for (const { where, by } of narrowings(indicator)) {
          const question = { indicator, where, by, areas: LEVELS[level], periods: PERIODS };
          const exists = rollupExists(indicator, where, by, level);
          for (const knownOn of [undefined, world.days[3]]) {
            const tables = await factTablesOf({ ...question, knownOn });
            expect({
              question: [indicator.id, where, by, knownOn],
              tables: exists ? tables : [],
            }).toMatchObject({
              tables: [],
            });
            if (exists) met.rollups += 1;
            else if (tables.length > 0) met.facts += 1;
          }
        }
      }
      expect(met.rollups).toBeGreaterThan(10);
      expect(met.facts).toBeGreaterThan(10);
    },
  );

  test('is refused when it reads facts all the same', async () => {
    const text =
      'select sum(disbursed) from capital_fact where root = $1 and year = $2 and rel_end = 2147483647';
    const tables = factTables(await planOf(invented, { text, values: [1, 2024] }));
    expect(rollupExists(findIndicator('disbursement-rate') as Indicator, {}, [], 'upper')).toBe(true);
    expect(tables).toEqual(['capital_fact_2024']);
  });

  const PERIODS = ['2024', '2024-06', '2025'].map(parsePeriod);

  function narrowings({ dataset }: Indicator) {
    if (dataset !== CAPITAL) return [{ where: {}, by: [] }];
    return [
      { where: {}, by: [] },
      ...DIMENSIONS.map((by) => ({ where: {}, by })),
      ...DIMENSIONS.map((names) => ({
        where: Object.fromEntries(names.map((name) => [name, VALUES[name] as readonly string[]])),
        by: [],
      })),
    ];
  }

  async function factTablesOf(question: Parameters<typeof answerValues>[2]): Promise<readonly string[]> {
    const sent = await sentDuring(() => answerValues(invented.db, reference, question));
    const tables = [];
    for (const statement of sent.filter(isPlanned))
      tables.push(...factTables(await planOf(invented, statement)));
    return tables;
  }
});

const VALUES: Readonly<Record<string, readonly string[]>> = {
  programme: ['NTM'],
  component: ['DA1'],
  'funding-source': ['central', 'province'],
  'capital-type': ['investment'],
  vintage: ['2024'],
  'budget-holder': ['SO-XD'],
};

/** Whether the areas keep sums of a grain that has all dimensions of a question: communes keep the total and sections only. */
function rollupExists(
  indicator: Indicator,
  where: Readonly<Record<string, readonly string[]>>,
  by: readonly string[],
  level: 'upper' | 'leaf',
): boolean {
  const dataset = indicator.dataset as Dataset;
  const filter = sumFilterOf(indicator, { where, by });
  const named = [...Object.keys(filter.where), ...filter.by].filter((name) =>
    dataset.additive.includes(name),
  );
  const kept = level === 'upper' ? dataset.grains : [[], dataset.section];
  return kept.some((grain) => named.every((name) => grain.includes(name)));
}

describe('an area tree', () => {
  const below = (fields: string) => `${fields} children { ${fields} children { ${fields} } }`;
  const ofRegions = (fields: string) => `children(level: REGION) { ${fields} children { ${below(fields)} } }`;
  const ofNation = (fields: string) =>
    `{ area(code: "VN", at: "2024-06-30") { ${fields} ${ofRegions(fields)} } }`;
  const ofProvince = (fields: string) => `{ area(code: "P1", at: "2024-06-30") { ${below(fields)} } }`;
  const RATE = 'rate: value(indicator: "disbursement-rate", period: "2024-06") { value source { title } }';
  const POOR = 'poor: value(indicator: "poverty-rate", period: "2024") { value coverage { reported } }';
  const PLAN = 'plan: value(indicator: "planned-capital", period: "2024-06") { value }';

  test('of five levels with three indicators takes at most one statement per level and indicator', async () => {
    const sent = await sentDuring(() => ask(invented, ofNation(`${RATE} ${POOR} ${PLAN}`)));
    expect(sent.filter(({ text }) => /_roll\b/.test(text)).length).toBeGreaterThanOrEqual(3);
    expect(sent.length).toBeLessThanOrEqual(5 * 3);
  });

  test('of one indicator reads sums and figures at most once per level', async () => {
    const sent = await sentDuring(() => ask(invented, ofProvince(RATE)));
    for (const table of [/\bfigure\b/, /_roll\b/]) {
      const reads = sent.filter(({ text }) => table.test(text)).length;
      expect(reads).toBeGreaterThanOrEqual(1);
      expect(reads).toBeLessThanOrEqual(3);
    }
  });

  test('of all 63 provinces takes as many statements as that of one region', async () => {
    const tree = (code: string) =>
      `{ area(code: "${code}", at: "2024-12-31") { children(level: PROVINCE) { ${POOR} children { ${POOR} } } } }`;
    const nation = await sentDuring(() => ask(shipped, tree('VN')));
    const region = await sentDuring(() => ask(shipped, tree('R1')));
    expect(textsOf(nation)).toEqual(textsOf(region));
  });

  const textsOf = (sent: readonly SentStatement[]) => sent.map(({ text }) => text).sort();
});

function valuesOf(areas: string, from: string): string {
  return `{ values(indicator: "poverty-rate", areas: [${areas}], from: "${from}", to: "2025") { edges { node { value missing source { title } } } } }`;
}
