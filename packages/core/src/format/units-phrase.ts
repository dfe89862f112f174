import type { Area, AreaLevel } from '../area/area.ts';
import type { Lang } from '../observation/code.ts';
import { lowerFirst } from './first-letter.ts';

const LEVELS: Readonly<Record<AreaLevel, string>> = {
  COUNTRY: 'countries',
  REGION: 'regions',
  PROVINCE: 'provinces',
  DISTRICT: 'districts',
  COMMUNE: 'communes',
  VILLAGE: 'villages',
  GROUP: 'groups',
};

/** What the areas of a level are called together: in Vietnamese by their kinds, the commonest first, "huyện, thành phố". */
export function unitsPhrase(
  { level, areas }: { readonly level: AreaLevel; readonly areas: readonly Pick<Area, 'type'>[] },
  lang: Lang,
): string {
  if (lang === 'EN') return LEVELS[level];
  const counts = new Map<string, number>();
  for (const { type } of areas) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([type]) => lowerFirst(type))
    .join(', ');
}
