import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRows } from '../src/db/copy-rows.ts';
import { dayCount, dayOfCount } from '../src/db/day-count.ts';
import { keepFile } from '../src/import/draft.ts';
import { releaseContent } from '../src/publish/release/release-file.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await migratedDatabase();
  await sql`create table copied (amount int8, n int, small smallint, day date, is_so boolean)`.execute(
    database.db,
  );
});

afterAll(() => database.drop());

test('days are counted from the first of the year 2000', () => {
  expect(['1999-12-31', '2000-01-01', '2024-02-29'].map(dayCount)).toEqual([-1, 0, 8825]);
  expect([-1, 0, 8825].map(dayOfCount)).toEqual(['1999-12-31', '2000-01-01', '2024-02-29']);
});

test('numbers of every size, days, truths and nothing are copied as they are', async () => {
  const columns = [
    { name: 'amount', type: 'int8', values: [0, -1, 2 ** 53 - 1, 1 - 2 ** 53, 2 ** 32, Number.NaN] },
    { name: 'n', type: 'int', values: [0, -5, 2 ** 31 - 1, Number.NaN, 1, 2] },
    { name: 'small', type: 'smallint', values: 2024 },
    {
      name: 'day',
      type: 'date',
      values: ['1999-12-31', '2024-02-29', '2000-01-01', '2026-01-01', '2025-07-01', '2024-12-01'].map(
        dayCount,
      ),
    },
    { name: 'is_so', type: 'boolean', values: [1, 0, 1, 0, Number.NaN, 1] },
  ] as const;
  await copyRows(database.db, 'copied', columns, [0, 1, 2, 3, 4, 5]);
  const { rows } = await sql`select * from copied`.execute(database.db);
  expect(rows).toEqual([
    { amount: 0, n: 0, small: 2024, day: '1999-12-31', is_so: true },
    { amount: -1, n: -5, small: 2024, day: '2024-02-29', is_so: false },
    { amount: 2 ** 53 - 1, n: 2 ** 31 - 1, small: 2024, day: '2000-01-01', is_so: true },
    { amount: 1 - 2 ** 53, n: null, small: 2024, day: '2026-01-01', is_so: false },
    { amount: 2 ** 32, n: 1, small: 2024, day: '2025-07-01', is_so: null },
    { amount: null, n: 2, small: 2024, day: '2024-12-01', is_so: true },
  ]);
});

test('more rows than one piece holds, and only those that are named', async () => {
  await sql`truncate copied`.execute(database.db);
  const rows = Array.from({ length: 9000 }, (_, i) => i).filter((i) => i % 2 === 0);
  const values = Float64Array.from({ length: 9000 }, (_, i) => i * 1_000_003);
  await copyRows(database.db, 'copied', [{ name: 'amount', type: 'int8', values }], rows);
  const { rows: found } = await sql`select count(*)::int n, sum(amount)::int8 total from copied`.execute(
    database.db,
  );
  // 0 + 2 + … + 8998 = 4500 × 4499.
  expect(found).toEqual([{ n: 4500, total: 4500 * 4499 * 1_000_003 }]);
});

test('a copy that breaks a rule of the table fails, and the connection goes on', async () => {
  await sql`create table unique_one (n int primary key)`.execute(database.db);
  const column = { name: 'n', type: 'int', values: 7 } as const;
  await expect(copyRows(database.db, 'unique_one', [column], [0, 1])).rejects.toMatchObject({
    code: '23505',
  });
  const { rows } = await sql`select count(*)::int n from unique_one`.execute(database.db);
  expect(rows).toEqual([{ n: 0 }]);
});

test('a file of many pieces is kept and read to the byte; of two that keep it at once, one does', async () => {
  const content = randomBytes(9 * 2 ** 20 + 17);
  const file = {
    ...{ dataset: 'capital', series: 'tỉnh', fileName: 'tháng 10.csv', rowCount: 3, isSynthetic: true },
    ...{ sha256: 'a', rowsSha256: 'b', reading: { asOf: '2024-10-31' } },
  };
  const keep = () => keepFile(database.db, 'many-pieces', file, content);
  await Promise.all([keep(), keep()]);
  const kept = await releaseContent(database.db, 'many-pieces');
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(digest(kept)).toBe(digest(content));
  const row = await database.db
    .selectFrom('publication')
    .select(['file_name', 'row_count', 'synthetic', 'reading', 'published_at', 'reason'])
    .where('id', '=', 'many-pieces')
    .execute();
  expect(row).toEqual([
    {
      file_name: 'tháng 10.csv',
      row_count: 3,
      synthetic: true,
      reading: { asOf: '2024-10-31' },
      published_at: null,
      reason: null,
    },
  ]);
});
