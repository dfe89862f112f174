export { type Answer, ask, askFor } from './ask.ts';
export {
  askCommunes,
  type CommunesQuestion,
  communesQuestion,
  communesRequest,
  readCommunes,
} from './ask-communes.ts';
export {
  askComparison,
  type ComparisonQuestion,
  comparisonQuestion,
  comparisonRequest,
  readComparison,
} from './ask-comparison.ts';
export {
  askDeprivation,
  type DeprivationQuestion,
  deprivationQuestion,
  deprivationRequest,
  readDeprivation,
} from './ask-deprivation.ts';
export {
  askMap,
  type MapQuestion,
  mapQuestion,
  mapRequest,
  readMap,
} from './ask-map.ts';
export {
  askRanking,
  type RankingQuestion,
  rankingQuestion,
  rankingRequest,
  readRanking,
} from './ask-ranking.ts';
export {
  askTable,
  readTable,
  type TableColumn,
  type TableData,
  type TableQuestion,
  tableQuestion,
  tableRequest,
} from './ask-table.ts';
export {
  askTrend,
  readTrend,
  type TrendQuestion,
  trendQuestion,
  trendRequest,
} from './ask-trend.ts';
export type { Asking } from './asking.ts';
export type { Attributes } from './attributes.ts';
export type { AskOptions } from './fetch-json.ts';
export { GatewayError, type Refusal } from './gateway-error.ts';
export { gatewayOfSnapshot } from './gateway-of-snapshot.ts';
export type * as GatewayTypes from './gateway-types.ts';
export { isCommunes } from './is-communes.ts';
export { isComparison } from './is-comparison.ts';
export { isDeprivation } from './is-deprivation.ts';
export { isMap } from './is-map.ts';
export { isRanking } from './is-ranking.ts';
export { isTable } from './is-table.ts';
export { isTrend } from './is-trend.ts';
export { endpointOf, type Narrowing, type Question } from './question.ts';
export type { GraphData, GraphRequest, TypedQuery, Unread } from './request.ts';
export {
  isUnaltered,
  loadSnapshot,
  type QuestionDifference,
  questionDifferences,
  readSnapshot,
  type Snapshot,
} from './snapshot.ts';
export { isSnapshotAddress } from './snapshot-address.ts';
