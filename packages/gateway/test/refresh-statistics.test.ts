import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshStatistics } from '../src/publish/refresh-statistics.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await migratedDatabase();
});

afterAll(() => database.drop());

const addFacts = (from: number, to: number) =>
  sql`insert into capital_fact (root, rel, area, line, cut, as_of, year, status)
    select 1, 1, area, 1, '2024-06-30', '2024-06-30', 2024, 0 from generate_series(${sql.lit(from)}::int, ${sql.lit(to)}::int) area`.execute(
    database.db,
  );

test('a table is counted when it has outgrown a small one, and again when it has doubled', async () => {
  expect(await refreshStatistics(database.db)).toEqual([]);
  await addFacts(1, 10_000);
  expect(await refreshStatistics(database.db)).toEqual(['capital_fact_2024']);
  expect(await refreshStatistics(database.db)).toEqual([]);
  await addFacts(10_001, 11_000);
  expect(await refreshStatistics(database.db)).toEqual([]);
  await addFacts(11_001, 25_000);
  expect(await refreshStatistics(database.db)).toEqual(['capital_fact_2024']);
});

test('a plan kept from when a table was empty gives way once it is counted', async () => {
  const { pool, db } = database;
  const client = await pool.connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(
      'prepare kept(int[]) as select count(*) from poverty_roll where root = 1 and area = any($1) and year = 2024',
    );
    const plan = async () =>
      (await client.query("explain execute kept('{1}')")).rows.map((row) => row['QUERY PLAN']).join('\n');
    const whenEmpty = await plan();
    await sql`insert into poverty_roll (root, rel, area, line, cut, as_of_min, as_of_max, year, status, reported, expected, complete, own)
      select 1, 1, area, 1, '2024-12-31', '2024-12-31', '2024-12-31', 2024, 0, 1, 1, true, true
      from generate_series(1, 20000) area`.execute(db);
    expect(await plan()).toBe(whenEmpty);
    expect(await refreshStatistics(db)).toEqual(['poverty_roll_2024']);
    expect(await plan()).not.toBe(whenEmpty);
  } finally {
    client.release(true);
  }
});
