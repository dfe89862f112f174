import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePublished } from './gateway-server.ts';

let gateway: Awaited<ReturnType<typeof servePublished>>;

beforeAll(async () => {
  gateway = await servePublished();
});

afterAll(() => gateway.close());

const snippet = async (language: string) => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  const [, text] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(readme) ?? [];
  return text?.replaceAll('http://localhost:4000', gateway.origin) ?? '';
};

test("the README's question to the schema is answered without an error", async () => {
  const [, body = ''] = /--data '(.*)'/s.exec(await snippet('sh')) ?? [];
  const response = await fetch(`${gateway.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data, errors } = await response.json();
  expect([response.status, errors]).toEqual([200, undefined]);
  const values = data.values.edges.map(({ node }: { node: { value: number | null } }) => node.value);
  expect(values).toHaveLength(10);
  expect(values[4]).toBeCloseTo(4643 / 199_765, 12);
});

test("the README's script for a page is served to any site", async () => {
  const [, address = ''] = /src="([^"]+)"/.exec(await snippet('html')) ?? [];
  const response = await fetch(address, { headers: { origin: 'https://portal.example' } });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test("the README's addresses of files answer", async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  const addresses = [...readme.matchAll(/`(\/(?:export|snapshot)\/[^`]+)`/g)].map(([, address]) => address);
  expect(addresses).toHaveLength(2);
  for (const address of addresses)
    expect((await fetch(`${gateway.origin}${address}`)).status, address).toBe(200);
});
