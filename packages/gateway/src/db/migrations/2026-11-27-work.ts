import { type Kysely, sql } from 'kysely';
import { versions } from './2026-11-24-spine.ts';

/** Inspections, and which of the items of work an office has made public. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  ...['task', 'recommendation', 'document'].map((table) => `alter table ${table} add column visibility text`),
  `create table inspection (
    ${versions}, origin text not null, series text not null, area int not null, source text not null, note text,
    title text not null, title_en text, programme text, visibility text, inspector text not null,
    inspected text not null, begun_on date not null, concluded_on date, number text, shortcomings int8,
    due_on date, remedied_on date, primary key (root, series, origin, rel_end))`,
];
