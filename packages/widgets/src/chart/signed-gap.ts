import type { Lang } from '@tiendo/core';
import type { RankedData, RankingData } from './ranking-data.ts';
import { gapSize } from './ranking-words.ts';

/** The difference from the benchmark with its sign; undefined where there is none. @example '−3,91 điểm %' */
export function signedGap(data: RankingData, row: RankedData, lang: Lang): string | undefined {
  const size = gapSize(data, row, lang);
  if (size === undefined) return undefined;
  const { difference } = row;
  return `${difference ? (difference < 0 ? '−' : '+') : ''}${size}`;
}
