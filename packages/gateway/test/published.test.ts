import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNamedRows } from '../src/file/csv/named-rows.ts';
import { textsByName } from '../src/file/named-rows.ts';
import { findFileDataset } from '../src/import/file-datasets.ts';
import { tableSchema } from '../src/import/table-schema.ts';
import { readJournal } from '../src/publish/journal.ts';
import { loadPublished, SHIPPED_DATA } from '../src/publish/load-published.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';

const COLLECTED = { disbursement: 121, poverty: 149, ntm: 120, dtts: 17, notice: 11, recognised: 36 };

const read = async (file: string) => {
  const named = readNamedRows(await readFile(new URL(file, SHIPPED_DATA)));
  return { ...named, rows: Array.from(named.rows, (row) => textsByName(named.header, row)) };
};
const journal = readJournal(await readFile(new URL('journal.csv', SHIPPED_DATA), 'utf8'));

let database: TestDatabase;

beforeAll(async () => {
  database = await migratedDatabase();
  await loadPublished(database.db);
});

afterAll(() => database.drop());

test('every published row is loaded, or is on the list that says why not', async () => {
  const stored = await Promise.all(
    (['figure', 'target', 'statement', 'recognition'] as const).map((table) =>
      database.db.selectFrom(table).select('origin').execute(),
    ),
  );
  const excused = (await read('not-loaded.csv')).rows.map(({ origin }) => origin);
  const origins = new Set([...stored.flat().map(({ origin }) => origin), ...excused]);
  for (const [list, count] of Object.entries(COLLECTED)) {
    const expected = Array.from({ length: count }, (_, i) => `${list}:${i + 1}`);
    expect(expected.filter((origin) => !origins.has(origin))).toEqual([]);
  }
  expect(origins.size).toBe(Object.values(COLLECTED).reduce((sum, count) => sum + count, 0));
});

test('loading again publishes nothing', async () => {
  const before = await database.db.selectFrom('release').selectAll().execute();
  const said: string[] = [];
  await loadPublished(database.db, { log: (message) => said.push(message) });
  expect(said).toEqual([`${journal.length} releases are published already`]);
  expect(await database.db.selectFrom('release').selectAll().execute()).toEqual(before);
});

test('every shipped figure counts from the day of the journal', async () => {
  const rows = await database.db.selectFrom('publication').select('published_at').execute();
  const days = rows.map(({ published_at }) =>
    new Date((published_at?.getTime() ?? 0) + 7 * 3_600_000).toISOString().slice(0, 10),
  );
  expect(new Set(days)).toEqual(new Set(journal.map(({ publishedOn }) => publishedOn)));
});

test.each(journal.map(({ dataset, file }) => [file, dataset]))(
  '%s has its Table Schema beside it',
  async (file, dataset) => {
    const definition = findFileDataset(dataset);
    const schema = `${JSON.stringify(tableSchema(definition as NonNullable<typeof definition>), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot(
      new URL(file.replace('.csv', '.schema.json'), SHIPPED_DATA).pathname,
    );
  },
);

test.each([
  ['2019-12-31', 226, 11],
  ['2020-01-01', 200, 11],
  ['2024-11-30', 200, 11],
  ['2024-12-01', 194, 11],
  ['2025-06-30', 194, 11],
  ['2025-07-01', 65, 0],
])('on %s Lạng Sơn has %i communes and %i districts', async (day, communes, districts) => {
  const { rows } = await read('areas.csv');
  const valid = rows.filter(
    (area) => (area.valid_from ?? '') <= day && (!area.valid_to || day < area.valid_to),
  );
  const inProvince = (code: string | undefined): boolean =>
    code === '20' || valid.some((area) => area.code === code && inProvince(area.parent));
  const count = (level: string) =>
    valid.filter((area) => area.level === level && inProvince(area.parent)).length;
  expect([count('COMMUNE'), count('DISTRICT')]).toEqual([communes, districts]);
});
