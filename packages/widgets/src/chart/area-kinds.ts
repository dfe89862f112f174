import type { AreaLevel, Lang } from '@tiendo/core';
import { formatCount } from './read-out.ts';
import type { ValueData } from './value.ts';

const LEVELS: Readonly<Record<AreaLevel, readonly [vi: string, en: string]>> = {
  COUNTRY: ['quốc gia', 'countries'],
  REGION: ['vùng', 'regions'],
  PROVINCE: ['tỉnh, thành phố', 'provinces'],
  DISTRICT: ['huyện', 'districts'],
  COMMUNE: ['xã', 'communes'],
  VILLAGE: ['thôn', 'villages'],
  GROUP: ['nhóm', 'groups'],
};

/** What areas of a level are called together: in Vietnamese by their kinds, the commonest first. @example 'tỉnh, thành phố' */
export function areaKinds(areas: readonly ValueData['area'][], level: AreaLevel, lang: Lang): string {
  const [vi, en] = LEVELS[level];
  if (lang === 'EN') return en;
  const counts = new Map<string, number>();
  for (const area of areas) {
    const kind = kindOf(area);
    const words = kind ? kind.charAt(0).toLowerCase() + kind.slice(1) : vi;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const kinds = [...counts].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
  return [...new Set(kinds.flatMap((kind) => kind.split(', ')))].join(', ') || vi;
}

/** How many areas of these kinds. @example countedKinds(1, 'provinces', 'EN') // '1 province' */
export function countedKinds(count: number, kinds: string, lang: Lang): string {
  const counted = lang === 'EN' && count === 1 ? kinds.replace(/ies$/, 'y').replace(/s$/, '') : kinds;
  return `${formatCount(count, lang)} ${counted}`;
}

/** The kind of unit that the full name begins with; undefined where it has none. @example 'Phường' */
export function kindOf({ name, fullName }: ValueData['area']): string | undefined {
  return fullName?.endsWith(` ${name}`) ? fullName.slice(0, -name.length - 1) : undefined;
}
