import { type Kysely, sql } from 'kysely';

/** The programme whose plan sets a target: it tells whose money the target is held against. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table target add column programme text`.execute(db);
}
