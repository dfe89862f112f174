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
  measures: inUnit('dong', 'cumulative', ['assigned', 'allocated', 'disbursed', 'advances', 'cancelled']),
  additive: ['programme', 'component', 'funding-source', 'capital-type', 'vintage', 'budget-holder'],
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
  measures: inUnit('count', 'stock', ['households', 'poor-households', 'near-poor-households']),
  additive: [],
  fixed: ['standard', 'method', 'population-group'],
  section: ['standard', 'method', 'population-group'],
  grains: [[]],
};

/**
 * The review's sheets of deprivations: households on a list, and those of them deprived in an indicator. A household is
 * on one list only, but can be deprived in several indicators, which are never added up.
 */
export const DEPRIVATION: Dataset = {
  id: 'deprivation',
  measures: inUnit('count', 'stock', ['listed-households', 'deprived-households']),
  additive: ['list'],
  fixed: ['standard', 'deprivation', 'population-group'],
  section: ['standard', 'deprivation', 'population-group', 'list'],
  grains: [[], ['list']],
};

/** The review's form of movements, one for each list, in the order of its columns. */
export const MOVEMENTS: Dataset = {
  id: 'movements',
  measures: inUnit('count', 'flow', [
    ...['households-at-start', 'escaped-1', 'escaped-2', 'other-decrease', 'from-other-list'],
    ...['added-1', 'added-2', 'other-increase', 'households-at-end'],
  ]),
  additive: [],
  fixed: ['standard', 'list', 'population-group'],
  section: ['standard', 'list', 'population-group'],
  grains: [[]],
};

/**
 * Whatever a province registers as a measure of its own, in the unit it was registered with. Measures are sections of
 * a report and never added to each other: an indicator names those it is made of.
 */
export const CUSTOM: Dataset = {
  id: 'custom',
  measures: [...inUnit('count', 'stock', ['count']), ...inUnit('dong', 'stock', ['dong'])],
  additive: ['measure'],
  fixed: [],
  section: ['measure'],
  grains: [[], ['measure']],
};

/** Every dataset that rolls up, by id. */
export const DATASETS: readonly Dataset[] = [CAPITAL, POVERTY, DEPRIVATION, MOVEMENTS, CUSTOM];

function inUnit(unit: Unit, aggregation: Aggregation, ids: readonly string[]): Measure[] {
  return ids.map((id) => ({ id, unit, aggregation }));
}
