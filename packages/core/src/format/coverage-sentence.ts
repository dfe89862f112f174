import type { Lang } from '../observation/code.ts';
import { reportCount } from './report-count.ts';

/** What a sum was made of. */
export interface CoverageTopic {
  readonly reported: number;
  readonly expected: number;
  /** What the areas are called together: "huyện, thành phố". */
  readonly units: string;
  /** Names of those that have not reported; only for readers inside, none for the public. */
  readonly missing: readonly string[];
}

/**
 * How many areas a figure is added up from, and how many have not reported.
 *
 * @example coverageSentence({ reported: 9, expected: 11, units: 'huyện, thành phố', missing: ['Bắc Sơn', 'Bình Gia'] }, 'VI') // 'Tổng hợp từ 09/11 huyện, thành phố; 02 đơn vị chưa báo cáo: Bắc Sơn, Bình Gia.'
 */
export function coverageSentence({ reported, expected, units, missing }: CoverageTopic, lang: Lang): string {
  const [known, all] = [reportCount(reported, lang), reportCount(expected, lang)];
  const from =
    lang === 'VI' ? `Tổng hợp từ ${known}/${all} ${units}` : `Added up from ${known} of ${all} ${units}`;
  if (reported >= expected) return `${from}.`;
  const rest = reportCount(expected - reported, lang);
  const names = missing.length > 0 ? `: ${missing.join(', ')}` : '';
  return `${from}; ${rest} ${lang === 'VI' ? 'đơn vị chưa báo cáo' : 'not reported'}${names}.`;
}
