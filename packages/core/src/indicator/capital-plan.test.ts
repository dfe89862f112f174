import { expect, test } from 'vitest';
import { finish } from '../aggregate/finish.ts';
import { ratesByBase } from '../aggregate/rates-by-base.ts';
import { planProgress } from '../programme/medium-term-plan.ts';
import { allocationRate, mediumTermAllocationRate } from './capital-plan.ts';

test('Lạng Sơn, 11/2025: 6,098 of 6,316 billion allocated in detail is 96.5%', () => {
  const [rate] = ratesByBase(allocationRate, { allocated: 6098e9, assigned: 6316e9 });
  expect(rate).toMatchObject({ base: 'assigned', numerator: 6098e9, denominator: 6316e9 });
  expect(Number(((rate?.value ?? 0) * 100).toFixed(1))).toBe(96.5);
});

test('a plan whose years are all known has a share given, one without a plan has none', () => {
  const { givenDong } = planProgress({ plannedDong: 80, givenDong: { 2021: 20, 2022: 40 } });
  expect(finish(mediumTermAllocationRate, givenDong, 80).value).toBe(0.75);
  expect(finish(mediumTermAllocationRate, givenDong, null).missing).toBe('NO_DENOMINATOR');
});
