import type { Comparison } from '../compare/compare.ts';
import { textIn } from '../indicator/define-indicator.ts';
import type { Lang } from '../observation/code.ts';
import { areaPhrase } from './area-phrase.ts';
import type { ComparisonTopic } from './comparison-sentence.ts';
import { formatCutOff } from './date.ts';

/**
 * The finding as a title of at most ten words or so, hedged by its document when the result depends on the source.
 *
 * @example comparisonTitle(
 *   {
 *     indicator: disbursementRate,
 *     area: { code: '20', level: 'PROVINCE', type: 'Tỉnh', name: 'Lạng Sơn' },
 *     benchmarkArea: { code: 'VN', level: 'COUNTRY', type: 'Quốc gia', name: 'Cả nước' },
 *     period: parsePeriod('2023'),
 *   },
 *   compare(
 *     disbursementRate,
 *     { value: 0.612, precision: 0.001, unit: 'share', scope: {}, status: 'ACTUAL', sources: [], cutOff: null },
 *     [{ value: 0.54, precision: 0.01, unit: 'share', scope: {}, status: 'ACTUAL', sources: [], cutOff: null }],
 *   ),
 *   'VI',
 * ) // 'Tỷ lệ giải ngân cao hơn cả nước'
 */
export function comparisonTitle(topic: ComparisonTopic, comparison: Comparison, lang: Lang): string {
  const name = textIn(topic.indicator.name, lang);
  const nation =
    topic.benchmarkArea.level === 'COUNTRY'
      ? lang === 'VI'
        ? 'cả nước'
        : 'the nation'
      : areaPhrase(topic.benchmarkArea, lang);
  const word = {
    ABOVE: ['cao hơn', 'above'],
    BELOW: ['thấp hơn', 'below'],
    EQUAL: ['tương đương', 'about equal to'],
  }[comparison.verdict as 'ABOVE' | 'BELOW' | 'EQUAL'];
  if (!word) return name;
  const finding = lang === 'VI' ? `${name} ${word[0]} ${nation}` : `${name} ${word[1]} ${nation}`;
  const cutOff = comparison.benchmark?.sources[0]?.issuedOn;
  if (comparison.robust !== false || !cutOff) return finding;
  return lang === 'VI'
    ? `${finding}, theo số liệu công bố ${formatCutOff(cutOff, lang)}`
    : `${finding}, according to the figures of ${formatCutOff(cutOff, lang)}`;
}
