import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { valueResponse } from '../src/page/value-page.ts';
import { publish } from '../src/publish/publish.ts';
import { type Asked, carryOut } from '../src/publish/release/carry-out.ts';
import { writing } from '../src/publish/writing.ts';
import { schema } from '../src/schema/index.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { AREAS, GROUPINGS } from './random-world.ts';

const HEADER =
  'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';
const line = (area: string, assigned: number, disbursed: number) =>
  `${area},2024,2024-06-30,2024-06-30,NTM,,,,,${assigned},,${disbursed},,,ACTUAL`;

let database: TestDatabase;

beforeAll(async () => {
  database = await migratedDatabase();
  for (const [dataset, content] of [
    ['areas', AREAS],
    ['groupings', GROUPINGS],
    ['capital', [HEADER, line('C2', 300, 60).replaceAll('2024', '2023')].join('\n')],
  ] as const)
    await publish(database.db, await draft(dataset, content), new Date('2024-07-01T09:00:00+07:00'));
});

afterAll(() => database.drop());

async function draft(dataset: string, content: string): Promise<string> {
  const fileName = `${dataset}.csv`;
  const file = { dataset, series: dataset, fileName, content: Buffer.from(content) };
  return (await createDraft(database.db, file)).id;
}

/** Does something at a moment of a day in July 2024. */
function onDay(day: number, asked: Asked): Promise<void> {
  const at = `2024-07-${day}T08:00:00.000Z`;
  const contentOf = () => Promise.reject(new Error('no file comes with it'));
  return writing(database.db, (trx) => carryOut(trx, asked, { by: 'tinh', at, contentOf }));
}

const approve = (day: number, release: string) =>
  onDay(day, { action: 'approve', release, approval: 'two', until: '2024-07-20T08:00:00.000Z' });

async function ask(source: string) {
  const contextValue = { db: database.db, note: () => {} };
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
}

const VALUES = 'values(indicator: "disbursement-rate", areas: ["C1", "C2", "P1", "VN"]';

/** Why there is no value of C1, C2, P1 and the nation in June 2024. */
async function missing(more = ''): Promise<readonly (string | number)[]> {
  const { data } = await ask(
    `{ ${VALUES}, periods: ["2024-06"] ${more}) { edges { node { value missing } } } }`,
  );
  return data.values.edges.map(
    ({ node }: { node: { value: number; missing: string } }) => node.value ?? node.missing,
  );
}

const link = async () =>
  (await ask(`{ ${VALUES}, periods: ["2024-06"]) { edges { node { permalink } } } }`)).data.values.edges[0]
    .node.permalink as string;

async function opened(path: string) {
  const request = new Request(`http://gateway${path}`, { headers: { accept: 'application/json' } });
  const {
    value,
    missing: reason,
    changed,
    permalink,
  } = JSON.parse(await (await valueResponse(request, database)).text());
  return { value, reason, changed, permalink };
}

/** Everything that could tell of a figure: its order, conditions on it, places, verdicts, explanations, releases. */
const prying = (year: number) => `{
  sorted: ${VALUES}, periods: ["${year}", "${year}-06"], orderBy: [VALUE_DESCENDING]) { totalCount edges { cursor node {
    area { code } period value missing permalink others { value } release { id } coverage { reported expected }
    explain { formula numbers { value } statements { sql } files { id } } } } }
  above: ${VALUES}, periods: ["${year}"], having: [{ field: VALUE, above: 0 }]) { totalCount }
  narrow: ${VALUES}, periods: ["${year}"], where: [{ dimension: "programme", values: ["GNBV"] }]) { edges { node { missing } } }
  wide: ${VALUES}, periods: ["${year}"], by: ["programme"]) { edges { node { scope { dimension value } missing } } }
  ranking(indicator: "disbursement-rate", within: "VN", level: PROVINCE, period: "${year}") { rows { rank } unranked { area { code } missing } coverage { reported } }
  comparison(indicator: "disbursement-rate", area: "C1", period: "${year}") { subject { value missing } verdict reason sentence }
  decomposition(indicator: "disbursement-rate", area: "P1", period: "${year}") { subject { missing } missing { missing } parts { value { value } } }
  releases { id fileName }
}`;

const NOTHING = Array(4).fill('NOT_PUBLISHED');
const WAITING = ['EMBARGOED', 'NOT_PUBLISHED', 'EMBARGOED', 'EMBARGOED'];

test('a value that an approved release will publish is embargoed until its moment, in every question on its day', async () => {
  const id = await draft('capital', [HEADER, line('C1', 100, 50)].join('\n'));
  const before = await link();
  expect(await missing()).toEqual(NOTHING);

  await approve(10, id);
  const during = await link();
  expect(await missing()).toEqual(WAITING);
  expect([await missing(', knownOn: "2024-07-09"'), await missing(', knownOn: "2024-07-10"')]).toEqual([
    ...[NOTHING, WAITING],
  ]);
  expect((await ask(prying(2024))).data).toMatchObject({
    above: { totalCount: 0 },
    narrow: { edges: [{ node: { missing: 'NOT_PUBLISHED' } }, {}, {}, {}] },
    wide: { edges: [{ node: { missing: 'EMBARGOED' } }, {}, {}, {}] },
    ranking: { unranked: expect.arrayContaining([{ area: { code: 'P1' }, missing: 'EMBARGOED' }]) },
    comparison: { subject: { value: null, missing: 'EMBARGOED' } },
  });
  expect(await opened(during)).toEqual({
    ...{ value: null, reason: 'EMBARGOED', changed: [] },
    permalink: during,
  });

  const publishedAt = '2024-07-20T08:00:00.000001Z';
  await onDay(20, { action: 'publish', release: id, approval: 'two', publishedAt });
  expect(await missing()).toEqual([0.5, 'NOT_PUBLISHED', 0.5, 0.5]);
  expect(await missing(', knownOn: "2024-07-20"')).toEqual([0.5, 'NOT_PUBLISHED', 0.5, 0.5]);
  // A past answer comes out the same: on the days between it was known to be coming.
  expect(await missing(', knownOn: "2024-07-19"')).toEqual(WAITING);
  expect(await missing(', knownOn: "2024-07-09"')).toEqual(NOTHING);
  expect(await opened(before)).toMatchObject({ reason: 'NOT_PUBLISHED', changed: [], permalink: before });
  expect(await opened(during)).toMatchObject({ reason: 'EMBARGOED', changed: [], permalink: during });
});

test('whatever the figures under embargo are, every answer is the same; taken back, it is as if there were none', async () => {
  const later = (assigned: number, disbursed: number) =>
    draft('capital', [HEADER, line('C1', assigned, disbursed)].join('\n').replaceAll('2024', '2022'));
  const asked = prying(2022);
  const [low, high] = [await later(1000, 1), await later(7, 7)];
  const before = await ask(asked);
  await approve(21, low);
  const ofLow = await ask(asked);
  await onDay(22, { action: 'recall', release: low, reason: 'nhầm' });
  expect(await ask(asked)).toEqual(before);
  await approve(23, high);
  expect(await ask(asked)).toEqual(ofLow);
  expect(JSON.stringify(ofLow)).toContain('EMBARGOED');
  expect(JSON.stringify(ofLow)).not.toMatch(`${low}|${high}`);
});

test('a public value that an approved release will revise stays as it is', async () => {
  const revised = await draft('capital', [HEADER, line('C1', 100, 99)].join('\n'));
  await approve(24, revised);
  expect(await missing()).toEqual([0.5, 'NOT_PUBLISHED', 0.5, 0.5]);
});
