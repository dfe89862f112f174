import type { Indicator } from '../indicator/define-indicator.ts';
import type { BreakKind, Lang } from '../observation/code.ts';
import type { Scope } from '../observation/scope.ts';
import { type Period, yearOf } from '../time/period.ts';
import { cleanFraction } from '../unit/unit.ts';
import { breakWord } from './break-word.ts';
import { gapPhrase } from './gap-phrase.ts';
import { indicatorPhrase } from './indicator-phrase.ts';
import { formatValue, type Quantity } from './number.ts';
import { formatPeriod } from './period.ts';
import { verbOf } from './value-phrase.ts';

/** One period of a series. */
export interface TrendPoint {
  readonly period: Period;
  readonly value: number | null;
  readonly precision: number | null;
  /** What lies between the period before and this one. */
  readonly breaks: readonly BreakKind[];
}

/** What a series is of. */
export interface TrendTopic {
  readonly indicator: Indicator;
  readonly scope: Scope;
  /** The area as a sentence has it, see `areaPhrase`. */
  readonly area: string;
}

type Known = TrendPoint & { readonly value: number };

/**
 * A series in a few sentences: from where to where since its last break, by how much a year, what may not be compared
 * with it, and which periods have no figure.
 *
 * @param points in the order of their periods, at their own grain
 * @returns nothing for a series without figures
 * @example trendSentence(
 *   { indicator: povertyRate, scope: {}, area: 'tỉnh Lạng Sơn' },
 *   [0.122, 0.0892, null, 0.0232].map((value, i) => ({ period: parsePeriod(String(2021 + i)), value, precision: 0.0001, breaks: [] })),
 *   'VI',
 * ) // 'Tỷ lệ hộ nghèo của tỉnh Lạng Sơn giảm từ 12,20% (năm 2021) xuống còn 2,32% (năm 2024), giảm 9,88 điểm %, bình quân giảm 3,29 điểm %/năm. Chưa có số liệu năm 2023.'
 */
export function trendSentence(topic: TrendTopic, points: readonly TrendPoint[], lang: Lang): string {
  const known = points.filter(isKnown);
  if (known.length === 0) return '';
  const lastBreak = Math.max(0, ...points.map(({ breaks }, i) => (breaks.length > 0 ? i : 0)));
  const run = points.slice(lastBreak).filter(isKnown);
  return [
    ...(run.length > 0 ? [changeIn(topic, run[0] as Known, run.at(-1) as Known, lang)] : []),
    ...breaksIn(topic, points, lang),
    ...gapsIn(points, lang),
  ].join(' ');
}

function changeIn(topic: TrendTopic, first: Known, last: Known, lang: Lang): string {
  const { indicator, scope, area } = topic;
  const name = indicatorPhrase(indicator, scope, lang);
  const subject = lang === 'VI' ? `${name} của ${area}` : `${name} of ${area}`;
  const [from, to] = [first, last].map((point) => formatValue(quantityOf(indicator, point), lang));
  const [start, end] = [first, last].map(({ period }) => formatPeriod(period, lang));
  if (first === last)
    return lang === 'VI'
      ? `${subject} ${end} ${verbOf(indicator)} ${to}.`
      : `${subject} was ${to} in ${end}.`;
  const change = cleanFraction(last.value - first.value);
  if (change === 0)
    return lang === 'VI'
      ? `${subject} ${end} ${verbOf(indicator)} ${to}, bằng ${start}.`
      : `${subject} was ${to} in ${end}, as in ${start}.`;
  const gap = gapPhrase({ ...first, unit: indicator.unit }, last, change, lang);
  const pace = paceIn(indicator, first, last, change, lang);
  if (lang === 'EN')
    return `${subject} ${change < 0 ? 'fell' : 'rose'} from ${from} (${start}) to ${to} (${end}), ${change < 0 ? 'down' : 'up'} ${gap}${pace}.`;
  const verb = change < 0 ? 'giảm' : 'tăng';
  return `${subject} ${verb} từ ${from} (${start}) ${change < 0 ? 'xuống còn' : 'lên'} ${to} (${end}), ${verb} ${gap}${pace}.`;
}

/** The mean change a year, of years more than one apart. */
function paceIn(indicator: Indicator, first: Known, last: Known, change: number, lang: Lang): string {
  const years = yearOf(last.period) - yearOf(first.period);
  if (first.period.kind !== 'year' || years < 2) return '';
  const gap = gapPhrase({ ...first, unit: indicator.unit }, last, change / years, lang);
  if (lang === 'EN') return `, on average ${gap} a year`;
  return `, bình quân ${change < 0 ? 'giảm' : 'tăng'} ${gap}/năm`;
}

function breaksIn({ indicator }: TrendTopic, points: readonly TrendPoint[], lang: Lang): readonly string[] {
  return points.flatMap(({ breaks: [kind] }, i) => {
    const before = points.slice(0, i).filter(isKnown).at(-1);
    if (!kind || !before) return [];
    const old = formatValue(quantityOf(indicator, before), lang);
    const when = formatPeriod(before.period, lang);
    return lang === 'VI'
      ? [`Không so sánh với ${when} (${old}) do ${breakWord(kind, lang)}.`]
      : [`Not comparable with ${when} (${old}): ${breakWord(kind, lang)}.`];
  });
}

function gapsIn(points: readonly TrendPoint[], lang: Lang): readonly string[] {
  const isMissing = (point: TrendPoint | undefined) => point?.value === null;
  return points.flatMap((first, i) => {
    if (!isMissing(first) || isMissing(points[i - 1])) return [];
    const next = points.findIndex((point, j) => j > i && !isMissing(point));
    const last = points[next < 0 ? points.length - 1 : next - 1] as TrendPoint;
    return [gapSentence(first.period, last.period, lang)];
  });
}

function gapSentence(first: Period, last: Period, lang: Lang): string {
  if (first === last) {
    const when = formatPeriod(first, lang);
    return lang === 'VI' ? `Chưa có số liệu ${when}.` : `No figure for ${when}.`;
  }
  if (first.kind === 'year')
    return lang === 'VI'
      ? `Chưa có số liệu các năm ${first.text} - ${last.text}.`
      : `No figures for ${first.text}–${last.text}.`;
  const [from, to] = [first, last].map((period) => formatPeriod(period, lang));
  return lang === 'VI' ? `Chưa có số liệu từ ${from} đến ${to}.` : `No figures from ${from} to ${to}.`;
}

function quantityOf({ unit }: Indicator, { value, precision }: Known): Quantity {
  return { value, unit, precision };
}

function isKnown(point: TrendPoint): point is Known {
  return point.value !== null;
}
