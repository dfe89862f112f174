import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { CURRENT, type Line, tablesOf } from '../query/dataset-tables.ts';
import { type Part, toPart } from './part.ts';
import { type Taking, takenReports } from './taken-reports.ts';
import type { VersionedRow } from './versioned.ts';

/** That a child reported something in a section that its parent did not report itself. */
export interface Presence {
  readonly area: number;
  readonly cut: string;
  readonly child: number;
  readonly section: string;
  /** Whether nobody below the child is missing, in the section and in the whole report. */
  readonly complete: boolean;
  readonly wholeComplete: boolean;
}

/** What the children of areas reported, and who of them. */
export interface ChildSums {
  readonly sums: readonly Part[];
  readonly presence: readonly Presence[];
}

/** Sums the children of each area at each cut, line by line. Children may lie under other roots than their parent. */
export async function childSums(
  db: Kysely<Tables>,
  lines: ReadonlyMap<number, Line>,
  taking: Taking,
): Promise<ChildSums> {
  if (taking.edges.length === 0) return { sums: [], presence: [] };
  const { columns } = tablesOf(taking.dataset);
  const { rows } = await sql<VersionedRow>`${takenReports(taking)}
    select parent as area, slot_cut as cut, line, min(as_of_min) as as_of_min, max(as_of_max) as as_of_max, max(status) as status,
      ${sql.join(columns.map(([, column]) => sql`sum(${sql.ref(column)})::int8 as ${sql.ref(column)}`))}
    from taken group by parent, slot_cut, line`.execute(db);
  return {
    sums: rows.map((row) => toPart(taking.dataset, lines, row)),
    presence: await presenceOf(db, taking),
  };
}

/** Who of the children reported which section, each as complete as the child itself has it. */
async function presenceOf(db: Kysely<Tables>, taking: Taking): Promise<readonly Presence[]> {
  const { roll } = tablesOf(taking.dataset);
  const total = taking.formLines.find(({ grain }) => grain === 0)?.id ?? null;
  const { rows } = await sql<Presence>`${takenReports(taking)}
    select t.parent as area, t.slot_cut as cut, t.child, t.section,
      coalesce(part.complete, true) as complete, coalesce(whole.complete, true) as "wholeComplete"
    from (select distinct parent, slot_cut, root, child, cut, section, section_line from taken) t
      left join ${sql.table(roll)} part on part.root = t.root and part.area = t.child and part.line = t.section_line
        and part.year = ${taking.year} and part.cut = t.cut and part.rel_end = ${CURRENT}
      left join ${sql.table(roll)} whole on whole.root = t.root and whole.area = t.child and whole.line = ${total}::int
        and whole.year = ${taking.year} and whole.cut = t.cut and whole.rel_end = ${CURRENT}`.execute(db);
  return rows;
}
