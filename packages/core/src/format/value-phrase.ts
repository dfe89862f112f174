import type { Indicator } from '../indicator/define-indicator.ts';
import type { Lang } from '../observation/code.ts';
import type { Scope } from '../observation/scope.ts';
import type { Period } from '../time/period.ts';
import { lowerFirst } from './first-letter.ts';
import { indicatorPhrase } from './indicator-phrase.ts';
import { formatValue, type Quantity } from './number.ts';
import { formatPeriod } from './period.ts';

/** What a value is of: an indicator of one area and period, in the scope that the value is limited to. */
export interface ValueTopic {
  readonly indicator: Indicator;
  readonly scope: Scope;
  /** The area as a sentence has it, see `areaPhrase`. */
  readonly area: string;
  readonly period: Period;
}

/** The value that a sentence begins with: "Tỷ lệ hộ nghèo năm 2025 của tỉnh Lạng Sơn là 2,32%". */
export function valuePhrase(topic: ValueTopic, value: Quantity, lang: Lang): string {
  const verb = lang === 'EN' ? 'was' : verbOf(topic.indicator);
  return `${topicPhrase(topic, lang)} ${verb} ${formatValue(value, lang)}`;
}

export function topicPhrase({ indicator, scope, area, period }: ValueTopic, lang: Lang): string {
  const phrase = indicatorPhrase(indicator, scope, lang);
  const when = formatPeriod(period, lang);
  return lang === 'VI' ? `${phrase} ${when} của ${area}` : `The ${when} ${lowerFirst(phrase)} of ${area}`;
}

/** A rate of which more is better is reached; anything else is what it is. */
export function verbOf({ unit, direction }: Indicator): string {
  return unit !== 'count' && direction === 'more' ? 'đạt' : 'là';
}
