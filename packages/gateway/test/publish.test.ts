import { findIndicator, type Indicator, parsePeriod } from '@tiendo/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDraft, RefusedFile } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { loadReference } from '../src/query/reference.ts';
import { answerValues } from '../src/query/values.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { AREAS, GROUPINGS } from './random-world.ts';

const HEADER =
  'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';
const line = (
  area: string,
  programme: string,
  assigned: number | '',
  disbursed: number | '',
  cut = '2024-06-30',
) => `${area},2024,${cut},${cut},${programme},,,,,${assigned},,${disbursed},,,ACTUAL`;

let database: TestDatabase;

beforeAll(async () => {
  database = await migratedDatabase();
  await send('areas', AREAS, '2026-01-01');
  await send('groupings', GROUPINGS, '2026-01-01');
});

afterAll(() => database.drop());

async function send(dataset: string, content: string, day: string) {
  const draft = await createDraft(database.db, {
    dataset,
    series: dataset,
    fileName: `${dataset}.csv`,
    content: Buffer.from(content),
  });
  return publish(database.db, draft.id, new Date(`${day}T09:00:00+07:00`));
}

async function rate(area: string, options: { knownOn?: string; asOf?: string; period?: string } = {}) {
  const { period = '2024-06', ...rest } = options;
  const indicator = findIndicator('disbursement-rate') as Indicator;
  const [cell] = await answerValues(database.db, await loadReference(database.db), {
    indicator,
    where: {},
    by: [],
    areas: [area],
    periods: [parsePeriod(period)],
    ...rest,
  });
  return cell?.answer;
}

test('a report sums up to its district, province, region and nation with coverage one level down', async () => {
  await send(
    'capital',
    [HEADER, line('C1', 'NTM', 100, 50), line('C2', 'NTM', 300, 60), line('C4', 'NTM', 100, 100)].join('\n'),
    '2026-01-02',
  );
  expect(await rate('D1')).toMatchObject({
    value: 110 / 400,
    coverage: { reported: 2, expected: 3 },
    origin: 'SOME_CHILDREN',
    release: { publishedAt: '2026-01-02' },
  });
  expect(await rate('P1')).toMatchObject({
    numerator: 210,
    denominator: 500,
    coverage: { reported: 2, expected: 2 },
    origin: 'SOME_CHILDREN',
  });
  expect(await rate('R1')).toMatchObject({
    numerator: 210,
    denominator: 500,
    coverage: { reported: 1, expected: 2 },
  });
  expect(await rate('VN')).toMatchObject({
    numerator: 210,
    denominator: 500,
    coverage: { reported: 1, expected: 2 },
  });
  expect(await rate('C1')).toMatchObject({
    value: 0.5,
    coverage: { reported: 1, expected: 1 },
    origin: 'OWN_PARTS',
  });
});

test('a revision supersedes: known before it the old number stands, after it the new, each with its release', async () => {
  await send('capital', [HEADER, line('C2', 'NTM', 300, 90)].join('\n'), '2026-01-05');
  expect(await rate('VN', { knownOn: '2026-01-04' })).toMatchObject({
    numerator: 210,
    release: { publishedAt: '2026-01-02' },
  });
  expect(await rate('VN', { knownOn: '2026-01-05' })).toMatchObject({
    numerator: 240,
    release: { publishedAt: '2026-01-05' },
  });
  expect(await rate('VN')).toMatchObject({ numerator: 240 });
  expect(await rate('VN', { knownOn: '2026-01-01' })).toMatchObject({
    value: null,
    missing: 'NOT_PUBLISHED',
  });
});

test('the same file again changes nothing', async () => {
  const before = await database.db.selectFrom('release').selectAll().execute();
  await send('capital', [HEADER, line('C2', 'NTM', 300, 90)].join('\n'), '2026-01-06');
  expect(await database.db.selectFrom('release').selectAll().execute()).toEqual(before);
});

test('a district’s own report counts instead of its communes', async () => {
  await send('capital', [HEADER, line('D2', 'NTM', 200, 20)].join('\n'), '2026-01-07');
  expect(await rate('D2')).toMatchObject({
    value: 0.1,
    origin: 'OWN_PARTS',
    coverage: { reported: 1, expected: 1 },
  });
  expect(await rate('P1')).toMatchObject({ numerator: 50 + 90 + 20, denominator: 100 + 300 + 200 });
});

test('a child that is late counts with its latest figure, and the cut-off is the oldest used', async () => {
  await send(
    'capital',
    [HEADER, line('C1', 'NTM', 100, 70, '2024-12-31'), line('C6', 'NTM', 300, 200, '2024-12-31')].join('\n'),
    '2026-01-08',
  );
  expect(await rate('D1', { period: '2024-12' })).toMatchObject({
    numerator: 270,
    denominator: 400,
    coverage: { reported: 2, expected: 2 },
  });
  expect(await rate('P1', { period: '2024-12' })).toMatchObject({
    numerator: 290,
    denominator: 600,
    cutOff: { day: '2024-06-30' },
  });
});

test('a denominator of zero gives no value and says so', async () => {
  await send('capital', [HEADER, line('C7', 'NTM', 0, 0)].join('\n'), '2026-01-09');
  expect(await rate('C7')).toMatchObject({ value: null, missing: 'ZERO_DENOMINATOR' });
});

test('a malformed file is refused whole, with row, column, value and reason', async () => {
  const bad = [
    HEADER,
    line('C1', 'NTM', 100, 50),
    'C99,2024,2024-06-30,2024-06-30,NTM,,,,,100,,1,,,ACTUAL',
    'C2,2024,2024-06-30,2024-06-30,NTM,,,,,1.234,,1,,,ACTUAL',
  ].join('\n');
  const draft = createDraft(database.db, {
    dataset: 'capital',
    series: 'capital',
    fileName: 'thang-6.csv',
    content: Buffer.from(bad),
  });
  const refusal = await draft.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(RefusedFile);
  expect((refusal as RefusedFile).findings).toMatchObject([
    {
      severity: 'error',
      cell: 'J4',
      line: 4,
      column: 'assigned',
      value: '1.234',
      vi: 'phải là số nguyên viết liền, không dấu phân cách, không đơn vị, ví dụ 4643',
      en: 'must be a whole number without separators or unit, such as 4643',
    },
    { cell: 'A3', column: 'area', value: 'C99' },
  ]);
  const unknownArea = [
    HEADER,
    'C99,2024,2024-06-30,2024-06-30,NTM,,,,,100,,1,,,ACTUAL',
    line('C2', 'NTM', 10, 11),
  ].join('\n');
  const second = await createDraft(database.db, {
    dataset: 'capital',
    series: 'capital',
    fileName: 'b.csv',
    content: Buffer.from(unknownArea),
  }).catch((error: unknown) => error);
  expect((second as RefusedFile).findings).toMatchObject([
    {
      line: 2,
      column: 'area',
      value: 'C99',
      vi: 'không có đơn vị mang mã này vào ngày 30/06/2024',
      en: 'no area has this code on 30 June 2024',
    },
    {
      line: 3,
      column: 'disbursed',
      value: '11',
      vi: 'lớn hơn kế hoạch vốn (10 đồng)',
      en: 'exceeds the capital assigned (10 dong)',
    },
  ]);
  expect(
    await database.db.selectFrom('publication').select('id').where('published_at', 'is', null).execute(),
  ).toEqual([]);
});

test('two publications of one root at once queue and lose nothing', async () => {
  const files = Array.from({ length: 6 }, (_, i) =>
    [HEADER, line(i % 2 ? 'C4' : 'C5', 'GNBV', 1000 + i, i, '2024-11-30')].join('\n'),
  );
  await Promise.all(files.map((file) => send('capital', file, '2026-01-10')));
  const current = await database.pool.query(
    'select area, count(*)::int as n from capital_fact where rel_end = 2147483647 group by root, area, year, cut, line having count(*) > 1',
  );
  expect(current.rows).toEqual([]);
  const stamps = await database.db
    .selectFrom('release')
    .select(['root', 'rel', 'published_at'])
    .orderBy('root')
    .orderBy('rel')
    .execute();
  for (const root of new Set(stamps.map((row) => row.root))) {
    const times = stamps.filter((row) => row.root === root).map((row) => row.published_at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});
