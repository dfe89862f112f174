import { type Day, lastDayOfMonth } from './day.ts';

/**
 * Months from one day to another, both at their end: whole between the last days of months, else in parts of a month.
 *
 * 12·Δyear + Δmonth + day₂/days₂ − day₁/days₁. Stretches add up: from a to b and from b to c is from a to c.
 *
 * @returns negative when `to` is earlier
 * @example monthsBetween('2024-10-31', '2025-01-31') // 3
 */
export function monthsBetween(from: Day, to: Day): number {
  return monthsAt(to) - monthsAt(from);
}

function monthsAt(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return year * 12 + month + date / Number(lastDayOfMonth(year, month).slice(8));
}
