import type { Area } from '../area/area.ts';
import type { Ranking } from '../compare/rank.ts';
import type { Lang } from '../observation/code.ts';
import { areaPhrase } from './area-phrase.ts';
import type { RankingTopic } from './ranking-sentence.ts';
import { reportCount } from './report-count.ts';
import { unitsPhrase } from './units-phrase.ts';

/**
 * How many of the ranked areas lie above the benchmark: a ranking without places.
 *
 * @returns nothing without a benchmark, and where an area could not be compared with it
 * @example aboveBenchmarkSentence(
 *   { indicator: povertyRate, level: 'DISTRICT', areas: [{ type: 'Huyện' }, { type: 'Huyện' }] },
 *   { rows: [{ verdict: 'ABOVE' }, { verdict: 'BELOW' }], unranked: [], benchmark: {} },
 *   { code: '20', level: 'PROVINCE', type: 'Tỉnh', name: 'Lạng Sơn' },
 *   'VI',
 * ) // '01/02 huyện có tỷ lệ cao hơn bình quân chung của tỉnh Lạng Sơn.'
 */
export function aboveBenchmarkSentence(
  topic: RankingTopic,
  { rows, unranked, benchmark }: Pick<Ranking, 'rows' | 'unranked' | 'benchmark'>,
  benchmarkArea: Area,
  lang: Lang,
): string {
  const isCompared = rows.every(({ verdict }) => ['ABOVE', 'BELOW', 'EQUAL'].includes(verdict));
  if (!benchmark || rows.length === 0 || !isCompared) return '';
  const above = rows.filter(({ verdict }) => verdict === 'ABOVE').length;
  const units = unitsPhrase(topic, lang);
  const area = areaPhrase(benchmarkArea, lang);
  const what = topic.indicator.unit === 'share' ? (['tỷ lệ', 'rate'] as const) : (['mức', 'value'] as const);
  if (lang === 'EN') {
    const count = `${reportCount(above, lang)} of ${reportCount(rows.length, lang)} ${units}`;
    return `${count}${unranked.length > 0 ? ' with a comparable figure' : ''} have a ${what[1]} above that of ${area}.`;
  }
  const count = `${reportCount(above, lang)}/${reportCount(rows.length, lang)} ${units}`;
  const average = benchmarkArea.level === 'COUNTRY' ? area : `của ${area}`;
  return `${count} ${unranked.length > 0 ? 'có số liệu ' : ''}có ${what[0]} cao hơn bình quân chung ${average}.`;
}
