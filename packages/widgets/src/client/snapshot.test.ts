import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { disbursement } from '../../test/published.ts';
import { comparisonRequest } from './ask-comparison.ts';
import { trendRequest } from './ask-trend.ts';
import { gatewayOfSnapshot } from './gateway-of-snapshot.ts';
import { isUnaltered, loadSnapshot, questionDifferences, readSnapshot, type Snapshot } from './snapshot.ts';
import { isSnapshotAddress } from './snapshot-address.ts';

afterEach(() => vi.unstubAllGlobals());

const question = {
  indicator: 'disbursement-rate',
  area: '20',
  period: '2023',
  benchmark: 'VN',
  lang: 'VI',
} as const;
const data = { comparison: disbursement() };
const saved: Snapshot = {
  ...comparisonRequest(question),
  data,
  knownOn: '2026-11-20',
  sha256: createHash('sha256').update(JSON.stringify(data)).digest('hex'),
};
const attributes = {
  ...{ indicator: undefined, area: undefined, period: undefined, benchmark: undefined },
  ...{ where: undefined, 'as-of': undefined, 'known-on': undefined, lang: undefined },
};
const stated = { ...attributes, indicator: 'disbursement-rate', area: '20', period: '2023' };

test('an address whose path ends in .json is a saved answer, whatever follows', () => {
  expect(isSnapshotAddress('https://portal.example/data/a.JSON?v=2#x')).toBe(true);
  expect(isSnapshotAddress('data/a.json', 'https://portal.example/page')).toBe(true);
  expect(isSnapshotAddress('https://tiendo.example/?file=a.json')).toBe(false);
});

test('gatewayOfSnapshot is a gateway only where the address asks one', () => {
  expect(gatewayOfSnapshot('https://portal.example/tiendo/snapshot/trend.json?area=20')).toBe(
    'https://portal.example/tiendo/',
  );
  expect(gatewayOfSnapshot('https://portal.example/snapshot/trend.json')).toBeUndefined();
  expect(gatewayOfSnapshot('https://portal.example/data/trend.json?v=2')).toBeUndefined();
});

test('readSnapshot takes nothing for an answer that has no data', () => {
  expect(readSnapshot({ ...saved, knownOn: '2026-11-20T16:59:59.999Z' })).toEqual(saved);
  expect(readSnapshot({ data })).toMatchObject({ data, variables: undefined, knownOn: undefined });
  for (const other of [null, [], 'text', {}, { data: null }, { data: [] }])
    expect(readSnapshot(other)).toBeUndefined();
});

test('isUnaltered finds a changed digit, whatever spaces the file has', async () => {
  expect(await isUnaltered(JSON.parse(JSON.stringify(saved, null, 2)))).toBe(true);
  const changed = { comparison: { ...data.comparison, difference: 0.073 } };
  expect(await isUnaltered({ ...saved, data: changed })).toBe(false);
});

test('isUnaltered says nothing without a checksum or without the means to check', async () => {
  expect(await isUnaltered({ data })).toBeUndefined();
  vi.stubGlobal('crypto', {});
  expect(await isUnaltered(saved)).toBeUndefined();
});

test('loadSnapshot gives what the file is, and tells nothing there from no snapshot', async () => {
  const answers: [unknown, number][] = [
    [saved, 200],
    [{ some: 'file' }, 200],
    [{}, 404],
    [{ errors: [{ message: 'area: no area 99' }] }, 400],
  ];
  vi.stubGlobal('fetch', async () => {
    const [body, status] = answers.shift() ?? [];
    return new Response(JSON.stringify(body), { status: status ?? 500 });
  });
  const load = () => loadSnapshot('https://portal.example/a.json');
  expect(await load()).toEqual(saved);
  expect(await load()).toBeUndefined();
  await expect(load()).rejects.toMatchObject({
    refusal: 'unreachable',
    message: expect.stringMatching(/answered 404/),
  });
  await expect(load()).rejects.toMatchObject({ refusal: 'refused', message: 'area: no area 99' });
});

test('a page that states no question takes the one of the file', () => {
  expect(questionDifferences(attributes, saved)).toEqual([]);
  expect(questionDifferences({ ...attributes, lang: 'vi' }, saved)).toEqual([]);
});

test('questionDifferences names each attribute that differs, with both sides', () => {
  expect(questionDifferences(stated, saved)).toEqual([]);
  expect(questionDifferences({ ...stated, period: '2022', benchmark: '01', lang: 'en' }, saved)).toEqual([
    { name: 'period', asked: '2022', saved: '2023' },
    { name: 'benchmark', asked: '01', saved: 'VN' },
    { name: 'lang', asked: 'en', saved: 'VI' },
  ]);
});

test('a file of a narrower question does not answer an open one, and the other way round', () => {
  const narrow = comparisonRequest({ ...question, where: 'programme:NTM capital-type:investment' });
  const file = { ...saved, ...narrow };
  expect(questionDifferences({ ...stated, where: 'capital-type:investment programme:NTM' }, file)).toEqual(
    [],
  );
  expect(questionDifferences(stated, file)).toEqual([
    { name: 'where', asked: undefined, saved: 'programme:NTM capital-type:investment' },
  ]);
  expect(questionDifferences({ ...stated, where: 'programme:NTM' }, saved)).toMatchObject([
    { name: 'where', saved: undefined },
  ]);
});

test('the day that a file was known on answers known-on', () => {
  expect(questionDifferences({ ...stated, 'known-on': '2026-11-20' }, saved)).toEqual([]);
  expect(questionDifferences({ ...stated, 'known-on': '2026-01-01' }, saved)).toEqual([
    { name: 'known-on', asked: '2026-01-01', saved: '2026-11-20' },
  ]);
});

test('lists of areas and numbered indicators are one attribute each', () => {
  const trend = { ...attributes, indicator: 'poverty-rate', area: '20' };
  const asked = { ...question, areas: ['20'], from: '2021', to: '2025', indicator: 'poverty-rate' };
  expect(questionDifferences(trend, { ...saved, ...trendRequest(asked) })).toEqual([]);
  const several = trendRequest({ ...asked, areas: ['20', '24', '04'] });
  expect(questionDifferences({ ...trend, area: '04 20 24' }, { ...saved, ...several })).toEqual([]);
  expect(questionDifferences(trend, { ...saved, ...several })).toHaveLength(1);
  const listed = { ...saved, variables: { indicator: 'poverty-rate', areas: ['20', 'VN'] } };
  expect(questionDifferences(trend, listed)).toEqual([]);
  const { benchmark: _, ...ofTable } = attributes;
  const table = { ...ofTable, indicator: 'poverty-rate near-poverty-rate', area: 'VN 20' };
  const variables = { ...listed.variables, indicator2: 'near-poverty-rate' };
  expect(questionDifferences(table, { ...saved, variables })).toEqual([]);
  expect(questionDifferences({ ...table, area: '20' }, { ...saved, variables })).toHaveLength(1);
});
