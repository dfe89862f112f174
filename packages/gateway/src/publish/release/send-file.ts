import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { checkFile } from '../../import/check-file.ts';
import { type Draft, type IncomingFile, nameFile, RefusedFile } from '../../import/draft.ts';
import { requireUnheld } from '../held-elsewhere.ts';
import { publishIn } from '../publish.ts';
import { isReferenceDataset } from '../publish-reference.ts';
import { act, type Decision, refuse } from './act.ts';
import { lockJournal } from './audit-table.ts';
import { Refused } from './refused.ts';
import { rehearse } from './rehearse.ts';
import type { Releases } from './releases.ts';
import { changesBy } from './touched.ts';

/** What became of a file that was sent. */
export interface Sent {
  readonly state: 'draft' | 'unchanged';
  /** The release it is, or the one that says the same. */
  readonly release: string;
  readonly draft: Draft;
}

/**
 * Checks a file and keeps it as a draft release. One that says what is published or drafted already, under whatever
 * name and in whatever order, changes nothing but the journal.
 *
 * @throws RefusedFile with every finding when anything is wrong: only that is entered in the journal
 * @throws Refused for the content of a release that was replaced or withdrawn since
 */
export function sendFile(releases: Releases, file: IncomingFile, by: string): Promise<Sent> {
  return enterFile(releases, file, by).catch((error) => enterRefusal(releases, file, by, error));
}

/**
 * Checks a file as it is when it is sent, and keeps nothing.
 *
 * @throws RefusedFile with every finding when anything is wrong
 */
export async function trySending(db: Kysely<Tables>, file: IncomingFile): Promise<Draft> {
  const draft = await checkFile(db, file);
  if (!(await sameContent(db, draft.id, nameFile(file, draft)))) await requireUnheld(db, draft, file);
  return draft;
}

async function enterFile(releases: Releases, file: IncomingFile, by: string): Promise<Sent> {
  const draft = await checkFile(releases.db, file);
  const named = nameFile(file, draft);
  const done = await act(releases, by, async (trx): Promise<Decision> => {
    const before = await sameContent(trx, draft.id, named);
    const counts = before?.isPublished && (await isCurrent(trx, before.id));
    await lockJournal(trx);
    const same = await sameContent(trx, draft.id, named);
    if (!same) {
      await requireUnheld(trx, draft, file);
      return { action: { action: 'draft', release: draft.id, file: named }, content: file.content };
    }
    if (same.isPublished && same.id === before?.id && !counts) return noLongerCounts(same.id, file.fileName);
    return { action: { action: 'unchanged', release: same.id, fileName: file.fileName } };
  });
  if (done.action !== 'draft' && done.action !== 'unchanged')
    throw new Error(`sendFile requires a draft, got ${done.action}`);
  return { state: done.action, release: done.release, draft };
}

async function enterRefusal(
  releases: Releases,
  { fileName }: IncomingFile,
  by: string,
  error: unknown,
): Promise<never> {
  if (error instanceof RefusedFile) {
    const why = `${error.findings.length} findings`;
    await act(releases, by, async () => ({ action: { action: 'refuse', what: `import ${fileName}`, why } }));
  }
  throw error;
}

async function sameContent(
  trx: Kysely<Tables>,
  id: string,
  { dataset, rowsSha256, isSynthetic }: ReturnType<typeof nameFile>,
): Promise<{ readonly id: string; readonly isPublished: boolean } | undefined> {
  const row = await trx
    .selectFrom('publication')
    .select(['id', 'published_at'])
    .where('dataset', '=', dataset)
    .where('synthetic', '=', isSynthetic)
    .where('withdraws', 'is', null)
    .where(({ or, eb }) => or([eb('id', '=', id), eb('rows_sha256', '=', rowsSha256)]))
    .orderBy('published_at', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, isPublished: row.published_at !== null };
}

/** True when publishing a release again would change nothing. Lists have no versions: there the last one counts. */
async function isCurrent(trx: Kysely<Tables>, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('publication')
    .select(['dataset', 'synthetic', 'published_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (isReferenceDataset(row.dataset)) {
    const last = await trx
      .selectFrom('publication')
      .select('id')
      .where('dataset', '=', row.dataset)
      .where('synthetic', '=', row.synthetic)
      .where('published_at', 'is not', null)
      .orderBy('published_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return last?.id === id;
  }
  return rehearse(trx, async () => {
    await trx.updateTable('publication').set({ published_at: null }).where('id', '=', id).execute();
    const { begun, ended } = await changesBy(trx, row.dataset, await publishIn(trx, id));
    return begun + ended === 0;
  });
}

function noLongerCounts(id: string, fileName: string): Decision {
  const refused = new Refused(
    `${fileName}: nội dung này đã công bố, mã ${id}, nhưng đã bị thay thế hoặc thu hồi; muốn dùng lại, hãy thu hồi (withdraw) bản đứng sau nó`,
    `${fileName}: this content was published as ${id} and was replaced or withdrawn since; to have it count again, withdraw what came after it`,
  );
  return refuse(`import ${fileName}`, refused, id);
}
