import { readFileSync } from 'node:fs';
import type { Lang } from '@tiendo/core';
import type { MapData } from '../src/chart/map-data.ts';
import type { ValueData } from '../src/chart/value.ts';
import { provinces } from './published-ranking.ts';

const AREAS = readFileSync(new URL('../../gateway/data/areas.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

/** The areas of a level on a day, below `parent`, as the gateway's own list has them. */
export function areasOn(
  day: string,
  level: string,
  parent: string,
  lang: Lang = 'VI',
): readonly ValueData['area'][] {
  return AREAS.filter(([, from = '', to = '', of, , , , above]) => {
    const isBelow = above === parent || (level === 'COMMUNE' && above !== 'VN');
    return of === level && isBelow && from <= day && (to === '' || day < to);
  }).map(([code = '', , , , type, name = '', en]) => ({
    code,
    name: lang === 'EN' ? en || name : name,
    fullName: lang === 'EN' ? en || name : `${type} ${name}`,
    level: level as 'PROVINCE',
  }));
}

/** The published rates of seven of 63 provinces. */
export function provinceMap(lang: Lang = 'VI'): MapData {
  const { indicator, rows, period } = provinces(lang);
  const published = new Map(rows.map(({ figure }) => [figure.area.code, figure]));
  const values = areasOn('2024-12-31', 'PROVINCE', 'VN', lang).map(
    (area): ValueData =>
      published.get(area.code) ?? { area, period, value: null, unit: 'share', missing: 'NOT_PUBLISHED' },
  );
  return { indicator, values };
}

/** Invented rates, one for each area, to see the layout alone. */
export function inventedMap(areas: readonly ValueData['area'][], period: string, lang: Lang = 'VI'): MapData {
  const { indicator, rows } = provinces(lang);
  const [sample] = rows.map(({ figure }) => figure) as [ValueData];
  const values = areas.map((area, index): ValueData => {
    const figure = { ...sample, area, period, asOf: `${period}-12-31` };
    if (index % 29 === 17) return { area, period, value: null, unit: 'share', missing: 'NOT_REPORTED' };
    if (index === 5) return { area, period, value: null, unit: 'share', missing: 'NOT_APPLICABLE' };
    return { ...figure, value: (((index * 37) % 83) + 1) / 1000, precision: 0.0001 };
  });
  return { indicator, values };
}
