import type { Candidate } from '../aggregate/candidate.ts';
import type { Area } from '../area/area.ts';
import type { Alternative, Comparison, Difference } from '../compare/compare.ts';
import { type Indicator, textIn } from '../indicator/define-indicator.ts';
import type { AsOfBasis, Lang } from '../observation/code.ts';
import type { Scope } from '../observation/scope.ts';
import { programmeName } from '../programme/programme.ts';
import type { CutOff } from '../time/day.ts';
import type { Period } from '../time/period.ts';
import { formatCutOff, formatPeriod, formatSentenceCutOff } from './date.ts';
import { lowerFirst } from './lower-first.ts';
import { finerPrecision, formatDifference, formatValue } from './number.ts';
import { missingWord } from './word.ts';

/** What a comparison is about, besides its numbers. */
export interface ComparisonTopic {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly benchmarkArea: Area;
  readonly period: Period;
}

/** An area in a sentence. @example areaPhrase({ code: '20', validFrom: '1900-01-01', validTo: null, level: 'PROVINCE', type: 'Tỉnh', name: 'Lạng Sơn', parent: 'VN' }, 'VI') // 'tỉnh Lạng Sơn' */
export function areaPhrase(area: Area, lang: Lang): string {
  if (area.level === 'COUNTRY') return lang === 'VI' ? 'cả nước' : 'the nation';
  if (lang === 'EN') return area.nameEn ?? area.name;
  return area.level === 'GROUP' ? lowerFirst(area.name) : `${lowerFirst(area.type)} ${area.name}`;
}

/**
 * An indicator in a sentence, with the scope that it is limited to.
 *
 * @example indicatorPhrase(disbursementRate, {}, 'VI') // 'Tỷ lệ giải ngân vốn 03 Chương trình MTQG'
 */
export function indicatorPhrase(indicator: Indicator, scope: Scope, lang: Lang): string {
  const name = textIn(indicator.sentenceName, lang);
  if (indicator.dataset?.id !== 'capital') return name;
  const programme = scope.programme;
  const what = programme ? programmeName(programme, lang) : lang === 'VI' ? '03 Chương trình MTQG' : '';
  return lang === 'VI'
    ? `${name} ${what}`.trim()
    : [name, programme && `of ${what}`].filter(Boolean).join(' ');
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
  const { subject, benchmark, difference } = comparison;
  const opening = openingOf(topic, comparison, lang);
  if (subject.value === null) return `${opening}: ${missingWord(subject.missing ?? 'NOT_PUBLISHED', lang)}.`;
  if (!benchmark || benchmark.value === null || difference === null) return `${opening}.`;
  const national = formatValue({ ...benchmark, value: benchmark.value }, lang);
  const gap = gapOf(subject, benchmark, difference, lang);
  const against = averageOf(topic.benchmarkArea, lang);
  const first =
    comparison.verdict === 'EQUAL'
      ? lang === 'VI'
        ? `${opening}, tương đương ${against} (${national}).`
        : `${opening}, about equal to ${against} (${national}).`
      : lang === 'VI'
        ? `${opening}, ${difference > 0 ? 'cao hơn' : 'thấp hơn'} ${gap} so với ${against} (${national}).`
        : `${opening}, ${gap} ${difference > 0 ? 'above' : 'below'} ${against} (${national}).`;
  const doubt = comparison.alternatives.find(
    ({ comparable, verdict }) => comparable && verdict !== comparison.verdict,
  );
  return doubt ? `${first} ${doubtSentence(topic, comparison, doubt, lang)}` : first;
}

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

/**
 * What differs between two figures, in words.
 *
 * @example differenceWord('CUT_OFF', 'VI') // 'thời điểm số liệu khác nhau'
 */
export function differenceWord(difference: Difference, lang: Lang): string {
  const words: Record<Difference, readonly [string, string]> = {
    UNIT: ['đơn vị tính khác nhau', 'units differ'],
    SCOPE: ['phạm vi tính khác nhau', 'scopes differ'],
    STANDARD: ['chuẩn áp dụng khác nhau', 'standards differ'],
    METHOD: ['phương pháp khác nhau', 'methods differ'],
    BASE: ['mẫu số khác nhau', 'denominators differ'],
    BASE_UNKNOWN: ['nguồn không nêu rõ phạm vi tính', 'scope not stated in the source'],
    CUT_OFF: ['thời điểm số liệu khác nhau', 'cut-off days differ'],
    CUT_OFF_UNKNOWN: ['chưa rõ thời điểm chốt số liệu', 'cut-off day unknown'],
    STATUS: ['trạng thái số liệu khác nhau', 'figures differ in status'],
  };
  return words[difference][lang === 'VI' ? 0 : 1];
}

function openingOf(
  { indicator, area, period }: ComparisonTopic,
  { subject }: Comparison,
  lang: Lang,
): string {
  const when = formatPeriod(period, lang);
  if (lang === 'EN') {
    const phrase = indicatorPhrase(indicator, subject.scope, lang);
    const opening = `The ${when} ${lowerFirst(phrase)} of ${areaPhrase(area, lang)}`;
    return subject.value === null
      ? opening
      : `${opening} was ${formatValue({ ...subject, value: subject.value }, lang)}`;
  }
  const opening = `${indicatorPhrase(indicator, subject.scope, lang)} ${when} của ${areaPhrase(area, lang)}`;
  if (subject.value === null) return opening;
  return `${opening} ${verbOf(indicator)} ${formatValue({ ...subject, value: subject.value }, lang)}`;
}

function verbOf(indicator: Indicator): string {
  if (indicator.unit === 'count') return 'là';
  return indicator.direction === 'more' ? 'đạt' : 'là';
}

function averageOf(area: Area, lang: Lang): string {
  if (area.level === 'COUNTRY') return lang === 'VI' ? 'bình quân chung cả nước' : 'the national rate';
  return lang === 'VI' ? `mức của ${areaPhrase(area, lang)}` : `the rate of ${areaPhrase(area, lang)}`;
}

function doubtSentence(
  topic: ComparisonTopic,
  { subject }: Comparison,
  other: Alternative,
  lang: Lang,
): string {
  const { candidate, difference, reasons } = other;
  if (candidate.value === null || difference === null) return '';
  const value = formatValue({ ...candidate, value: candidate.value }, lang);
  const gap = gapOf(subject, candidate, difference, lang);
  const source = candidate.sources[0];
  const day = candidate.cutOff ? formatSentenceCutOff(candidate.cutOff, lang) : '';
  const when = reasons.includes('CUT_OFF');
  const scope = reasons.includes('BASE_UNKNOWN');
  if (lang === 'EN') {
    const side = difference > 0 ? 'above' : difference < 0 ? 'below' : 'from';
    const why = [when && 'their dates differ', scope && 'their scope is not stated']
      .filter(Boolean)
      .join(' and ');
    return `Another source gives ${value} for ${areaPhrase(topic.benchmarkArea, lang)} (${[source?.title, day].filter(Boolean).join(', ')}); against it, ${areaPhrase(topic.area, lang)} is ${gap} ${side} it. ${why ? `Of the two figures, ${why}; the` : 'The'} result depends on the source.`;
  }
  const side = difference > 0 ? 'cao hơn' : difference < 0 ? 'thấp hơn' : 'chênh';
  const why = [when && 'có thời điểm khác nhau', scope && 'phạm vi tính không được nêu rõ']
    .filter(Boolean)
    .join(', ');
  return `Nguồn khác nêu tỷ lệ của ${areaPhrase(topic.benchmarkArea, lang)} là ${value} (${[source?.title, day].filter(Boolean).join(', ')}); so với số liệu này, tỷ lệ của ${areaPhrase(topic.area, lang)} ${side} ${gap}. ${why ? `Hai số liệu ${why}; do đó kết quả` : 'Kết quả'} so sánh phụ thuộc nguồn số liệu.`;
}

function gapOf(a: Candidate, b: Candidate, difference: number, lang: Lang): string {
  const precision = finerPrecision(a.precision, b.precision);
  return formatDifference({ value: Math.abs(difference), unit: a.unit, precision }, lang, 'long');
}

/**
 * The cut-off of a figure in words, with what it rests on.
 *
 * @example cutOffSentence({ day: '2024-03-08', precision: 'day' }, 'STATED', 'VI') // 'tính đến hết ngày 08/3/2024'
 */
export function cutOffSentence(cutOff: CutOff, basis: AsOfBasis, lang: Lang): string {
  const date = formatSentenceCutOff(cutOff, lang);
  if (lang === 'EN') {
    return {
      STATED: `as of ${date}`,
      DOCUMENT: `stated in a document of ${date}, cut-off not given`,
      PERIOD_END: `end of period by convention (${date})`,
    }[basis];
  }
  return {
    STATED: `tính đến hết ${date}`,
    DOCUMENT: `theo số liệu nêu tại văn bản ${date} (nguồn không ghi ngày chốt số liệu)`,
    PERIOD_END: `quy ước cuối kỳ (${date})`,
  }[basis];
}
