import type { Lang } from '@tiendo/core';
import type { RankedData, RankingData } from './ranking-data.ts';
import { countAbove, gapWords, placeWords, reachText, unitCount } from './ranking-words.ts';
import { areaInSentence, formatCount, valueText } from './read-out.ts';

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

/** The own area's place, its distance from the benchmark and what is missing to reach it. */
export function ownSentence(data: RankingData, lang: Lang, own: string | undefined): string {
  const row = data.rows.find(({ figure }) => figure.area.code === own);
  if (!row) return '';
  const { area } = row.figure;
  const gap = gapWords(data, row, lang);
  const value = valueText(row.figure, lang);
  const reach = reachSentence(data, row, lang);
  const place = data.rows.length > 1 ? `${placeWords(row, lang)}/${formatCount(data.rows.length, lang)}` : '';
  const standing = [value, place, gap].filter(Boolean).join(', ');
  return `${area.name}: ${standing}.${reach ? ` ${reach}` : ''}`;
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
    return `Of ${unitCount(data, rows.length, lang)} with a figure, ${formatCount(above, lang)} ${above === 1 ? 'lies' : 'lie'} above ${area} (${value}).`;
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
