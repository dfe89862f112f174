/** First day of a workbook's count of days: 1900 with a 29 February that never was, or 1904. */
export type Epoch = 1900 | 1904;

const DAY_MS = 86_400_000;
const LAST_DAY = '9999-12-31';

/**
 * The day of a serial number as `2024-01-31`; a time of day is dropped. Undefined for a number that is no day, among
 * them 60 of the epoch 1900, which Lotus 1-2-3 took for 29 February 1900.
 *
 * @see ECMA-376 part 1, 18.17.4.1
 */
export function serialDay(serial: number, epoch: Epoch): string | undefined {
  const whole = Math.floor(serial);
  if (epoch === 1904) return whole >= 0 ? dayAfter('1904-01-01', whole) : undefined;
  if (whole < 1 || whole === 60) return undefined;
  return dayAfter('1899-12-31', whole < 60 ? whole : whole - 1);
}

function dayAfter(first: string, days: number): string | undefined {
  const time = Date.parse(first) + days * DAY_MS;
  return time <= Date.parse(LAST_DAY) ? new Date(time).toISOString().slice(0, 10) : undefined;
}
