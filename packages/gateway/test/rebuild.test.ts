import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { journalEnd } from '../src/publish/release/audit-table.ts';
import { backup } from '../src/publish/release/backup.ts';
import { complete } from '../src/publish/release/complete.ts';
import { type Deed, sealEntry } from '../src/publish/release/journal-entry.ts';
import { rebuild } from '../src/publish/release/rebuild.ts';
import { publishedAtOf } from '../src/publish/release/release-file.ts';
import { releaseStore } from '../src/publish/release/release-store.ts';
import { restore } from '../src/publish/release/restore.ts';
import { verify } from '../src/publish/release/verify.ts';
import { withdrawRelease } from '../src/publish/release/withdraw-release.ts';
import { migratedDatabase } from './database.ts';
import { capital, type ReleaseWorld, releaseWorld } from './release-world.ts';

let world: ReleaseWorld;

beforeAll(async () => {
  world = await releaseWorld();
});

afterAll(() => world.close());

beforeEach(() => {
  world.year += 1;
});

test('everything is made again from the files and their journal, here and from a backup elsewhere', async () => {
  await world.published('capital', capital(world.line('C1', 100, 50), world.line('C2', 300, 60)));
  const second = await world.published(
    'capital',
    capital(world.line('C2', 300, 90), world.line('C4', 100, 10)),
  );
  await world.published('figures', world.figures(3));
  await withdrawRelease(world.releases, second, '', 'tinh');
  await world.send('capital', capital(world.line('C5', 10, 1)), 'cho-duyet.csv');
  const before = await world.everyAnswer();
  expect((await verify(world.releases)).discrepancies).toEqual([]);
  await rebuild(world.releases, 'tinh');
  expect(await world.everyAnswer()).toBe(before);
  expect((await verify(world.releases)).discrepancies).toEqual([]);
  await backup(world.releases, join(world.folder, 'backup'));

  const elsewhere = await migratedDatabase();
  const there = { db: elsewhere.db, store: releaseStore(join(world.folder, 'elsewhere')) };
  const [here, mine] = [world.releases, world.database];
  try {
    await restore(there, join(world.folder, 'backup'), 'tinh');
    [world.releases, world.database] = [there, elsewhere];
    expect(await world.everyAnswer()).toBe(before);
    expect((await verify(world.releases)).discrepancies).toEqual([]);
    await expect(restore(there, join(world.folder, 'backup'), 'tinh')).rejects.toThrow(
      'more than the backup',
    );
  } finally {
    [world.releases, world.database] = [here, mine];
    await elsewhere.drop();
  }
});

test('a new database takes over what the store has, and refuses to go with the store of another', async () => {
  await world.published('capital', capital(world.line('C1', 100, 50)));
  const before = await world.everyAnswer();
  const [own, mine] = [world.releases, world.database];
  const fresh = await migratedDatabase();
  try {
    [world.releases, world.database] = [{ db: fresh.db, store: own.store }, fresh];
    await complete(world.releases);
    expect(await world.everyAnswer()).toBe(before);
    await world.send('capital', capital(world.line('C2', 300, 60)));
    // The first goes on with a store of its own: from here on the two have different histories.
    world.releases = { db: mine.db, store: releaseStore(join(world.folder, 'of-its-own')) };
    await world.send('capital', capital(world.line('C4', 1, 1)));
    world.releases = own;
    await expect(world.send('capital', capital(world.line('C5', 1, 1)))).rejects.toThrow(
      'belongs to another database',
    );
  } finally {
    [world.releases, world.database] = [own, mine];
    await fresh.drop();
    await backup(
      { db: mine.db, store: releaseStore(join(world.folder, 'of-its-own')) },
      join(world.folder, `${world.year}`),
    );
    world.releases = { db: mine.db, store: releaseStore(join(world.folder, `${world.year}`)) };
  }
});

test('what the disk has and the database has not is completed before anything else', async () => {
  const { release } = await world.send('capital', capital(world.line('C1', 100, 50)));
  const end = await journalEnd(world.database.db);
  const publishedAt = '2099-01-01T00:00:00.000001Z';
  const deed: Deed = {
    ...{ action: 'publish', release, approval: 'two', publishedAt },
    ...{ by: 'tinh', at: publishedAt },
  };
  await world.releases.store.append(end.n + 1, sealEntry(end, deed));
  expect(await world.send('capital', capital(world.line('C1', 100, 50)))).toMatchObject({
    state: 'unchanged',
    release,
  });
  expect([await world.rate('C1'), await publishedAtOf(world.database.db, release)]).toEqual([
    0.5,
    publishedAt,
  ]);
});
