import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { checkHeader } from '../../file/report/check-header.ts';
import { ProblemList } from '../../file/report/problem-list.ts';
import { readInWorker } from '../../file/report/read-in-worker.ts';
import type { DatasetMapping } from './dataset-mapping.ts';

/** A version of a mapping as it was saved. */
export interface SavedMapping {
  readonly version: number;
  readonly savedAt: Date;
  readonly mapping: DatasetMapping;
}

/** The newest version of each mapping, by id. */
export async function savedMappings(db: Kysely<Tables>): Promise<readonly SavedMapping[]> {
  const rows = await db
    .selectFrom('mapping')
    .distinctOn('id')
    .selectAll()
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, saved_at, content }) => ({
    ...{ version, savedAt: saved_at, mapping: content as DatasetMapping },
  }));
}

/** Saves a mapping as the next version of its id; the same content again is the version it was. */
export async function saveMapping(db: Kysely<Tables>, mapping: DatasetMapping): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('mapping').select('id').where('id', '=', mapping.id).forUpdate().execute();
    const last = (await savedMappings(trx)).find((saved) => saved.mapping.id === mapping.id);
    if (last && isSame(last.mapping, mapping)) return last.version;
    const version = (last?.version ?? 0) + 1;
    await trx
      .insertInto('mapping')
      .values({ id: mapping.id, version, content: JSON.stringify(mapping) })
      .execute();
    return version;
  });
}

/** A store of JSON keeps no order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  const text = (value: unknown) => JSON.stringify(value, (_, part) => sorted(part));
  return text(a) === text(b);
}

/** The first mapping whose tables a file has, header for header. Undefined when none fits. */
export async function recogniseMapping(
  saved: readonly SavedMapping[],
  content: Uint8Array,
): Promise<DatasetMapping | undefined> {
  if (saved.length === 0) return undefined;
  const { tables } = await readInWorker(content);
  return saved
    .map(({ mapping }) => mapping)
    .find((mapping) =>
      mapping.tables.every((table) => {
        const found = tables.find(({ sheet }) => table.sheet === undefined || sheet === table.sheet);
        const problems = new ProblemList();
        if (found) checkHeader(found.sheet, found.frame, table, problems);
        return found !== undefined && problems.count === 0;
      }),
    );
}
