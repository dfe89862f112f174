import type { Unit } from '../unit/unit.ts';

/** How a measure behaves over time: flows add up, stocks keep the last value, cumulative measures run up within the budget year. */
export type Aggregation = 'flow' | 'stock' | 'cumulative';

/** An additive quantity that offices report. */
export interface Measure {
  readonly id: string;
  readonly unit: Unit;
  readonly aggregation: Aggregation;
}

/**
 * What offices report together: the measures of one form and the dimensions they are broken down by.
 *
 * Measures add over `additive` dimensions. They never add over `fixed` ones (two poverty standards count the same
 * households twice; population groups overlap): each question takes one value of each.
 */
export interface Dataset {
  readonly id: string;
  readonly measures: readonly Measure[];
  readonly additive: readonly string[];
  readonly fixed: readonly string[];
  /** Dimensions that make up one section of a report: sent, replaced and counted as a whole. */
  readonly section: readonly string[];
  /** Additive dimensions kept in each pre-summed line, the total first. */
  readonly grains: readonly (readonly string[])[];
}

/** Capital of the programmes, cumulative within the budget year. */
export const CAPITAL: Dataset = {
  id: 'capital',
  measures: ['assigned', 'allocated', 'disbursed', 'advances', 'cancelled'].map((id) => ({
    id,
    unit: 'dong',
    aggregation: 'cumulative',
  })),
  additive: ['programme', 'component', 'funding-source', 'capital-type', 'vintage'],
  fixed: [],
  section: ['programme'],
  grains: [
    [],
    ['programme'],
    ['programme', 'capital-type'],
    ['programme', 'funding-source'],
    ['programme', 'vintage'],
  ],
};

/** The yearly household review. */
export const POVERTY: Dataset = {
  id: 'poverty',
  measures: ['households', 'poor-households', 'near-poor-households'].map((id) => ({
    id,
    unit: 'count',
    aggregation: 'stock',
  })),
  additive: [],
  fixed: ['standard', 'method', 'population-group'],
  section: ['standard', 'method', 'population-group'],
  grains: [[]],
};

/** Every dataset that rolls up, by id. */
export const DATASETS: readonly Dataset[] = [CAPITAL, POVERTY];
