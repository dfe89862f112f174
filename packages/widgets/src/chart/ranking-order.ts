import type { RankedData, RankingData, RankingOrder } from './ranking-data.ts';

/** More rows than this are drawn as the two ends of the ranking; all of them stand in the table. */
export const MOST_ROWS = 25;
/** Rows at each end. */
const END_ROWS = 10;

/** Rows drawn together. */
export interface RowGroup {
  /** In the order asked for. */
  readonly rows: readonly RankedData[];
  /** Which end of a long ranking it is; `own` for the reader's own area between the ends. */
  readonly part: 'whole' | 'head' | 'own' | 'tail';
  /** Rows left out before it. */
  readonly skipped: number;
}

/** Every row in the order asked for. */
export function orderedRows({ rows }: RankingData, order: RankingOrder): readonly RankedData[] {
  return order === 'value' ? [...rows].sort((a, b) => a.rank - b.rank) : rows;
}

/** The rows that are drawn: all, or of many the ends of the ranking with the own area. */
export function rowGroups(
  data: RankingData,
  order: RankingOrder,
  own: string | undefined,
): readonly RowGroup[] {
  const { rows } = data;
  if (rows.length <= MOST_ROWS) return [{ rows: orderedRows(data, order), part: 'whole', skipped: 0 }];
  const ranked = orderedRows(data, 'value');
  const listed = (part: readonly RankedData[]) =>
    order === 'value' ? part : rows.filter((row) => part.includes(row));
  const last = ranked.length - END_ROWS;
  const between = ranked.findIndex(({ figure }) => figure.area.code === own);
  const hasOwn = between >= END_ROWS && between < last;
  return [
    { rows: listed(ranked.slice(0, END_ROWS)), part: 'head', skipped: 0 },
    ...(hasOwn
      ? [{ rows: ranked.slice(between, between + 1), part: 'own', skipped: between - END_ROWS } as const]
      : []),
    {
      rows: listed(ranked.slice(last)),
      part: 'tail',
      skipped: last - (hasOwn ? between + 1 : END_ROWS),
    },
  ];
}
