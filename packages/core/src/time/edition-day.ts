import type { Day } from './day.ts';
import type { Period } from './period.ts';

/**
 * The day whose edition of areas a question about a period means: the day asked for when it lies in the period, else
 * the period's last day.
 *
 * @example [editionDay(parsePeriod('2025'), '2025-06-30'), editionDay(parsePeriod('2025'), '2026-03-31')] // ['2025-06-30', '2025-12-31']
 */
export function editionDay(period: Period, asOf: Day | undefined): Day {
  const [earlier] = [asOf ?? period.end, period.end].sort() as [Day, Day];
  return earlier < period.start ? period.end : earlier;
}
