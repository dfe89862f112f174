import { expect, test } from 'vitest';
import {
  type CounterpartCase,
  type CounterpartRule,
  findCounterpartRule,
} from '../programme/counterpart-rule.ts';
import { counterpartOutcome } from './counterpart.ts';

/** Invented: no ratio here is one of a real rule. */
const rule: CounterpartRule = {
  programme: 'NTM',
  payer: 'district',
  capitalType: null,
  minRatio: 0.15,
  exempt: ['189@1900-01-01'],
  legalBasis: 'NQ 1',
  validFrom: '2022-01-01',
  validTo: '2026-01-01',
};
const asked: CounterpartCase = {
  programme: 'NTM',
  payer: 'district',
  capitalType: 'investment',
  area: '187@1900-01-01',
  day: '2024-06-30',
};
const outcome = (central: number | null, local: number | null, changes: Partial<CounterpartCase> = {}) =>
  counterpartOutcome([rule], { ...asked, ...changes }, { central, local });

test('what is missing to the minimum is a whole đồng, rounded up', () => {
  expect(outcome(1000, 100)).toMatchObject({ ratio: { value: 0.1 }, isExempt: false, shortfallDong: 50 });
  expect(outcome(1001, 100).shortfallDong).toBe(51);
});

test('one đồng either side of the minimum', () => {
  expect([149, 150, 151].map((local) => outcome(1000, local).shortfallDong)).toEqual([1, 0, 0]);
});

test('an exempt area has a ratio and no shortfall', () => {
  expect(outcome(1000, 0, { area: '189@1900-01-01' })).toMatchObject({
    ratio: { value: 0 },
    rule: { legalBasis: 'NQ 1' },
    isExempt: true,
    shortfallDong: null,
  });
});

test('without a rule nothing is said to be missing or not', () => {
  for (const changes of [
    { programme: 'GNBV' },
    { payer: 'commune' as const },
    { day: '2021-12-31' },
    { day: '2026-01-01' },
  ])
    expect(outcome(1000, 0, changes)).toMatchObject({ rule: null, isExempt: false, shortfallDong: null });
  expect(outcome(1000, 0, { day: '2022-01-01' }).shortfallDong).toBe(150);
  expect(outcome(1000, 0, { day: '2025-12-31' }).shortfallDong).toBe(150);
});

test('what is not reported is not 0', () => {
  expect(outcome(1000, null)).toMatchObject({ ratio: { missing: 'NOT_REPORTED' }, shortfallDong: null });
  expect(outcome(null, 10)).toMatchObject({ ratio: { missing: 'NO_DENOMINATOR' }, shortfallDong: null });
});

test('without central capital nothing is due, and there is no ratio', () => {
  expect(outcome(0, 0)).toMatchObject({
    ratio: { value: null, missing: 'ZERO_DENOMINATOR' },
    shortfallDong: 0,
  });
});

test('a rule for the capital type comes before one for both', () => {
  const recurrent = { ...rule, capitalType: 'recurrent', minRatio: 0.05, legalBasis: 'NQ 2' };
  const find = (capitalType: string) =>
    findCounterpartRule([rule, recurrent], { ...asked, capitalType })?.legalBasis;
  expect([find('recurrent'), find('investment')]).toEqual(['NQ 2', 'NQ 1']);
});

test('a rule that never ends is valid on any later day, and two of equal standing are refused', () => {
  expect(findCounterpartRule([{ ...rule, validTo: null }], { ...asked, day: '2099-01-01' })).toBeDefined();
  expect(() => findCounterpartRule([rule, { ...rule, legalBasis: 'NQ 3' }], asked)).toThrow(
    'findCounterpartRule requires one rule, got NQ 1 and NQ 3',
  );
});
