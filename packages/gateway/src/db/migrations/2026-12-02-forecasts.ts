import { type Kysely, sql } from 'kysely';

/** For whom an indicator is forecast: for offices only unless it is public, of real and of invented figures apart. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table forecast (
    indicator text not null, synthetic boolean not null, visibility text not null, legal_basis text,
    primary key (indicator, synthetic))`.execute(db);
}
