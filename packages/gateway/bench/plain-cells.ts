import type pg from 'pg';

/** Measures of one cell, added up without the gateway. */
export interface PlainCell {
  readonly code: string;
  readonly month: string;
  readonly disbursed: number;
  readonly assigned: number;
}

const KEPT = `
  with known as (
    select root, max(rel) as rel from release where published_at < $1::timestamptz group by root
  ), kept as (
    select c.code as commune, d.code as district, p.code as province, to_char(f.cut, 'YYYY-MM') as month, f.disbursed, f.assigned
    from capital_fact f join known k on k.root = f.root join area c on c.id = f.area
    join area d on d.code = c.parent join area p on p.code = d.parent
    where f.rel <= k.rel and f.rel_end > k.rel
  )`;

/** The cells of a province's districts, the province and the nation, month by month: plain sums over the facts known at a moment. */
export async function plainCells(
  connection: Pick<pg.ClientBase, 'query'>,
  province: string,
  nation: string,
  before: string,
): Promise<readonly PlainCell[]> {
  const { rows } = await connection.query(
    `${KEPT}
    select district as code, month, sum(disbursed)::int8 as disbursed, sum(assigned)::int8 as assigned
    from kept where province = $2 group by district, month
    union all
    select province, month, sum(disbursed)::int8, sum(assigned)::int8 from kept where province = $2 group by province, month
    union all
    select $3, month, sum(disbursed)::int8, sum(assigned)::int8 from kept group by month`,
    [before, province, nation],
  );
  return rows.map((row) => ({ ...row, disbursed: Number(row.disbursed), assigned: Number(row.assigned) }));
}
