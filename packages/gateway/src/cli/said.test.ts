import { expect, test } from 'vitest';
import { inLang } from './said.ts';

test('a sentence is one line without signs that move a cursor or turn its direction, whatever a file is called', () => {
  const name = 'a\r\nb\u001b[2K\u009b1m\u202ec\u2028.csv';
  expect(inLang('VI', { vi: `${name}: hợp lệ`, en: '' })).toBe(
    String.raw`a\u{d}\u{a}b\u{1b}[2K\u{9b}1m\u{202e}c\u{2028}.csv: hợp lệ`,
  );
});
