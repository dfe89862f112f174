import { expect, test } from 'vitest';
import { plannedCapital } from '../indicator/capital.ts';
import { povertyRate } from '../indicator/poverty.ts';
import { finish } from './finish.ts';

test('a rate is its numerator over its denominator', () => {
  expect(finish(povertyRate, 4643, 199_765)).toEqual({ value: 4643 / 199_765, missing: null });
  expect(finish(povertyRate, 0, 10)).toEqual({ value: 0, missing: null });
});

test('a denominator of 0 gives no value, never 0% and never NaN', () => {
  expect(finish(povertyRate, 0, 0)).toEqual({ value: null, missing: 'ZERO_DENOMINATOR' });
  expect(finish(povertyRate, 1, 0)).toEqual({ value: null, missing: 'ZERO_DENOMINATOR' });
});

test('what is not reported has its own reason', () => {
  expect(finish(povertyRate, null, 10).missing).toBe('NOT_REPORTED');
  expect(finish(povertyRate, null, null).missing).toBe('NOT_REPORTED');
  expect(finish(povertyRate, 10, null).missing).toBe('NO_DENOMINATOR');
});

test('a count is its numerator, whatever the denominator', () => {
  for (const denominator of [null, 0, 7])
    expect(finish(plannedCapital, 5, denominator)).toEqual({ value: 5, missing: null });
  expect(finish(plannedCapital, null, 7).missing).toBe('NOT_REPORTED');
});
