import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPublished } from '../src/publish/load-published.ts';
import { migratedDatabase } from './database.ts';
import { serveGateway, servePublished } from './gateway-server.ts';

let gateway: Awaited<ReturnType<typeof servePublished>>;

beforeAll(async () => {
  gateway = await servePublished();
});

afterAll(() => gateway.close());

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly data: Readonly<Record<string, { readonly code?: string } | null>> | undefined;
}

const send = async (init: RequestInit, path = '/graphql'): Promise<Reply> => {
  const response = await fetch(`${gateway.origin}${path}`, init);
  const text = await response.text();
  const body = text.startsWith('{') ? JSON.parse(text) : {};
  const [error] = body.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    code: error?.extensions?.code,
    message: error?.message ?? text,
    data: body.data,
  };
};

const ask = (query: string, variables?: unknown, headers: Record<string, string> = {}) =>
  send({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** `area { children { children { … } } }`, `depth` fields deep. */
const cyclic = (depth: number) =>
  `{ area(code: "VN") { ${'children { '.repeat(depth - 2)} code ${'} '.repeat(depth - 2)} } }`;

const source = (first: number) => `sources(first: ${first}) { id title }`;

describe('a document beyond the limits is refused with 400 and a code', () => {
  test.each([
    ['15 levels of children', cyclic(15), 'TOO_DEEP'],
    ['9 levels', cyclic(9), 'TOO_DEEP'],
    [
      '9 levels through fragments',
      `{ area(code: "VN") { ...A } } fragment A on Area { parent { ...B } } fragment B on Area { parent { ...C } }
       fragment C on Area { parent { parent { parent { parent { parent { code } } } } } }`,
      'TOO_DEEP',
    ],
    ['31 aliases', `{ ${repeat(31, (n) => `a${n}: __typename`)} }`, 'TOO_LARGE'],
    ['21 root fields', `{ ${repeat(21, () => '__typename')} }`, 'TOO_LARGE'],
    ['6 directives', `{ sources { ${repeat(6, () => 'id @include(if: true)')} } }`, 'TOO_LARGE'],
    ['31 definitions', `{ __typename } ${repeat(30, (n) => `query Q${n} { __typename }`)}`, 'TOO_LARGE'],
    ['1,001 tokens', `{ ${repeat(999, () => '__typename')} }`, 'TOO_LARGE'],
    [
      'rows times rows',
      '{ areas(first: 500) { children { children { code name fullName } } } }',
      'TOO_COSTLY',
    ],
    [
      '20 questions about the schema',
      `{ ${repeat(20, (n) => `s${n}: __schema { types { fields { args { name type { name ofType { name } } } } } }`)} }`,
      'TOO_COSTLY',
    ],
  ])('%s', async (_name, query, code) => {
    const reply = await ask(query);
    expect(reply).toMatchObject({ status: 400, code, data: undefined });
    expect(reply.message).toMatch(/at most|may (?:have|cost)/);
    const older = await ask(query, undefined, { accept: 'application/json' });
    expect([older.status, older.code]).toEqual([400, code]);
  });

  test('by the values of its variables, and not below them', async () => {
    const query = 'query Q($n: Int) { areas(first: $n) { children { code name level } } }';
    expect((await ask(query, { n: 500 })).code).toBe('TOO_COSTLY');
    expect((await ask(query, { n: 63 })).status).toBe(200);
  });

  test('a bomb of fragments, each spread twice by the one before', async () => {
    const levels = repeat(28, (n) => `fragment F${n} on Area { ...F${n + 1} ...F${n + 1} }`);
    const reply = await ask(
      `{ areas(first: 100) { ...F0 } } ${levels} fragment F28 on Area { children { code } }`,
    );
    expect(reply).toMatchObject({ status: 400, code: 'TOO_COSTLY' });
  });

  test('the schema in a circle is refused by the validation', async () => {
    const reply = await ask(
      `{ __schema { types { ${'fields { type { '.repeat(3)} name ${'} } '.repeat(3)} } } }`,
    );
    expect([reply.status, reply.message]).toEqual([400, 'Maximum introspection depth exceeded']);
  });

  test('fragments in a circle are refused by the validation', async () => {
    const reply = await ask('{ area(code: "VN") { ...A } } fragment A on Area { parent { ...A } }');
    expect(reply.status).toBe(400);
    expect(reply.message).toMatch(/Cannot spread fragment "A" within itself/);
  });
});

test('what lies within the limits is answered: the schema about itself, 20 sources, 8 levels', async () => {
  expect((await ask(getIntrospectionQuery())).status).toBe(200);
  expect((await ask(`{ ${repeat(20, (n) => `a${n}: ${source(1)}`)} }`)).status).toBe(200);
  expect(
    (
      await ask(
        '{ area(code: "20") { parent { parent { parent { parent { parent { parent { code } } } } } } } }',
      )
    ).status,
  ).toBe(200);
});

describe('a request that is no question is refused', () => {
  const question = JSON.stringify({ query: '{ __typename }' });
  const json = { 'content-type': 'application/json' };

  test.each([
    [
      'a form',
      415,
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' },
    ],
    [
      'a multipart form',
      415,
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    ],
    ['plain text', 415, { headers: { 'content-type': 'text/plain' }, body: question }],
    ['GraphQL text', 415, { headers: { 'content-type': 'application/graphql' }, body: '{ __typename }' }],
    [
      'a compressed body',
      415,
      { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(question) },
    ],
    ['broken JSON', 400, { headers: json, body: '{"query": "{ __typename }"' }],
    ['several questions at once', 400, { headers: json, body: `[${question},${question}]` }],
    ['a number', 400, { headers: json, body: '7' }],
    [
      'a body beyond 100 KiB',
      413,
      { headers: json, body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(102_400)}` }) },
    ],
  ])('%s', async (_name, status, init) => {
    const reply = await send({ method: 'POST', ...init });
    expect(reply.status).toBe(status);
    expect(['BAD_REQUEST', 'TOO_LARGE']).toContain(reply.code);
    expect(JSON.stringify(reply)).not.toMatch(/originalError|stack|node_modules/);
  });

  test('a body beyond 100 KiB that does not say its length', async () => {
    const chunks = async function* () {
      yield Buffer.from('{"query": "{ __typename } #');
      for (let n = 0; n < 200; n += 1) yield Buffer.alloc(1024, 'x');
    };
    const init = { method: 'POST', headers: json, body: chunks(), duplex: 'half' };
    expect(await send(init as unknown as RequestInit)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('method %s', async (method) => {
    const reply = await send({ method });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toContain('GET');
  });
});

describe('a wrong argument is named with what would be right, by 400', () => {
  test.each([
    [
      'area',
      '{ comparison(indicator: "disbursement-rate", area: "99", period: "2023") { verdict } }',
      'UNKNOWN_AREA',
      'area',
      '"99"',
    ],
    [
      'indicator',
      '{ comparison(indicator: "wealth", area: "20", period: "2023") { verdict } }',
      'UNKNOWN_INDICATOR',
      'indicator',
      '"wealth"',
    ],
    [
      'period',
      '{ comparison(indicator: "disbursement-rate", area: "20", period: "23") { verdict } }',
      'BAD_PERIOD',
      'period',
      '"23"',
    ],
    [
      'areas',
      '{ values(indicator: "poverty-rate", areas: ["20", "nope"], from: "2021") { totalCount } }',
      'UNKNOWN_AREA',
      'areas',
      '"nope"',
    ],
    [
      'from',
      '{ values(indicator: "poverty-rate", areas: ["20"], from: "last year") { totalCount } }',
      'BAD_PERIOD',
      'from',
      '"last year"',
    ],
  ])('%s', async (_name, query, code, argument, got) => {
    const reply = await ask(query);
    expect(reply).toMatchObject({ status: 400, code });
    expect(reply.message).toMatch(new RegExp(`requires ${argument} to be .+, got ${got}$`));
  });

  test('an unknown field does not lead to the names there are', async () => {
    const reply = await ask('{ comparisn { verdict } }');
    expect(reply.status).toBe(400);
    expect(reply.message).toBe('Cannot query field "comparisn" on type "Query".');
    const argument = await ask('{ areas(frist: 3) { code } }');
    expect(argument.message).not.toContain('first');
    const value = await ask('query Q($l: AreaLevel) { areas(level: $l) { code } }', { l: 'PROVINC' });
    expect(value.message).not.toMatch(/Did you mean/);
  });

  test('with partial data the status is 200', async () => {
    const reply = await ask('{ a: area(code: "20") { code } b: area(code: "99") { code } }');
    expect([reply.status, reply.code, reply.data?.a?.code, reply.data?.b]).toEqual([
      200,
      'UNKNOWN_AREA',
      '20',
      null,
    ]);
  });
});

describe('what leaves', () => {
  test('lets any origin read, without credentials, and preflight', async () => {
    const origin = 'https://langson.example';
    const reply = await ask('{ __typename }', undefined, { origin });
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    expect(reply.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    const preflight = await send({
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
  });

  test('carries the id of its line in the log, which has neither the query nor a token', async () => {
    const reply = await ask('query Named { sources(first: 1) { id } }', undefined, {
      'x-request-id': 'a-proxy.7',
      authorization: 'Bearer do-not-write',
    });
    expect(reply.headers.get('x-request-id')).toBe('a-proxy.7');
    const line = gateway.lines.find(({ requestId }) => requestId === 'a-proxy.7');
    expect(line).toMatchObject({
      event: 'request',
      method: 'POST',
      path: '/graphql',
      status: 200,
      operation: 'Named',
    });
    expect(JSON.stringify(gateway.lines)).not.toMatch(/do-not-write|sources\(/);
    expect(
      (await ask('{ __typename }', undefined, { 'x-request-id': 'a"b' })).headers.get('x-request-id'),
    ).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('says nothing of an error inside but the id that leads to it', async () => {
    const broken = {
      ...gateway.database,
      db: new Proxy(gateway.database.db, {
        get: () => {
          throw new Error('password=hunter2');
        },
      }),
    };
    const other = await serveGateway(broken);
    const response = await fetch(`${other.origin}/graphql?query={sources{id}}`);
    const text = await response.text();
    await other.close();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/hunter2|at .*\.ts/);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(other.lines)).toContain('hunter2');
  });
});

describe('health', () => {
  test('a closed database leaves the process alive, not ready, and its questions unavailable', async () => {
    const gone = await migratedDatabase();
    const other = await serveGateway(gone);
    const status = async (path: string) => (await fetch(`${other.origin}${path}`)).status;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    await loadPublished(gone.db);
    expect(await status('/readyz')).toBe(200);
    other.setOpen(false);
    expect(await status('/readyz')).toBe(503);
    await gone.drop();
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    await other.close();
  });

  test('an unknown path is 404, a page by POST 405', async () => {
    expect((await send({}, '/nothing')).status).toBe(404);
    expect((await send({}, '/health')).status).toBe(404);
    expect((await send({}, '/value/../../etc/passwd')).status).toBe(404);
    expect((await send({ method: 'POST', body: 'x' }, '/')).status).toBe(405);
  });
});
