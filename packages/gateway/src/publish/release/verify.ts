import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { writing } from '../writing.ts';
import { lockJournal } from './audit-table.ts';
import { complete } from './complete.ts';
import { isSealed, type JournalEnd, type JournalEntry, readEntry, START } from './journal-entry.ts';
import { saveJournal } from './rebuild.ts';
import { rehearse } from './rehearse.ts';
import type { ReleaseStore } from './release-store.ts';
import type { Releases } from './releases.ts';
import { remake } from './remake.ts';
import { tableDigests } from './table-digests.ts';

/** Something that is not as it was left. */
export interface Discrepancy {
  readonly vi: string;
  readonly en: string;
}

/** What was verified. */
export interface Verified {
  readonly entries: number;
  readonly discrepancies: readonly Discrepancy[];
}

/**
 * Whether journal, files and tables are as they were left: every entry sealed with the one before and the same on disk
 * and in the database, every file with its SHA-256, and every table as the files make it again, which is tried and
 * given back.
 */
export async function verify(releases: Releases): Promise<Verified> {
  const { db, store } = releases;
  const before = await journalDiscrepancies(db, store);
  if (before.discrepancies.length > 0) return before;
  await complete(releases);
  await writing(db, async (trx) => {
    await lockJournal(trx);
    await saveJournal(trx, store);
  });
  const { entries } = await journalDiscrepancies(db, store);
  return { entries, discrepancies: await tableDiscrepancies(releases) };
}

async function journalDiscrepancies(db: Kysely<Tables>, store: ReleaseStore): Promise<Verified> {
  const inDatabase = await entriesInDatabase(db);
  const onDisk = await entriesOnDisk(store);
  const place = { vi: `trong ${store.folder}`, en: `in ${store.folder}` };
  const discrepancies = [
    ...chainDiscrepancies(inDatabase, { vi: 'trong cơ sở dữ liệu', en: 'in the database' }),
    ...chainDiscrepancies(onDisk, place),
    ...onDisk.flatMap((text, i) =>
      inDatabase[i] !== undefined && text !== inDatabase[i] ? [differs(i + 1)] : [],
    ),
    ...(await fileDiscrepancies(onDisk, store)),
  ];
  return { entries: Math.max(inDatabase.length, onDisk.length), discrepancies };
}

type Entries = readonly (string | undefined)[];

async function entriesInDatabase(db: Kysely<Tables>): Promise<Entries> {
  const rows = await db.selectFrom('audit').select(['n', 'entry', 'hash']).orderBy('n').execute();
  const sound = rows.filter(({ entry, hash }) => hashIn(entry) === hash);
  const byNumber = new Map(sound.map(({ n, entry }) => [n, entry]));
  return Array.from({ length: rows.at(-1)?.n ?? 0 }, (_, i) => byNumber.get(i + 1));
}

async function entriesOnDisk(store: ReleaseStore): Promise<Entries> {
  const entries: (string | undefined)[] = [];
  for (let n = 1; n <= (await store.last()); n += 1) entries.push(await store.entry(n));
  return entries;
}

function chainDiscrepancies(entries: Entries, place: Discrepancy): readonly Discrepancy[] {
  let last: JournalEnd = START;
  return entries.flatMap((text, i) => {
    const isSound = text !== undefined && isSealed(text, last);
    last = { n: i + 1, hash: hashIn(text) };
    return isSound ? [] : [changed(i + 1, place)];
  });
}

async function fileDiscrepancies(entries: Entries, store: ReleaseStore): Promise<readonly Discrepancy[]> {
  const found: Discrepancy[] = [];
  for (const entry of entries.flatMap((text) => entryOf(text) ?? []))
    if ('file' in entry && !(await store.content(entry.file.sha256))) found.push(lost(entry.file.sha256));
  return found;
}

async function tableDiscrepancies({ db, store, told }: Releases): Promise<readonly Discrepancy[]> {
  return writing(
    db,
    async (trx) => {
      const found = await tableDigests(trx);
      const made = await rehearse(trx, async () => {
        await remake(trx, store, told);
        return tableDigests(trx);
      });
      return [...made].flatMap(([table, { rows, digest }]) => {
        const now = found.get(table);
        return now?.rows === rows && now.digest === digest ? [] : [notAsMade(table, now?.rows ?? 0, rows)];
      });
    },
    { isAlone: true },
  );
}

function entryOf(text: string | undefined): JournalEntry | undefined {
  try {
    return text === undefined ? undefined : readEntry(text);
  } catch {
    return undefined;
  }
}

function hashIn(text: string | undefined): string {
  return entryOf(text)?.hash ?? '';
}

function changed(n: number, { vi, en }: Discrepancy): Discrepancy {
  return {
    vi: `mục ${n} của nhật ký ${vi} đã bị sửa hoặc bị mất`,
    en: `entry ${n} of the journal ${en} was changed or is missing`,
  };
}

function differs(n: number): Discrepancy {
  return {
    vi: `mục ${n} của nhật ký trên đĩa khác trong cơ sở dữ liệu`,
    en: `entry ${n} of the journal is not the same on disk and in the database`,
  };
}

function lost(hash: string): Discrepancy {
  return { vi: `tệp ${hash} bị mất hoặc đã bị sửa`, en: `file ${hash} is missing or was changed` };
}

function notAsMade(table: string, now: number, made: number): Discrepancy {
  return {
    vi: `bảng ${table} (${now} dòng) không như các tệp đã công bố dựng lại (${made} dòng)`,
    en: `table ${table} (${now} rows) is not what the published files make it (${made} rows)`,
  };
}
