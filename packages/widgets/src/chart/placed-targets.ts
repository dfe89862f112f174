import { type Lang, parsePeriod } from '@tiendo/core';
import { valueText } from './read-out.ts';
import type { TargetData, TrendData } from './value.ts';

/** A target at the place of its period. */
export interface PlacedTarget {
  readonly target: TargetData & { readonly value: number };
  readonly index: number;
}

/** The targets with a number that fall into a period of the series. */
export function placedTargets({ subject, targets = [] }: TrendData): readonly PlacedTarget[] {
  return targets.flatMap((target) => {
    const due = target.dueOn ?? endOf(target.period);
    const index = subject.findIndex(({ period }) => startOf(period) <= due && due <= endOf(period));
    const isOwn = target.area.code === subject[0]?.area.code;
    return typeof target.value === 'number' && index >= 0 && isOwn
      ? [{ target: { ...target, value: target.value }, index }]
      : [];
  });
}

/** Names a target among the values of a trend. */
export function targetKey({ id }: TargetData): string {
  return `target/${id}`;
}

/** The number of a target. */
export function targetValue(target: TargetData, lang: Lang): string {
  return target.text || valueText(target, lang);
}

/** A target in words. @example 'Mục tiêu 80%' */
export function targetText(target: TargetData, lang: Lang): string {
  return `${lang === 'VI' ? 'Mục tiêu' : 'Target'} ${targetValue(target, lang)}`;
}

function startOf(period: string): string {
  return boundsOf(period)?.start ?? '';
}

function endOf(period: string): string {
  return boundsOf(period)?.end ?? '';
}

/** The days of a period; none for text that is no period. */
function boundsOf(period: string) {
  try {
    return parsePeriod(period);
  } catch {
    return undefined;
  }
}
