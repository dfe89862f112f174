import type { Unit } from '../unit/unit.ts';

/** A quantity that sources print and no dataset rolls up yet. */
export interface PublishedMeasure {
  readonly id: string;
  readonly unit: Unit;
}

/** Every such quantity, by subject. */
export const PUBLISHED_MEASURES: readonly PublishedMeasure[] = [
  ...inUnit('dong', ['carry-over', 'mobilised', 'plan-adjustment']),
  ...inUnit('share', ['carry-over-share']),
  ...inUnit('count', [
    'poor-and-near-poor-households',
    'poor-households-decrease',
    'near-poor-households-decrease',
  ]),
  ...inUnit('points', [
    'near-poverty-reduction',
    'poverty-reduction-average',
    'multidimensional-poverty-reduction-average',
  ]),
  ...inUnit('count', [
    'communes',
    'ntm-new-communes',
    'ntm-new-advanced-communes',
    'ntm-new-model-communes',
    'ntm-villages',
  ]),
  ...inUnit('count', [
    'ntm-districts',
    'ntm-districts-provinces',
    'ntm-complete-provinces',
    'ntm-provinces',
    'district-criteria-met',
  ]),
  ...inUnit('count', ['border-communes', 'border-ntm-communes', 'border-criteria-per-commune']),
  ...inUnit('share', ['ntm-district-rate', 'ntm-advanced-district-rate']),
  ...inUnit('count', [
    'zone-1-communes',
    'zone-2-communes',
    'zone-3-communes',
    'ethnic-minority-communes',
    'ethnic-minority-villages',
  ]),
  ...inUnit('count', [
    'hardship-communes',
    'hardship-villages',
    'hardship-communes-left',
    'hardship-villages-left',
  ]),
  ...inUnit('count', ['communes-without-hardship-village', 'commune-level-units']),
];

function inUnit(unit: Unit, ids: readonly string[]): PublishedMeasure[] {
  return ids.map((id) => ({ id, unit }));
}
