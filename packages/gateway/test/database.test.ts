import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../src/db/database.ts';
import { emptyDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase({ connections: 2, connectTimeoutMs: 300, statementTimeoutMs: 200 });
});
afterAll(() => database.drop());

const rowOf = async (expressions: string) => (await database.pool.query(`select ${expressions}`)).rows[0];

test('bigint, numeric and date arrive exactly', async () => {
  expect(
    await rowOf(`49198000000::int8 as i, 0.10::numeric as n, '2024-01-31'::date as d, null::int8 as nothing`),
  ).toEqual({
    i: 49198000000,
    n: '0.10',
    d: '2024-01-31',
    nothing: null,
  });
  expect(
    await rowOf(`array[1::int8, null] as i, array[0.10::numeric] as n, array['2024-01-31'::date] as d`),
  ).toEqual({
    i: [1, null],
    n: ['0.10'],
    d: ['2024-01-31'],
  });
});

test('a bigint past 2^53 - 1 is an error and the connection stays usable', async () => {
  await expect(rowOf('9007199254740992::int8 as i')).rejects.toThrow('requires an integer');
  expect(await rowOf('1 as one')).toEqual({ one: 1 });
});

test('a statement is ended at its time limit', async () => {
  await expect(sql`select pg_sleep(5)`.execute(database.db)).rejects.toThrow('statement timeout');
});

test('when every connection is taken the next one waits no longer than the limit', async () => {
  const [one, two] = await Promise.all([database.pool.connect(), database.pool.connect()]);
  const start = performance.now();
  await expect(database.pool.query('select 1')).rejects.toThrow('timeout exceeded');
  expect(performance.now() - start).toBeLessThan(1_000);
  one.release();
  two.release();
});

test('a connection that breaks while idle is reported and replaced', async () => {
  const errors: Error[] = [];
  const other = openDatabase({ url: database.url, onError: (error) => errors.push(error) });
  const { rows } = await other.pool.query('select pg_backend_pid() as pid');
  await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await expect.poll(() => errors.length).toBe(1);
  expect((await other.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await other.close();
});
