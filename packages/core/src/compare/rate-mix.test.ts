import { expect, test } from 'vitest';
import { part, slice } from '../../test/part.ts';
import { POVERTY_STANDARDS } from '../standard/standard.ts';
import { rateAndMix } from './rate-mix.ts';

// Household headship rates by age in the United States, 1970 and 1985: size of each age group in percent, households
// per 100 persons. Das Gupta (1993), Standardization and Decomposition of Rates: A User's Manual, US Bureau of the
// Census, Current Population Reports P23-186, table 5.1.
const SIZES = [
  [12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9],
  [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5],
] as const;
const RATES = [
  [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8],
  [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2],
] as const;

const ages = (end: 0 | 1) =>
  SIZES[end].map((size, i) =>
    slice('age', String(i), size * (RATES[end][i] as number), size * 100, {
      period: ['1970', '1985'][end] as string,
    }),
  );

test('headship rates of 44.7268 and 47.6940 differ by 1.2269 through ages and 1.7403 through rates', () => {
  const { difference, rate, mix, parts } = rateAndMix(ages(0), ages(1), ['age'], []);
  expect((mix as number) * 100).toBeCloseTo(1.2269, 10);
  expect((rate as number) * 100).toBeCloseTo(1.7403, 10);
  expect((difference as number) * 100).toBeCloseTo(47.694 - 44.7268, 10);
  expect(difference).toBe((rate as number) + (mix as number));
  expect(parts).toHaveLength(13);
});

test('each part has its own effects, which add up', () => {
  // Shares 0.8 and 0.2 become 0.5 and 0.5; rates 0.5 and 0.25 become 0.75 and 0.25.
  const from = [slice('programme', 'NTM', 40, 80), slice('programme', 'GNBV', 5, 20)];
  const to = [slice('programme', 'NTM', 75, 100), slice('programme', 'GNBV', 25, 100)];
  const found = rateAndMix(from, to, ['programme'], []);
  // rate: 0.25 × 0.65 and 0; mix: −0.3 × 0.625 and 0.3 × 0.25.
  const [ntm, gnbv] = found.parts;
  expect(ntm?.rate).toBeCloseTo(0.1625, 15);
  expect(ntm?.mix).toBeCloseTo(-0.1875, 15);
  expect([gnbv?.rate, gnbv?.mix]).toEqual([0, expect.closeTo(0.075, 15)]);
  expect([ntm?.from, ntm?.to]).toEqual([from[0], to[0]]);
  expect(found.difference).toBeCloseTo(0.5 - 0.45, 15);
  expect(found.base).toBe('current-plan');
});

test('two areas in one period are compared by their programmes', () => {
  const district = ['NTM', 'GNBV'].map((programme, i) => part('178', 10 + i, 40, { scope: { programme } }));
  const nation = ['GNBV', 'NTM'].map((programme, i) => slice('programme', programme, 20 + i, 40));
  const found = rateAndMix(district, nation, ['programme'], []);
  expect(found.breaks).toEqual([]);
  expect(found.parts.map(({ from, to }) => [from.scope.programme, to.scope.programme])).toEqual([
    ['GNBV', 'GNBV'],
    ['NTM', 'NTM'],
  ]);
  expect(found.difference).toBeCloseTo(41 / 80 - 21 / 80, 15);
});

test('another edition of an area is a break between periods and no difference', () => {
  const before = slice('programme', 'NTM', 1, 4, { area: 'VN@1900-01-01', period: '2023' });
  const after = slice('programme', 'NTM', 3, 4, { area: 'VN@2025-07-01' });
  const found = rateAndMix([before], [after], ['programme'], []);
  expect(found).toMatchObject({ difference: null, rate: null, mix: null, parts: [] });
  expect(found.breaks.map(({ kind }) => kind)).toEqual(['EDITION']);
});

test('a change of standard is named once, however many areas it breaks', () => {
  const before = { period: '2020', standard: 'poverty-2016', base: 'households' };
  const after = { period: '2022', standard: 'poverty-2022', base: 'households' };
  const { difference, breaks } = rateAndMix(
    [part('A', 1, 4, before), part('B', 1, 4, before)],
    [part('A', 2, 4, after), part('B', 2, 4, after)],
    [],
    POVERTY_STANDARDS,
  );
  expect(difference).toBeNull();
  expect(breaks.map(({ kind }) => kind)).toEqual(['STANDARD']);
  expect(breaks[0]?.reasonVi).toContain('59/2015');
});

test('parts of different bases at one end are refused with the reason', () => {
  const found = rateAndMix(
    [part('A', 1, 4), part('B', 1, 4, { base: 'pooled' })],
    [part('A', 2, 4), part('B', 1, 4, { base: 'pooled' })],
    [],
    [],
  );
  expect(found).toMatchObject({ difference: null, parts: [], reasons: ['BASE'] });
});

test('a part without a figure at one end is left out at both, and counted', () => {
  const missing = part('B', 0, 1, { value: null, missing: 'NOT_REPORTED' });
  const outside = part('D', 0, 1, { value: null, missing: 'NOT_APPLICABLE' });
  const found = rateAndMix(
    [part('A', 1, 4), part('B', 4, 4)],
    [part('A', 2, 4), missing, part('C', 1, 1), outside],
    [],
    [],
  );
  expect(found).toMatchObject({ difference: 0.25, rate: 0.25, mix: 0 });
  expect(found.coverage).toEqual({ reported: 1, expected: 3 });
  expect(found.missing.map((one) => one.missing)).toEqual(['NOT_REPORTED', 'NOT_APPLICABLE']);
  expect(rateAndMix([part('A', 1, 4)], [missing], [], [])).toMatchObject({
    base: null,
    difference: null,
    coverage: { reported: 0, expected: 2 },
  });
});

test('programmes of two areas at one end cannot be told apart and are refused', () => {
  const two = ['178', '179'].map((code) => part(code, 1, 2, { scope: { programme: 'NTM' } }));
  expect(() => rateAndMix(two, two.slice(1), ['programme'], [])).toThrow(
    'rateAndMix requires parts of one area by programme, got 2',
  );
  expect(() => rateAndMix(two.slice(1), two, ['programme'], [])).toThrow(RangeError);
});
