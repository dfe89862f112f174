import { expect, test } from 'vitest';
import { roundStep } from './axis.ts';
import { contains, enclose, overlaps } from './box.ts';
import { placeLabel } from './place-label.ts';
import { crosses } from './segment.ts';

const box = { x: 10, y: 10, width: 10, height: 10 };

test('overlaps is false for boxes that only touch', () => {
  expect(overlaps(box, { ...box, x: 20 })).toBe(false);
  expect(overlaps(box, { ...box, x: 19 })).toBe(true);
});

test('crosses sees a segment that passes through, ends inside or misses', () => {
  expect(crosses({ x1: 0, y1: 15, x2: 30, y2: 15 }, box)).toBe(true);
  expect(crosses({ x1: 0, y1: 0, x2: 12, y2: 12 }, box)).toBe(true);
  expect(crosses({ x1: 0, y1: 30, x2: 30, y2: 31 }, box)).toBe(false);
  expect(crosses({ x1: 5, y1: 0, x2: 5, y2: 40 }, box)).toBe(false);
});

test('enclose contains both', () => {
  const both = enclose(box, { x: 0, y: 25, width: 1, height: 1 });
  expect(both).toEqual({ x: 0, y: 10, width: 20, height: 16 });
  expect(contains(both, box)).toBe(true);
});

test('placeLabel takes the first place in the bounds that touches nothing', () => {
  const places = [{ x: 12 }, { x: -50 }, { x: 40 }, { x: 60 }];
  const found = placeLabel(
    places,
    ({ x }) => [{ x, y: 12, width: 5, height: 5 }],
    { x: 0, y: 0, width: 100, height: 100 },
    { boxes: [box], segments: [{ x1: 42, y1: 0, x2: 42, y2: 100 }] },
  );
  expect(found).toEqual({ x: 60 });
});

test('roundStep cuts zero to the maximum into two to four parts', () => {
  expect([22.37, 9, 0.2237, 100, 0.034].map(roundStep).map((step) => Number(step.toPrecision(3)))).toEqual([
    10, 4, 0.1, 50, 0.01,
  ]);
});
