import { get } from 'node:http';
import { syntheticMark } from '@tiendo/core';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../src/schema/index.ts';
import { serveGateway, servePublished, type TestGateway } from './gateway-server.ts';
import { sentDuring } from './sent-statements.ts';
import { publishDemonstration, publishSmallDemonstration } from './small-demonstration.ts';

let everybody: Awaited<ReturnType<typeof servePublished>>;
let office: TestGateway;

beforeAll(async () => {
  everybody = await servePublished();
  await publishSmallDemonstration(everybody.database.db);
  await publishDemonstration(everybody.database.db, 'tasks', TASKS, '2024-05-02');
  office = await serveGateway(everybody.database, 'internal');
});

afterAll(async () => {
  await office.close();
  await everybody.close();
});

const task = (origin: string, cells: Record<string, string>) => ({
  ...{ origin, area: 'D01', lead: 'D-SKHDT', source: 'demo-report', ...cells },
});
const TASKS = [
  task('demo:5', {
    title: 'Bí mật năm',
    given_on: '2024-05-11',
    due_on: '2024-12-31',
    done_on: '2024-05-20',
  }),
  task('demo:1', { title: 'Bí mật một', due_on: '2024-02-29', extensions: '2024-03-31 2024-04-30' }),
  task('demo:2', { title: 'Bí mật hai', due_on: '2024-02-07', done_on: '2024-02-05' }),
  task('demo:3', { title: 'Bí mật ba', co_ordinating: 'D-STC' }),
  task('demo:4', {
    title: 'Giao mục tiêu',
    due_on: '2024-03-31',
    done_on: '2024-04-18',
    visibility: 'public',
  }),
];

/** The answer to a request that calls the office side by another name, which `fetch` does not let a test do. */
const statusUnder = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const path = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
    get(`${office.origin}${path}`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

async function ask({ origin }: TestGateway, query: string) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Record<string, never>; errors?: { message: string }[] };
}

describe('an office', () => {
  test('sees tasks by the day they are due, with days late and those put off', async () => {
    const { data, errors } = await ask(
      office,
      `{ tasks(area: "D01", on: "2024-05-10") { on counts { state count } items {
        id title clause state dueOn firstDueOn extensions daysLate daysPastFirst synthetic lead { name tier } coOrdinating { name } } } }`,
    );
    expect(errors).toBeUndefined();
    // 30/04 to 10/05 is 10 days; 29/02 to 10/05 is 31 + 30 + 10 = 71; 31/03 to 18/04 is 18.
    expect(data.tasks).toMatchObject({
      on: '2024-05-10',
      counts: [
        ...[
          { state: 'STANDING', count: 1 },
          { state: 'OPEN', count: 0 },
          { state: 'OVERDUE', count: 1 },
        ],
        ...[
          { state: 'DONE', count: 1 },
          { state: 'DONE_LATE', count: 1 },
        ],
      ],
      items: [
        { title: 'Bí mật hai', state: 'DONE', dueOn: '2024-02-07', daysLate: 0 },
        { title: 'Giao mục tiêu', state: 'DONE_LATE', daysLate: 18, synthetic: true },
        {
          ...{ title: 'Bí mật một', state: 'OVERDUE', dueOn: '2024-04-30', firstDueOn: '2024-02-29' },
          ...{ extensions: ['2024-03-31', '2024-04-30'], daysLate: 10, daysPastFirst: 71 },
          lead: { name: 'Sở Kế hoạch và Đầu tư', tier: 'province' },
        },
        {
          ...{ title: 'Bí mật ba', state: 'STANDING', dueOn: null, daysLate: null },
          coOrdinating: [{ name: 'Sở Tài chính' }],
        },
      ],
    });
  });

  test('sees tasks as they stood on an earlier day, and as they were known then', async () => {
    const { data } = await ask(
      office,
      `{ then: tasks(area: "D01", on: "2024-04-10", states: [OVERDUE]) { items { title daysLate } }
         known: tasks(area: "D01", on: "2024-04-10", knownOn: "2024-04-10") { items { title } } }`,
    );
    // Not done until 18/04; of the first file only one task was known.
    expect(data.then).toEqual({ items: [{ title: 'Giao mục tiêu', daysLate: 10 }] });
    const after = await ask(
      office,
      '{ tasks(area: "D01", on: "2024-05-11", states: [OPEN]) { items { title } } }',
    );
    expect(after.data.tasks).toEqual({ items: [{ title: 'Bí mật năm' }] });
    expect(data.known).toEqual({ items: [{ title: 'Nhiệm vụ bí mật minh họa' }] });
  });

  test('is told who does the work of a department that was merged', async () => {
    const { data } = await ask(
      office,
      '{ tasks(area: "D01", on: "2025-06-30", states: [OVERDUE]) { items { lead { code actingNow { code name } } } } }',
    );
    expect(data.tasks).toEqual({
      items: [{ lead: { code: 'D-SKHDT', actingNow: [{ code: 'D-STC', name: 'Sở Tài chính' }] } }],
    });
  });

  test('sees documents, recommendations and inspections', async () => {
    const { data, errors } = await ask(
      office,
      `{ documents(area: "D01", on: "2024-03-10") { items { title issuerTier state daysLate number issuedOn issuer { name } } }
         recommendations(area: "D01", on: "2024-03-10") { items { title from { code } to { code } state waitingDays answer } }
         inspections(area: "D01", on: "2024-05-01") { items { number shortcomings state daysLate inspected { code } concludedOn } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      documents: {
        items: [
          {
            ...{ title: 'Văn bản bí mật minh họa', issuerTier: 'province', state: 'OVERDUE', daysLate: 10 },
            ...{ number: null, issuedOn: null, issuer: { name: 'Sở Tài chính' } },
          },
        ],
      },
      recommendations: {
        items: [
          {
            ...{ title: 'Kiến nghị bí mật minh họa', from: { code: 'D-SKHDT' }, to: { code: 'D-STC' } },
            // 10/01 to 10/03: 21 + 29 + 10.
            ...{ state: 'STANDING', waitingDays: 60, answer: null },
          },
        ],
      },
      inspections: {
        items: [
          {
            ...{ number: '9/KL-MH', shortcomings: null, state: 'DONE_LATE', daysLate: 10 },
            ...{ inspected: { code: 'D-SKHDT' }, concludedOn: '2024-01-19' },
          },
        ],
      },
    });
  });

  test('has each root searched once, however many areas lie below it', async () => {
    const query = '{ tasks(area: "D01") { items { title } } }';
    const context = { db: everybody.database.db, note: () => {}, viewer: 'internal' as const };
    const sent = await sentDuring(() => graphql({ schema, source: query, contextValue: context }));
    const roots = sent.filter(({ text }) => text.includes('from "task"')).map(({ values }) => values[0]);
    expect(roots).toEqual([[expect.any(Number)]]);
  });

  test('subscribes to the days on which tasks are due', async () => {
    const response = await fetch(`${office.origin}/export/tasks.ics?area=D01`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = (await response.text()).replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toEqual([
      `SUMMARY:[${syntheticMark('VI').replaceAll(',', '\\,')}] Bí mật một`,
    ]);
    expect(lines).toContain('DTSTART;VALUE=DATE:20240430');
  });
});

describe('everybody', () => {
  test('sees what was made public, and no trace of the rest', async () => {
    const { data } = await ask(
      everybody,
      '{ tasks(area: "D01", on: "2024-05-10") { counts { state count } items { title } } }',
    );
    expect(data.tasks).toEqual({
      counts: ['STANDING', 'OPEN', 'OVERDUE', 'DONE', 'DONE_LATE'].map((state) => ({
        ...{ state, count: state === 'DONE_LATE' ? 1 : 0 },
      })),
      items: [{ title: 'Giao mục tiêu' }],
    });
  });

  test.each(['documents', 'recommendations', 'inspections'])(
    'sees no %s that are internal',
    async (field) => {
      for (const filter of ['', ', agency: "D-STC"', ', states: [OVERDUE]', ', knownOn: "2024-03-01"']) {
        const { data } = await ask(
          everybody,
          `{ ${field}(area: "D01"${filter}) { counts { count } items { title } } }`,
        );
        expect(data[field]).toEqual({ counts: [0, 0, 0, 0, 0].map((count) => ({ count })), items: [] });
      }
    },
  );

  test('is not told in a calendar', async () => {
    const text = await (await fetch(`${everybody.origin}/export/tasks.ics?area=D01`)).text();
    expect(text).not.toMatch(/Bí mật|VEVENT/);
  });
});

describe('the office side', () => {
  test('answers no page of another site, and no foreign name that leads here', async () => {
    const url = `${office.origin}/graphql?query=${encodeURIComponent('{ tasks { items { title } } }')}`;
    const from = async (headers: Record<string, string>) => (await fetch(url, { headers })).status;
    expect(await from({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({})).toBe(200);
    expect(await statusUnder('elsewhere.example')).toBe(403);
    expect(await statusUnder(`localhost:${new URL(office.origin).port}`)).toBe(200);
  });

  test('tells other sites nothing by its headers', async () => {
    const { headers } = await fetch(`${office.origin}/graphql?query={__typename}`);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
