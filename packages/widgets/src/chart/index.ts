export { textWidth, type Weight } from '../mark/text-width.ts';
export { type SceneNode, toDom, toMarkup } from '../scene/index.ts';
export { type AreaShape, readBoundaries } from './boundaries.ts';
export { type CommunesOptions, communesChart } from './communes-chart.ts';
export type { CommunesData, EditionData } from './communes-data.ts';
export { communesSentence, communesTitle } from './communes-sentence.ts';
export { type ComparisonOptions, comparisonChart } from './comparison-chart.ts';
export { type DeprivationOptions, deprivationChart } from './deprivation-chart.ts';
export type { DeprivationData } from './deprivation-data.ts';
export { deprivationSentence } from './deprivation-sentence.ts';
export { mapChart } from './map-chart.ts';
export type { MapData } from './map-data.ts';
export type { MapView } from './map-frame.ts';
export { mapSentence, mapTitle } from './map-sentence.ts';
export { type PictureWords, picture } from './picture.ts';
export { type RankingOptions, rankingChart } from './ranking-chart.ts';
export type { OwnPart, RankedData, RankingData, RankingOrder, UnrankedData } from './ranking-data.ts';
export { rankingSentence } from './ranking-sentence.ts';
export { rankingTitle } from './ranking-title.ts';
export { type TrendOptions, trendChart } from './trend-chart.ts';
export { trendSentence } from './trend-sentence.ts';
export type {
  AlternativeData,
  ChartSize,
  ComparisonData,
  CutOffData,
  IndicatorData,
  JudgementData,
  OtherData,
  SourceData,
  TrendData,
  ValueData,
} from './value.ts';
