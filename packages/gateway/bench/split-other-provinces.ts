import type pg from 'pg';
import { type Province, QUESTION_YEAR } from './national-set.ts';
import { numberText, secondsText } from './number-text.ts';

/** Splits each fact of the provinces not asked for over ten lines, without changing a sum. */
export async function splitOtherProvinces(bare: pg.Client, asked: Province): Promise<void> {
  const begun = performance.now();
  // In the order of the key, and with room for what is sorted and logged: this is not what is measured.
  await bare.query("alter system set max_wal_size = '8GB'");
  await bare.query('select pg_reload_conf()');
  await bare.query("set work_mem = '512MB'");
  const { rows: parts } = await bare.query<{ whole: number; part: number }>(
    `select whole.id as whole, part.id as part from line whole join line part on part.dataset = whole.dataset and part.grain = whole.grain
      and part.key ~ ' vintage=' and part.key !~ 'vintage=${QUESTION_YEAR}' and regexp_replace(part.key, ' vintage=\\S+', '') = whole.key
    where whole.dataset = 'capital' and whole.grain = -1 and whole.key !~ 'vintage='`,
  );
  const inserted = await bare.query(
    `insert into capital_fact (root, rel, area, line, cut, as_of, year, status, assigned, disbursed)
    select f.root, f.rel, f.area, l.part, f.cut, f.as_of, f.year, f.status, f.assigned / 10, f.disbursed / 10
    from capital_fact f join area p on p.id = f.root join unnest($2::int[], $3::int[]) as l(whole, part) on l.whole = f.line
    where p.code <> $1 and f.rel_end = 2147483647 order by f.root, f.area, f.year, f.cut, l.part`,
    [asked.code, parts.map(({ whole }) => whole), parts.map(({ part }) => part)],
  );
  await bare.query(
    `update capital_fact f set assigned = assigned - 9 * (assigned / 10), disbursed = disbursed - 9 * (disbursed / 10)
    from area p where p.id = f.root and p.code <> $1 and f.rel_end = 2147483647 and f.line = any($2::int[])`,
    [asked.code, parts.map(({ whole }) => whole)],
  );
  await bare.query('alter system reset max_wal_size');
  await bare.query('select pg_reload_conf()');
  await bare.query('reset work_mem');
  console.log(
    `\nsplit the facts of the other provinces over ten lines, ${numberText(inserted.rowCount ?? 0)} more, in ${secondsText(performance.now() - begun)}`,
  );
}
