import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await emptyDatabase({ connections: 1 });
  await database.pool.query('create table province (id int, name text)');
  await database.pool.query("insert into province values (1, 'Suối Mơ'), (2, 'Bến Mưa')");
});

afterAll(() => database.drop());

let before: readonly string[];

beforeEach(async () => {
  before = await prepared();
});

/** The texts that the only connection has prepared. */
async function prepared(): Promise<readonly string[]> {
  const { rows } = await database.pool.query(
    'select statement from pg_prepared_statements order by prepare_time',
  );
  return rows.map(({ statement }) => statement);
}

async function newlyPrepared(): Promise<readonly string[]> {
  return (await prepared()).filter((text) => !before.includes(text));
}

test('a question with parameters is prepared once and answers each time by its own', async () => {
  const text = 'select name from province where id = $1';
  for (const [id, name] of [
    [1, 'Suối Mơ'],
    [2, 'Bến Mưa'],
    [1, 'Suối Mơ'],
  ])
    expect((await database.pool.query(text, [id])).rows).toEqual([{ name }]);
  expect(await newlyPrepared()).toEqual([text]);
});

test('the same question after a change of the table answers with its own columns', async () => {
  const named = 'select id from province where id = $1';
  const starred = 'select * from province where id = $1';
  for (const text of [named, starred]) await database.pool.query(text, [1]);
  await database.pool.query('alter table province add column note text');
  expect((await database.pool.query(named, [1])).rows).toEqual([{ id: 1 }]);
  expect((await database.pool.query(starred, [1])).rows).toEqual([{ id: 1, name: 'Suối Mơ', note: null }]);
  expect(await newlyPrepared()).toEqual([named]);
});

test.each([
  ['without parameters', 'select 1 as one', []],
  ['that writes', 'insert into province (id) values ($1)', [3]],
  ['that begins with a common table', 'with one as (select $1::int as id) select id from one', [1]],
])('a statement %s is not prepared', async (_, text, values) => {
  await database.pool.query(text, values);
  expect(await newlyPrepared()).toEqual([]);
});

test('a hundred texts are prepared and the others still answer', async () => {
  for (let i = 0; i < 120; i++) {
    const { rows } = await database.pool.query(`select $1::int + ${i} as sum`, [1]);
    expect(rows).toEqual([{ sum: 1 + i }]);
  }
  expect(await prepared()).toHaveLength(100);
});
