import { describe, expect, test } from 'vitest';
import type { GridCell } from '../grid.ts';
import { readDay } from './day-text.ts';
import { localeEvidence, readDecimal } from './number-text.ts';
import { readValue } from './read-value.ts';

describe('localeEvidence', () => {
  test.each([
    ['vi', ['1.234,5', '12,5', '0,123', '1234,567', '1.234.567', '61,2%', '(1.234,5)', '−12,50']],
    ['en', ['1,234.5', '12.5', '0.123', '1234.567', '1,234,567', '61.2 %']],
    ['ambiguous', ['1.234', '1,234', '-12.345', '123,456%']],
    ['neutral', ['1234', '0', '1 234', '100%']],
    ['no-number', ['1.234.56', '12,34,5', '1.2.3', 'x', '', '1O5', '1 23']],
  ])('%s', (evidence, texts) => {
    for (const text of texts) expect([text, localeEvidence(text)]).toEqual([text, evidence]);
  });
});

test('readDecimal keeps every digit and reads one way of writing only', () => {
  expect(readDecimal('1.234.567,891', 'vi')).toEqual({ decimal: '1234567.891', isPercent: false });
  expect(readDecimal('(1 234,50 %)', 'vi')).toEqual({ decimal: '-1234.50', isPercent: true });
  expect(readDecimal('1.234', 'vi')?.decimal).toBe('1234');
  expect(readDecimal('1.234', 'en')?.decimal).toBe('1.234');
  expect(readDecimal('1,234.5', 'vi')).toBeUndefined();
});

test('readDay reads what documents write, to its precision', () => {
  const days = ['31/01/2024', '31-1-2024', '31.01.2024', '2024-01-31', 'Ngày 31 tháng 01 năm 2024'];
  for (const text of days) expect([text, readDay(text)]).toEqual([text, { day: '2024-01-31' }]);
  expect(readDay('tháng 02 năm 2024')).toEqual({ day: '2024-02' });
  expect(readDay('02/2024')).toEqual({ day: '2024-02' });
  expect(readDay('năm 2023')).toEqual({ day: '2023' });
  expect(readDay('01/02/24')).toEqual({ wrong: 'two-digit-year' });
  for (const text of ['30/02/2024', '01/13/2024', '31/01-2024', 'hôm nay'])
    expect(readDay(text)).toEqual({ wrong: 'not-a-day' });
});

describe('readValue', () => {
  const cell = (kind: GridCell['kind'], text: string, number?: number): GridCell => ({
    column: 1,
    kind,
    text,
    isBold: false,
    ...(number !== undefined && { number }),
  });
  const money = cell('number', '49198.1', 49198.1);

  test('converts by moving the decimal point, so that no digit changes', () => {
    expect(readValue(money, 'million-dong', 'vi')).toEqual({ value: 49_198_100_000 });
    expect(readValue(cell('number', '61.2', 61.2), 'percent', 'vi')).toEqual({ value: 0.612 });
    expect(readValue(cell('percent', '61.2%', 0.612), 'percent', 'vi')).toEqual({ value: 0.612 });
    expect(readValue(cell('text', '61,2%'), 'share', 'vi')).toEqual({ value: 0.612 });
    expect(readValue(cell('number', '1e-7', 1e-7), 'number', 'vi')).toEqual({ value: 1e-7 });
  });

  test('takes an empty cell and a dash for no figure, never for zero', () => {
    for (const empty of [undefined, cell('text', '-'), cell('text', '…'), cell('text', '–')])
      expect(readValue(empty, 'count', 'vi')).toEqual({ value: null });
  });

  test('says what is wrong and what would be right', () => {
    expect(readValue(cell('text', '1O5'), 'count', 'vi').issue?.right?.vi).toBe('có phải là 105?');
    expect(readValue(cell('number', '12.5', 12.5), 'count', 'vi').issue?.code).toBe('not-whole');
    expect(readValue(cell('percent', '5%', 0.05), 'count', 'vi').issue?.code).toBe('not-a-number');
    expect(readValue(cell('day', '2024-03-04'), 'count', 'vi').issue?.code).toBe('not-a-number');
    expect(readValue(cell('number', '45322', 45322), 'day', 'vi').issue?.code).toBe('not-a-day');
    expect(readValue(cell('uncomputed', '=A1'), 'text', 'vi').issue?.code).toBe('uncomputed-formula');
    expect(readValue(cell('external', '=[1]S!A1'), 'count', 'vi').issue?.code).toBe('external-link');
    expect(readValue(cell('error', '#REF!'), 'count', 'vi').issue?.code).toBe('formula-error');
  });

  test('rounds a fraction of a đồng, half away from zero, and says so', () => {
    const read = readValue(cell('number', '-1.5', -1.5), 'dong', 'vi');
    expect([read.value, read.issue?.code, read.issue?.severity]).toEqual([-2, 'not-exact', 'warning']);
  });
});
