import { breakWord, formatPoints, formatValue, type Lang } from '@tiendo/core';
import { placedTargets, targetText } from './placed-targets.ts';
import { periodText, valueText } from './read-out.ts';
import { axisPeriod, breakIndices, joinedRuns, missingRuns } from './series.ts';
import type { TargetData, TrendData, ValueData } from './value.ts';

interface Known extends ValueData {
  readonly value: number;
}

/**
 * What a trend shows, in a few sentences: from where to where since the last break, what may not be compared with it,
 * and which periods have no figures.
 */
export function trendSentence(data: TrendData, lang: Lang): string {
  const { subject, indicator, others = [] } = data;
  const area = subject[0]?.area.name ?? '';
  if (others.length > 0) {
    const alone = { indicator, benchmark: data.benchmark };
    return [subject, ...others].map((each) => trendSentence({ ...alone, subject: each }, lang)).join(' ');
  }
  const known = subject.filter(isKnown);
  if (known.length === 0)
    return lang === 'VI'
      ? `${indicator.name}, ${area}: chưa có số liệu.`
      : `${indicator.name}, ${area}: no figures.`;
  return [
    changeSentence(data, area, lang),
    ...breakSentences(data, lang),
    ...gapSentences(data, lang),
    ...placedTargets(data).map(({ target }) => targetSentence(target, lang)),
  ].join(' ');
}

/** @example 'Mục tiêu 80%, năm 2025: chưa đạt.' */
function targetSentence(target: TargetData, lang: Lang): string {
  const status = target.statusText
    ? `: ${target.statusText.charAt(0).toLowerCase()}${target.statusText.slice(1)}`
    : '';
  return `${targetText(target, lang)}, ${periodText(target.period, lang)}${status}.`;
}

/** The change since the last break as a title, or nothing where there is too little to say. */
export function trendTitle(data: TrendData, lang: Lang): string | undefined {
  const ends = lastRun(data);
  if (data.others?.length) return undefined;
  if (!ends || ends.values.length < 2) return undefined;
  const steps = ends.values.slice(1).map((value, index) => value.value - (ends.values[index]?.value ?? 0));
  const isFalling = steps.every((step) => step < 0);
  const isRising = steps.every((step) => step > 0);
  const isBroken = breakIndices(data.subject).length > 0;
  const { name } = data.indicator;
  if (!isFalling && !isRising) return undefined;
  if (lang === 'VI')
    return `${name} ${isFalling ? 'giảm' : 'tăng'} liên tục${isBroken ? ' theo chuẩn hiện hành' : ''}`;
  return `${name} ${isFalling ? 'falls' : 'rises'} every period${isBroken ? ' under the current standard' : ''}`;
}

function changeSentence(data: TrendData, area: string, lang: Lang): string {
  const { indicator } = data;
  const run = lastRun(data);
  const first = run?.values[0];
  const last = run?.values.at(-1);
  if (!first || !last) return '';
  if (first === last)
    return `${indicator.name}, ${area}, ${periodText(last.period, lang)}: ${valueText(last, lang)}.`;
  const change = last.value - first.value;
  const unit = indicator.unit === 'share' ? 'points' : indicator.unit;
  const size =
    unit === 'points'
      ? formatPoints(Math.abs(change), lang, 0.0001, 'long')
      : formatValue({ value: Math.abs(change), unit }, lang);
  const [from, to] = [valueText(first, lang), valueText(last, lang)];
  const [start, end] = [periodText(first.period, lang), periodText(last.period, lang)];
  if (change === 0)
    return lang === 'VI'
      ? `${indicator.name} của ${area} là ${to}, không đổi từ ${start} đến ${end}.`
      : `${indicator.name} of ${area} was ${to}, unchanged from ${start} to ${end}.`;
  if (lang === 'VI')
    return `${indicator.name} của ${area} ${change < 0 ? 'giảm' : 'tăng'} từ ${from} (${start}) ${change < 0 ? 'xuống còn' : 'lên'} ${to} (${end}), ${change < 0 ? 'giảm' : 'tăng'} ${size}.`;
  return `${indicator.name} of ${area} ${change < 0 ? 'fell' : 'rose'} from ${from} (${start}) to ${to} (${end}), ${change < 0 ? 'down' : 'up'} ${size}.`;
}

function breakSentences({ subject }: TrendData, lang: Lang): readonly string[] {
  return breakIndices(subject).flatMap((index) => {
    const before = subject.slice(0, index).filter(isKnown).at(-1);
    const value = subject[index];
    const kind = breakWord(value?.breaks?.[0]?.kind ?? 'STANDARD', lang);
    if (!before) return [];
    return lang === 'VI'
      ? [`Không so sánh với ${periodText(before.period, lang)} (${valueText(before, lang)}) do ${kind}.`]
      : [`Not comparable with ${periodText(before.period, lang)} (${valueText(before, lang)}): ${kind}.`];
  });
}

function gapSentences({ subject }: TrendData, lang: Lang): readonly string[] {
  return missingRuns(subject, breakIndices(subject)).map(({ from, to }) => {
    const first = axisPeriod(subject[from]?.period ?? '', lang);
    const last = axisPeriod(subject[to]?.period ?? '', lang);
    if (lang === 'VI')
      return from === to
        ? `Chưa có số liệu ${periodText(subject[from]?.period ?? '', lang)}.`
        : `Chưa có số liệu từ ${first} đến ${last}.`;
    return from === to ? `No figure for ${first}.` : `No figures from ${first} to ${last}.`;
  });
}

function lastRun({ subject }: TrendData): { readonly values: readonly Known[] } | undefined {
  const run = joinedRuns(subject, breakIndices(subject)).at(-1);
  return run && { values: subject.slice(run.from, run.to + 1).filter(isKnown) };
}

function isKnown(value: ValueData): value is Known {
  return value.value !== null;
}
