import { finerPrecision, formatDifference, type Lang } from '@tiendo/core';
import {
  type DeprivationData,
  type DeprivationRow,
  deprivationRows,
  rowDifference,
  rowName,
} from './deprivation-data.ts';
import { areaInSentence, formatCount, valueText } from './read-out.ts';

/** What the figure shows, in words: where the area lies above its benchmark, and what is most frequent. */
export function deprivationSentence(data: DeprivationData, lang: Lang): string {
  const rows = deprivationRows(data, 'value').filter(({ subject }) => typeof subject?.value === 'number');
  const [first] = rows;
  const area = data.subject[0]?.area;
  if (!first?.subject || !area)
    return lang === 'VI' ? `${data.indicator.name}: chưa có số liệu.` : `${data.indicator.name}: no figures.`;
  const most = `${rowName(first, lang)} (${valueText(first.subject, lang)})`;
  const head =
    lang === 'VI' ? `${area.name}: cao nhất là ${most}.` : `${area.name}: most frequent is ${most}.`;
  return [head, aboveSentence(data, rows, lang), missingSentence(data, rows.length, lang)]
    .filter(Boolean)
    .join(' ');
}

function aboveSentence({ benchmark }: DeprivationData, rows: readonly DeprivationRow[], lang: Lang): string {
  const compared = rows.flatMap((row) => rowDifference(row) ?? []);
  if (compared.length === 0 || !benchmark[0]) return '';
  const above = formatCount(compared.filter((difference) => difference > 0).length, lang);
  const all = formatCount(compared.length, lang);
  const nation = areaInSentence(benchmark[0].area, lang);
  return lang === 'VI'
    ? `Trong ${all} chỉ số so sánh được, ${above} cao hơn ${nation}.`
    : `Of ${all} indicators compared, ${above} lie above ${nation}.`;
}

function missingSentence(data: DeprivationData, known: number, lang: Lang): string {
  const missing = deprivationRows(data, 'list').length - known;
  if (missing === 0) return '';
  return lang === 'VI'
    ? `${formatCount(missing, lang)} chỉ số chưa có số liệu.`
    : `${formatCount(missing, lang)} without a figure.`;
}

/** Where a row lies beside the benchmark. @example 'cao hơn cả nước 7,2 điểm %' */
export function rowGap(row: DeprivationRow, lang: Lang): string | undefined {
  const difference = rowDifference(row);
  if (difference === undefined || !row.benchmark) return undefined;
  const area = areaInSentence(row.benchmark.area, lang);
  if (difference === 0) return lang === 'VI' ? `bằng ${area}` : `equal to ${area}`;
  const size = formatDifference(
    {
      value: Math.abs(difference),
      unit: 'share',
      precision: finerPrecision(row.subject?.precision, row.benchmark.precision),
    },
    lang,
  );
  return lang === 'VI'
    ? `${difference < 0 ? 'thấp hơn' : 'cao hơn'} ${area} ${size}`
    : `${size} ${difference < 0 ? 'below' : 'above'} ${area}`;
}
