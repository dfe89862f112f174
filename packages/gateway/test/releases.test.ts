import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findIndicator, type Indicator, parsePeriod } from '@tiendo/core';
import { graphql } from 'graphql';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { setApproval } from '../src/publish/release/approval-setting.ts';
import { approveRelease } from '../src/publish/release/approve-release.ts';
import { journalEnd } from '../src/publish/release/audit-table.ts';
import { backup } from '../src/publish/release/backup.ts';
import { complete } from '../src/publish/release/complete.ts';
import { type Deed, sealEntry } from '../src/publish/release/journal-entry.ts';
import { previewRelease } from '../src/publish/release/preview-release.ts';
import { publishDue } from '../src/publish/release/publish-due.ts';
import { rebuild } from '../src/publish/release/rebuild.ts';
import { Refused } from '../src/publish/release/refused.ts';
import { publishedAtOf } from '../src/publish/release/release-file.ts';
import { releaseStore } from '../src/publish/release/release-store.ts';
import type { Releases } from '../src/publish/release/releases.ts';
import { restore } from '../src/publish/release/restore.ts';
import { sendFile } from '../src/publish/release/send-file.ts';
import { verify } from '../src/publish/release/verify.ts';
import { withdrawRelease } from '../src/publish/release/withdraw-release.ts';
import { referenceOf } from '../src/query/reference.ts';
import { answerValues } from '../src/query/values.ts';
import { schema } from '../src/schema/index.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { AREAS, GROUPINGS } from './random-world.ts';

const HEADER =
  'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';
const line = (area: string, assigned: number, disbursed: number, programme = 'NTM') =>
  `${area},${year},${year}-06-30,${year}-06-30,${programme},,,,,${assigned},,${disbursed},,,ACTUAL`;
const capital = (...lines: readonly string[]) => [HEADER, ...lines].join('\n');

const SOURCE =
  'id,title,issuer,tier,url,document_number,issued_on,language,sha256,note\nbc,Báo cáo,,ORIGINAL,,,,,,';
const figures = (value: number) =>
  [
    'origin,figure,area,period,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,as_of,as_of_basis,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note',
    `f:1,ntm-communes,P1,${year},,,,,,,,,,${year}-12-31,STATED,${value},count,1,,REPORTED,ACTUAL,,bc,,high,`,
  ].join('\n');

let database: TestDatabase;
let folder: string;
let releases: Releases;
/** Each test has a year of its own. */
let year = 2010;

beforeEach(() => {
  year += 1;
});

beforeAll(async () => {
  [database, folder] = await Promise.all([migratedDatabase(), mkdtemp(join(tmpdir(), 'tiendo-releases-'))]);
  releases = { db: database.db, store: releaseStore(join(folder, 'releases')) };
  for (const [dataset, content] of [
    ['areas', AREAS],
    ['groupings', GROUPINGS],
    ['sources', SOURCE],
  ] as const)
    await published(dataset, content);
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const send = (dataset: string, content: string, fileName = `${dataset}.csv`, by = 'huyen') =>
  sendFile(releases, { dataset, series: dataset, fileName, content: Buffer.from(content) }, by);

/** Sends a file and has another office approve it. */
async function published(dataset: string, content: string): Promise<string> {
  const { release } = await send(dataset, content);
  await approveRelease(releases, release, 'tinh');
  return release;
}

async function rate(area: string, knownOn?: string) {
  const [cell] = await answerValues(database.db, await referenceOf(database.db), {
    indicator: findIndicator('disbursement-rate') as Indicator,
    ...{ where: {}, by: [], areas: [area], periods: [parsePeriod(`${year}-06`)] },
    ...(knownOn && { knownOn }),
  });
  return cell?.answer.value ?? cell?.answer.missing;
}

/** What can be asked of every area about the year, to the byte. */
async function everyAnswer(): Promise<string> {
  const reference = await referenceOf(database.db);
  const areas = ['VN', 'R1', 'P1', 'D1', 'D2', 'C1', 'C2', 'C4', 'C5'];
  const periods = [`${year}`, `${year}-06`].map(parsePeriod);
  const asked = reference.indicators.map((indicator) =>
    answerValues(database.db, reference, { indicator, where: {}, by: [], periods, areas }),
  );
  return JSON.stringify((await Promise.all(asked)).flat().map(({ answer }) => answer));
}

interface ToldRelease {
  readonly id: string;
  readonly approval: string;
  readonly withdraws: string | null;
  readonly withdrawnBy: string | null;
  readonly reason: string | null;
}

async function releasesTold(): Promise<readonly ToldRelease[]> {
  const source = '{ releases { id approval withdraws withdrawnBy reason } }';
  const { data } = await graphql({ schema, source, contextValue: { db: database.db, note: () => {} } });
  return JSON.parse(JSON.stringify(data?.releases));
}

const actions = async () =>
  (await database.db.selectFrom('audit').select('action').orderBy('n').execute()).map(({ action }) => action);

test('a draft is seen by nobody until another office approves it; then it is one transaction with its sums', async () => {
  const { state, release } = await send('capital', capital(line('C1', 100, 50), line('C4', 100, 90)));
  expect([state, await rate('VN')]).toEqual(['draft', 'NOT_PUBLISHED']);
  await expect(approveRelease(releases, release, 'huyen')).rejects.toThrow(/huyen sent this file/);
  expect(await rate('VN')).toBe('NOT_PUBLISHED');
  await approveRelease(releases, release, 'tinh');
  expect([await rate('C1'), await rate('P1'), await rate('VN')]).toEqual([0.5, 0.7, 0.7]);
  await expect(approveRelease(releases, release, 'tinh')).rejects.toThrow('is published already');
  expect((await actions()).slice(-4)).toEqual(['draft', 'refuse', 'publish', 'refuse']);
});

test('one person may send and approve after the setting, which the release then tells', async () => {
  await setApproval(releases, 'single', 'tinh');
  const { release } = await send('capital', capital(line('C1', 100, 50)));
  await approveRelease(releases, release, 'huyen');
  expect((await releasesTold()).filter(({ id }) => id === release)).toEqual([
    { id: release, approval: 'SINGLE', withdraws: null, withdrawnBy: null, reason: null },
  ]);
  await setApproval(releases, 'two', 'tinh');
});

test('a preview shows each public figure that would change, the old beside the new, and changes nothing', async () => {
  await published('capital', capital(line('C1', 100, 50), line('C2', 300, 60)));
  const { release } = await send('capital', capital(line('C2', 300, 90)), 'thang-7.csv');
  const before = await everyAnswer();
  const preview = await previewRelease(database.db, release);
  expect([preview.begun, preview.ended]).toEqual([1, 1]);
  const rates = preview.figures
    .filter(({ after }) => after.indicator.id === 'disbursement-rate' && after.period.text === `${year}-06`)
    .map(({ before: old, after }) => [
      ...[after.area.code, after.answer.scope.programme ?? '', old?.answer.value, after.answer.value],
    ]);
  expect(rates.filter(([area]) => area === 'C2')).toEqual([
    ['C2', '', 0.2, 0.3],
    ['C2', 'NTM', 0.2, 0.3],
  ]);
  // (50 + 60) / 400 before, (50 + 90) / 400 after.
  expect(rates.filter(([area, programme]) => area === 'VN' && programme === '')).toEqual([
    ['VN', '', 0.275, 0.35],
  ]);
  expect(rates.map(([area]) => area)).not.toContain('C1');
  expect(await everyAnswer()).toBe(before);
});

test('a withdrawal has what stood before count again, and can be withdrawn itself; the past stays as it was', async () => {
  const first = await published('capital', capital(line('C1', 100, 50), line('C2', 300, 60)));
  const second = await published('capital', capital(line('C2', 300, 90), line('C4', 100, 10)));
  expect([await rate('C2'), await rate('P1')]).toEqual([0.3, 150 / 500]);
  const withdrawal = await withdrawRelease(releases, second, 'nhập nhầm cột', 'tinh');
  expect([await rate('C1'), await rate('C2'), await rate('C4'), await rate('P1')]).toEqual([
    ...[0.5, 0.2, 'NOT_PUBLISHED', 110 / 400],
  ]);
  await expect(withdrawRelease(releases, second, '', 'tinh')).rejects.toThrow('is withdrawn already');
  const id = 'release' in withdrawal ? (withdrawal.release ?? '') : '';
  expect((await releasesTold()).slice(0, 2)).toEqual([
    { id, approval: 'SINGLE', withdraws: second, withdrawnBy: null, reason: 'nhập nhầm cột' },
    { id: second, approval: 'TWO', withdraws: null, withdrawnBy: id, reason: null },
  ]);
  await withdrawRelease(releases, id, '', 'tinh');
  expect([await rate('C2'), await rate('C4'), await rate('P1')]).toEqual([0.3, 0.1, 150 / 500]);
  // The first still stands behind the second.
  await withdrawRelease(releases, first, '', 'tinh');
  expect([await rate('C1'), await rate('C2'), await rate('P1')]).toEqual(['NOT_PUBLISHED', 0.3, 100 / 400]);
});

test('figures of a series go back to the file before, and to none', async () => {
  const value = async () => {
    const [cell] = await answerValues(database.db, await referenceOf(database.db), {
      indicator: findIndicator('ntm-communes') as Indicator,
      ...{ where: {}, by: [], areas: ['P1'], periods: [parsePeriod(`${year}`)] },
    });
    return cell?.answer.value ?? cell?.answer.missing;
  };
  const first = await published('figures', figures(3));
  const second = await published('figures', figures(4));
  expect(await value()).toBe(4);
  await withdrawRelease(releases, second, '', 'tinh');
  expect(await value()).toBe(3);
  const renamed = {
    dataset: 'figures',
    series: 'khac',
    fileName: 'khac.csv',
    content: Buffer.from(figures(5)),
  };
  const { release } = await sendFile(releases, renamed, 'huyen');
  await expect(approveRelease(releases, release, 'tinh')).rejects.toThrow('from a file of another name');
  await withdrawRelease(releases, first, '', 'tinh');
  expect(await value()).toBe('NOT_PUBLISHED');
  const [list] = await database.db
    .selectFrom('publication')
    .select('id')
    .where('dataset', '=', 'areas')
    .execute();
  await expect(withdrawRelease(releases, list?.id ?? '', '', 'tinh')).rejects.toThrow(
    'corrected by a new file',
  );
});

test('the same file again, renamed or re-ordered, is unchanged with one entry; one that was replaced is refused', async () => {
  const [a, b] = [line('C1', 100, 50), line('C2', 300, 60)];
  const release = await published('capital', capital(a, b));
  const before = [await everyAnswer(), await actions()] as const;
  for (const [content, name] of [
    [capital(a, b), 'capital.csv'],
    [capital(a, b), 'ban-sao.csv'],
    [capital(b, a), 'capital.csv'],
    [`${capital(b, a)}\r\n`, 'ban-sao-2.csv'],
  ] as const)
    expect(await send('capital', content, name)).toMatchObject({ state: 'unchanged', release });
  expect([await everyAnswer(), await actions()]).toEqual([
    before[0],
    [...before[1], ...Array(4).fill('unchanged')],
  ]);
  const { release: draft } = await send('capital', capital(line('C2', 300, 61)));
  expect(await send('capital', capital(line('C2', 300, 61)), 'x.csv')).toMatchObject({
    ...{ state: 'unchanged', release: draft },
  });
  await approveRelease(releases, draft, 'tinh');
  await expect(send('capital', capital(a, b))).rejects.toThrow(`published as ${release} and was replaced`);
});

test('an approved release waits for its time, then is published by whoever looks first', async () => {
  const { release } = await send('capital', capital(line('C1', 100, 50)));
  const until = new Date(Date.now() + 3_600_000);
  await approveRelease(releases, release, 'tinh', until);
  expect([await publishDue(releases), await rate('C1')]).toEqual([[], 'EMBARGOED']);
  await expect(approveRelease(releases, release, 'tinh')).rejects.toThrow('is approved already and waits');
  // An approval that is taken back leaves a draft, which can be approved again.
  await withdrawRelease(releases, release, 'nhầm giờ', 'tinh');
  expect((await actions()).slice(-2)).toEqual(['refuse', 'recall']);
  expect([await publishDue(releases), await rate('C1')]).toEqual([[], 'NOT_PUBLISHED']);
  await approveRelease(releases, release, 'tinh', until);
  vi.useFakeTimers({ toFake: ['Date'], now: until });
  try {
    const [one, other] = await Promise.all([publishDue(releases), publishDue(releases)]);
    expect([...one, ...other]).toEqual([release]);
  } finally {
    vi.useRealTimers();
  }
  expect(await rate('C1')).toBe(0.5);
});

test('everything is made again from the files and their journal, here and from a backup elsewhere', async () => {
  await published('capital', capital(line('C1', 100, 50), line('C2', 300, 60)));
  const second = await published('capital', capital(line('C2', 300, 90), line('C4', 100, 10)));
  await published('figures', figures(3));
  await withdrawRelease(releases, second, '', 'tinh');
  await send('capital', capital(line('C5', 10, 1)), 'cho-duyet.csv');
  const before = await everyAnswer();
  expect((await verify(releases)).discrepancies).toEqual([]);
  await rebuild(releases, 'tinh');
  expect(await everyAnswer()).toBe(before);
  expect((await verify(releases)).discrepancies).toEqual([]);
  await backup(releases, join(folder, 'backup'));

  const elsewhere = await migratedDatabase();
  const there = { db: elsewhere.db, store: releaseStore(join(folder, 'elsewhere')) };
  const [here, mine] = [releases, database];
  try {
    await restore(there, join(folder, 'backup'), 'tinh');
    [releases, database] = [there, elsewhere];
    expect(await everyAnswer()).toBe(before);
    expect((await verify(releases)).discrepancies).toEqual([]);
    await expect(restore(there, join(folder, 'backup'), 'tinh')).rejects.toThrow('more than the backup');
  } finally {
    [releases, database] = [here, mine];
    await elsewhere.drop();
  }
});

test('a new database takes over what the store has, and refuses to go with the store of another', async () => {
  await published('capital', capital(line('C1', 100, 50)));
  const before = await everyAnswer();
  const [own, mine] = [releases, database];
  const fresh = await migratedDatabase();
  try {
    [releases, database] = [{ db: fresh.db, store: own.store }, fresh];
    await complete(releases);
    expect(await everyAnswer()).toBe(before);
    await send('capital', capital(line('C2', 300, 60)));
    // The first goes on with a store of its own: from here on the two have different histories.
    releases = { db: mine.db, store: releaseStore(join(folder, 'of-its-own')) };
    await send('capital', capital(line('C4', 1, 1)));
    releases = own;
    await expect(send('capital', capital(line('C5', 1, 1)))).rejects.toThrow('belongs to another database');
  } finally {
    [releases, database] = [own, mine];
    await fresh.drop();
    await backup({ db: mine.db, store: releaseStore(join(folder, 'of-its-own')) }, join(folder, `${year}`));
    releases = { db: mine.db, store: releaseStore(join(folder, `${year}`)) };
  }
});

test('of the same file sent twice at once one is the draft, the other finds it', async () => {
  const content = capital(line('C1', 100, 50), line('C2', 300, 60));
  const sent = await Promise.all(Array.from({ length: 6 }, (_, i) => send('capital', content, `${i}.csv`)));
  expect(sent.map(({ state }) => state).sort()).toEqual(['draft', ...Array(5).fill('unchanged')]);
  const [release = ''] = [...new Set(sent.map(({ release: id }) => id))];
  const approvals = await Promise.allSettled(
    Array.from({ length: 4 }, () => approveRelease(releases, release, 'tinh')),
  );
  expect(approvals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await verify(releases)).discrepancies).toEqual([]);
});

test('what the disk has and the database has not is completed before anything else', async () => {
  const { release } = await send('capital', capital(line('C1', 100, 50)));
  const end = await journalEnd(database.db);
  const publishedAt = '2099-01-01T00:00:00.000001Z';
  const deed: Deed = {
    ...{ action: 'publish', release, approval: 'two', publishedAt },
    ...{ by: 'tinh', at: publishedAt },
  };
  await releases.store.append(end.n + 1, sealEntry(end, deed));
  expect(await send('capital', capital(line('C1', 100, 50)))).toMatchObject({ state: 'unchanged', release });
  expect([await rate('C1'), await publishedAtOf(database.db, release)]).toEqual([0.5, publishedAt]);
});

test('rows of the journal are only added, and each change of an entry, a file or a figure is found', async () => {
  await published('capital', capital(line('C1', 100, 50)));
  await expect(sql`update audit set entry = ''`.execute(database.db)).rejects.toThrow('only ever added');
  await expect(sql`delete from audit where n = 1`.execute(database.db)).rejects.toThrow('only ever added');

  await sql`update capital_fact set disbursed = 51 where year = ${year}`.execute(database.db);
  expect((await verify(releases)).discrepancies.map(({ en }) => en)).toEqual([
    expect.stringMatching(/^table capital_fact .* is not what the published files make it/),
  ]);
  await rebuild(releases, 'tinh');
  expect((await verify(releases)).discrepancies).toEqual([]);

  await sql`alter table audit disable trigger audit_is_append_only`.execute(database.db);
  await sql`update audit set entry = replace(entry, 'huyen', 'khac') where n = 3`.execute(database.db);
  expect((await verify(releases)).discrepancies.map(({ en }) => en)).toEqual([
    'entry 3 of the journal in the database was changed or is missing',
    'entry 3 of the journal is not the same on disk and in the database',
  ]);
  await rebuild(releases, 'tinh');
  expect((await verify(releases)).discrepancies).toEqual([]);

  const files = join(releases.store.folder, 'files');
  const [name = ''] = await readdir(files);
  await writeFile(join(files, name), `${await readFile(join(files, name), 'utf8')} `);
  expect((await verify(releases)).discrepancies.map(({ en }) => en)).toEqual([
    `file ${name} is missing or was changed`,
  ]);
  await expect(rebuild(releases, 'tinh')).rejects.toThrow(Refused);
});
