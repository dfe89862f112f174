export { type Answer, ask, askFor } from './ask.ts';
export {
  askCommunes,
  type CommunesQuestion,
  communesQuestion,
  communesRequest,
  isCommunes,
  readCommunes,
} from './ask-communes.ts';
export {
  askComparison,
  type ComparisonQuestion,
  comparisonQuestion,
  comparisonRequest,
  isComparison,
  readComparison,
} from './ask-comparison.ts';
export {
  askDeprivation,
  type DeprivationQuestion,
  deprivationQuestion,
  deprivationRequest,
  isDeprivation,
  readDeprivation,
} from './ask-deprivation.ts';
export {
  askMap,
  isMap,
  type MapQuestion,
  mapQuestion,
  mapRequest,
  readMap,
} from './ask-map.ts';
export {
  askRanking,
  isRanking,
  type RankingQuestion,
  rankingQuestion,
  rankingRequest,
  readRanking,
} from './ask-ranking.ts';
export {
  askTable,
  isTable,
  readTable,
  type TableColumn,
  type TableData,
  type TableQuestion,
  tableQuestion,
  tableRequest,
} from './ask-table.ts';
export {
  askTrend,
  isTrend,
  readTrend,
  type TrendQuestion,
  trendQuestion,
  trendRequest,
} from './ask-trend.ts';
export type { Attributes } from './attributes.ts';
export type { AskOptions } from './fetch-json.ts';
export { GatewayError, type Refusal } from './gateway-error.ts';
export { endpointOf, type Narrowing, type Question } from './question.ts';
export type { GraphData, GraphRequest } from './request.ts';
export {
  isUnaltered,
  loadSnapshot,
  type QuestionDifference,
  questionDifferences,
  readSnapshot,
  type Snapshot,
} from './snapshot.ts';
export { gatewayOfSnapshot, isSnapshotAddress } from './snapshot-address.ts';
