import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveRelease } from '../src/publish/release/approve-release.ts';
import { journalEnd } from '../src/publish/release/audit-table.ts';
import { readEntry, sealEntry } from '../src/publish/release/journal-entry.ts';
import { rebuild } from '../src/publish/release/rebuild.ts';
import { Refused } from '../src/publish/release/refused.ts';
import { verify } from '../src/publish/release/verify.ts';
import { capital, type ReleaseWorld, releaseWorld } from './release-world.ts';

let world: ReleaseWorld;
/** The journal has so many entries. */
let last: number;

beforeAll(async () => {
  world = await releaseWorld();
  await world.published('capital', capital(world.line('C1', 100, 50), world.line('C2', 300, 60)));
  await world.published('figures', world.figures(3));
  const { release } = await world.send('capital', capital(world.line('C4', 10, 1)));
  await approveRelease(world.releases, release, 'tinh', new Date(Date.now() + 3_600_000));
  await sql`alter table audit disable trigger audit_is_append_only`.execute(world.database.db);
  ({ n: last } = await journalEnd(world.database.db));
});

afterAll(() => world.close());

async function found(): Promise<readonly string[]> {
  return (await verify(world.releases)).discrepancies.map(({ en }) => en);
}

const run = (statement: string) => sql.raw(statement).execute(world.database.db);

test('rows of the journal are only ever added', async () => {
  await run('alter table audit enable trigger audit_is_append_only');
  for (const statement of ["update audit set entry = ''", 'delete from audit where n = 1', 'truncate audit'])
    await expect(run(statement)).rejects.toThrow('only ever added');
  await run('alter table audit disable trigger audit_is_append_only');
});

test('a row changed, deleted or added in a table is found, and a rebuild puts it right', async () => {
  expect(await found()).toEqual([]);
  await run('update capital_fact set disbursed = 51 where disbursed = 50');
  await run('delete from figure');
  await run("insert into membership (group_code, member_code, valid_from) values ('R1', 'P9', '2020-01-01')");
  await run("update embargo set programme = 'GNBV' where programme = ''");
  expect(await found()).toEqual([
    'table capital_fact (2 rows) is not what the published files make it (2 rows)',
    expect.stringMatching(
      /^table embargo \((\d+) rows\) is not what the published files make it \(\1 rows\)$/,
    ),
    'table figure (0 rows) is not what the published files make it (1 rows)',
    'table membership (3 rows) is not what the published files make it (2 rows)',
  ]);
  await rebuild(world.releases, 'tinh');
  last += 1;
  expect(await found()).toEqual([]);
});

const IN_DATABASE = 'of the journal in the database was changed or is missing';
const DIFFERS = 'of the journal is not the same on disk and in the database';

interface Line {
  readonly n: number;
  readonly entry: string;
  readonly hash: string;
}

const renamed = (entry = '') => entry.replace('huyen', 'khac');

/** The third entry changed and sealed anew, as somebody who knows how would do it. */
function sealedAnew(second: Line, third: Line): Line {
  const { n: _, previous: __, hash: ___, ...deed } = readEntry(renamed(third.entry));
  const entry = sealEntry(second, deed);
  return { n: 3, entry, hash: readEntry(entry).hash };
}

test.each<
  [string, (second: Line, third: Line, fourth: Line) => readonly Line[], readonly number[], readonly number[]]
>([
  ['changed', (_, third) => [{ ...third, entry: renamed(third.entry) }], [3], [3]],
  ['sealed anew', (second, third) => [sealedAnew(second, third)], [4], [3]],
  [
    're-ordered',
    (_, third, fourth) => [
      { ...fourth, n: 3 },
      { ...third, n: 4 },
    ],
    [3, 4, 5],
    [3, 4],
  ],
])('an entry %s in the database is found', async (_, change, broken, differing) => {
  const { db } = world.database;
  const rows = await db.selectFrom('audit').selectAll().orderBy('n').execute();
  const at = (n: number) => rows.find((row) => row.n === n) as Line;
  for (const { n, entry, hash } of change(at(2), at(3), at(4)))
    await db.updateTable('audit').set({ entry, hash }).where('n', '=', n).execute();
  const seen = await found();
  await db.deleteFrom('audit').execute();
  await db.insertInto('audit').values(rows).execute();
  expect(seen).toEqual([
    ...broken.map((n) => `entry ${n} ${IN_DATABASE}`),
    ...differing.map((n) => `entry ${n} ${DIFFERS}`),
  ]);
});

test('an entry deleted from or added to the journal in the database is found', async () => {
  const { db } = world.database;
  const third = await db.deleteFrom('audit').where('n', '=', 3).returningAll().executeTakeFirstOrThrow();
  const without = await found();
  await db
    .insertInto('audit')
    .values([third, { ...third, n: last + 1 }])
    .execute();
  const more = await found();
  await db.deleteFrom('audit').where('n', '>', last).execute();
  expect([without, more]).toEqual([
    [`entry 3 ${IN_DATABASE}`, `entry 4 ${IN_DATABASE}`],
    [`entry ${last + 1} ${IN_DATABASE}`],
  ]);
});

test('an entry added, changed, deleted or re-ordered on disk is found', async () => {
  const folder = join(world.releases.store.folder, 'journal');
  const path = (n: number) => join(folder, `${String(n).padStart(8, '0')}.json`);
  const [third, fourth] = await Promise.all([3, 4].map((n) => readFile(path(n), 'utf8')));
  const changed = (n: number) =>
    `entry ${n} of the journal in ${world.releases.store.folder} was changed or is missing`;

  await writeFile(path(3), (third ?? '').replace('huyen', 'khac'));
  expect(await found()).toEqual([changed(3), `entry 3 ${DIFFERS}`]);
  await rm(path(3));
  expect(await found()).toEqual([changed(3), changed(4), `entry 3 ${DIFFERS}`]);
  await writeFile(path(3), fourth ?? '');
  await writeFile(path(4), third ?? '');
  expect(await found()).toEqual([...[3, 4, 5].map(changed), `entry 3 ${DIFFERS}`, `entry 4 ${DIFFERS}`]);
  await writeFile(path(3), third ?? '');
  await writeFile(path(4), fourth ?? '');
  await writeFile(path(last + 1), (fourth ?? '').replace('"n":4', `"n":${last + 1}`));
  expect(await found()).toEqual([changed(last + 1)]);
  await rm(path(last + 1));
  expect(await found()).toEqual([]);
});

test('an end that the journal lost on both sides shows in what it no longer makes', async () => {
  const { db } = world.database;
  const folder = join(world.releases.store.folder, 'journal');
  const names = (await readdir(folder)).sort().slice(-2);
  const rows = await db
    .deleteFrom('audit')
    .where('n', '>', last - names.length)
    .returningAll()
    .execute();
  for (const name of names) await rename(join(folder, name), join(world.folder, name));
  expect(await found()).toEqual([
    expect.stringMatching(/^table embargo/),
    expect.stringMatching(/^table publication/),
  ]);
  for (const name of names) await rename(join(world.folder, name), join(folder, name));
  await db.insertInto('audit').values(rows).execute();
  expect(await found()).toEqual([]);
});

test('a file changed or missing is found, and nothing is made from it', async () => {
  const files = join(world.releases.store.folder, 'files');
  const [name = ''] = await readdir(files);
  const content = await readFile(join(files, name), 'utf8');
  for (const spoil of [() => writeFile(join(files, name), `${content} `), () => rm(join(files, name))]) {
    await spoil();
    expect(await found()).toEqual([`file ${name} is missing or was changed`]);
    await expect(rebuild(world.releases, 'tinh')).rejects.toThrow(Refused);
    await writeFile(join(files, name), content);
  }
});

test('signs in the name of a file that would begin a line or move a cursor are codes in the journal', async () => {
  const name = 'bao-cao\r\n{"n":99}\u001b[2K.csv';
  await world.send('capital', capital(world.line('C5', 10, 1)), name);
  const entry = (await world.releases.store.entry((await journalEnd(world.database.db)).n)) ?? '';
  expect(entry).toContain(String.raw`bao-cao\r\n{\"n\":99}\u001b[2K.csv`);
  expect(entry).not.toMatch(/\p{Cc}/u);
  expect(JSON.parse(entry)).toMatchObject({
    ...{ action: 'draft', by: 'huyen', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) },
    file: { fileName: name, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), rowCount: 1 },
  });
});
