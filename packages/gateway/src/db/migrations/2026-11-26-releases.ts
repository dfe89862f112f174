import { type Kysely, sql } from 'kysely';

/**
 * Who sent and approved a release, until when it waits, and what a withdrawal takes back; and the journal of all that
 * was done, to which rows are only ever added.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A release is approved by the journal it is shipped with, unless somebody approves it.
  `alter table publication
    add column rows_sha256 text,
    add column created_by text,
    add column approved_by text,
    add column approval text not null default 'journal',
    add column embargo_until timestamptz,
    add column withdraws text,
    add column reason text`,
  'create index on publication (dataset, rows_sha256)',
  'create index on publication (withdraws) where withdraws is not null',
  'create index on publication (embargo_until) where published_at is null',
  `create table audit (
    n int primary key, action text not null, release text, entry text not null, hash text not null)`,
  'create index on audit (release)',
  "create index on audit (n) where action = 'rebuild'",
  // The journal on disk is put back into the table by a rebuild alone.
  `create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      if current_setting('tiendo.rebuilds', true) is distinct from 'on' then
        raise exception 'rows of audit are only ever added';
      end if;
      return null;
    end $$`,
  `create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function refuse_audit_change()`,
];
