import { expect, test } from 'vitest';
import { checkChildren } from './children-and-own.ts';
import { countCell, type FigureCell } from './finding.ts';
import { checkTotal } from './parts-and-total.ts';
import { checkRate } from './rate-and-parts.ts';

const share = (ref: string, value: number | null, precision: number): FigureCell => ({
  ref,
  value,
  unit: 'share',
  precision,
});

test('parts that add up have no finding, one more or less has', () => {
  const parts = [countCell('NTM', 64), countCell('GNBV', 24), countCell('DTTS', 18)];
  expect([105, 106, 107].map((total) => checkTotal(countCell('all', total), parts).length)).toEqual([
    1, 0, 1,
  ]);
  expect(checkTotal(countCell('all', 160), parts)).toMatchObject([
    { kind: 'TOTAL', severity: 'error', found: 160, expected: 106, suspects: [{ value: 106 }] },
  ]);
});

test('an own report beside those below it is a warning', () => {
  const children = [countCell('178', 120), countCell('179', 81)];
  expect(checkChildren(countCell('20', 201), children)).toEqual([]);
  expect(checkChildren(countCell('20', 210), children)).toMatchObject([
    { kind: 'CHILDREN', severity: 'warning', found: 210, expected: 201 },
  ]);
});

test('children that have not reported may make up the rest', () => {
  const children = [countCell('178', 120), countCell('179', null)];
  expect(checkChildren(countCell('20', 300), children)).toEqual([]);
  expect(checkChildren(countCell('20', 119), children)).toMatchObject([{ expected: 120 }]);
});

test('a rate is right to its own digits', () => {
  // 106 / 175 = 60.57…%
  const [n, d] = [countCell('met', 106), countCell('communes', 175)];
  expect(checkRate(share('rate', 0.606, 0.001), n, d)).toEqual([]);
  expect(checkRate(share('rate', 0.61, 0.01), n, d)).toEqual([]);
  expect(checkRate(share('rate', 0.605, 0.001), n, d)).toMatchObject([
    { kind: 'RATE', severity: 'error', found: 0.605, expected: 0.606 },
  ]);
});
