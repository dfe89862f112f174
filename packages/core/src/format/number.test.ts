import { expect, test } from 'vitest';
import {
  finerPrecision,
  formatDifference,
  formatMoney,
  formatNumber,
  formatPoints,
  formatShare,
  formatValue,
  percentDecimals,
} from './number.ts';

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

test('money changes its word at a million and at a billion đồng, of either sign', () => {
  expect(formatMoney(1_000_000_000, 'VI')).toBe('1 tỷ đồng');
  expect(formatMoney(999_000_000, 'VI')).toBe('999 triệu đồng');
  expect(formatMoney(1_000_000, 'EN')).toBe('1 million dong');
  expect(formatMoney(999_999, 'VI')).toBe('999.999 đồng');
  expect(formatMoney(-2_500_000_000, 'EN')).toBe('−2.5 billion dong');
  expect(formatMoney(1_500_000, 'VI')).toBe('1,5 triệu đồng');
});

test('money prints no digit beyond its precision, nor one that is zero, nor more than three', () => {
  expect(formatMoney(1_234_567_890_000, 'VI')).toBe('1.234,6 tỷ đồng');
  expect(formatMoney(1_234_567_890_000, 'VI', 1e7)).toBe('1.234,57 tỷ đồng');
  expect(formatMoney(1_234_567_890_000, 'VI', 1)).toBe('1.234,568 tỷ đồng');
  expect(formatMoney(1_234_567_890_000, 'VI', 1e10)).toBe('1.235 tỷ đồng');
  expect(formatMoney(1_234_500_000_000, 'VI', 1e6)).toBe('1.234,5 tỷ đồng');
  expect(formatMoney(2_250_000, 'EN', 1e4)).toBe('2.25 million dong');
  expect(formatMoney(12.5, 'VI')).toBe('13 đồng');
});

test('a share without a precision has two decimals, and none finer than its source', () => {
  expect(formatShare(0.0892, 'VI')).toBe('8,92%');
  expect(formatShare(0.5, 'EN', null)).toBe('50.00%');
  expect(formatShare(0.612, 'VI', 0.1)).toBe('61%');
  expect([percentDecimals(0.01), percentDecimals(0.0001), percentDecimals(0)]).toEqual([0, 2, 2]);
});

test('very small and very large numbers are written out', () => {
  expect(formatNumber(0.00000012, 8, 'EN')).toBe('0.00000012');
  expect(formatNumber(1e15, 0, 'VI')).toBe('1.000.000.000.000.000');
  expect(formatNumber(-0.04, 1, 'VI')).toBe('0,0');
  expect(formatNumber(-0.05, 1, 'VI')).toBe('−0,1');
  expect(formatNumber(1234567.891, 2, 'EN')).toBe('1,234,567.89');
});

test('a count keeps up to two decimals it has, or those of its precision', () => {
  const count = (value: number, precision?: number) =>
    formatValue({ value, unit: 'count', precision: precision ?? null }, 'VI');
  expect(count(17.5)).toBe('17,5');
  expect(count(17.123)).toBe('17,12');
  expect(count(1_234)).toBe('1.234');
  expect(count(-17.25)).toBe('−17,25');
  expect(count(17.123, 0.1)).toBe('17,1');
  expect(count(17.4, 1)).toBe('17,4');
});

test('a difference of shares is points, one of money or counts stays in its unit', () => {
  expect(formatDifference({ value: 0.072, unit: 'share', precision: 0.001 }, 'VI')).toBe('7,2 điểm %');
  expect(formatDifference({ value: 0.072, unit: 'points', precision: 0.001 }, 'EN', 'long')).toBe(
    '7.2 percentage points',
  );
  expect(formatDifference({ value: 0.072, unit: 'share', precision: 0.001 }, 'EN')).toBe('7.2 points');
  expect(formatDifference({ value: 2.29, unit: 'count' }, 'VI')).toBe('2,29');
  expect(formatDifference({ value: -5e9, unit: 'dong' }, 'VI')).toBe('−5 tỷ đồng');
});

test('a precision between two powers of ten prints the nearer number of digits', () => {
  expect(percentDecimals(0.0002)).toBe(2);
  expect(percentDecimals(0.003162)).toBe(1);
  expect(percentDecimals(0.003163)).toBe(0);
  expect(formatMoney(1_234_400_000_000, 'VI', 2e8)).toBe('1.234,4 tỷ đồng');
});

test('noise past the fifteenth digit turns no half', () => {
  expect(formatNumber(434.49999999999994, 0, 'EN')).toBe('435');
  expect(formatValue({ value: 1e-13, unit: 'count', precision: null }, 'EN')).toBe('0');
});

test('the finer of two precisions counts, and the one that is known', () => {
  expect(finerPrecision(0.01, 0.001)).toBe(0.001);
  expect(finerPrecision(0.001, 0.01)).toBe(0.001);
  expect(finerPrecision(null, 0.01)).toBe(0.01);
  expect(finerPrecision(0.01, undefined)).toBe(0.01);
  expect(finerPrecision(null, undefined)).toBeNull();
});

test('formatValue chooses by unit', () => {
  expect(formatValue({ value: 106, unit: 'count', precision: 1 }, 'VI')).toBe('106');
  expect(formatValue({ value: 15.21, unit: 'count', precision: 0.01 }, 'VI')).toBe('15,21');
  expect(formatValue({ value: 0.0328, unit: 'points', precision: 0.0001 }, 'VI')).toBe('3,28 điểm %');
});
