import type { Lang } from '../observation/code.ts';
import type { Day } from '../time/day.ts';
import { formatSentenceDay } from './date.ts';
import { formatValue, type Quantity } from './number.ts';

/** A figure that took the place of another. */
export interface Revision {
  readonly on: Day;
  readonly before: Quantity;
  readonly beforeOn: Day;
  /** As the one who revised it gave it; null where none was given. */
  readonly reason: string | null;
}

/**
 * That a figure was revised, when, and what it had been.
 *
 * @example revisionSentence({ on: '2024-03-08', before: { value: 0.612, unit: 'share', precision: 0.001 }, beforeOn: '2024-01-31', reason: 'bổ sung báo cáo của 02 huyện' }, 'VI') // 'Số liệu cập nhật ngày 08/3/2024, thay số liệu 61,2% công bố ngày 31/01/2024; lý do: bổ sung báo cáo của 02 huyện.'
 */
export function revisionSentence({ on, before, beforeOn, reason }: Revision, lang: Lang): string {
  const [day, dayBefore] = [on, beforeOn].map((each) => formatSentenceDay(each, lang));
  const old = formatValue(before, lang);
  if (lang === 'EN')
    return `Revised on ${day}, in place of ${old} published on ${dayBefore}${reason ? `; reason given: ${reason}` : ''}.`;
  return `Số liệu cập nhật ngày ${day}, thay số liệu ${old} công bố ngày ${dayBefore}${reason ? `; lý do: ${reason}` : ''}.`;
}
