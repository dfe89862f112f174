import { type Kysely, sql } from 'kysely';

/** Days on which what an indicator counts changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table break (
    indicator text not null, on_day date not null, kind text not null, reason text not null, reason_en text not null,
    legal_basis text, primary key (indicator, on_day))`.execute(db);
}
