import { type Kysely, sql } from 'kysely';

/** What an approved release will publish where nothing is public yet: where, never what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table embargo (
    root int not null, area int not null, indicator text not null, period text not null, programme text not null,
    publication text not null, since timestamptz not null, ended timestamptz,
    primary key (root, area, indicator, period, programme, publication, since))`.execute(db);
  await sql`create index on embargo (publication) where ended is null`.execute(db);
}
