import type { Dataset } from '@tiendo/core';
import { type RawBuilder, sql } from 'kysely';
import { CURRENT, FULL, type Line, sectionGrain, tablesOf } from '../query/dataset-tables.ts';
import type { Edge } from './child-edges.ts';
import type { Part } from './part.ts';

/** Which reports to take. */
export interface Taking {
  readonly dataset: Dataset;
  /** All lines of the form. */
  readonly formLines: readonly Line[];
  readonly year: number;
  /** The first cut. */
  readonly from: string;
  readonly edges: readonly Edge[];
  /** What the parents reported themselves. */
  readonly own: readonly Part[];
}

/**
 * Common tables up to `taken`: of each child of each area, the lines of its latest report up to each cut, without the
 * measures that the area reported itself.
 */
export function takenReports({ dataset, formLines, year, from, edges, own }: Taking): RawBuilder<unknown> {
  const { fact, roll, columns } = tablesOf(dataset);
  const measures = sql.join(columns.map(([, column]) => sql.ref(column)));
  const full = formLines.filter(({ grain }) => grain === FULL).map(({ id }) => id);
  const roots = [...new Set(edges.map(({ root }) => root))];
  const children = [...new Set(edges.map(({ child }) => child))];
  const mask = ownMask(dataset, own);
  const ownCuts = [...new Map(own.map((part) => [`${part.area}|${part.cut}`, part])).values()];
  const current = sql`root = any(${roots}::int[]) and area = any(${children}::int[]) and line = any(${full}::int[]) and year = ${year} and rel_end = ${CURRENT}`;
  return sql`with edge as (
      select * from unnest(${edges.map(({ parent }) => parent)}::int[], ${edges.map(({ child }) => child)}::int[], ${edges.map(({ from }) => from)}::date[], ${edges.map(({ to }) => to)}::date[]) as e(parent, child, valid_from, valid_to)
    ), part as (
      select root, area as child, cut, line, as_of as as_of_min, as_of as as_of_max, status, ${measures} from ${sql.table(fact)} where ${current}
      union all
      select root, area, cut, line, as_of_min, as_of_max, status, ${measures} from ${sql.table(roll)} where ${current}
    ), child_cut as (
      select distinct child, cut from part
    ), parent_cut as (
      select distinct e.parent, c.cut from child_cut c join edge e on e.child = c.child and c.cut >= e.valid_from and c.cut < e.valid_to
        where c.cut >= ${from}::date
      union
      select * from unnest(${ownCuts.map(({ area }) => area)}::int[], ${ownCuts.map(({ cut }) => cut)}::date[]) as o(parent, cut)
    ), slot as (
      select p.parent, p.cut as slot_cut, e.child, max(c.cut) as cut
      from parent_cut p join edge e on e.parent = p.parent and p.cut >= e.valid_from and p.cut < e.valid_to
        join child_cut c on c.child = e.child and c.cut <= p.cut
      group by p.parent, p.cut, e.child
    ), taken as (
      select slot.parent, slot.slot_cut, part.root, part.child, part.cut, part.line, section.key as section, section.whole as section_line,
        part.as_of_min, part.as_of_max, part.status,
        ${sql.join(columns.map(([, column]) => sql`case when mask.${sql.ref(column)} then null else part.${sql.ref(column)} end as ${sql.ref(column)}`))}
      from slot join part on part.child = slot.child and part.cut = slot.cut
        join ${sectionsOf(dataset, formLines)} on section.line = part.line
        left join ${mask} on mask.parent = slot.parent and mask.cut = slot.slot_cut and mask.section = section.key
      where num_nonnulls(${sql.join(columns.map(([, column]) => sql`case when mask.${sql.ref(column)} then null else part.${sql.ref(column)} end`))}) > 0
    )`;
}

/** The section that each full line is in and the line of all of the section, as table `section`. */
function sectionsOf(dataset: Dataset, formLines: readonly Line[]): RawBuilder<unknown> {
  const grain = sectionGrain(dataset);
  const whole = new Map(
    formLines.filter((line) => line.grain === grain).map(({ section, id }) => [section, id]),
  );
  const full = formLines.filter((line) => line.grain === FULL);
  return sql`(select * from unnest(
    ${full.map(({ id }) => id)}::int[], ${full.map(({ section }) => section ?? '')}::text[], ${full.map(({ section }) => whole.get(section) ?? null)}::int[]
  ) as s(line, key, whole)) section`;
}

/** The measures that an area reported itself, by cut and section, as table `mask`: its children's do not count there. */
function ownMask(dataset: Dataset, own: readonly Part[]): RawBuilder<unknown> {
  const { columns } = tablesOf(dataset);
  const sections = new Map<string, readonly Part[]>();
  for (const part of own) {
    const key = [part.area, part.cut, part.line.section].join('|');
    sections.set(key, [...(sections.get(key) ?? []), part]);
  }
  const groups = [...sections.values()];
  const first = groups.map((group) => group[0] as Part);
  const known = columns.map(
    ([id]) => sql`${groups.map((group) => group.some(({ measures }) => measures[id] !== null))}::boolean[]`,
  );
  return sql`(select * from unnest(
    ${first.map(({ area }) => area)}::int[], ${first.map(({ cut }) => cut)}::date[], ${first.map(({ line }) => line.section ?? '')}::text[], ${sql.join(known)}
  ) as m(parent, cut, section, ${sql.join(columns.map(([, column]) => sql.ref(column)))})) mask`;
}
