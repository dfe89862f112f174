/** Names of the months in English. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Two digits only for January and February, so that nobody can put a 1 before them (decree 30/2020/NĐ-CP). */
export function sentenceMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}
