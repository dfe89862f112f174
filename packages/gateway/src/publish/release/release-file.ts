import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { NamedFile } from '../../import/draft.ts';
import type { Reading } from '../../import/reading.ts';

/** The file of a kept release, as the journal names it. */
export async function releaseFile(db: Kysely<Tables>, id: string): Promise<NamedFile> {
  const row = await db
    .selectFrom('publication')
    .select(['dataset', 'series', 'file_name', 'sha256', 'rows_sha256', 'row_count', 'synthetic', 'reading'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    ...{ dataset: row.dataset, series: row.series, fileName: row.file_name },
    ...{ sha256: row.sha256, rowsSha256: row.rows_sha256 ?? '', rowCount: row.row_count },
    isSynthetic: row.synthetic,
    ...(row.reading !== null && { reading: row.reading as Reading }),
  };
}

/** The content of a kept release. */
export async function releaseContent(db: Kysely<Tables>, id: string): Promise<Buffer> {
  const row = await db
    .selectFrom('publication')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.content;
}

/** The moment of a publication to the microsecond, by which stamps differ. */
export async function publishedAtOf(db: Kysely<Tables>, id: string): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from publication where id = ${id}`.execute(db);
  return rows[0]?.at as string;
}
