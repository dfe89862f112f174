import { expect, test } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

test('textWidth sums advance widths, and tone marks add nothing', () => {
  expect(textWidth('aa', 100)).toBeCloseTo(128, 0);
  expect(textWidth('ậ', 100)).toBe(textWidth('a', 100));
  expect(textWidth('Đ', 100)).toBeGreaterThan(textWidth('D', 100));
});

test('textWidth grows with weight and is in proportion to size', () => {
  expect(textWidth('Lạng Sơn', 14, 700)).toBeGreaterThan(textWidth('Lạng Sơn', 14, 400));
  expect(textWidth('Lạng Sơn', 28)).toBeCloseTo(2 * textWidth('Lạng Sơn', 14));
});

test('wrapText breaks into as few lines as fit, of about equal length', () => {
  expect(wrapText('chưa có số liệu', 60, 13)).toEqual(['chưa có', 'số liệu']);
  expect(wrapText('chưa có số liệu', 200, 13)).toEqual(['chưa có số liệu']);
});

test('wrapText leaves a word that is too long on a line of its own', () => {
  expect(wrapText('a nghiêngngả b', 20, 13)).toEqual(['a', 'nghiêngngả', 'b']);
});
