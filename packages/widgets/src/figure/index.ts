export { communesKind } from './communes-kind.ts';
export { comparisonKind } from './comparison-kind.ts';
export { cutOffText, issuedText } from './cut-off-text.ts';
export { deprivationKind } from './deprivation-kind.ts';
export { describeCommunes } from './describe-communes.ts';
export { describeComparison } from './describe-comparison.ts';
export { describeDeprivation } from './describe-deprivation.ts';
export { describeMap } from './describe-map.ts';
export { describeRanking } from './describe-ranking.ts';
export { describeTable } from './describe-table.ts';
export { describeTrend } from './describe-trend.ts';
export type {
  Cell,
  Drawing,
  Figure,
  LinkedText,
  Reading,
  RowGroup,
  TableTwin,
  Telling,
  ValueCell,
} from './figure.ts';
export type { FigureKind } from './figure-kind.ts';
export { mapKind } from './map-kind.ts';
export { pictureMarkup } from './picture-markup.ts';
export { rankingKind } from './ranking-kind.ts';
export { tableKind } from './table-kind.ts';
export { trendKind } from './trend-kind.ts';
