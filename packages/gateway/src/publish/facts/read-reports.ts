import { type Kysely, type RawBuilder, sql } from 'kysely';
import { dayOfCount } from '../../db/day-count.ts';
import type { Tables } from '../../db/tables.ts';
import { CURRENT, tablesOf } from '../../query/dataset-tables.ts';
import type { FormLines } from './form-lines.ts';
import { type Places, readFacts, readSums } from './read-lines.ts';
import type { Reports } from './reports.ts';

/** The facts that are in memory already: of these areas at these cuts. */
export interface InHand {
  readonly areas: readonly number[];
  readonly cuts: readonly string[];
}

/** What a roll-up reads: reports of one form and year from a cut on. */
export interface Reading {
  readonly form: FormLines;
  readonly year: number;
  readonly from: number;
  readonly inHand: InHand;
}

/** Adds what areas reported themselves from a cut on. */
export async function addOwnFacts(
  db: Kysely<Tables>,
  { form, year, from, inHand }: Reading,
  places: Places,
  into: Reports,
): Promise<void> {
  const also = sql`cut >= ${dayOfCount(from)}::date and ${notInHand(inHand)}`;
  into.add('own', await readFacts(db, form.dataset, { ...places, lines: form.full, year, also }));
}

/** Adds what is current of areas from a cut on, and of those without a report at that cut their last before it. */
export async function addCurrentReports(
  db: Kysely<Tables>,
  reading: Reading,
  { known, unknown }: { readonly known: Places; readonly unknown: Places },
  into: Reports,
): Promise<void> {
  const { from } = reading;
  await addOwnFacts(db, reading, unknown, into);
  await addSums(db, reading, unknown, sql`cut >= ${dayOfCount(from)}::date`, into);
  for (const area of unknown.areas) into.setKnown(area, from);
  const all = { roots: [...known.roots, ...unknown.roots], areas: [...known.areas, ...unknown.areas] };
  await addLastBefore(
    db,
    reading,
    those(all, (area) => into.wantsLastBefore(area, from)),
    into,
  );
}

async function addLastBefore(
  db: Kysely<Tables>,
  reading: Reading,
  silent: Places,
  into: Reports,
): Promise<void> {
  const { form, year, from, inHand } = reading;
  if (silent.areas.length === 0) return;
  const { rows: last } = await sql<{ root: number; area: number; cut: string }>`
    select root, area, max(cut) as cut from ${sql.table(tablesOf(form.dataset).roll)}
    where root = any(${silent.roots}::int[]) and area = any(${silent.areas}::int[]) and line = ${form.total}
      and rel_end = ${CURRENT} and year = ${year} and cut < ${dayOfCount(from)}::date
    group by root, area`.execute(db);
  if (last.length === 0) return;
  const places = { roots: last.map(({ root }) => root), areas: last.map(({ area }) => area) };
  const isLast = sql`(area, cut) in (select * from unnest(${places.areas}::int[], ${last.map(({ cut }) => cut)}::date[]))`;
  const also = sql`${isLast} and ${notInHand(inHand)}`;
  into.add('own', await readFacts(db, form.dataset, { ...places, lines: form.full, year, also }));
  await addSums(db, reading, places, isLast, into);
}

/** Full lines that were summed from below, and who of those below was missing. */
async function addSums(
  db: Kysely<Tables>,
  { form, year }: Reading,
  places: Places,
  also: RawBuilder<unknown>,
  into: Reports,
): Promise<void> {
  into.add('below', await readSums(db, form.dataset, { ...places, lines: form.full, year, also }));
  const lines = [form.total, ...form.wholeOf];
  const gaps = await readSums(db, form.dataset, {
    ...places,
    lines,
    year,
    also: sql`${also} and not complete`,
  });
  for (let row = 0; row < gaps.length; row += 1)
    into.addGap(gaps.area[row] as number, gaps.cut[row] as number, gaps.line[row] as number);
}

const notInHand = ({ areas, cuts }: InHand) =>
  sql`not (area = any(${areas}::int[]) and cut = any(${cuts}::date[]))`;

function those({ roots, areas }: Places, isMeant: (area: number) => boolean): Places {
  const kept = areas.flatMap((area, i) => (isMeant(area) ? [i] : []));
  return { roots: kept.map((i) => roots[i] as number), areas: kept.map((i) => areas[i] as number) };
}
