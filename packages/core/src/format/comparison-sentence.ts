import type { Area } from '../area/area.ts';
import type { Comparison } from '../compare/compare.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import type { Lang } from '../observation/code.ts';
import type { Period } from '../time/period.ts';
import { areaPhrase } from './area-phrase.ts';
import { gapPhrase } from './gap-phrase.ts';
import { missingWord } from './missing-word.ts';
import { formatValue } from './number.ts';
import { sourcesSentence } from './sources-sentence.ts';
import { topicPhrase, valuePhrase } from './value-phrase.ts';

/** What a comparison is about, besides its numbers. */
export interface ComparisonTopic {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly benchmarkArea: Area;
  readonly period: Period;
}

/**
 * A comparison in one or two sentences, hedged where the result depends on the source.
 *
 * A rate where more is better "đạt", any other "là". What is unknown stays unsaid, except a missing value,
 * whose reason is given.
 *
 * @example comparisonSentence(
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
 * ) // 'Tỷ lệ giải ngân vốn 03 Chương trình MTQG năm 2023 của tỉnh Lạng Sơn đạt 61,2%, cao hơn 7,2 điểm % so với bình quân chung cả nước (54%).'
 */
export function comparisonSentence(topic: ComparisonTopic, comparison: Comparison, lang: Lang): string {
  const { subject, benchmark, difference, verdict } = comparison;
  const about = { ...topic, scope: subject.scope, area: areaPhrase(topic.area, lang) };
  if (subject.value === null)
    return `${topicPhrase(about, lang)}: ${missingWord(subject.missing ?? 'NOT_PUBLISHED', lang)}.`;
  const opening = valuePhrase(about, { ...subject, value: subject.value }, lang);
  if (!benchmark || benchmark.value === null || difference === null) return `${opening}.`;
  const gap = gapPhrase(subject, benchmark, difference, lang);
  const against = `${averageOf(topic.benchmarkArea, lang)} (${formatValue({ ...benchmark, value: benchmark.value }, lang)})`;
  const first = `${opening}, ${standing(verdict === 'EQUAL' ? 0 : difference, gap, lang)} ${against}.`;
  const doubt = comparison.alternatives.find((other) => other.comparable && other.verdict !== verdict);
  return doubt ? `${first} ${sourcesSentence(topic, comparison, doubt, lang)}` : first;
}

function standing(difference: number, gap: string, lang: Lang): string {
  if (difference === 0) return lang === 'VI' ? 'tương đương' : 'about equal to';
  if (lang === 'EN') return `${gap} ${difference > 0 ? 'above' : 'below'}`;
  return `${difference > 0 ? 'cao hơn' : 'thấp hơn'} ${gap} so với`;
}

function averageOf(area: Area, lang: Lang): string {
  if (area.level === 'COUNTRY') return lang === 'VI' ? 'bình quân chung cả nước' : 'the national rate';
  return lang === 'VI' ? `mức của ${areaPhrase(area, lang)}` : `the rate of ${areaPhrase(area, lang)}`;
}
