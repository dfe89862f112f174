import type { Achieved, Target, TargetOutcome } from '../compare/target.ts';
import type { Lang } from '../observation/code.ts';
import { roundTo } from '../unit/unit.ts';
import { formatSentenceDay } from './date.ts';
import { lowerFirst, upperFirst } from './first-letter.ts';
import { gapPhrase } from './gap-phrase.ts';
import { indicatorPhrase } from './indicator-phrase.ts';
import { formatValue } from './number.ts';
import { formatPeriod } from './period.ts';
import { plainValue } from './plain-value.ts';
import { targetPaceWord, targetReasonWord, targetStatusWord } from './target-word.ts';
import { type ValueTopic, valuePhrase } from './value-phrase.ts';
import { inLang, type Words } from './words.ts';

/** A target as a document states it. */
export interface StatedTarget extends Target {
  /** The document that sets it, as a sentence cites it. */
  readonly basis: string;
  /** How the source itself judges it, in its own words; null where it does not. */
  readonly judgement: string | null;
}

type Topic = Omit<ValueTopic, 'period'>;

/**
 * A target beside the result of its own kind.
 *
 * A yearly result is set against a yearly target only; of an average over several years it is said where it stands. A
 * target without a number is quoted with the source's own judgement, and no number is made up.
 *
 * @example targetSentence(
 *   { indicator: disbursementRate, scope: {}, area: 'tỉnh Lạng Sơn' },
 *   { kind: 'yearly', period: parsePeriod('2023'), dueOn: null, value: 0.95, unit: 'share', standard: null, basis: 'Nghị quyết số 01/NQ-CP', judgement: null },
 *   { achieved: { value: 0.612, unit: 'share', precision: 0.001, through: parsePeriod('2023') }, gap: -0.338, status: 'NOT_MET', reasons: [] },
 *   'VI',
 * ) // 'Tỷ lệ giải ngân vốn 03 Chương trình MTQG năm 2023 của tỉnh Lạng Sơn đạt 61,2%, thấp hơn 33,8 điểm % so với mục tiêu năm 2023 (95%, Nghị quyết số 01/NQ-CP).'
 */
export function targetSentence(topic: Topic, target: StatedTarget, outcome: Outcome, lang: Lang): string {
  if (target.value === null) return unstated(target, lang);
  const stated = plainValue({ value: target.value, unit: target.unit }, lang);
  const { achieved, gap, status, reasons, pace } = outcome;
  const isOfOnePeriod = target.kind !== 'period-average' && target.kind !== 'relative';
  if (!achieved || gap === null || !isOfOnePeriod) return apart(topic, target, stated, outcome, lang);
  const result = valuePhrase({ ...topic, period: achieved.through }, achieved, lang);
  const name = nameOf(topic, target, lang);
  const doubts =
    status === 'NOT_DUE'
      ? [targetStatusWord(status, lang), ...paceIn(pace, lang)]
      : reasons.map((reason) => targetReasonWord(reason, lang));
  const standing = `${standingOf(topic, achieved, gap, lang)} ${name} (${stated}, ${target.basis})`;
  return `${[`${result}, ${standing}`, ...doubts].join('; ')}.`;
}

type Outcome = Pick<TargetOutcome, 'achieved' | 'gap' | 'status' | 'reasons' | 'pace'>;

function unstated({ judgement }: StatedTarget, lang: Lang): string {
  if (judgement === null) return `${upperFirst(targetStatusWord(null, lang))}.`;
  return lang === 'VI'
    ? `Nguồn đánh giá ${judgement}; trị số mục tiêu không nêu trong nguồn.`
    : `The source judges: ${judgement}; target value not stated.`;
}

/** A target and what there is beside it, each for itself: "Mục tiêu … là …; bình quân đến năm 2023 là …". */
function apart(
  topic: Topic,
  target: StatedTarget,
  stated: string,
  { achieved, status, reasons, pace }: Outcome,
  lang: Lang,
): string {
  const what = lowerFirst(indicatorPhrase(topic.indicator, topic.scope, lang));
  const name = upperFirst(nameOf(topic, target, lang));
  const opening =
    lang === 'VI'
      ? `${name} về ${what} của ${topic.area} là ${stated} (${target.basis})`
      : `${name} for the ${what} of ${topic.area} is ${stated} (${target.basis})`;
  const result = achieved && `${soFar(topic, target, achieved, lang)} ${formatValue(achieved, lang)}`;
  const judged = status && targetStatusWord(status, lang);
  const why = reasons
    .filter((reason) => reason !== 'CUT_OFF')
    .map((reason) => targetReasonWord(reason, lang));
  return `${[opening, result, judged, ...paceIn(pace, lang), ...why].filter(Boolean).join('; ')}.`;
}

function paceIn(pace: Outcome['pace'], lang: Lang): readonly string[] {
  return pace ? [targetPaceWord(pace.status, lang)] : [];
}

function soFar(topic: Topic, { kind }: Target, { through }: Achieved, lang: Lang): string {
  const until = formatPeriod(through, lang);
  if (kind === 'period-average')
    return lang === 'VI' ? `bình quân đến ${until} là` : `the average to ${until} is`;
  if (kind === 'relative')
    return lang === 'VI'
      ? `mức ${moveOf(topic, lang)} đến ${until} là`
      : `the ${moveOf(topic, lang)} to ${until} is`;
  return lang === 'VI' ? `đến ${until} là` : `to ${until} it is`;
}

function nameOf(topic: Topic, { kind, period, dueOn }: Target, lang: Lang): string {
  const when = formatPeriod(period, lang);
  const day = formatSentenceDay(dueOn ?? period.end, lang);
  const names: Words<Target['kind']> = {
    'year-end': [`mục tiêu đến cuối ${when}`, `the target for the end of ${when}`],
    yearly: [`mục tiêu ${when}`, `the target of ${when}`],
    'period-average': [`mục tiêu bình quân ${when}`, `the target for the yearly average of ${when}`],
    'by-date': [`mục tiêu đến ngày ${day}`, `the target by ${day}`],
    relative: [
      `mục tiêu ${moveOf(topic, lang)} so với đầu ${when}`,
      `the target for the ${moveOf(topic, lang)} since the start of ${when}`,
    ],
    list: [`danh sách mục tiêu ${when}`, `the named list of ${when}`],
  };
  return inLang(names[kind], lang);
}

/** The change for the better, which a relative target is a share of. */
function moveOf({ indicator }: Topic, lang: Lang): string {
  return inLang(indicator.direction === 'less' ? ['giảm', 'reduction'] : ['tăng', 'increase'], lang);
}

/** Where more is better, more than the target exceeds it; of anything else it is said on which side it lies. */
function standingOf({ indicator }: Topic, achieved: Achieved, gap: number, lang: Lang): string {
  if (roundTo(gap, achieved.precision || 1e-4) === 0) return inLang(['bằng', 'equal to'], lang);
  const size = gapPhrase(achieved, { precision: null }, gap, lang);
  if (lang === 'EN') return `${size} ${gap > 0 ? 'above' : 'below'}`;
  if (gap > 0 && indicator.direction === 'more') return `vượt ${size} so với`;
  return `${gap > 0 ? 'cao hơn' : 'thấp hơn'} ${size} so với`;
}
