import type { RankingData } from '../../chart/ranking-data.ts';
import { isRanking } from '../../client/is-ranking.ts';
import { drawRanking, rankingTelling } from '../../figure/draw-ranking.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/** What draws the figure in its element. */
export const shownRanking: ShownKind<RankingData> = {
  accepts: isRanking,
  draw: (data, telling, attributes) => drawRanking(data, rankingTelling(telling, attributes)),
  loadDescribe: async () => (await import('../../figure/describe-ranking.ts')).rankingFigure,
};
