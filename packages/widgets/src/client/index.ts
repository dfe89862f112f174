export { type Answer, type AskOptions, ask, askFor, GatewayError, type Refusal } from './ask.ts';
export {
  askComparison,
  type ComparisonQuestion,
  comparisonRequest,
  isComparison,
  readComparison,
} from './ask-comparison.ts';
export { askTrend, isTrend, readTrend, type TrendQuestion, trendRequest } from './ask-trend.ts';
export { endpointOf, type Narrowing, type Question } from './question.ts';
export type { GraphData, GraphRequest } from './request.ts';
