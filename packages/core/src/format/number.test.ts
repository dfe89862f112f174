import { expect, test } from 'vitest';
import { formatMoney, formatNumber, formatPoints, formatShare, formatValue } from './number.ts';

test('a reported share keeps the digits of its source', () => {
  expect(formatShare(0.612, 'VI', 0.001)).toBe('61,2%');
  expect(formatShare(0.54, 'VI', 0.01)).toBe('54%');
  expect(formatShare(0.122, 'VI', 0.0001)).toBe('12,20%');
  expect(formatShare(4643 / 199765, 'EN', 0.0001)).toBe('2.32%');
});

test('a difference is points, never percent', () => {
  expect(formatPoints(0.072, 'VI', 0.001)).toBe('7,2 điểm %');
  expect(formatPoints(-0.003, 'VI', 0.001)).toBe('−0,3 điểm %');
  expect(formatPoints(0.072, 'EN', 0.001, 'long')).toBe('7.2 percentage points');
});

test('numbers round half away from zero on their decimal value', () => {
  expect(formatNumber(3.085, 2, 'VI')).toBe('3,09');
  expect(formatNumber(1.005, 2, 'VI')).toBe('1,01');
  expect(formatNumber(-3.085, 2, 'VI')).toBe('−3,09');
  expect(formatNumber(2.5, 0, 'EN')).toBe('3');
  expect(formatNumber(-0.001, 1, 'VI')).toBe('0,0');
});

test('numbers agree with the host’s own Vietnamese and English format where rounding is not at a half', () => {
  for (const value of [0, 7, 1234.5, 49198, 1586336, 0.25, 999999.999, 123456789]) {
    for (const [lang, locale] of [
      ['VI', 'vi-VN'],
      ['EN', 'en-GB'],
    ] as const) {
      const oracle = new Intl.NumberFormat(locale, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(value);
      expect(formatNumber(value, 1, lang)).toBe(oracle);
    }
  }
});

test('money is written in tỷ or triệu đồng', () => {
  expect(formatMoney(1_234_500_000_000, 'VI')).toBe('1.234,5 tỷ đồng');
  expect(formatMoney(40_187_000_000_000, 'VI', 1e9)).toBe('40.187 tỷ đồng');
  expect(formatMoney(500_000_000, 'VI')).toBe('500 triệu đồng');
  expect(formatMoney(14_468_011_000_000, 'VI', 1e6)).toBe('14.468,011 tỷ đồng');
  expect(formatMoney(0, 'EN')).toBe('0 dong');
});

test('formatValue chooses by unit', () => {
  expect(formatValue({ value: 106, unit: 'count', precision: 1 }, 'VI')).toBe('106');
  expect(formatValue({ value: 15.21, unit: 'count', precision: 0.01 }, 'VI')).toBe('15,21');
  expect(formatValue({ value: 0.0328, unit: 'points', precision: 0.0001 }, 'VI')).toBe('3,28 điểm %');
});
