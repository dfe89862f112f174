export { describeCommunes } from './describe-communes.ts';
export { describeComparison } from './describe-comparison.ts';
export { describeDeprivation } from './describe-deprivation.ts';
export { describeMap } from './describe-map.ts';
export { describeRanking } from './describe-ranking.ts';
export { describeTable } from './describe-table.ts';
export { describeTrend } from './describe-trend.ts';
export type { Cell, Figure, LinkedText, Reading, RowGroup, TableTwin, Telling, ValueCell } from './figure.ts';
export { pictureMarkup } from './picture-markup.ts';
