import type { Unit } from '../unit/unit.ts';

/** A quantity that sources print and no dataset rolls up yet. */
export interface PublishedMeasure {
  readonly id: string;
  readonly unit: Unit;
  /** Whether more or less of it is better; absent when neither. */
  readonly direction?: 'more' | 'less';
}

/** Every such quantity, by subject. */
export const PUBLISHED_MEASURES: readonly PublishedMeasure[] = [
  ...inUnit('dong', ['carry-over', 'mobilised', 'plan-adjustment']),
  ...inUnit('share', ['carry-over-share']),
  ...inUnit('count', ['poor-and-near-poor-households'], 'less'),
  ...inUnit('count', ['poor-households-decrease', 'near-poor-households-decrease'], 'more'),
  ...inUnit(
    'points',
    ['near-poverty-reduction', 'poverty-reduction-average', 'multidimensional-poverty-reduction-average'],
    'more',
  ),
  ...inUnit('count', ['communes']),
  ...inUnit(
    'count',
    ['ntm-new-communes', 'ntm-new-advanced-communes', 'ntm-new-model-communes', 'ntm-villages'],
    'more',
  ),
  ...inUnit(
    'count',
    [
      'ntm-districts',
      'ntm-districts-provinces',
      'ntm-complete-provinces',
      'ntm-provinces',
      'district-criteria-met',
    ],
    'more',
  ),
  ...inUnit('count', ['border-communes']),
  ...inUnit('count', ['border-ntm-communes', 'border-criteria-per-commune'], 'more'),
  ...inUnit('share', ['ntm-district-rate', 'ntm-advanced-district-rate'], 'more'),
  ...inUnit('count', [
    'zone-1-communes',
    'zone-2-communes',
    'zone-3-communes',
    'ethnic-minority-communes',
    'ethnic-minority-villages',
  ]),
  ...inUnit('count', ['hardship-communes', 'hardship-villages'], 'less'),
  ...inUnit(
    'count',
    ['hardship-communes-left', 'hardship-villages-left', 'communes-without-hardship-village'],
    'more',
  ),
  ...inUnit('count', ['commune-level-units']),
];

function inUnit(
  unit: Unit,
  ids: readonly string[],
  direction?: PublishedMeasure['direction'],
): PublishedMeasure[] {
  return ids.map((id) => ({ id, unit, ...(direction && { direction }) }));
}
