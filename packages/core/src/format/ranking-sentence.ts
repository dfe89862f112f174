import type { Area, AreaLevel } from '../area/area.ts';
import type { RankedArea, Ranking } from '../compare/rank.ts';
import { type Indicator, textIn } from '../indicator/define-indicator.ts';
import type { Lang } from '../observation/code.ts';
import { areaPhrase } from './area-phrase.ts';
import { lowerFirst } from './first-letter.ts';
import { formatNumber } from './number.ts';
import { unitsPhrase } from './units-phrase.ts';

/** What a ranking is about, besides its numbers. */
export interface RankingTopic {
  readonly indicator: Indicator;
  readonly level: AreaLevel;
  /** Every area of the level, ranked or not. */
  readonly areas: readonly Area[];
}

/**
 * The place of one area in a sentence, with how many were ranked, from which end, and how many were not and why.
 *
 * @param row the area's own row of the ranking
 * @example rankingSentence(
 *   { indicator: povertyRate, level: 'PROVINCE', areas: [] },
 *   { from: 'lowest', rows: [{}, {}], unranked: [] },
 *   { rank: 1, tied: false },
 *   { code: '20', level: 'PROVINCE', type: 'Tỉnh', name: 'Lạng Sơn' },
 *   'EN',
 * ) // 'Of 2 provinces with a comparable figure, Lạng Sơn has rank 1 (rates from low to high).'
 */
export function rankingSentence(
  topic: RankingTopic,
  ranking: Ranking,
  row: Pick<RankedArea, 'rank' | 'tied'>,
  area: Area,
  lang: Lang,
): string {
  const count = formatNumber(ranking.rows.length, 0, lang);
  const units = unitsPhrase(topic, lang);
  const phrase = areaPhrase(area, lang);
  const order = orderOf(topic.indicator, ranking, lang);
  if (lang === 'EN') {
    const place = `${row.tied ? 'shares rank' : 'has rank'} ${row.rank}`;
    return `Of ${count} ${units} with a comparable figure, ${phrase} ${place} (${order})${unrankedIn(ranking, lang)}.`;
  }
  const place = `${row.tied ? 'cùng ' : ''}xếp thứ ${formatNumber(row.rank, 0, lang)}`;
  return `Trong ${count} ${units} có số liệu, ${phrase} ${place} (${order})${unrankedIn(ranking, lang)}.`;
}

function orderOf(indicator: Indicator, { from }: Ranking, lang: Lang): string {
  if (lang === 'EN') {
    const what = indicator.unit === 'share' ? 'rates' : lowerFirst(textIn(indicator.name, lang));
    return `${what} from ${from === 'highest' ? 'high to low' : 'low to high'}`;
  }
  const what = indicator.unit === 'share' ? 'tỷ lệ' : lowerFirst(textIn(indicator.name, lang));
  return `xếp theo ${what} từ ${from === 'highest' ? 'cao xuống thấp' : 'thấp đến cao'}`;
}

function unrankedIn({ unranked }: Ranking, lang: Lang): string {
  const missing = unranked.filter((area) => area.missing !== null).length;
  const incomparable = unranked.length - missing;
  const number = (count: number) => formatNumber(count, 0, lang);
  if (lang === 'EN') {
    const parts = [
      missing > 0 && `${number(missing)} without a figure`,
      incomparable > 0 && `${number(incomparable)} with one that is not comparable`,
    ].filter(Boolean);
    return parts.length > 0 ? `; not ranked: ${parts.join(', ')}` : '';
  }
  const without = missing > 0 && `; ${number(missing)} đơn vị chưa có số liệu nên không xếp`;
  const apart =
    incomparable > 0 &&
    `; ${number(incomparable)} đơn vị có số liệu không đủ điều kiện so sánh nên không xếp`;
  return [without, apart].filter(Boolean).join('');
}
