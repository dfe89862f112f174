import { expect, test } from 'vitest';
import { sortKey } from './sort-key.ts';

const sorted = (names: string[]) => [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

test('district names sort as a Vietnamese reader expects', () => {
  expect(sorted(['Văn Quan', 'Đình Lập', 'Chi Lăng', 'Bình Gia', 'Cao Lộc', 'Bắc Sơn'])).toEqual([
    'Bắc Sơn',
    'Bình Gia',
    'Cao Lộc',
    'Chi Lăng',
    'Đình Lập',
    'Văn Quan',
  ]);
});

test('tones decide only between names of the same letters, in the order of the dictionary', () => {
  expect(sorted(['mạ', 'má', 'mã', 'mả', 'mà', 'ma', 'mba'])).toEqual([
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
    'mba',
  ]);
});

test('precomposed and decomposed spellings have one key', () => {
  expect(sortKey('Lạng Sơn'.normalize('NFD'))).toBe(sortKey('Lạng Sơn'));
});
