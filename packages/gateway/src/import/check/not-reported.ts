import type { Dataset } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { CURRENT, tablesOf } from '../../query/dataset-tables.ts';
import type { Reference, StoredArea } from '../../query/reference.ts';
import type { ReportedArea } from '../reported-areas.ts';

/** Tiers whose areas report to the office that sends a file. */
const REPORTED_TO = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

/** Areas beside those of a file that have not reported for its cut, neither in it nor before. Internal. */
export async function notReported(
  db: Kysely<Tables>,
  dataset: Dataset,
  reported: readonly ReportedArea[],
  reference: Reference,
): Promise<readonly StoredArea[]> {
  const cuts = [...new Set(reported.map(({ cut }) => cut))];
  const missing: StoredArea[] = [];
  for (const cut of cuts) {
    const present = new Set(reported.filter((one) => one.cut === cut).map(({ area }) => area.id));
    const expected = siblings(reported, cut, reference).filter(({ id }) => !present.has(id));
    const before = await reportedBefore(db, dataset, expected, cut);
    missing.push(...expected.filter(({ id }) => !before.has(id) && !missing.some((one) => one.id === id)));
  }
  return missing;
}

function siblings(
  reported: readonly ReportedArea[],
  cut: string,
  { hierarchy, stored }: Reference,
): readonly StoredArea[] {
  const parents = new Map(
    reported.flatMap(({ area, cut: own }) => {
      const parent = own === cut ? hierarchy.parent(area, cut) : undefined;
      return parent && REPORTED_TO.includes(parent.level) ? [[stored(parent).id, parent] as const] : [];
    }),
  );
  return [...parents.values()].flatMap((parent) => hierarchy.children(parent, cut).map(stored));
}

async function reportedBefore(
  db: Kysely<Tables>,
  dataset: Dataset,
  areas: readonly StoredArea[],
  cut: string,
): Promise<ReadonlySet<number>> {
  if (areas.length === 0) return new Set();
  const { rows } = await sql<{ area: number }>`select distinct area from ${sql.table(tablesOf(dataset).fact)}
    where root = any(${[...new Set(areas.map(({ root }) => root))]}::int[])
      and area = any(${areas.map(({ id }) => id)}::int[]) and cut = ${cut}::date and rel_end = ${CURRENT}`.execute(
    db,
  );
  return new Set(rows.map(({ area }) => area));
}
