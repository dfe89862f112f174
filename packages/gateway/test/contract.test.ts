import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPublished } from '../src/publish/load-published.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { serveGateway, type TestGateway } from './gateway-server.ts';

// These two must answer alike to the byte from every PostgreSQL: the stored answers are compared on the oldest and the newest.
const QUERIES = {
  comparison: `query Comparison {
  comparison(indicator: "disbursement-rate", area: "20", period: "2023") {
    subject { value unit asOf asOfBasis kind status source { title tier documentNumber issuedOn url } }
    benchmark { value asOf area { code name(lang: VI) } source { title } }
    difference verdict robust
    alternatives { value asOf difference verdict comparable reasons source { title tier } }
    sentence(lang: VI)
  }
}`,
  values: `query Values {
  values(indicator: "poverty-rate", areas: ["20", "VN"], from: "2021", to: "2025", first: 50) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      area { code name(lang: VI) level } period value numerator denominator base kind status missing asOf asOfBasis
      coverage { reported expected } breaks { kind reason } standard { id legalBasis }
      source { title url } release { id publishedAt } others { value kind source { title } } permalink
    } }
  }
}`,
};

let database: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  database = await migratedDatabase();
  await loadPublished(database.db);
  gateway = await serveGateway(database);
});

afterAll(async () => {
  await gateway.close();
  await database.drop();
});

test.each(Object.entries(QUERIES))('%s answers the stored bytes, by POST and by GET', async (name, query) => {
  const posted = await fetch(`${gateway.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(posted.status).toBe(200);
  const text = await posted.text();
  await expect(`${text.replaceAll('{', '\n{').trim()}\n`).toMatchFileSnapshot(`answers/${name}.txt`);
  const got = await fetch(`${gateway.origin}/graphql?query=${encodeURIComponent(query)}`);
  expect(await got.text()).toBe(text);
});
