import { readFile } from 'node:fs/promises';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { valueResponse } from '../src/page/value-page.ts';
import { SHIPPED_DATA } from '../src/publish/load-published.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
let poverty: string;

beforeAll(async () => {
  database = await publishedDatabase();
  poverty = await readFile(new URL('poverty.csv', SHIPPED_DATA), 'utf8');
});

afterAll(() => database.drop());

async function send(dataset: string, series: string, content: string, day: string) {
  const fileName = `${series}.csv`;
  const draft = await createDraft(database.db, { dataset, series, fileName, content: Buffer.from(content) });
  await publish(database.db, draft.id, new Date(`${day}T09:00:00+07:00`));
}

async function ask(source: string) {
  const contextValue = { db: database.db, note: () => {} };
  const result = await graphql({ schema, source, contextValue });
  return JSON.parse(JSON.stringify(result)).data;
}

/** The shipped poverty figures with another number of poor households in 2025, and one year more. */
function revised(poor: number): string {
  const line = poverty.split('\n').find((text) => text.includes(',poor-households,20,2025,')) ?? '';
  expect(line).toContain('4643');
  const row2019 = line
    .replace(/^[^,]*/, 'office:2019')
    .replace(',20,2025,2025-12-31,', ',20,2019,2019-12-31,')
    .replace('poor-households', 'poverty-rate')
    .replace('poverty-2022', 'poverty-2016')
    .replace(/,4643,count,1,[^,]*,/, `,0.${poor},share,0.0001,,`);
  return `${poverty.replace(line, line.replace(',4643,', `,${poor},`)).trim()}\n${row2019}\n`;
}

const facts = (disbursed: number) =>
  [
    'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status',
    `20,2024,2024-06-30,2024-06-30,NTM,,,,,1000,,${disbursed},,,ACTUAL`,
  ].join('\n');

const LINKS = `{
  poverty: values(indicator: "poverty-rate", areas: ["20"], periods: ["2025", "2019", "2022"]) { edges { node { permalink } } }
  capital: values(indicator: "disbursement-rate", areas: ["20", "VN"], periods: ["2024-06"], where: [{ dimension: "programme", values: ["NTM"] }]) { edges { node { permalink } } }
}`;

async function open(path: string): Promise<string> {
  const request = new Request(`http://gateway${path}`, { headers: { accept: 'application/json' } });
  const response = await valueResponse(request, { db: database.db });
  expect(response.status).toBe(200);
  return response.text();
}

test('a permalink opened after ten revisions gives its first answer, byte for byte', async () => {
  await send('capital', 'office-capital', facts(400), '2026-11-25');
  const { poverty: rates, capital } = await ask(LINKS);
  const links: string[] = [...rates.edges, ...capital.edges].map(({ node }) => node.permalink);
  expect(links).toHaveLength(5);
  const before = await Promise.all(links.map(open));
  expect(before[0]).toContain('"numerator": 4643');
  expect(before[1]).toContain('"missing": "NOT_PUBLISHED"');
  expect(before[3]).toContain('"numerator": 400');
  for (let n = 1; n <= 10; n++) {
    const day = `2026-12-${String(n).padStart(2, '0')}`;
    await send('figures', 'poverty', revised(4600 - n), day);
    await send('capital', 'office-capital', facts(400 + n), day);
    expect(await Promise.all(links.map(open))).toEqual(before);
    // A link made now leads to what is known now.
    const [made] = (await ask(LINKS)).poverty.edges;
    expect(await open(made.node.permalink)).toContain(`"numerator": ${4600 - n}`);
  }
  const after = await Promise.all(
    links.map((link) => open(link.replace(/knownOn=.*/, 'knownOn=2026-12-10'))),
  );
  expect(after[0]).toContain('"numerator": 4590');
  expect(after[1]).toContain('"value": 0.459');
  expect(after[3]).toContain('"numerator": 410');
});

test('a permalink gives its answer also when revisions follow on the same day', async () => {
  const links: string[] = [];
  const answers: string[] = [];
  for (let n = 1; n <= 5; n++) {
    await send('figures', 'poverty', revised(4500 - n), '2026-12-11');
    await send('capital', 'office-capital', facts(500 + n), '2026-12-11');
    const { poverty: rates, capital } = await ask(LINKS);
    const made: string[] = [rates.edges[0], capital.edges[0]].map(({ node }) => node.permalink);
    links.push(...made);
    answers.push(...(await Promise.all(made.map(open))));
    expect(answers.at(-2)).toContain(`"numerator": ${4500 - n}`);
    expect(answers.at(-1)).toContain(`"numerator": ${500 + n}`);
    expect(await Promise.all(links.map(open))).toEqual(answers);
  }
  expect(new Set(answers).size).toBe(10);
});

test('the address of a release that was not published here is not found', async () => {
  const request = new Request('http://gateway/value/poverty-rate/20/2025?release=0123456789abcdef');
  const response = await valueResponse(request, { db: database.db });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Không có đợt công bố');
});

test('known before a revision the old number stands, after it the new one, each with its source', async () => {
  const values = async (knownOn: string) => {
    const { poverty: rates, capital } = await ask(`{
      poverty: values(indicator: "poverty-rate", areas: ["20"], periods: ["2025"], knownOn: "${knownOn}") { edges { node { numerator source { title sha256 } release { publishedAt } } } }
      capital: values(indicator: "disbursement-rate", areas: ["20"], periods: ["2024-06"], knownOn: "${knownOn}") { edges { node { numerator source { title sha256 } release { publishedAt } } } }
    }`);
    return [rates, capital].map(({ edges }) => edges[0].node);
  };
  const [oldRate, oldCapital] = await values('2026-12-03');
  const [newRate, newCapital] = await values('2026-12-04');
  expect(oldRate).toMatchObject({ numerator: 4597, release: { publishedAt: '2026-12-03' } });
  expect(newRate).toMatchObject({ numerator: 4596, release: { publishedAt: '2026-12-04' } });
  expect(newRate.source.title).toBe(oldRate.source.title);
  expect(oldRate.source.title).toMatch(/hộ nghèo/);
  expect(oldCapital).toMatchObject({ numerator: 403, source: { title: 'office-capital.csv' } });
  expect(newCapital).toMatchObject({ numerator: 404, source: { title: 'office-capital.csv' } });
  expect(oldCapital.source.sha256).not.toBe(newCapital.source.sha256);
});

test('a missing value asked about an earlier day links to what was known then', async () => {
  const { values } = await ask(
    '{ values(indicator: "poverty-rate", areas: ["20"], periods: ["2019"], knownOn: "2026-11-30") { edges { node { missing permalink } } } }',
  );
  const { missing, permalink } = values.edges[0].node;
  expect(missing).toBe('NOT_PUBLISHED');
  expect(permalink).toMatch(
    /^\/value\/poverty-rate\/20\/2019\?knownOn=2026-11-25&release=[0-9a-f]{16}&digest=[0-9a-f-]{34}$/,
  );
  expect(JSON.parse(await open(permalink))).toMatchObject({ missing, permalink });
});
