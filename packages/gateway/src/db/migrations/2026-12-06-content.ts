import { type Kysely, sql } from 'kysely';

/** The content of files is kept as it is, so that a piece of it is read without the rest, and nothing is spent on packing it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table publication alter column content set storage external`.execute(db);
}
