import { expect, test } from 'vitest';
import { onPath } from './on-path.ts';

const from = { value: 0.122, on: '2021-12-31' };
const to = { value: 0.02, on: '2025-12-31' };

test('a linear path goes by equal steps: 12.2% to 2% in four years is 2.55 points a year', () => {
  expect(onPath('linear', from, to, '2022-12-31')).toBeCloseTo(0.0965, 12);
  expect(onPath('linear', from, to, '2024-12-31')).toBeCloseTo(0.0455, 12);
  expect(onPath('linear', from, to, '2023-06-30')).toBeCloseTo(0.122 - (0.102 * 18) / 48, 12);
});

test('a compound path goes by equal ratios: 100 to 400 in two years doubles each year', () => {
  const [a, b] = [
    { value: 100, on: '2020-12-31' },
    { value: 400, on: '2022-12-31' },
  ] as const;
  expect(onPath('compound', a, b, '2021-12-31')).toBe(200);
  expect(onPath('compound', b, { ...a, on: '2024-12-31' }, '2023-12-31')).toBe(200);
});

test('a path ends at its last point and stays there', () => {
  expect(onPath('linear', from, to, '2025-12-31')).toBeCloseTo(0.02, 15);
  expect(onPath('linear', from, to, '2030-12-31')).toBeCloseTo(0.02, 15);
  expect(onPath('compound', from, to, '2026-12-31')).toBeCloseTo(0.02, 15);
});

test('before the first point, and between points in no order, there is no path', () => {
  expect(onPath('linear', from, to, '2021-12-31')).toBeUndefined();
  expect(onPath('linear', from, to, '2020-12-31')).toBeUndefined();
  expect(onPath('linear', from, to, '2022-01-01')).toBeDefined();
  expect(onPath('linear', to, from, '2026-12-31')).toBeUndefined();
  expect(onPath('linear', from, { ...to, on: from.on }, '2022-12-31')).toBeUndefined();
  expect(onPath('linear', from, { ...to, on: '2022-01-01' }, '2022-12-31')).toBeCloseTo(0.02, 15);
});

test('there is no constant ratio from or to 0', () => {
  expect(onPath('compound', { ...from, value: 0 }, to, '2022-12-31')).toBeUndefined();
  expect(onPath('compound', from, { ...to, value: 0 }, '2022-12-31')).toBeUndefined();
  expect(onPath('linear', { ...from, value: 0 }, to, '2022-12-31')).toBeCloseTo(0.005, 12);
});
