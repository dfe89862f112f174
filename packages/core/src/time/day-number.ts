import type { Day } from './day.ts';

/** A day as a number that orders alike: 20240630 for 2024-06-30. */
export function dayNumber(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

/** The day that {@link dayNumber} wrote. */
export function dayOfNumber(number: number): Day {
  const text = String(number).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
