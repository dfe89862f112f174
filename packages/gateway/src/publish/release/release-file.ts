import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { type Draft, type NamedFile, readRelease } from '../../import/draft.ts';
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

/** Columns of a kept release beside its content. */
export const KEPT = [
  'id',
  'dataset',
  'series',
  'file_name',
  'synthetic',
  'reading',
  'published_at',
  'withdraws',
] as const;

/** A kept release without its content. */
export type Kept = Pick<Selectable<Tables['publication']>, (typeof KEPT)[number]>;

/** The file of a kept release, read. */
export async function readKept(
  db: Kysely<Tables>,
  { id, dataset, file_name, synthetic, reading }: Kept,
): Promise<Draft> {
  return readRelease({
    ...{ id, dataset, fileName: file_name, isSynthetic: synthetic, content: await releaseContent(db, id) },
    ...(reading !== null && { reading: reading as Reading }),
  });
}

const PIECE = 4 << 20;

/** The content of a kept release, fetched in pieces: each comes as text of twice its size. */
export async function releaseContent(db: Kysely<Tables>, id: string): Promise<Buffer> {
  const { size } = await db
    .selectFrom('publication')
    .select(sql<number>`octet_length(content)`.as('size'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const content = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; at += PIECE) {
    const { piece } = await db
      .selectFrom('publication')
      .select(sql<Buffer>`substring(content from ${at + 1}::int for ${PIECE}::int)`.as('piece'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    content.set(piece, at);
  }
  return content;
}

/** The moment of a publication to the microsecond, by which stamps differ. */
export async function publishedAtOf(db: Kysely<Tables>, id: string): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from publication where id = ${id}`.execute(db);
  return rows[0]?.at as string;
}
