import type { RankingData } from '../chart/ranking-data.ts';
import {
  askRanking,
  isRanking,
  rankingQuestion,
  rankingRequest,
  readRanking,
} from '../client/ask-ranking.ts';
import { orderOf } from '../client/attributes.ts';
import { describeRanking } from './describe-ranking.ts';
import type { FigureKind } from './figure-kind.ts';

/** Areas of one level in their places. */
export const rankingKind: FigureKind<RankingData> = {
  request: (attributes) => rankingRequest(rankingQuestion(attributes)),
  ask: (endpoint, attributes, options) => askRanking(endpoint, rankingQuestion(attributes), options),
  read: readRanking,
  accepts: isRanking,
  describe: (data, telling, { text }) =>
    describeRanking(data, { ...telling, order: orderOf(text), own: text('area') }),
};
