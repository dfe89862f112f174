import type { Sum } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { orderOf, vietnamDay } from './known.ts';
import type { StoredArea } from './reference.ts';

/** Where a sum was published. */
export type Published = Required<Pick<Sum, 'source' | 'release'>>;

/** The file that each release of a root published: the source of what was reported in it. */
export async function publishedIn(
  db: Kysely<Tables>,
  areas: readonly StoredArea[],
  rows: readonly { readonly area: number; readonly rel: number }[],
): Promise<ReadonlyMap<number, Published>> {
  const roots = new Map(areas.map(({ id, root }) => [id, root]));
  const releases = new Map(rows.map(({ rel, area }) => [rel, roots.get(area) as number]));
  if (releases.size === 0) return new Map();
  const { rows: found } = await sql<{
    rel: number;
    id: string;
    published_at: Date;
    release_order: number;
    file_name: string;
    sha256: string;
  }>`
    select r.rel, p.id, r.published_at, ${orderOf('r.published_at')} as release_order, p.file_name, p.sha256
    from (select root, rel from unnest(${[...releases.values()]}::int[], ${[...releases.keys()]}::int[]) as x(root, rel)) x
    join release r on r.root = x.root and r.rel = x.rel join publication p on p.id = r.publication`.execute(
    db,
  );
  return new Map(
    found.map((row) => [
      row.rel,
      {
        source: { id: row.id, title: row.file_name, tier: 'ORIGINAL', sha256: row.sha256 },
        release: { id: row.id, publishedAt: vietnamDay(row.published_at), order: row.release_order },
      },
    ]),
  );
}
