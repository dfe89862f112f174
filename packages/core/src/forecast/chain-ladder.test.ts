import { expect, test } from 'vitest';
import { chainLadder } from './chain-ladder.ts';
import { type ChainStep, chainSteps } from './chain-steps.ts';

// Automatic facultative general liability, cumulative incurred losses in thousands of dollars. Reinsurance Association of
// America (1991), Historical Loss Development, p. 96; as in Mack (1994), Measuring the variability of chain ladder
// reserve estimates, and in the data of R's ChainLadder package.
const RAA = [
  [5012, 8269, 10907, 11805, 13539, 16181, 18009, 18608, 18662, 18834],
  [106, 4285, 5396, 10666, 13782, 15599, 15496, 16169, 16704],
  [3410, 8992, 13873, 16141, 18735, 22214, 22863, 23466],
  [5655, 11555, 15766, 21266, 23425, 26083, 27067],
  [1092, 9565, 15836, 22169, 25955, 26180],
  [1513, 6445, 11702, 12935, 15852],
  [557, 4020, 10946, 12314],
  [1351, 6947, 13112],
  [3133, 5395],
  [2063],
];

test('the RAA triangle has 52,135 still to come, with the standard error that Mack gives', () => {
  const { rows, toCome, standardError } = chainLadder(RAA);
  expect(Math.round(toCome)).toBe(52_135);
  expect(Math.round(standardError as number)).toBe(26_909);
  const ultimates = rows.map((row) => Math.round(row?.ultimate as number));
  expect(ultimates).toEqual([18834, 16858, 24083, 28703, 28927, 19501, 17749, 24019, 16045, 18402]);
  // Mack (1994), section on the RAA data: the standard errors of the years.
  expect(rows.map((row) => Math.round(row?.standardError as number))).toEqual([
    0, 206, 623, 747, 1469, 2002, 2209, 5358, 6333, 24566,
  ]);
});

test('growth is that of sums, and its variance is weighted by them', () => {
  expect(
    chainSteps([
      [1, 2],
      [1, 4],
    ]),
  ).toEqual([{ factor: 3, volume: 2, variance: 2, freedom: 1 }]);
  expect(chainSteps([[10, 5]])).toEqual([{ factor: 0.5, volume: 10, variance: undefined, freedom: 1 }]);
  // 20/10 and 40/10 on volumes of 10 each: f = 3, σ² = 10·(2 − 3)² + 10·(4 − 3)².
  expect(chainSteps([[10, 20], [10, 40], [30]])).toEqual([
    { factor: 3, volume: 20, variance: 20, freedom: 1 },
  ]);
  expect(
    chainSteps([
      [10, 20],
      [30, 30],
    ]),
  ).toEqual([{ factor: 1.25, volume: 40, variance: 7.5, freedom: 1 }]);
});

test('a single row tells growth; its variance is carried on from the columns before', () => {
  const growing = (last: readonly number[]) =>
    chainSteps([
      [10, 20, 30, ...last],
      [10, 40, 50],
    ]);
  // σ² are 20 and 20·(1.5 − 4/3)² + 40·(1.25 − 4/3)² = 5/6; 5/6 squared over 20 is less than both.
  expect(growing([33])[2]).toEqual({
    factor: 1.1,
    volume: 30,
    variance: expect.closeTo(25 / 36 / 20, 12),
    freedom: 1,
  });
  // One column before: its σ². None: nothing.
  expect(
    chainSteps([
      [10, 20, 30],
      [10, 40],
    ])[1],
  ).toEqual({ factor: 1.5, volume: 20, variance: 20, freedom: 1 });
  expect(chainSteps([[10, 20], [5]])).toEqual([{ factor: 2, volume: 10, variance: undefined, freedom: 1 }]);
});

test('a variance that rose is carried on as the lower of the two before, and none stays none', () => {
  const [, , rising] = chainSteps([
    [10, 20, 40, 44],
    [10, 24, 96],
  ]);
  // σ² are 0.8 and 20·(2 − 136/44)² + 24·(4 − 136/44)².
  expect(rising?.variance).toBeCloseTo(0.8, 12);
  const [, , still] = chainSteps([
    [10, 20, 40, 44],
    [10, 20, 60],
  ]);
  expect(still?.variance).toBe(0);
  const [, , constant] = chainSteps([
    [10, 20, 40, 44],
    [10, 20, 40],
  ]);
  expect(constant?.variance).toBe(0);
  const [, , late] = chainSteps([
    [0, 10, 20, 22],
    [0, 10, 40],
  ]);
  expect(late?.variance).toBe(20);
});

test('a year with nothing yet tells no growth, and nothing can be carried on from it by others alone', () => {
  expect(
    chainSteps([
      [0, 20],
      [10, 40],
    ]),
  ).toEqual([{ factor: 4, volume: 10, variance: undefined, freedom: 1 }]);
  expect(
    chainSteps([
      [0, 20],
      [0, 40],
    ]),
  ).toEqual([undefined]);
  expect(chainSteps([[10, 0]])).toEqual([undefined]);
  expect(chainLadder([[0, 20], [5]]).rows).toEqual([
    { ultimate: 20, standardError: 0, freedom: 1 },
    undefined,
  ]);
});

test('rows that are complete have no error; without a variance an error is unknown, not 0', () => {
  const { rows, toCome, standardError } = chainLadder([[10, 20], [5]]);
  expect(rows).toEqual([
    { ultimate: 20, standardError: 0, freedom: 1 },
    { ultimate: 10, standardError: undefined, freedom: 1 },
  ]);
  expect(toCome).toBe(5);
  expect(standardError).toBeUndefined();
  const unknownLater = chainLadder([
    [10, 20, 40],
    [10, 40],
    [5, 10],
  ]);
  expect(unknownLater.rows[1]?.standardError).toBeGreaterThan(0);
});

test('an unknown growth further on leaves rows open that need it, and only those', () => {
  const { rows, toCome } = chainLadder([[0, 0, 30], [10, 20], [4]]);
  expect(rows).toEqual([{ ultimate: 30, standardError: 0, freedom: 1 }, undefined, undefined]);
  expect(toCome).toBe(0);
});

test('the freedom of an error is that of its columns, together where they weigh alike', () => {
  const one = [[10, 20], [10, 40], [10, 30], [30]];
  expect(chainLadder(one).rows[3]?.freedom).toBeCloseTo(2, 12);
  expect(chainLadder(one).rows[0]?.freedom).toBe(1);
  // From 30 on to 90, beside volumes of 30 and 60 of three and two rows.
  const two = [[10, 20, 60], [10, 40, 60], [10, 30], [30]];
  const [first, second] = chainSteps(two) as readonly [ChainStep, ChainStep];
  const a = ((first.variance as number) / first.factor ** 2) * (1 / 30 + 1 / 30);
  const b = ((second.variance as number) / second.factor ** 2) * (1 / 90 + 1 / 60);
  expect(chainLadder(two).rows[3]?.freedom).toBeCloseTo((a + b) ** 2 / (a ** 2 / 2 + b ** 2), 12);
});

test('nothing is carried on as nothing', () => {
  expect(chainLadder([])).toEqual({ rows: [], toCome: 0, standardError: 0 });
  expect(chainLadder([[], [3]]).rows).toEqual([undefined, { ultimate: 3, standardError: 0, freedom: 1 }]);
  expect(chainSteps([])).toEqual([]);
});
