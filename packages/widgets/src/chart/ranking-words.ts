import { finerPrecision, formatDifference, formatValue, type Lang, missingWord } from '@tiendo/core';
import { areaKinds, countedKinds } from './area-kinds.ts';
import type { RankedData, RankingData, UnrankedData } from './ranking-data.ts';
import { areaInSentence, formatCount } from './read-out.ts';
import type { ValueData } from './value.ts';

/** What the areas are called together. @example 'tỉnh, thành phố' */
export function unitWords({ level, rows, unranked }: RankingData, lang: Lang): string {
  const areas = [...rows.map(({ figure }) => figure.area), ...unranked.map(({ area }) => area)];
  return areaKinds(areas, level, lang);
}

/** How many areas of what kind. @example '6 vùng' */
export function unitCount(data: RankingData, count: number, lang: Lang): string {
  return countedKinds(count, unitWords(data, lang), lang);
}

/** What it means to lie below and above the benchmark. Never "better" or "worse". */
export function sideWords({ indicator }: RankingData, lang: Lang): readonly [below: string, above: string] {
  const isPoverty = /^(multidimensional-)?poverty-rate$/.test(indicator.id);
  if (lang === 'VI') return isPoverty ? ['ít nghèo hơn', 'nghèo hơn'] : ['thấp hơn', 'cao hơn'];
  return isPoverty ? ['less poor', 'poorer'] : ['lower', 'higher'];
}

/** From which end the ranks are counted. @example 'từ thấp đến cao' */
export function endWords({ rankedFrom }: RankingData, lang: Lang): string {
  if (lang === 'EN') return rankedFrom === 'highest' ? 'from high to low' : 'from low to high';
  return rankedFrom === 'highest' ? 'từ cao xuống thấp' : 'từ thấp đến cao';
}

/** The place of a row. @example 'hạng 5', 'cùng hạng 1' */
export function placeWords({ rank, tied }: RankedData, lang: Lang): string {
  const place = formatCount(rank, lang);
  if (lang === 'VI') return `${tied ? 'cùng ' : ''}hạng ${place}`;
  return `${tied ? 'shares rank' : 'rank'} ${place}`;
}

/** Where a row lies beside the benchmark, in words. @example 'thấp hơn cả nước 3,91 điểm %' */
export function gapWords(data: RankingData, row: RankedData, lang: Lang): string | undefined {
  const size = gapSize(data, row, lang);
  if (size === undefined || !data.benchmark) return undefined;
  const area = areaInSentence(data.benchmark.area, lang);
  if (row.verdict === 'EQUAL') return lang === 'VI' ? `tương đương ${area}` : `about equal to ${area}`;
  const isBelow = (row.difference ?? 0) < 0;
  return lang === 'VI'
    ? `${isBelow ? 'thấp hơn' : 'cao hơn'} ${area} ${size}`
    : `${size} ${isBelow ? 'below' : 'above'} ${area}`;
}

/** The size of the difference from the benchmark. */
export function gapSize(
  { indicator, benchmark }: RankingData,
  { figure, difference }: RankedData,
  lang: Lang,
) {
  if (typeof difference !== 'number') return undefined;
  const precision = finerPrecision(figure.precision, benchmark?.precision);
  return formatDifference({ value: Math.abs(difference), unit: indicator.unit, precision }, lang);
}

const COUNTED: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  households: ['hộ', 'households'],
  communes: ['xã', 'communes'],
  recognised: ['xã', 'communes'],
  advanced: ['xã', 'communes'],
  'criteria-per-commune': ['tiêu chí', 'criteria'],
};

/** The amount to reach the benchmark with what is counted; undefined where it is not known. @example '15.015 hộ' */
export function reachText(data: RankingData, row: RankedData, lang: Lang): string | undefined {
  const { toReachBenchmark: amount, figure } = row;
  if (typeof amount !== 'number') return undefined;
  if (data.toReachUnit === 'dong') return formatValue({ value: amount, unit: 'dong' }, lang);
  return `${formatCount(amount, lang)} ${countedWord(data, figure, lang)}`.trim();
}

/** What a share counts by its base; an average counts something of its own. */
function countedWord({ indicator }: RankingData, { base }: ValueData, lang: Lang): string {
  const counted = indicator.unit === 'share' ? COUNTED[base ?? ''] : COUNTED[indicator.id];
  return counted?.[lang === 'VI' ? 0 : 1] ?? '';
}

/** How many lie above the benchmark; undefined unless every row was compared with it. */
export function countAbove({ rows, benchmark }: RankingData): number | undefined {
  const isCompared = rows.every(
    ({ verdict }) => verdict === 'ABOVE' || verdict === 'BELOW' || verdict === 'EQUAL',
  );
  if (rows.length === 0 || !isCompared || typeof benchmark?.value !== 'number') return undefined;
  return rows.filter(({ verdict }) => verdict === 'ABOVE').length;
}

/** Why an area has no place. @example 'chưa công bố' */
export function unrankedReason({ missing, reasons }: UnrankedData, lang: Lang): string {
  if (missing) return missingWord(missing, lang);
  return (reasons ?? []).join('; ') || (lang === 'VI' ? 'không đủ điều kiện so sánh' : 'not comparable');
}
