import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type Draft, type IncomingFile, RefusedFile } from '../import/draft.ts';
import { type Finding, findingAt } from '../import/finding.ts';
import { CURRENT } from '../query/dataset-tables.ts';
import { referenceOf } from '../query/reference.ts';
import { recordTable, toRecord } from './publish-records.ts';
import type { VersionedTable } from './versioned.ts';

/**
 * Requires that no row of a draft stands already in a file of another name: one figure has one file, which revises it.
 *
 * @throws RefusedFile with every such row and the release that has it
 */
export async function requireUnheld(
  db: Kysely<Tables>,
  draft: Draft,
  { fileName, series }: Pick<IncomingFile, 'fileName' | 'series'>,
): Promise<void> {
  const table = recordTable(draft.dataset.id);
  if (!table || table.key.includes('series')) return;
  const findings = await heldElsewhere(db, table, draft, series);
  if (findings.length > 0) throw new RefusedFile(fileName, findings);
}

async function heldElsewhere(
  db: Kysely<Tables>,
  { name: tableName, key, keyTypes }: VersionedTable,
  draft: Draft,
  series: string,
): Promise<readonly Finding[]> {
  const reference = await referenceOf(db);
  const sent = Array.from(draft.rows, (row) => ({ row, ...toRecord(draft, row, series, reference) }));
  const keys = key.map(
    (name) => sql`${sent.map(({ record }) => record[name] ?? null)}::${sql.raw(keyTypes[name] as string)}[]`,
  );
  const names = key.map((name) => sql.ref(name));
  const { rows } = await sql<{ n: number; series: string; release: string }>`
    select k.n::int as n, t.series, r.publication as release
    from unnest(${sent.map(({ root }) => root)}::int[], ${sql.join(keys)}) with ordinality as k(root, ${sql.join(names)}, n)
    join ${sql.table(tableName)} t on t.root = k.root and ${sql.join(
      names.map((name) => sql`t.${name} = k.${name}`),
      sql` and `,
    )}
    join release r on r.root = t.root and r.rel = t.rel
    where t.rel_end = ${CURRENT} and t.series <> ${series} order by k.n`.execute(db);
  return rows.flatMap(({ n, ...holder }) => {
    const row = sent[n - 1]?.row;
    return row ? [findingAt(row, 'area', alreadyIn(holder), { right: underThatName(holder) })] : [];
  });
}

interface Holder {
  readonly series: string;
  readonly release: string;
}

const alreadyIn = ({ series, release }: Holder) => ({
  vi: `số liệu này đã được công bố từ tệp ${series}, mã ${release}`,
  en: `this figure is published from the file ${series}, as ${release}`,
});

const underThatName = ({ series }: Holder) => ({
  vi: `muốn sửa, hãy gửi dưới tên ${series}`,
  en: `to revise it, send it under the name ${series}`,
});
