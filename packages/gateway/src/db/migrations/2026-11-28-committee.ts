import { type Kysely, sql } from 'kysely';
import { versions } from './2026-11-24-spine.ts';

/** What a steering committee asks about beside figures: needs, support, balances carried over, projects, sets of criteria. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const byOrigin = `${versions}, origin text not null, series text not null, area int not null, source text not null,
  note text, primary key (root, series, origin, rel_end)`;

const statements = [
  `create table need (${byOrigin}, period text not null, criterion int8 not null, amount int8 not null)`,
  `create table support (
    ${byOrigin}, period text not null, share float8 not null, from_investment int8, from_other int8, exception text,
    decision text, decided_on date)`,
  `create table carry_over (
    ${byOrigin}, period text not null, programme text not null, funding_source text not null,
    capital_type text not null, vintage text not null, confirmed int8, booked int8, confirmed_on date)`,
  `create table project (
    ${byOrigin}, as_of date not null, title text not null, title_en text, programme text not null, component text, manager text not null,
    special text, total int8, one_commune text, simple text, listed text, approved_on date, site_cleared_on date,
    tendered_on date, started_on date, completed_on date, settled_on date, visibility text)`,
  `create table correspondence (
    ${byOrigin}, earlier text not null, earlier_criterion int8 not null, later text not null,
    later_criterion int8 not null)`,
];
