import type { Alternative, Comparison } from '../compare/compare.ts';
import type { Lang } from '../observation/code.ts';
import { areaPhrase } from './area-phrase.ts';
import type { ComparisonTopic } from './comparison-sentence.ts';
import { formatSentenceCutOff } from './date.ts';
import { gapPhrase } from './gap-phrase.ts';
import { formatValue } from './number.ts';

/**
 * What the comparison would be by another published figure of the benchmark, and that the result depends on the source.
 *
 * @returns nothing for a figure without a value
 * @example sourcesSentence(
 *   {
 *     indicator: disbursementRate,
 *     area: { code: '20', level: 'PROVINCE', type: 'Tỉnh', name: 'Lạng Sơn' },
 *     benchmarkArea: { code: 'VN', level: 'COUNTRY', type: 'Quốc gia', name: 'Cả nước' },
 *     period: parsePeriod('2023'),
 *   },
 *   { subject: { value: 0.612, precision: 0.001, unit: 'share' } },
 *   { candidate: { value: 0.615, precision: 0.001, unit: 'share', sources: [], cutOff: null }, difference: -0.003, reasons: [] },
 *   'VI',
 * ) // 'Nguồn khác nêu tỷ lệ của cả nước là 61,5%; so với số liệu này, tỷ lệ của tỉnh Lạng Sơn thấp hơn 0,3 điểm %. Kết quả so sánh phụ thuộc nguồn số liệu.'
 */
export function sourcesSentence(
  topic: ComparisonTopic,
  { subject }: Pick<Comparison, 'subject'>,
  { candidate, difference, reasons }: Pick<Alternative, 'candidate' | 'difference' | 'reasons'>,
  lang: Lang,
): string {
  if (candidate.value === null || difference === null) return '';
  const value = formatValue({ ...candidate, value: candidate.value }, lang);
  const day = candidate.cutOff ? formatSentenceCutOff(candidate.cutOff, lang) : '';
  const where = [candidate.sources[0]?.title, day].filter(Boolean).join(', ');
  const gap = gapPhrase(subject, candidate, difference, lang);
  const area = areaPhrase(topic.area, lang);
  const other = areaPhrase(topic.benchmarkArea, lang);
  const [when, scope] = [reasons.includes('CUT_OFF'), reasons.includes('BASE_UNKNOWN')];
  if (lang === 'EN') {
    const side = sideOf(difference, ['above', 'below', 'from']);
    const differs = [when && 'their dates differ', scope && 'their scope is not stated'];
    const why = differs.filter(Boolean).join(' and ');
    return `Another source gives ${value} for ${other}${where && ` (${where})`}; against it, ${area} is ${gap} ${side} it. ${why ? `Of the two figures, ${why}; the` : 'The'} result depends on the source.`;
  }
  const side = sideOf(difference, ['cao hơn', 'thấp hơn', 'chênh']);
  const differs = [when && 'có thời điểm khác nhau', scope && 'phạm vi tính không được nêu rõ'];
  const why = differs.filter(Boolean).join(', ');
  return `Nguồn khác nêu tỷ lệ của ${other} là ${value}${where && ` (${where})`}; so với số liệu này, tỷ lệ của ${area} ${side} ${gap}. ${why ? `Hai số liệu ${why}; do đó kết quả` : 'Kết quả'} so sánh phụ thuộc nguồn số liệu.`;
}

function sideOf(difference: number, [above, below, level]: readonly [string, string, string]): string {
  if (difference === 0) return level;
  return difference > 0 ? above : below;
}
