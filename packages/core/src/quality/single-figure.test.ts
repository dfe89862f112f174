import { expect, test } from 'vitest';
import { shippedHierarchy } from '../../test/shipped-data.ts';
import { checkArea } from './area-on-day.ts';
import { countCell, type FigureCell } from './finding.ts';
import { checkAvailable } from './more-than-available.ts';
import { checkShare } from './possible-share.ts';

const share = (value: number | null, precision: number | null = 0.01): FigureCell => ({
  ref: 'rate',
  value,
  unit: 'share',
  precision,
});

test('a share goes from 0 to 1, to its rounding', () => {
  expect([0, 0.5, 1, 1.005, -0.005].flatMap((value) => checkShare(share(value)))).toEqual([]);
  expect(checkShare(share(1.01))).toMatchObject([
    { kind: 'SHARE', severity: 'error', found: 1.01, expected: 1, suspects: [] },
  ]);
  expect(checkShare(share(-0.01))).toMatchObject([{ found: -0.01, expected: 0 }]);
  expect(checkShare(share(1, null))).toEqual([]);
  expect(checkShare(share(1.001, null)).length).toBe(1);
  expect(checkShare(share(null))).toEqual([]);
});

test('a part can be all there is, and more only by rounding', () => {
  const million = (value: number): FigureCell => ({
    ref: String(value),
    value,
    unit: 'dong',
    precision: 1e6,
  });
  expect(checkAvailable(countCell('part', 10), countCell('all', 10))).toEqual([]);
  expect(checkAvailable(countCell('part', 11), countCell('all', 10))).toMatchObject([
    { kind: 'EXCEEDS', severity: 'error', found: 11, expected: 10, suspects: [] },
  ]);
  expect(checkAvailable(million(11e6), million(10e6))).toEqual([]);
  expect(checkAvailable(million(12e6), million(10e6)).length).toBe(1);
});

test('what is unknown is not held against the other', () => {
  expect(checkAvailable(countCell('part', 11), countCell('all', null))).toEqual([]);
  expect(checkAvailable(countCell('part', null), countCell('all', 0))).toEqual([]);
});

test('an area stands on the day of its figure or is found', () => {
  const hierarchy = shippedHierarchy();
  const cell = countCell('B7', 12);
  const district = hierarchy.areas.find(
    ({ level, validTo }) => level === 'DISTRICT' && validTo === '2025-07-01',
  );
  const code = district?.code as string;
  expect(checkArea(hierarchy, cell, code, '2025-06-30')).toEqual([]);
  expect(checkArea(hierarchy, cell, code, '2025-07-01')).toMatchObject([
    { kind: 'AREA', severity: 'error', cells: [{ ref: 'B7' }], about: [code, '2025-07-01'] },
  ]);
});
