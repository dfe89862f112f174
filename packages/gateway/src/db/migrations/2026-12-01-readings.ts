import { type Kysely, sql } from 'kysely';

/** How offices' own layouts are read, the treasury's budget codes, and how each accepted file was read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table budget_code (
    code text not null, valid_from date not null, valid_to date, name text not null, programme text not null,
    component text, legal_basis text, note text, primary key (code, valid_from))`,
  `create table mapping (
    id text not null, version int not null, content jsonb not null, saved_at timestamptz not null default now(),
    primary key (id, version))`,
  'alter table publication add column reading jsonb',
];
