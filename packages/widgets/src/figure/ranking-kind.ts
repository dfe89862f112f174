import type { RankingData } from '../chart/ranking-data.ts';
import { rankingAsking } from '../client/ask-ranking.ts';
import { isRanking } from '../client/is-ranking.ts';
import { rankingFigure } from './describe-ranking.ts';
import type { FigureKind } from './figure-kind.ts';

/** Areas of one level in their places. */
export const rankingKind: FigureKind<RankingData> = {
  ...rankingAsking,
  accepts: isRanking,
  describe: rankingFigure,
};
