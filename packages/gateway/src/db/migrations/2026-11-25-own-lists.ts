import { type Kysely, sql } from 'kysely';
import { datasetTables, versions } from './2026-11-24-spine.ts';

/**
 * What offices keep beside money and households: agencies, measures and indicators of their own, plans, assessments,
 * named lists, tasks, recommendations, documents, deprivations and movements. What was published of invented figures
 * is told apart from everything else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const byOrigin = `${versions}, origin text not null, series text not null, area int not null, source text not null,
  note text, primary key (root, series, origin, rel_end)`;

const statements = [
  'alter table publication add column synthetic boolean not null default false',
  'alter table source add column synthetic boolean not null default false',
  `create table agency (
    code text not null, valid_from date not null, valid_to date, name text not null, name_en text, tier text not null,
    area text not null, successors text, legal_basis text, primary key (code, valid_from))`,
  `create table measure (
    id text primary key, name text not null, name_en text not null, unit text not null, aggregation text not null)`,
  `create table indicator (
    id text primary key, name text not null, name_en text not null, full_name text not null, full_name_en text not null,
    formula text not null, formula_en text not null, unit text not null, numerator text not null, denominator text,
    base text, decimals int not null, direction text, visibility text not null)`,
  `create table named_list (
    ${byOrigin}, indicator text not null, period text not null, member text, member_name text not null)`,
  `create table assessment (
    ${versions}, area int not null, standard text not null, as_of date not null, criterion int not null, state text,
    series text not null, source text not null, note text,
    primary key (root, area, standard, as_of, criterion, rel_end))`,
  `create table plan (
    ${byOrigin}, period text not null, version int not null, programme text not null, component text,
    funding_source text, capital_type text, budget_holder text, amount int8 not null, decision text, decided_on date)`,
  `create table counterpart_rule (
    ${byOrigin}, programme text not null, payer text not null, capital_type text, min_ratio float8 not null,
    exempt text, valid_from date not null, valid_to date, legal_basis text not null)`,
  `create table task (
    ${byOrigin}, title text not null, title_en text, programme text, clause text, lead text not null,
    co_ordinating text, product text, given_on date, due_on date, extensions text, done_on date, evidence text)`,
  `create table recommendation (
    ${byOrigin}, title text not null, title_en text, programme text, clause text, from_agency text not null,
    to_agency text not null, raised_on date not null, due_on date, answered_on date, answer text)`,
  `create table document (
    ${byOrigin}, title text not null, title_en text, programme text, issuer text not null, issuer_tier text not null,
    due_on date, number text, issued_on date)`,
  ...datasetTables('deprivation', ['listed_households', 'deprived_households']),
  ...datasetTables('movements', [
    ...['households_at_start', 'escaped_1', 'escaped_2', 'other_decrease', 'from_other_list'],
    ...['added_1', 'added_2', 'other_increase', 'households_at_end'],
  ]),
  ...datasetTables('custom', ['count', 'dong']),
];
