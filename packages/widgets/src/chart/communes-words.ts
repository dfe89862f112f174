import { finerPrecision, formatDay, formatPoints, type Lang, roundTo } from '@tiendo/core';
import type { CommunesData, EditionData } from './communes-data.ts';
import { communesToReach, type Fault, type LevelId, type Levels, levelIn } from './communes-levels.ts';
import { differenceText } from './difference-text.ts';
import { areaInSentence, formatCount, valueText } from './read-out.ts';
import type { ComparisonData, ValueData } from './value.ts';

const LEVEL_WORDS: Readonly<Record<LevelId, readonly [vi: string, en: string]>> = {
  met: ['đạt chuẩn', 'recognised'],
  advanced: ['nâng cao', 'advanced'],
  model: ['kiểu mẫu', 'model'],
};

/** The name of a level. @example 'nâng cao' */
export function levelWord(id: LevelId, lang: Lang): string {
  return LEVEL_WORDS[id][lang === 'VI' ? 0 : 1];
}

/** What communes of one level and not of the next are called. @example 'chỉ đạt chuẩn' */
export function exclusiveWord(id: LevelId | 'unmet', levels: Levels, lang: Lang): string {
  const vi = lang === 'VI';
  if (id === 'unmet') return vi ? 'chưa đạt' : 'not recognised';
  const [hasAdvanced, hasModel] = [levelIn(levels, 'advanced'), levelIn(levels, 'model')];
  const word = levelWord(id, lang);
  if (id === 'met' && hasAdvanced) return vi ? `chỉ ${word}` : `${word} only`;
  if ((id === 'met' || id === 'advanced') && hasModel) return vi ? `${word} khác` : `other ${word}`;
  return word;
}

/** @example '175 xã' */
export function communes(count: number, lang: Lang): string {
  const number = formatCount(count, lang);
  return lang === 'VI' ? `${number} xã` : `${number} ${count === 1 ? 'commune' : 'communes'}`;
}

/** What a share is of; nothing where that is not known. @example '106 xã đạt chuẩn' */
export function baseWords({ denominator, base }: ValueData, lang: Lang): string {
  if (typeof denominator !== 'number') return '';
  const all = communes(denominator, lang);
  if (base === 'recognised') return `${all} ${levelWord('met', lang)}`;
  if (base !== 'advanced') return all;
  return lang === 'VI'
    ? `${all} ${levelWord('advanced', lang)}`
    : `${formatCount(denominator, lang)} advanced communes`;
}

/** How many are recognised: a count, or a share where no more is known. @example '106 xã đạt chuẩn' */
export function headline(data: CommunesData, levels: Levels, lang: Lang): string {
  const met = levelIn(levels, 'met');
  const word = levelWord('met', lang);
  if (met?.count !== undefined) return `${communes(met.count, lang)} ${word}`;
  const text = valueText(data.met.subject, lang);
  return met ? `${text} ${word}` : text;
}

/** What share of how many that is. @example '= 60,6% trong 175 xã' */
export function baseLine(data: CommunesData, { total }: Levels, lang: Lang): string {
  const { subject } = data.met;
  const of = lang === 'VI' ? 'trong' : 'of';
  if (subject.value === null) return '';
  if (total === undefined) return subject.baseText ? `${of} ${subject.baseText}` : '';
  return `= ${valueText(subject, lang)} ${of} ${communes(total, lang)}`;
}

/** The difference from the benchmark with its sign. @example '−18,7 điểm %' */
export function signedPoints(data: ComparisonData, lang: Lang): string | undefined {
  const { difference } = data;
  if (typeof difference !== 'number') return undefined;
  return `${difference < 0 ? '−' : difference > 0 ? '+' : ''}${differenceText(data, difference, lang)}`;
}

/** A sentence in three pieces, the amount second. */
export type Pieces = readonly [before: string, amount: string, after: string];

/**
 * Where the area lies beside the benchmark, with the benchmark's value where it is asked for; undefined without a
 * difference. @example ['Thấp hơn cả nước ', '18,7 điểm %', '.']
 */
export function standingPieces(data: ComparisonData, lang: Lang, isFull = false): Pieces | undefined {
  const { difference, verdict, benchmark } = data;
  if (typeof difference !== 'number' || !benchmark) return undefined;
  const value = isFull ? ` (${valueText(benchmark, lang)})` : '';
  const area = areaInSentence(benchmark.area, lang) + value;
  const size = differenceText(data, difference, lang);
  if (verdict === 'EQUAL') return [lang === 'VI' ? `Tương đương ${area}` : `About equal to ${area}`, '', '.'];
  if (lang === 'VI') return [`${difference < 0 ? 'Thấp hơn' : 'Cao hơn'} ${area} `, size, '.'];
  return ['', size, ` ${difference < 0 ? 'below' : 'above'} ${area}.`];
}

/** What is missing to reach the benchmark; undefined where nothing is. */
export function reachPieces({ met }: CommunesData, lang: Lang): Pieces | undefined {
  const more = communesToReach(met);
  const { numerator, denominator } = met.subject;
  if (!more || !met.benchmark) return undefined;
  const area = areaInSentence(met.benchmark.area, lang);
  const goal = formatCount((numerator ?? 0) + more, lang);
  const total = formatCount(denominator ?? 0, lang);
  if (lang === 'VI')
    return ['Cần thêm ', communes(more, lang), ` đạt chuẩn để ngang mức ${area} (${goal} trên ${total}).`];
  const amount = `${formatCount(more, lang)} more ${more === 1 ? 'commune' : 'communes'}`;
  return ['', amount, ` to reach the level of ${area} (${goal} of ${total}).`];
}

/** What does not fit together, in words. */
export function faultText(fault: Fault, lang: Lang): string {
  const vi = lang === 'VI';
  const level = levelWord(fault.level, lang);
  const number = (count: number) => formatCount(count, lang);
  if (fault.kind === 'base')
    return vi
      ? `Tỷ lệ ${level} tính trên ${communes(fault.denominator, lang)}, khác số ${communes(fault.parentCount, lang)} đạt chuẩn.`
      : `The share of ${level} communes is of ${number(fault.denominator)}, not of the ${communes(fault.parentCount, lang)} recognised.`;
  const all = fault.parent === 'all';
  const parent = fault.parent === 'all' ? '' : levelWord(fault.parent, lang);
  const [own, other] = [fault.count, fault.parentCount].map((count) =>
    count === undefined ? '' : ` (${number(count)})`,
  );
  return vi
    ? `Số xã ${level}${own} lớn hơn ${all ? 'tổng số xã' : `số xã ${parent}`}${other}: nguồn chưa thống nhất, không vẽ bậc này.`
    : `More communes are ${level}${own} than ${all ? 'there are' : parent}${other}: the sources do not fit, this level is not drawn.`;
}

/** Whether the figures count the communes before or after a change of boundaries. @example 'trước sắp xếp 01/07/2025' */
export function editionText({ on, side }: EditionData, lang: Lang): string {
  const day = formatDay(on, lang);
  if (lang === 'VI') return `${side === 'before' ? 'trước' : 'sau'} sắp xếp ${day}`;
  return `${side} the merger of ${day}`;
}

/** True where the printed difference is not that of the printed values, because those are rounded. */
export function isRoundingSeen(data: ComparisonData): boolean {
  const { subject, benchmark, difference } = data;
  if (subject.value === null || typeof benchmark?.value !== 'number' || typeof difference !== 'number')
    return false;
  const precision = finerPrecision(subject.precision, benchmark.precision) ?? 0.0001;
  const printed =
    roundTo(subject.value, subject.precision || precision) -
    roundTo(benchmark.value, benchmark.precision || precision);
  const text = (points: number) => formatPoints(Math.abs(points), 'VI', precision);
  return text(printed) !== text(difference);
}
