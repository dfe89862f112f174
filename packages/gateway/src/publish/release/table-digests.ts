import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { tablesOfStore } from './remake.ts';

/** What a table holds, whatever the order of its rows. */
export interface TableDigest {
  readonly rows: number;
  readonly digest: string;
}

/**
 * What each table holds. Numbers that only tell versions and lines apart stand for the releases and the dimensions they
 * mean, and moments at which a draft came in do not count: they differ when the tables are made again.
 */
export async function tableDigests(db: Kysely<Tables>): Promise<ReadonlyMap<string, TableDigest>> {
  const names = (await tablesOfStore(db)).filter((name) => name !== 'audit');
  const digests = new Map<string, TableDigest>();
  for (const name of names) digests.set(name, await digestOf(db, name, await columnsOf(db, name)));
  return digests;
}

async function columnsOf(db: Kysely<Tables>, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

async function digestOf(
  db: Kysely<Tables>,
  table: string,
  columns: ReadonlySet<string>,
): Promise<TableDigest> {
  const { rows } = await sql<TableDigest>`
    select count(*)::int as rows, coalesce(sum(('x' || left(md5(row), 15))::bit(60)::int8), 0)::text as digest
    from (select ${rowText(table, columns)} as row from ${sql.table(table)} t ${namesOf(table, columns)}) as texts`.execute(
    db,
  );
  return rows[0] as TableDigest;
}

function rowText(table: string, columns: ReadonlySet<string>): RawBuilder<unknown> {
  if (table === 'publication') return sql`(to_jsonb(t) - 'content' - 'created_at')::text || md5(t.content)`;
  if (table === 'release') return sql`(to_jsonb(t) - 'rel')::text`;
  if (table === 'line') return sql`(to_jsonb(t) - 'id')::text`;
  return sql.join(
    [
      sql`(to_jsonb(t) - 'rel' - 'rel_end' ${isOfLines(table, columns) ? sql`- 'line'` : sql``})::text`,
      ...(columns.has('rel') ? [sql`begun.publication`, sql`coalesce(ended.publication, '')`] : []),
      ...(isOfLines(table, columns) ? [sql`line.grain || line.key`] : []),
    ],
    sql` || '|' || `,
  );
}

function namesOf(table: string, columns: ReadonlySet<string>): RawBuilder<unknown> {
  const versions = columns.has('rel')
    ? sql`left join release begun on begun.root = t.root and begun.rel = t.rel
        left join release ended on ended.root = t.root and ended.rel = t.rel_end`
    : sql``;
  const dataset = columns.has('dataset') ? sql`t.dataset` : sql`${table.replace(/_(?:fact|roll)$/, '')}`;
  const lines = sql`left join line on line.dataset = ${dataset} and line.id = t.line`;
  if (table === 'release') return sql``;
  return isOfLines(table, columns) ? sql`${versions} ${lines}` : versions;
}

function isOfLines(table: string, columns: ReadonlySet<string>): boolean {
  return columns.has('line') && /_(?:fact|roll|cell)$/.test(table);
}
