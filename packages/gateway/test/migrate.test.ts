import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../src/db/database.ts';
import { type Migrations, migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { emptyDatabase, type TestDatabase } from './database.ts';

const first: Migrations = {
  '2026-01-01-leaf': {
    up: async (db) => void (await sql`create table leaf (id int primary key)`.execute(db)),
  },
};
const second: Migrations = {
  ...first,
  '2026-01-02-fruit': {
    up: async (db) => {
      await sql`create table fruit (id int primary key)`.execute(db);
      await sql`insert into leaf values (1)`.execute(db);
    },
  },
};

let database: TestDatabase;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.drop());

test('applies what is missing, in order, and nothing twice', async () => {
  expect(await migrate(database.db, first)).toEqual(['2026-01-01-leaf']);
  expect(await migrate(database.db, second)).toEqual(['2026-01-02-fruit']);
  expect(await migrate(database.db, second)).toEqual([]);
});

test('of eight starters at once one applies and seven find nothing to do', async () => {
  const slow: Migrations = {
    ...second,
    '2026-01-03-slow': { up: async (db) => void (await sql`select pg_sleep(0.5)`.execute(db)) },
  };
  const starters = Array.from({ length: 8 }, () =>
    openDatabase({ url: database.url, statementTimeoutMs: 300 }),
  );
  const applied = await Promise.all(starters.map(({ db }) => migrate(db, slow)));
  await Promise.all(starters.map((starter) => starter.close()));
  expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 3]);
});

test('a step that fails leaves nothing of itself nor of the steps before it', async () => {
  const broken: Migrations = {
    ...first,
    '2026-01-02-broken': { up: () => Promise.reject(new Error('broken')) },
  };
  await expect(migrate(database.db, broken)).rejects.toThrow('broken');
  expect(await migrate(database.db, second)).toEqual(['2026-01-01-leaf', '2026-01-02-fruit']);
});

test('a database with a step that this version does not know is refused', async () => {
  await migrate(database.db, second);
  await expect(migrate(database.db, first)).rejects.toThrow(
    'newer version of Tiendo (it holds 2026-01-02-fruit)',
  );
});

test('every file in the folder of migrations is on the list', async () => {
  const files = await readdir(new URL('../src/db/migrations/', import.meta.url));
  const dated = files
    .filter((file) => /^\d{4}-\d\d-\d\d-[a-z-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3));
  expect(Object.keys(migrations)).toEqual(dated.sort());
});
