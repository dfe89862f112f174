import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { serveGateway, type TestGateway } from './gateway-server.ts';

let database: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  database = await migratedDatabase();
  gateway = await serveGateway(database);
});

afterAll(async () => {
  await gateway.close();
  await database.drop();
});

test('every audit of GraphQL over HTTP passes', async () => {
  const audits = serverAudits({ url: () => `${gateway.origin}/graphql`, fetchFn: fetch });
  const results = await Promise.all(
    audits.map(async ({ id, name, fn }) => ({ id, name, result: await fn() })),
  );
  const failed = results.filter(({ result }) => result.status !== 'ok');
  expect(
    failed.map(({ id, name, result }) => `${id} ${name}: ${'reason' in result && result.reason}`),
  ).toEqual([]);
  expect(results.length).toBe(61);
});
