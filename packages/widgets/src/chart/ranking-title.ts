import { formatCutOff, type Lang } from '@tiendo/core';
import type { RankingData } from './ranking-data.ts';
import { countAbove, sideWords, unitWords } from './ranking-words.ts';
import { areaInSentence, capitalise, formatCount } from './read-out.ts';

/**
 * The finding as a title: how many of the areas with a figure lie above the benchmark. Hedged by its document where it
 * depends on the source; undefined where not every row was compared or there is but one.
 */
export function rankingTitle(data: RankingData, lang: Lang): string | undefined {
  const { rows, benchmark, coverage, unranked } = data;
  const above = countAbove(data);
  if (above === undefined || !benchmark || rows.length < 2) return undefined;
  const isWhole = coverage.reported === coverage.expected && unranked.length === 0;
  const withFigures = { VI: ' có số liệu', EN: ' with figures' }[lang];
  const units = `${unitWords(data, lang)}${isWhole ? '' : withFigures}`;
  const area = areaInSentence(benchmark.area, lang);
  const finding = capitalise(
    lang === 'VI'
      ? `${howManyVi(above, rows.length, units)} ${sideWords(data, lang)[1]} mức ${area}`
      : `${howManyEn(above, rows.length, units)} ${sideEn(data)} ${area}`,
  );
  const issued = benchmark.source?.issuedOn;
  if (!issued || rows.every(({ robust }) => robust !== false)) return finding;
  const date = formatCutOff({ day: issued, precision: benchmark.source?.issuedPrecision ?? 'day' }, lang);
  return lang === 'VI'
    ? `${finding}, theo số liệu công bố ${date}`
    : `${finding}, according to the figures of ${date}`;
}

/** @example 'ba trong sáu vùng', 'cả năm tỉnh có số liệu', 'không vùng nào' */
function howManyVi(above: number, all: number, units: string): string {
  if (above === 0) return `không ${units.replace(/( có số liệu)?$/, ' nào$1')}`;
  if (above === all) return `cả ${numberWord(all, 'VI')} ${units}`;
  return `${numberWord(above, 'VI')} trong ${numberWord(all, 'VI')} ${units}`;
}

/** @example 'three of six regions' */
function howManyEn(above: number, all: number, units: string): string {
  if (above === all) return `all ${numberWord(all, 'EN')} ${units}`;
  return `${numberWord(above, 'EN')} of ${numberWord(all, 'EN')} ${units}`;
}

function sideEn(data: RankingData): string {
  const [, side] = sideWords(data, 'EN');
  return side === 'higher' ? 'above' : `${side} than`;
}

const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  VI: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  EN: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** A small number in words, as titles have it. @example 'ba' */
function numberWord(count: number, lang: Lang): string {
  return WORDS[lang][count] ?? formatCount(count, lang);
}
