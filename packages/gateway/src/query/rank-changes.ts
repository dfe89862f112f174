import {
  type Answer,
  type Difference,
  type Indicator,
  type Missing,
  type Period,
  type RankedArea,
  rank,
  type SeriesBreak,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { AnsweredRanking } from './rank.ts';
import type { Reference } from './reference.ts';
import type { ValueChange } from './value-change.ts';
import { readChanges } from './value-changes.ts';
import type { ValueCell } from './values.ts';

type Row = RankedArea<Answer>;

/** The places of an area among those that are ranked in both periods, or why it has none in the earlier one. */
export interface RankChange {
  readonly since: Period;
  readonly rank: number | null;
  readonly before: number | null;
  /** Areas ranked in both periods. */
  readonly of: number;
  readonly missing: Missing | null;
  readonly breaks: readonly SeriesBreak[];
  /** What sets its earlier figure apart from those of the others. */
  readonly reasons: readonly Difference[];
}

/** An area in both periods. */
interface Pair {
  readonly row: Row;
  readonly now: Answer;
  readonly before: Answer;
}

/**
 * How the places of a ranking have changed since an earlier period. Both places count only areas that have comparable
 * figures in both periods and no break between them, so that nobody rises because another one is not there.
 */
export async function readRankChanges(
  db: Kysely<Tables>,
  reference: Reference,
  ranking: AnsweredRanking,
  since: Period,
): Promise<(row: Row) => RankChange> {
  const cells = new Map(ranking.rows.map((row) => [row, ranking.cellOf(row)]));
  const changes = await readChanges(db, reference, [...cells.values()], () => since);
  const changeOf = (row: Row) => changes.get(cells.get(row) as ValueCell) as ValueChange;
  const { indicator } = ranking.question;
  const unbroken = ranking.rows.flatMap((row) => pairOf(row, changeOf(row)));
  const earlier = rank(
    indicator,
    unbroken.map(({ before }) => before),
    [],
  );
  const apart = new Map(earlier.unranked.map(({ candidate, reasons }) => [candidate, reasons]));
  const pairs = unbroken.filter(({ before }) => !apart.has(before));
  const places = placesIn(indicator, pairs);
  return (row) => {
    const { breaks, missing, earlier: cell } = changeOf(row);
    const reasons = cell ? (apart.get(cell.answer) ?? []) : [];
    const found = places.get(row) ?? { rank: null, before: null };
    return { since, of: pairs.length, ...found, missing, breaks, reasons };
  };
}

function pairOf(row: Row, { earlier, missing }: ValueChange): readonly Pair[] {
  return earlier && missing === null ? [{ row, now: row.candidate, before: earlier.answer }] : [];
}

function placesIn(
  indicator: Indicator,
  pairs: readonly Pair[],
): ReadonlyMap<Row, Pick<RankChange, 'rank' | 'before'>> {
  const [now, before] = (['now', 'before'] as const).map((side) => {
    const { rows } = rank(
      indicator,
      pairs.map((pair) => pair[side]),
      [],
    );
    return new Map(rows.map(({ candidate, rank: place }) => [candidate, place]));
  });
  return new Map(
    pairs.map((pair) => [
      pair.row,
      { rank: now?.get(pair.now) ?? null, before: before?.get(pair.before) ?? null },
    ]),
  );
}
