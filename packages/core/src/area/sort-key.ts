import { splitTone } from './tone.ts';

const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/**
 * A key that orders names as Vietnamese does: by letter (a ă â b c d đ e ê …), then by tone
 * (level, huyền, hỏi, ngã, sắc, nặng). Keys compare as plain text in any database.
 *
 * @example ['Đình Lập', 'Bắc Sơn', 'Chi Lăng'].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)) // ['Bắc Sơn', 'Chi Lăng', 'Đình Lập']
 */
export function sortKey(name: string): string {
  let letters = '';
  let tones = '';
  for (const char of name.normalize('NFC').toLowerCase()) {
    const { letter, tone } = splitTone(char);
    const rank = LETTERS.indexOf(letter);
    letters += rank < 0 ? (/\d/.test(char) ? char : ' ') : String.fromCharCode(65 + rank);
    tones += tone;
  }
  return `${letters.trim()} ${tones}`;
}
