import { type Kysely, sql } from 'kysely';

/**
 * Who sent and approved a release, until when it waits, and what a withdrawal takes back; and the journal of all that
 * was done, to which rows are only ever added.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table publication
    add column rows_sha256 text,
    add column created_by text,
    add column approved_by text,
    add column approval text,
    add column embargo_until timestamptz,
    add column withdraws text`,
  'create index on publication (dataset, rows_sha256)',
  `create table audit (
    n int primary key, action text not null, release text, entry text not null, hash text not null)`,
  'create index on audit (release)',
  `create function refuse_audit_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of audit are only ever added'; end $$`,
  `create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function refuse_audit_change()`,
];
