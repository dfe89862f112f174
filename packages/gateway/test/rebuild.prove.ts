import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFiles } from '../demo/demo-files.ts';
import { writeDemo } from '../demo/files/write-demo.ts';
import { loadPublished } from '../src/publish/load-published.ts';
import { backup } from '../src/publish/release/backup.ts';
import { rebuild } from '../src/publish/release/rebuild.ts';
import { releaseStore } from '../src/publish/release/release-store.ts';
import type { Releases } from '../src/publish/release/releases.ts';
import { restore } from '../src/publish/release/restore.ts';
import { withdrawRelease } from '../src/publish/release/withdraw-release.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { publishedAnswers } from './published-answers.ts';

let folder: string;
let database: TestDatabase;
let releases: Releases;

beforeAll(async () => {
  [database, folder] = await Promise.all([migratedDatabase(), mkdtemp(join(tmpdir(), 'tiendo-rebuild-'))]);
  releases = { db: database.db, store: releaseStore(join(folder, 'releases')) };
  const demonstration = join(folder, 'demonstration');
  writeDemo(demonstration, demoFiles({ scale: 1, seed: 2026 }));
  await loadPublished(database.db);
  await loadPublished(database.db, { folder: pathToFileURL(`${demonstration}/`), isSynthetic: true });
  const { id } = await database.db
    .selectFrom('publication')
    .select('id')
    .where('dataset', '=', 'capital')
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await withdrawRelease(releases, id, 'nhầm tháng', 'tinh');
}, 1_800_000);

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

test('every answer about the demonstration is the same byte for byte after a rebuild and after a restore elsewhere', async () => {
  const before = await publishedAnswers(database);
  const found = [...before.values()].filter((answer) => answer.startsWith('200'));
  expect(new Set(found).size).toBeGreaterThan(before.size / 2);
  const begun = performance.now();
  await rebuild(releases, 'tinh');
  const rebuilt = seconds(begun);
  expect(await publishedAnswers(database)).toEqual(before);

  const elsewhere = await migratedDatabase();
  try {
    const there = { db: elsewhere.db, store: releaseStore(join(folder, 'elsewhere')) };
    const saving = performance.now();
    await backup(releases, join(folder, 'backup'));
    const [saved, restoring] = [seconds(saving), performance.now()];
    await restore(there, join(folder, 'backup'), 'tinh');
    const restored = seconds(restoring);
    expect(await publishedAnswers(elsewhere)).toEqual(before);
    const { rows } = await elsewhere.pool.query('select sum(row_count)::int as rows from publication');
    console.log(JSON.stringify({ rows: rows[0].rows, answers: before.size, rebuilt, saved, restored }));
  } finally {
    await elsewhere.drop();
  }
});
