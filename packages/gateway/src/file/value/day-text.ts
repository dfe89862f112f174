import { isDay } from '@tiendo/core';

/** A day to the precision written: `2024-01-31`, `2024-01`, `2024`; or what keeps it from being one. */
export type DayText = { readonly day: string } | { readonly wrong: 'not-a-day' | 'two-digit-year' };

/**
 * A day, month or year as Vietnamese documents write it: day before month, `31/01/2024`, `ngày 08 tháng 3 năm 2024`,
 * `tháng 02 năm 2024`, or ISO.
 */
export function readDay(text: string): DayText {
  const words = text.toLowerCase();
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(words)) return { wrong: 'two-digit-year' };
  for (const pattern of PATTERNS) {
    const { year = '', month, day } = pattern.exec(words)?.groups ?? {};
    if (year !== '') return existing([year, month, day]);
  }
  return { wrong: 'not-a-day' };
}

const PATTERNS = [
  /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/,
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/,
  /^ngày (?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/,
  /^tháng (?<month>\d{1,2})(?: năm |\/)(?<year>\d{4})$/,
  /^(?<month>\d{1,2})\/(?<year>\d{4})$/,
  /^năm (?<year>\d{4})$/,
];

function existing(parts: readonly (string | undefined)[]): DayText {
  const [year, month, day] = parts.map((part) => part?.padStart(2, '0'));
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!isDay(whole)) return { wrong: 'not-a-day' };
  return { day: [year, month, day].filter((part) => part !== undefined).join('-') };
}
