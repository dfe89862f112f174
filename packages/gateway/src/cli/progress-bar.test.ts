import { expect, test } from 'vitest';
import { progressBar } from './progress-bar.ts';

function drawn(isTTY: boolean, ...words: readonly string[]): string {
  let text = '';
  const write = (piece: string | Uint8Array) => {
    text += piece;
    return true;
  };
  const told = progressBar({ isTTY, write }, words);
  for (const done of [0, 1, 2]) told(done, 2);
  return text;
}

test('on a terminal the bar grows in its line, and is taken away at the end', () => {
  expect(drawn(true, 'backup')).toBe(
    [`\r[${' '.repeat(30)}] 0/2`, `\r[${'#'.repeat(15)}${' '.repeat(15)}] 1/2`, '\r\u001b[K'].join(''),
  );
});

test('elsewhere, and beside JSON, nothing is written', () => {
  expect([drawn(false, 'backup'), drawn(true, 'backup', '--json')]).toEqual(['', '']);
});
