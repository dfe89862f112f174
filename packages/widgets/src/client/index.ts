export { type Answer, type AskOptions, ask, GatewayError, type Refusal } from './ask.ts';
export { askComparison, type ComparisonQuestion, isComparison } from './ask-comparison.ts';
export { askTrend, isTrend, type TrendQuestion } from './ask-trend.ts';
export { endpointOf, type Narrowing, type Question } from './question.ts';
