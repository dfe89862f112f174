import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { ValueCell } from '../../query/values.ts';
import type { Publishing } from '../publish.ts';
import { foresee } from './foresee.ts';

/**
 * Keeps where an approved draft will publish a value and none is public: by area, indicator, period and programme, and
 * nothing of what it will be.
 */
export async function beginEmbargo(
  trx: Kysely<Tables>,
  release: string,
  since: string,
  publishing: Publishing,
): Promise<void> {
  const { figures } = await foresee(trx, release, publishing);
  const cells = figures
    .filter(({ before, after }) => isMissing(before) && !isMissing(after))
    .map(({ after }) => after);
  await sql`insert into embargo (root, area, indicator, period, programme, publication, since)
    select c.*, ${release}, ${since}::timestamptz
    from unnest(${cells.map(({ area }) => area.root)}::int[], ${cells.map(({ area }) => area.id)}::int[],
      ${cells.map(({ indicator }) => indicator.id)}::text[], ${cells.map(({ period }) => period.text)}::text[],
      ${cells.map(({ answer }) => answer.scope.programme ?? '')}::text[]) as c`.execute(trx);
}

/** Ends the embargo of a draft, if there is one: it is published, or its approval taken back. */
export async function endEmbargo(trx: Kysely<Tables>, release: string, moment: string): Promise<void> {
  await sql`update embargo set ended = ${moment}::timestamptz where publication = ${release} and ended is null`.execute(
    trx,
  );
}

function isMissing(cell: ValueCell | undefined): boolean {
  return typeof cell?.answer.value !== 'number';
}
