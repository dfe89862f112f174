import { expect, test } from 'vitest';
import { disbursementRates } from './disbursement-rates.ts';

const line = (
  vintage: string | undefined,
  assigned: number | null,
  disbursed: number | null,
  allocated: number | null = null,
) => ({
  scope: vintage ? { vintage } : {},
  measures: { assigned, disbursed, allocated },
});
const byBase = (...[lines, year, stated]: Parameters<typeof disbursementRates>) =>
  Object.fromEntries(disbursementRates(lines, year, stated).map((rate) => [rate.base, rate]));
const percent = (value: number | null | undefined) => Number(((value ?? Number.NaN) * 100).toFixed(2));

test('the nation on 31/08/2025: 45% of what was carried over, 51% of the plan of the year, 50% together', () => {
  // Disbursed 3,487 + 22,939 = 26,426 billion; plans from the printed rates: 3,487 / 0.45 and 22,939 / 0.51.
  const rates = byBase([line('2024', 7749e9, 3487e9), line('2025', 44_978e9, 22_939e9)], 2025);
  expect(rates.pooled).toMatchObject({ numerator: 26_426e9, denominator: 52_727e9 });
  expect(
    [rates.pooled, rates['current-plan'], rates['carry-over']].map((rate) =>
      Math.round(percent(rate?.value)),
    ),
  ).toEqual([50, 51, 45]);
});

test('a province: 84,499 of 614,294 million is 13.76%, by capital type 22.59% and 4.73%', () => {
  const investment = line('2023', 310_386e6, 70_109e6);
  const recurrent = line('2023', 303_908e6, 14_390e6);
  const pooled = (...lines: ReturnType<typeof line>[]) => percent(byBase(lines, 2023).pooled?.value);
  expect([pooled(investment, recurrent), pooled(investment), pooled(recurrent)]).toEqual([
    13.76, 22.59, 4.73,
  ]);
});

test('what is allocated in detail is another denominator than what is assigned', () => {
  // Điện Biên 2023: 1,519,477 of 2,177,311 allocated is 69.787%, which the page cut off to 69.78%; of 2,193,872 assigned
  // it is 69.26%.
  const rates = byBase([line('2023', 2_193_872e6, 1_519_477e6, 2_177_311e6)], 2023);
  expect([percent(rates.allocated?.value), percent(rates.pooled?.value)]).toEqual([69.79, 69.26]);
});

test('earlier vintages are carried over, the year’s own is its plan, later ones are neither', () => {
  const rates = byBase(
    [line('2022', 10, 5), line('2023', 30, 3), line('2024', 100, 60), line('2025', 7, 0)],
    2024,
  );
  expect(rates['carry-over']).toMatchObject({ numerator: 8, denominator: 40, value: 0.2 });
  expect(rates['current-plan']).toMatchObject({ numerator: 60, denominator: 100 });
  expect(rates.pooled).toMatchObject({ numerator: 68, denominator: 147 });
});

test('a year without carried-over capital has no rate of it, not 0%', () => {
  expect(byBase([line('2024', 100, 60)], 2024)['carry-over']).toMatchObject({
    value: null,
    missing: 'NOT_REPORTED',
  });
  expect(byBase([line('2023', 0, 0), line('2024', 100, 60)], 2024)['carry-over']).toMatchObject({
    value: null,
    missing: 'ZERO_DENOMINATOR',
  });
});

test('without a vintage on every line only the pooled rates are known', () => {
  const rates = byBase([line(undefined, 50, 10, 40), line('2024', 50, 20, 40)], 2024);
  expect(rates.pooled?.value).toBe(0.3);
  expect(rates.allocated?.value).toBe(30 / 80);
  for (const base of ['current-plan', 'carry-over'])
    expect(rates[base]).toMatchObject({ value: null, missing: 'NOT_STATED' });
});

test('a rate needs what was disbursed and the plan of every line', () => {
  expect(byBase([line('2024', 50, null), line('2024', 50, 20)], 2024).pooled).toMatchObject({
    missing: 'NOT_REPORTED',
  });
  expect(byBase([line('2024', null, 5), line('2024', 50, 20)], 2024).pooled).toMatchObject({
    missing: 'NO_DENOMINATOR',
  });
  expect(byBase([line('2024', 50, 5), line('2024', 50, 20, 10)], 2024).allocated).toMatchObject({
    missing: 'NO_DENOMINATOR',
  });
});

test('plans that are stated beside the lines stand beside them, with what was disbursed of them', () => {
  const rates = disbursementRates([], 2025, [
    { base: 'pm-plan', planDong: 884_000, disbursedDong: 388_076 },
    { base: 'total-plan', planDong: 983_716, disbursedDong: 388_076 },
  ]);
  // Printed of one day: 43.9% of the Prime Minister’s plan, 39.45% of the plan with local additions. The page gives no
  // plans; these are worked back from the two rates.
  expect(rates.slice(-2).map(({ base, value }) => [base, percent(value)])).toEqual([
    ['pm-plan', 43.9],
    ['total-plan', 39.45],
  ]);
});
