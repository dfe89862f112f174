import { expect, test } from 'vitest';
import { budgetYear } from '../../test/budget-year.ts';
import { type CompletedRow, chainLadder } from './chain-ladder.ts';
import { type Completion, forecastCompletion } from './completion.ts';
import { halfWidth } from './interval.ts';

// Thirteen months of three past years.
const COURSES = [
  [0, 10, 30, 60, 90, 120, 160, 200, 260, 330, 420, 560, 640],
  [5, 20, 50, 70, 110, 150, 210, 240, 300, 380, 500, 650, 720],
  [0, 15, 25, 55, 80, 130, 150, 210, 290, 350, 430, 600, 700],
] as const;
const past = COURSES.map((amounts, i) => budgetYear(2021 + i, 1000, amounts));
const current = budgetYear(2024, 1000, [0, 20, 40, 70, 100, 140]);
const base = 'current-plan';
const forecast = (...changes: Partial<Parameters<typeof forecastCompletion>[0]>[]) =>
  forecastCompletion(Object.assign({ base, current, past }, ...changes)) as Completion;

test('by the growth of three years from June to the close, 140 becomes 721', () => {
  // 640 + 720 + 700 over 120 + 150 + 130 is 5.15; 140 × 5.15.
  const found = forecast();
  expect(found).toMatchObject({
    status: 'FORECAST',
    method: 'CHAIN_LADDER',
    base,
    valueDong: 721,
    disbursedDong: 140,
    plannedDong: 1000,
    asOf: '2024-06-30',
    closesOn: '2025-01-31',
    isCapped: false,
    isErrorKnown: true,
    years: [2021, 2022, 2023],
  });
  // Mack's error over the seven months, times Student's t.
  const rows = [...COURSES.map((course) => course.slice(5)), [140]];
  const { standardError, freedom } = chainLadder(rows).rows[3] as CompletedRow;
  const half = halfWidth(standardError as number, freedom);
  expect(found.lowDong).toBe(Math.floor(721 - half));
  expect(found.highDong).toBe(Math.ceil(721 + half));
});

test('the error in past years comes with the forecast', () => {
  // 120 × 1420/280 − 640, 150 × 1340/250 − 720 and 130 × 1360/270 − 700, of a plan of 1000.
  const errors = [(120 * 1420) / 280 - 640, (150 * 1340) / 250 - 720, (130 * 1360) / 270 - 700];
  const { backTest } = forecast();
  expect(backTest?.years).toBe(3);
  expect(backTest?.meanError).toBeCloseTo(errors.reduce((sum, e) => sum + Math.abs(e), 0) / 3000, 12);
  expect(backTest?.largestError).toBeCloseTo((errors[1] as number) / 1000, 12);
});

test('a forecast ends at the plan, and what it would be without is said', () => {
  const found = forecast({ current: { ...current, plannedDong: 700 } });
  expect(found).toMatchObject({ valueDong: 700, highDong: 700, isCapped: true });
  expect(found.uncapped.valueDong).toBe(721);
  expect(found.uncapped.highDong).toBeGreaterThan(721);
  expect(found.lowDong).toBe(found.uncapped.lowDong);
  const full = forecast({ current: { ...current, plannedDong: 721 } });
  expect(full).toMatchObject({ valueDong: 721, isCapped: false });
  expect(forecast({ current: { ...current, plannedDong: 100 } })).toMatchObject({
    lowDong: 100,
    highDong: 100,
  });
});

test('what is disbursed is not taken back', () => {
  const uneven = [budgetYear(2022, 1000, [100, 110]), budgetYear(2023, 1000, [100, 900])].map((year) => ({
    ...year,
    closesOn: `${year.year}-02-28`,
  }));
  const found = forecast({
    current: { ...budgetYear(2024, 1000, [100]), closesOn: '2024-02-29' },
    past: uneven,
  });
  expect(found).toMatchObject({ method: 'CHAIN_LADDER', valueDong: 505, lowDong: 100, highDong: 1000 });
});

test('with fewer than two past years the pace so far is carried on, and labelled', () => {
  // 140 in 6 months is 303.33 in 13.
  const found = forecast({ past: past.slice(0, 1) });
  expect(found).toMatchObject({ method: 'STRAIGHT_LINE', valueDong: 303, years: [2021], isErrorKnown: true });
  // 120 in 6 months would have been 260 of 640.
  expect(found.backTest).toEqual({ years: 1, meanError: 0.38, largestError: -0.38 });
  expect(found.lowDong).toBeGreaterThanOrEqual(140);
  expect(found.lowDong).toBeLessThan(303);
  expect(forecast({ past: [] })).toMatchObject({ method: 'STRAIGHT_LINE', backTest: null, years: [] });
  expect(forecast({ past: past.slice(0, 2) }).method).toBe('CHAIN_LADDER');
});

test('the error of a pace is that of its months, with Student’s t of them', () => {
  // Months of 20 and 60 at a mean of 40: s² = 800; eleven months ahead after two: 800 × (11 + 121/2).
  const found = forecast({ current: budgetYear(2024, 1000, [20, 80]), past: [] });
  const half = 3.078 * Math.sqrt(800 * (11 + 121 / 2));
  expect(found.uncapped).toEqual({ lowDong: 80, valueDong: 520, highDong: Math.ceil(520 + half) });
});

test('one cut tells no error: the interval is what is possible', () => {
  const single = { ...current, cuts: current.cuts.slice(-1) };
  expect(forecast({ current: single, past: [] })).toMatchObject({
    lowDong: 140,
    valueDong: 303,
    highDong: 1000,
    isErrorKnown: false,
    uncapped: { lowDong: 140, valueDong: 303, highDong: 1000 },
  });
  const over = { ...single, plannedDong: 200 };
  expect(forecast({ current: over, past: [] })).toMatchObject({
    valueDong: 200,
    highDong: 200,
    uncapped: { lowDong: 140, valueDong: 303, highDong: 303 },
  });
});

test('a past year that had nothing yet, or is not known to its close, tells no course', () => {
  const late = budgetYear(2020, 1000, [0, 0, 0, 0, 0, 0, 50, 60, 70, 80, 90, 100, 110]);
  const open = budgetYear(2019, 1000, [10, 20, 30, 40, 50, 60, 70]);
  const empty = budgetYear(2018, 1000, []);
  expect(forecast({ past: [late, open, empty, ...past] }).years).toEqual([2021, 2022, 2023]);
});

test('growth that ends at nothing carries nothing on, so the pace does', () => {
  const returned = [2022, 2023].map((year) =>
    budgetYear(year, 1000, [1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 0]),
  );
  expect(forecast({ past: returned }).method).toBe('STRAIGHT_LINE');
});

test('a cut inside a month is set against the same point of past years', () => {
  const mid = { ...current, cuts: [{ asOf: '2024-06-15', disbursedDong: 100 }] };
  // Halfway from May to June: 105, 130 and 105 of 640, 720 and 700.
  expect(forecast({ current: mid }).valueDong).toBe(Math.round((100 * 2060) / 340));
});

test('there is no forecast of nothing, nor of what is closed', () => {
  expect(forecastCompletion({ base, current: budgetYear(2024, 1000, [0, 0]), past })).toBeUndefined();
  expect(forecastCompletion({ base, current: budgetYear(2024, 1000, []), past })).toBeUndefined();
  const closed = budgetYear(2024, 1000, COURSES[0]);
  expect(forecastCompletion({ base, current: closed, past })).toBeUndefined();
  const last = budgetYear(2024, 1000, COURSES[0].slice(0, 12));
  expect(forecast({ current: last }).valueDong).toBe(Math.round((560 * 2060) / 1810));
});

test('a single đồng can be forecast, of a plan of one', () => {
  expect(forecast({ current: budgetYear(2024, 1, [1]), past: [] })).toMatchObject({
    valueDong: 1,
    isCapped: true,
  });
});

test('a year without a plan, a cut before the year and cuts in no order are refused', () => {
  expect(() => forecast({ current: { ...current, plannedDong: 0 } })).toThrow(
    'forecastCompletion requires a plan above 0, got 0',
  );
  const early = { asOf: '2023-12-31', disbursedDong: 1 };
  expect(() => forecast({ current: { ...current, cuts: [early] } })).toThrow(
    'forecastCompletion requires a cut of 2024 after 2023-12-31, got 2023-12-31',
  );
  const backwards = [...current.cuts].reverse();
  expect(() => forecast({ past: [{ ...current, cuts: backwards }] })).toThrow(
    'after 2024-06-30, got 2024-05-31',
  );
});
