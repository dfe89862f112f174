import { DATASETS, type Dataset } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Draft } from '../../import/draft.ts';
import type { Row } from '../../import/read-file.ts';
import { RowColumns } from '../../import/row-columns.ts';
import { readWithdrawals } from '../../query/withdrawals.ts';
import { KEPT, type Kept, readKept } from './release-file.ts';

/**
 * What is said where a release said something, once that release counts no more: the newest file of the series, or, of
 * facts, for each section of a report the newest that has it.
 *
 * @throws RangeError for an unknown release
 */
export async function draftWithout(trx: Kysely<Tables>, id: string, release: string): Promise<Draft> {
  const spoken = await contentBehind(trx, release);
  const standing = await standingBeside(trx, spoken, release);
  const dataset = DATASETS.find((known) => known.id === spoken.dataset);
  const read = await readKept(trx, spoken);
  if (!dataset) {
    const newest = standing.find(({ series }) => series === spoken.series);
    const rows = newest
      ? (await readKept(trx, await publicationOf(trx, newest.id))).rows
      : new RowColumns(read.dataset);
    return { ...read, id, rows };
  }
  const near = standing.filter(({ isNear }) => isNear);
  return {
    ...read,
    id,
    rows: RowColumns.of(read.dataset, await newestSections(trx, dataset, read.rows, near)),
  };
}

/** The release with a file that a release, or a withdrawal of a withdrawal, is about. */
async function contentBehind(trx: Kysely<Tables>, id: string): Promise<Kept> {
  const found = await publicationOf(trx, id);
  return found.withdraws ? contentBehind(trx, found.withdraws) : found;
}

async function publicationOf(trx: Kysely<Tables>, id: string): Promise<Kept> {
  const found = await trx.selectFrom('publication').select(KEPT).where('id', '=', id).executeTakeFirst();
  if (!found) throw new RangeError(`draftWithout requires the id of a release, got ${id}`);
  return found;
}

interface Standing {
  readonly id: string;
  readonly series: string;
  /** True when it is about a province that the release is about. */
  readonly isNear: boolean;
}

/** Releases of the same kind that count once another one does not; the newest first. */
async function standingBeside(
  trx: Kysely<Tables>,
  { id, dataset, synthetic }: Kept,
  without: string,
): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select p.id, p.series, exists (
      select 1 from release a join release b on b.root = a.root join area r on r.id = a.root
      where a.publication = p.id and b.publication = ${id} and r.level <> 'COUNTRY') as "isNear"
    from publication p
    where p.dataset = ${dataset} and p.synthetic = ${synthetic} and p.published_at is not null and p.withdraws is null
    order by p.published_at desc`.execute(trx);
  const withdrawalOf = await readWithdrawals(trx, without);
  return rows.filter((row) => row.id !== without && !withdrawalOf(row.id));
}

/** The rows of each section in the newest release that has it; one that none has comes back without figures. */
async function newestSections(
  trx: Kysely<Tables>,
  dataset: Dataset,
  spoken: RowColumns,
  standing: readonly Standing[],
): Promise<readonly Row[]> {
  const sectionOf = sectionsOf(dataset);
  const open = new Set(spoken.values().map(sectionOf));
  const found: Row[] = [];
  for (const { id } of standing) {
    if (open.size === 0) break;
    const { rows } = await readKept(trx, await publicationOf(trx, id));
    const taken = rows
      .values()
      .filter((row) => open.has(sectionOf(row)))
      .toArray();
    found.push(...taken);
    for (const row of taken) open.delete(sectionOf(row));
  }
  const gone = spoken.values().filter((row) => open.has(sectionOf(row)));
  return [...found, ...gone.map((row) => withoutFigures(dataset, row))];
}

function sectionsOf(dataset: Dataset): (row: Row) => string {
  const columns = ['area', 'year', 'cut', ...dataset.section.map(columnOf)];
  return ({ cells }) => columns.map((column) => cells[column] ?? '').join('|');
}

function withoutFigures({ measures }: Dataset, { line, cells }: Row): Row {
  return { line, cells: { ...cells, ...Object.fromEntries(measures.map(({ id }) => [columnOf(id), null])) } };
}

function columnOf(id: string): string {
  return id.replaceAll('-', '_');
}
