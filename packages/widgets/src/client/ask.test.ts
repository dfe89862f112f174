import { afterEach, expect, test, vi } from 'vitest';
import { disbursement, poverty } from '../../test/published.ts';
import { ask } from './ask.ts';
import { askComparison, comparisonRequest } from './ask-comparison.ts';
import { askTrend, readTrend, trendRequest } from './ask-trend.ts';
import { GatewayError } from './gateway-error.ts';
import { endpointOf, narrowingVariables } from './question.ts';

afterEach(() => vi.unstubAllGlobals());

function stubReply(reply: unknown, status = 200) {
  const fetch = vi.fn(
    async (_url: string, _init: RequestInit) => new Response(JSON.stringify(reply), { status }),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const question = {
  indicator: 'disbursement-rate',
  area: '20',
  period: '2023',
  benchmark: 'VN',
  lang: 'VI',
} as const;

test('askComparison posts JSON once, without credentials, and returns the comparison', async () => {
  const fetch = stubReply({ data: { comparison: disbursement() } });
  const { data, isPartial } = await askComparison('https://gateway.example/graphql', question);
  expect(data.subject.value).toBe(0.612);
  expect(isPartial).toBe(false);
  expect(fetch).toHaveBeenCalledOnce();
  const init = fetch.mock.calls[0]?.[1];
  expect(init).toMatchObject({
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
  });
  expect(JSON.parse(String(init?.body)).variables).toEqual(question);
});

test('askTrend sorts the nodes into the area and its benchmark', async () => {
  const { indicator, subject, benchmark } = poverty();
  stubReply({ data: { indicator, values: { edges: [...benchmark, ...subject].map((node) => ({ node })) } } });
  const { data } = await askTrend('https://gateway.example/graphql', {
    ...{ indicator: 'poverty-rate', areas: ['20'], benchmark: 'VN', from: '2016', to: '2025', lang: 'VI' },
  });
  expect(data.subject).toHaveLength(10);
  expect(data.benchmark).toHaveLength(10);
});

test('an answer with data and errors is partial', async () => {
  stubReply({ data: { comparison: disbursement() }, errors: [{ message: 'x' }] });
  expect((await askComparison('https://gateway.example/graphql', question)).isPartial).toBe(true);
});

test.each([
  [
    { data: null, errors: [{ message: 'no area 99', extensions: { code: 'UNKNOWN_AREA' } }] },
    'refused',
    /no area 99/,
  ],
  [{ data: null, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }, 'restricted', /no/],
  [{ data: { comparison: { subject: 1 } } }, 'unreachable', /something else/],
  [{ data: null }, 'unreachable', /no data/],
  [{ data: null, errors: 'x' }, 'unreachable', /no data/],
  ['<p>', 'unreachable', /without GraphQL/],
] as const)('an answer of %j is %s', async (reply, refusal, message) => {
  stubReply(reply, 400);
  const error = await askComparison('https://gateway.example/graphql', question).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GatewayError);
  expect(error).toMatchObject({ refusal, message: expect.stringMatching(message) });
});

test('ask ends by itself when no answer comes in time', async () => {
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  await expect(ask('https://gateway.example/graphql', '{ x }', {}, { timeoutMs: 5 })).rejects.toMatchObject({
    refusal: 'unreachable',
    message: expect.stringMatching(/no answer within 5 ms/),
  });
});

test('ask passes on the reason of whoever ended it', async () => {
  const stop = new AbortController();
  vi.stubGlobal('fetch', async () => stop.signal.throwIfAborted());
  stop.abort(new Error('removed'));
  await expect(ask('https://gateway.example/graphql', '{ x }', {}, { signal: stop.signal })).rejects.toThrow(
    'removed',
  );
});

test('endpointOf finds the GraphQL address of a gateway, also under a path', () => {
  expect(endpointOf('https://tiendo.example')).toBe('https://tiendo.example/graphql');
  expect(endpointOf('https://portal.example/tiendo/')).toBe('https://portal.example/tiendo/graphql');
  expect(endpointOf('/graphql', 'https://portal.example/page')).toBe('https://portal.example/graphql');
});

test('a narrowing is sent as variables, and only what is asked', () => {
  expect(narrowingVariables({})).toEqual({});
  const narrowing = { where: 'programme:NTM capital-type:investment', asOf: '2024-01-31' };
  const { query, variables } = comparisonRequest({ ...question, ...narrowing });
  expect(variables).toEqual({
    ...question,
    where: [
      { dimension: 'programme', values: ['NTM'] },
      { dimension: 'capital-type', values: ['investment'] },
    ],
    asOf: '2024-01-31',
  });
  expect(query).toContain('$where: [DimensionFilter!]!, $asOf: Date!, $lang: Lang!) {');
  expect(query).toContain('benchmark: $benchmark, where: $where, asOf: $asOf) {');
});

test('a trend of the benchmark area itself asks for one series', () => {
  const asked = { indicator: 'poverty-rate', area: 'VN', from: '2021', to: '2022', lang: 'VI' } as const;
  const { area, ...period } = asked;
  const { query, variables } = trendRequest({ ...period, areas: [area], benchmark: 'VN' });
  expect(variables).toEqual(asked);
  expect(query).toContain('areas: [$area], from: $from, to: $to, first: 4)');
});

test('readTrend takes the first area for the subject where nothing names it', () => {
  const { indicator, subject, benchmark } = poverty();
  const data = { indicator, values: { edges: [...subject, ...benchmark].map((node) => ({ node })) } };
  expect(readTrend(data)).toEqual(poverty());
  expect(readTrend(data, { areas: ['VN', '20'] })?.subject).toEqual(benchmark);
  expect(readTrend({ indicator })).toBeUndefined();
});

test('a trend of several areas asks for the benchmark apart and sorts the nodes by area', () => {
  const asked = {
    indicator: 'poverty-rate',
    from: '2021',
    to: '2022',
    lang: 'VI',
    areas: ['20', '24', '04'],
  } as const;
  const { query, variables } = trendRequest({ ...asked, benchmark: 'VN' });
  expect(variables).toEqual({ ...asked, benchmark: 'VN' });
  expect(query).toContain('values(indicator: $indicator, areas: $areas, from: $from, to: $to, first: 6)');
  expect(query).toContain(
    'benchmark: values(indicator: $indicator, areas: [$benchmark], from: $from, to: $to, first: 2)',
  );
  const { indicator, subject, benchmark } = poverty();
  const of = (code: string) => subject.map((value) => ({ ...value, area: { code, name: code } }));
  const pages = { values: [...of('20'), ...of('24'), ...of('04')], benchmark };
  const data = Object.fromEntries(
    Object.entries(pages).map(([name, nodes]) => [name, { edges: nodes.map((node) => ({ node })) }]),
  );
  const trend = readTrend({ indicator, ...data }, variables);
  expect(trend?.subject).toEqual(of('20'));
  expect(trend?.others).toEqual([of('24'), of('04')]);
  expect(trend?.benchmark).toEqual(benchmark);
  expect(trendRequest({ ...asked, benchmark: '24' }).variables).not.toHaveProperty('benchmark');
});
