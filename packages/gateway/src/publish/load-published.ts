import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { createDraft, releaseId } from '../import/draft.ts';
import { type JournalEntry, readJournal } from './journal.ts';
import { publish } from './publish.ts';

/** Where the shipped figures lie. */
export const SHIPPED_DATA = new URL('../../data/', import.meta.url);

export interface LoadOptions {
  readonly folder?: URL;
  /** True for a folder of invented figures. */
  readonly isSynthetic?: boolean;
  /** Told in one line what was loaded. */
  readonly log?: (message: string) => void;
}

/**
 * Replays the journal of shipped releases: each file goes through the same import and publishing as a user's file,
 * and counts from the day the journal gives. Releases that are there already are left alone.
 *
 * @throws Error when a file is not the one the journal names
 * @throws RefusedFile when a file does not pass its checks
 */
export async function loadPublished(
  db: Kysely<Tables>,
  { folder = SHIPPED_DATA, isSynthetic = false, log = () => {} }: LoadOptions = {},
): Promise<void> {
  const entries = readJournal(await readFile(new URL('journal.csv', folder), 'utf8'));
  const known = new Set(
    (await db.selectFrom('publication').select('id').where('published_at', 'is not', null).execute()).map(
      ({ id }) => id,
    ),
  );
  const pending = entries.filter(({ release }) => !known.has(release));
  let rows = 0;
  for (const entry of pending) rows += await loadRelease(db, { folder, isSynthetic }, entry);
  log(
    pending.length === 0
      ? `${entries.length} releases are published already`
      : `published ${pending.length} releases, ${rows} rows`,
  );
}

async function loadRelease(
  db: Kysely<Tables>,
  { folder, isSynthetic }: Required<Pick<LoadOptions, 'folder' | 'isSynthetic'>>,
  entry: JournalEntry,
): Promise<number> {
  const content = await readFile(new URL(entry.file, folder));
  if (releaseId(content) !== entry.release) {
    throw new Error(
      `loadPublished requires ${entry.file} to be release ${entry.release} of the journal, got ${releaseId(content)}`,
    );
  }
  // targets.2.csv is the second file of the series targets.
  const name = entry.file.replace(/\..*$/, '');
  const series = isSynthetic ? `demo/${name}` : name;
  const { dataset, file: fileName } = entry;
  const draft = await createDraft(db, { dataset, series, fileName, content, isSynthetic });
  await publish(db, draft.id, new Date(`${entry.publishedOn}T00:00:00+07:00`), draft);
  return draft.rows.length;
}
