import type { RankedData, RankingData, UnrankedData } from '../chart/ranking-data.ts';

/** True for an object that has what the chart cannot do without. */
export function isRanking(data: unknown): data is RankingData {
  const { indicator, rows, unranked, coverage } = (data ?? {}) as Partial<RankingData>;
  return (
    typeof indicator?.name === 'string' &&
    typeof coverage?.expected === 'number' &&
    Array.isArray(rows) &&
    Array.isArray(unranked) &&
    rows.every(
      ({ rank, figure }: Partial<RankedData>) =>
        typeof rank === 'number' && typeof figure?.area?.name === 'string',
    ) &&
    unranked.every(({ area }: Partial<UnrankedData>) => typeof area?.name === 'string')
  );
}
