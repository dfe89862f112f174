import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePublished } from './gateway-server.ts';

const folder = new URL('../../../examples/queries/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
let gateway: Awaited<ReturnType<typeof servePublished>>;

beforeAll(async () => {
  gateway = await servePublished();
});

afterAll(() => gateway.close());

/** What lies at a path such as `values.edges.0.node.value`. */
const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce((found, key) => (found as Record<string, unknown> | null)?.[key], data);

describe('the queries of the examples', () => {
  test('are ten', () => {
    expect(files).toHaveLength(10);
  });

  test.each(files)('%s answers what its comments say', async (name) => {
    const query = readFileSync(new URL(name, folder), 'utf8');
    const response = await fetch(`${gateway.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    expect([response.status, errors]).toEqual([200, undefined]);
    const promises = [...query.matchAll(/^# => ([\w.]+): (.+)$/gm)];
    expect(promises.length).toBeGreaterThan(0);
    for (const [, path = '', value = ''] of promises)
      expect([path, at(data, path)]).toEqual([path, JSON.parse(value)]);
  });
});
