import type { Area } from '../area/area.ts';
import type { Lang } from '../observation/code.ts';
import { lowerFirst } from './first-letter.ts';

/** An area in a sentence. @example areaPhrase({ code: '20', validFrom: '1900-01-01', validTo: null, level: 'PROVINCE', type: 'Tỉnh', name: 'Lạng Sơn', parent: 'VN' }, 'VI') // 'tỉnh Lạng Sơn' */
export function areaPhrase(area: Area, lang: Lang): string {
  if (area.level === 'COUNTRY') return lang === 'VI' ? 'cả nước' : 'the nation';
  if (lang === 'EN') return area.nameEn ?? area.name;
  return area.level === 'GROUP' ? lowerFirst(area.name) : `${lowerFirst(area.type)} ${area.name}`;
}
