import type { Lang } from '@tiendo/core';
import type { RankingData } from './ranking-data.ts';
import { unitWords } from './ranking-words.ts';
import { formatCount } from './read-out.ts';

/** How many areas have a figure. @example 'Đủ 6/6 vùng', '7/63 tỉnh, thành phố có số liệu' */
export function rankingCoverage(data: RankingData, lang: Lang): string {
  const { reported, expected } = data.coverage;
  const units = unitWords(data, lang);
  const [some, all] = [formatCount(reported, lang), formatCount(expected, lang)];
  if (lang === 'VI')
    return reported === expected ? `Đủ ${some}/${all} ${units}` : `${some}/${all} ${units} có số liệu`;
  return reported === expected
    ? `All ${all} ${units} have figures`
    : `${some} of ${all} ${units} have figures`;
}
