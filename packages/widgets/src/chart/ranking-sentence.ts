import { formatCutOff, type Lang } from '@tiendo/core';
import type { RankedData, RankingData } from './ranking-data.ts';
import { gapWords, placeWords, reachText, sideWords, unitCount, unitWords } from './ranking-words.ts';
import { areaInSentence, capitalise, formatCount, valueText } from './read-out.ts';

/**
 * What a ranking shows, in a few sentences: how many areas lie above the benchmark, the range of their values, the
 * place of the reader's own area, and how many were not ranked.
 */
export function rankingSentence(data: RankingData, lang: Lang, own?: string): string {
  return [
    countSentence(data, lang),
    rangeSentence(data, lang),
    ownSentence(data, lang, own),
    apartSentence(data, lang),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The finding as a title, hedged by its document where it depends on the source; undefined where there is none. */
export function rankingTitle(data: RankingData, lang: Lang): string | undefined {
  const above = countAbove(data);
  if (above === undefined || !data.benchmark) return undefined;
  const { rows } = data;
  const [, side] = sideWords(data, lang);
  const area = areaInSentence(data.benchmark.area, lang);
  const isWhole = data.coverage.reported === data.coverage.expected && data.unranked.length === 0;
  const units = unitWords(data, lang);
  const issued = data.benchmark.source?.issuedOn;
  const isRobust = rows.every(({ robust }) => robust !== false);
  const day = issued && { day: issued, precision: data.benchmark.source?.issuedPrecision ?? 'day' };
  const isPoverty = side === 'nghèo hơn' || side === 'poorer';
  if (lang === 'EN') {
    const title = `${capitalise(numberWord(above, lang))} of ${numberWord(rows.length, lang)} ${units}${isWhole ? '' : ' with figures'} ${isPoverty ? side : 'above'}${isPoverty ? ' than' : ''} ${area}`;
    return isRobust || !day ? title : `${title}, according to the figures of ${formatCutOff(day, lang)}`;
  }
  const than = isPoverty ? 'nghèo hơn mức' : 'cao hơn mức';
  const title = `${capitalise(numberWord(above, lang))} trong ${numberWord(rows.length, lang)} ${units}${isWhole ? '' : ' có số liệu'} ${than} ${area}`;
  return isRobust || !day ? title : `${title}, theo số liệu công bố ${formatCutOff(day, lang)}`;
}

/** The own area's place, its distance from the benchmark and what is missing to reach it. */
export function ownSentence(data: RankingData, lang: Lang, own: string | undefined): string {
  const row = data.rows.find(({ figure }) => figure.area.code === own);
  if (!row) return '';
  const { area } = row.figure;
  const gap = gapWords(data, row, lang);
  const value = valueText(row.figure, lang);
  const reach = reachSentence(data, row, lang);
  return `${area.name}: ${value}, ${placeWords(row, lang)}/${formatCount(data.rows.length, lang)}${gap ? `, ${gap}` : ''}.${reach ? ` ${reach}` : ''}`;
}

/** What an area lacks to reach the benchmark; nothing where it is reached or not known. */
function reachSentence(data: RankingData, row: RankedData, lang: Lang): string {
  const amount = reachText(data, row, lang);
  if (!amount || !row.toReachBenchmark || !data.benchmark) return '';
  const isLess = data.indicator.direction?.toLowerCase() === 'less';
  const area = areaInSentence(data.benchmark.area, lang);
  if (lang === 'VI') return `Cần ${isLess ? 'giảm' : 'thêm'} ${amount} để ngang mức ${area}.`;
  return `${amount} ${isLess ? 'fewer' : 'more'} to reach the level of ${area}.`;
}

function countSentence(data: RankingData, lang: Lang): string {
  const above = countAbove(data);
  const { benchmark, indicator, rows } = data;
  if (rows.length === 0)
    return lang === 'VI' ? `${indicator.name}: chưa có số liệu.` : `${indicator.name}: no figures.`;
  if (above === undefined || !benchmark) return '';
  const area = areaInSentence(benchmark.area, lang);
  const value = valueText(benchmark, lang);
  const isRate = indicator.unit === 'share';
  if (lang === 'EN')
    return `Of ${unitCount(data, rows.length, lang)} with a figure, ${formatCount(above, lang)} lie above ${area} (${value}).`;
  return `Trong ${unitCount(data, rows.length, lang)} có số liệu, ${formatCount(above, lang)} ${isRate ? 'có tỷ lệ' : 'có mức'} cao hơn ${area} (${value}).`;
}

function rangeSentence({ rows }: RankingData, lang: Lang): string {
  if (rows.length < 2) return '';
  const sorted = [...rows].sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));
  const [low, high] = [sorted[0]?.figure, sorted.at(-1)?.figure];
  if (!low || !high) return '';
  const [from, to] = [low, high].map((figure) => `${valueText(figure, lang)} (${figure.area.name})`);
  return lang === 'VI' ? `Từ ${from} đến ${to}.` : `From ${from} to ${to}.`;
}

function apartSentence(data: RankingData, lang: Lang): string {
  const missing = data.unranked.filter((area) => area.missing).length;
  const incomparable = data.unranked.length - missing;
  const parts =
    lang === 'VI'
      ? [
          missing > 0 && `${unitCount(data, missing, lang)} chưa có số liệu nên không xếp.`,
          incomparable > 0 &&
            `${unitCount(data, incomparable, lang)} có số liệu không đủ điều kiện so sánh nên không xếp.`,
        ]
      : [
          missing > 0 && `${unitCount(data, missing, lang)} without a figure not ranked.`,
          incomparable > 0 &&
            `${unitCount(data, incomparable, lang)} with a figure that is not comparable not ranked.`,
        ];
  return parts.filter(Boolean).join(' ');
}

/** How many lie above the benchmark; undefined unless every row was compared with it. */
function countAbove({ rows, benchmark }: RankingData): number | undefined {
  const isCompared = rows.every(
    ({ verdict }) => verdict === 'ABOVE' || verdict === 'BELOW' || verdict === 'EQUAL',
  );
  if (rows.length === 0 || !isCompared || typeof benchmark?.value !== 'number') return undefined;
  return rows.filter(({ verdict }) => verdict === 'ABOVE').length;
}

const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  VI: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  EN: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** A small number in words, as titles have it. @example 'ba' */
function numberWord(count: number, lang: Lang): string {
  return WORDS[lang][count] ?? formatCount(count, lang);
}
