export * from './chart/index.ts';
export * from './client/index.ts';
export { TiendoCommunes } from './element/communes/tiendo-communes.ts';
export { TiendoComparison } from './element/comparison/tiendo-comparison.ts';
export type { FigureState } from './element/figure/figure-element.ts';
export { TiendoMap } from './element/map/tiendo-map.ts';
export { TiendoRanking } from './element/ranking/tiendo-ranking.ts';
export { TiendoTable } from './element/table/tiendo-table.ts';
export { TiendoTrend } from './element/trend/tiendo-trend.ts';
