import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveGateway, servePublished, type TestGateway } from './gateway-server.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
let gateway: Awaited<ReturnType<typeof servePublished>>;
let office: TestGateway;

beforeAll(async () => {
  gateway = await servePublished();
  office = await serveGateway(gateway.database, 'internal');
});

afterAll(async () => {
  await office.close();
  await gateway.close();
});

const ask = async (body: string, { origin }: TestGateway = gateway) => {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data, errors } = await response.json();
  expect([response.status, errors]).toEqual([200, undefined]);
  return data;
};

describe('the README', () => {
  const readme = read('README.md');
  const snippet = (language: string) => {
    const [, text] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(readme) ?? [];
    return text?.replaceAll('http://localhost:4000', gateway.origin) ?? '';
  };

  test('asks the schema a question that is answered without an error', async () => {
    const [, body = ''] = /--data '(.*)'/s.exec(snippet('sh')) ?? [];
    const { values } = await ask(body);
    expect(values.edges).toHaveLength(10);
    expect(values.edges[4].node.value).toBeCloseTo(4643 / 199_765, 12);
  });

  test('has a script for a page that is served to any site', async () => {
    const [, address = ''] = /src="([^"]+)"/.exec(snippet('html')) ?? [];
    const response = await fetch(address, { headers: { origin: 'https://portal.example' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('names addresses of files that answer', async () => {
    const addresses = [...readme.matchAll(/`(\/(?:export|snapshot)\/[^`]+)`/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(2);
    for (const address of addresses)
      expect((await fetch(`${gateway.origin}${address}`)).status, address).toBe(200);
  });
});

describe('the pages of docs/', () => {
  const pages = readdirSync(new URL('docs/', root)).filter((name) => name.endsWith('.md'));
  const numbered = [...read('docs/README.md').matchAll(/^\d+\. \[.*?\]\((.*?)\)/gm)].map(([, page]) => page!);
  const questions = (page: string) => [
    ...read(`docs/${page}`).matchAll(/^```graphql( office)?\n(.*?)^```(?:\n\n```json\n(.*?)^```)?/gms),
  ];

  test('explain the model in ten, each with a question', () => {
    expect(numbered).toHaveLength(10);
    expect(numbered.filter((page) => questions(page).length === 0)).toEqual([]);
  });

  test.each(pages.filter((page) => questions(page).length > 0))(
    '%s has the answers that it prints',
    async (page) => {
      for (const [, side, query, printed] of questions(page))
        expect(await ask(JSON.stringify({ query }), side ? office : gateway)).toEqual(
          JSON.parse(printed ?? 'null'),
        );
    },
  );

  test('name tests that there are, and take the clauses of the notice in their order', () => {
    const rows = [...read('docs/notice.md').matchAll(/^\| ([\d., abc]+) \|.*\| (.+) \|$/gm)];
    const tests = ['committee', 'work']
      .map((name) => read(`packages/gateway/test/${name}.test.ts`))
      .join('\n');
    const named = rows.flatMap(([, , worked]) =>
      [...worked!.matchAll(/^\*(.+)\*$/g)].map(([, title]) => title!),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((title) => !tests.includes(`'${title}'`))).toEqual([]);
    const clauses = rows.map(([, clause]) => clause!.split(',')[0]!);
    expect(clauses).toEqual([...clauses].sort());
  });

  test('name only rows that the data have', () => {
    const folder = new URL('packages/gateway/data/', root);
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const origins = new Set(
      files.flatMap((name) =>
        [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^([a-z]+:\d+),/gm)].map(
          ([, origin]) => origin,
        ),
      ),
    );
    const named = pages.flatMap((page) =>
      [...read(`docs/${page}`).matchAll(/`([a-z]+:\d+)`/g)].map(([, origin]) => origin),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((origin) => !origins.has(origin))).toEqual([]);
  });
});
