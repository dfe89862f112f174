import { createHash } from 'node:crypto';
import {
  TiendoCommunes,
  TiendoComparison,
  TiendoMap,
  TiendoRanking,
  TiendoTable,
  TiendoTrend,
} from '@tiendo/widgets';
import {
  type GraphRequest,
  isUnaltered,
  questionDifferences,
  readCommunes,
  readComparison,
  readMap,
  readRanking,
  readSnapshot,
  readTable,
  readTrend,
  type Snapshot,
} from '@tiendo/widgets/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { ELEMENTS, type ElementKind } from '../src/page/elements.ts';
import { publish } from '../src/publish/publish.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';
import { serveGateway, type TestGateway } from './gateway-server.ts';

let database: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  database = await publishedDatabase();
  gateway = await serveGateway(database);
});

afterAll(async () => {
  await gateway.close();
  await database.drop();
});

type Attributes = Readonly<Record<string, string>>;

const get = (name: string, attributes: Attributes, headers: Record<string, string> = {}) =>
  fetch(`${gateway.origin}/snapshot/${name}.json?${new URLSearchParams(attributes)}`, { headers });

async function snapshot(name: string, attributes: Attributes): Promise<Required<Snapshot>> {
  const response = await get(name, attributes);
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return body;
}

/** What the element itself asks with these attributes. */
async function askedBy(Element: new () => HTMLElement, attributes: Attributes): Promise<GraphRequest> {
  const element = new Element() as unknown as {
    readonly loadAsking: () => Promise<Pick<ElementKind, 'request'>>;
  };
  return (await element.loadAsking()).request({
    text: (name) => attributes[name],
    lang: attributes.lang === 'en' ? 'EN' : 'VI',
  });
}

const DAY = '2026-11-24';
const narrow = { where: 'programme:NTM capital-type:investment', 'as-of': '2024-12-31', lang: 'en' };

const cases: readonly [name: string, Element: new () => HTMLElement, attributes: Attributes][] = [
  ['comparison', TiendoComparison, { indicator: 'disbursement-rate', area: '20', period: '2023' }],
  ['comparison', TiendoComparison, { indicator: 'disbursement-rate', area: '20', period: '2023', ...narrow }],
  ['trend', TiendoTrend, { indicator: 'poverty-rate', area: '20', from: '2016', to: '2025' }],
  ['trend', TiendoTrend, { indicator: 'poverty-rate', area: 'VN', from: '2021', to: '2025', lang: 'en' }],
  [
    'ranking',
    TiendoRanking,
    { indicator: 'multidimensional-poverty-rate', level: 'region', period: '2024', area: '20' },
  ],
  ['map', TiendoMap, { indicator: 'multidimensional-poverty-rate', level: 'province', period: '2024' }],
  ['communes', TiendoCommunes, { area: '20', period: '2025' }],
  [
    'table',
    TiendoTable,
    { indicator: 'poverty-rate near-poverty-rate', area: '20 VN', from: '2022', to: '2025' },
  ],
  ['table', TiendoTable, { indicator: 'poverty-rate', within: 'VN', level: 'REGION', period: '2023 2024' }],
];

const readers: Readonly<Record<string, (data: Snapshot['data'], variables: Snapshot['data']) => unknown>> = {
  comparison: readComparison,
  trend: readTrend,
  ranking: readRanking,
  map: readMap,
  communes: readCommunes,
  table: readTable,
};

describe.each(cases)('the snapshot of %s', (name, Element, attributes) => {
  // globalThis has neither in Node, where an element only writes its question.
  Object.assign(globalThis, {
    ShadowRoot: globalThis.ShadowRoot ?? class {},
    CSSStyleSheet:
      globalThis.CSSStyleSheet ??
      class {
        replaceSync() {}
      },
  });

  test('is what the element asks on a fixed day, with what the schema answers', async () => {
    const body = await snapshot(name, attributes);
    expect(Object.keys(body)).toEqual(['query', 'variables', 'data', 'knownOn', 'sha256']);
    const { query, variables } = await askedBy(Element, { ...attributes, 'known-on': DAY });
    expect(body).toMatchObject({ query, variables, knownOn: DAY });
    const answer = await fetch(`${gateway.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    expect(await answer.json()).toEqual({ data: body.data });
  });

  test('is read by the elements as whole, unaltered and of their question', async () => {
    const body = await snapshot(name, attributes);
    expect(body.sha256).toBe(createHash('sha256').update(JSON.stringify(body.data)).digest('hex'));
    const read = readSnapshot(body) as Snapshot;
    expect(await isUnaltered(read)).toBe(true);
    expect(readers[name]?.(read.data, read.variables ?? {})).toBeDefined();
    const asked = ELEMENTS[name]?.asked ?? [];
    const stated = Object.fromEntries(asked.map((each) => [each, attributes[each]]));
    expect(questionDifferences({ ...stated, lang: attributes.lang }, read)).toEqual([]);
  });
});

const POVERTY = { indicator: 'poverty-rate', area: '20', from: '2019', to: '2025' };

test('the snapshot of a day stays the same to the byte, whatever is published later', async () => {
  const today = await (await get('trend', POVERTY)).text();
  const past = { ...POVERTY, 'known-on': DAY };
  expect(await (await get('trend', past)).text()).toBe(today);
  const header =
    'origin,figure,area,period,as_of,as_of_basis,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note';
  const line = (period: string, value: number) =>
    `office:${period},poverty-rate,20,${period},${period}-12-31,PERIOD_END,,,,,,,,poverty-2022,review,${value},share,0.0001,,REPORTED,ACTUAL,,langson-notice-2024-02,,high,`;
  const content = Buffer.from([header, line('2024', 0.05), line('2020', 0.1)].join('\n'));
  const draft = await createDraft(database.db, {
    ...{ dataset: 'figures', series: 'office', fileName: 'office.csv', content },
  });
  await publish(database.db, draft.id, new Date('2026-12-01T09:00:00+07:00'));
  expect(await (await get('trend', past)).text()).toBe(today);
  const now = await snapshot('trend', POVERTY);
  expect(now.knownOn).toBe('2026-12-01');
  expect(JSON.stringify(now.data)).toContain('"value":0.1');
  expect(today).not.toContain('"value": 0.1,');
});

test('a day that is still to come is fixed on the last publication', async () => {
  expect((await snapshot('trend', { ...POVERTY, 'known-on': '2999-01-01' })).knownOn).toBe('2026-12-01');
});

test('any site may read it, and who has it is not sent it again', async () => {
  const response = await get('trend', POVERTY, { origin: 'https://portal.example' });
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const etag = response.headers.get('etag') ?? '';
  expect((await get('trend', POVERTY, { 'if-none-match': etag })).status).toBe(304);
});

test('attributes that only say how the figure is shown are let pass', async () => {
  const shown = {
    src: 'x',
    'title-mode': 'finding',
    'heading-level': '2',
    open: '',
    group: 'a',
    order: 'value',
  };
  expect((await snapshot('trend', { ...POVERTY, ...shown })).query).toBe(
    (await snapshot('trend', POVERTY)).query,
  );
});

describe('is refused', () => {
  test.each<[string, Attributes, RegExp]>([
    ['trend', { indicator: 'poverty-rate', area: '20', from: '2021' }, /needs to="…"/],
    ['comparison', {}, /needs indicator="…" and area="…" and period="…"/],
    ['table', { within: 'VN', to: '2023' }, /needs indicator="…" and from="…"/],
    ['trend', { ...POVERTY, period: '2023' }, /no attribute "period"/],
    ['trend', { ...POVERTY, 'as-of': 'today' }, /as-of to be a day/],
    ['trend', { ...POVERTY, 'known-on': '2024-02-30' }, /known-on to be a day/],
    ['trend', { ...POVERTY, where: 'NTM' }, /where to be pairs/],
    ['trend', { ...POVERTY, lang: 'fr' }, /lang to be vi or en/],
    ['trend', { ...POVERTY, area: '99' }, /areas to be a code/],
    ['trend', { ...POVERTY, indicator: 'wealth' }, /the id of an indicator/],
    ['comparison', { indicator: 'poverty-rate', area: '20', period: '23' }, /period to be a period/],
    ['ranking', { indicator: 'poverty-rate', level: 'city', period: '2024' }, /AreaLevel/],
  ])('%s with %j, with 400 and a sentence that names the attribute', async (name, attributes, sentence) => {
    const response = await get(name, attributes);
    const body = await response.json();
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(body.errors[0].message).toMatch(sentence);
    expect(body.data).toBeUndefined();
  });

  test('by the same limit of cost as any other question', async () => {
    const response = await get('trend', { ...POVERTY, from: '1600', to: '2500' });
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].extensions.code).toBe('TOO_COSTLY');
  });

  test.each(['ranking', 'table'])('%s of more areas than one file holds', async (name) => {
    const communes = { indicator: 'poverty-rate', within: '20', level: 'COMMUNE', period: '2024' };
    const response = await get(name, communes);
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].message).toMatch(/fewer areas/);
  });

  test('for an element that is not there, with those that are', async () => {
    for (const name of ['scorecard', '__proto__', 'trend/x']) {
      const response = await get(name, POVERTY);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('/snapshot/trend.json');
    }
  });
});
