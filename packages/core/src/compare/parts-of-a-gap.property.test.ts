import fc from 'fast-check';
import { expect, test } from 'vitest';
import { part } from '../../test/part.ts';
import type { Candidate } from '../aggregate/candidate.ts';
import { groupBy } from '../area/group-by.ts';
import { contributionsTo } from './contributions.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { rateAndMix } from './rate-mix.ts';
import { spread } from './spread.ts';

const seed = 1993;
const REGIONS = ['north', 'south', 'west'] as const;
const amount = fc.record({
  denominator: fc.integer({ min: 1, max: 900_000_000_000 }),
  rate: fc.double({ min: 0, max: 1, noNaN: true }),
  region: fc.constantFrom(...REGIONS),
});
const amounts = fc.array(amount, { minLength: 1, maxLength: 40 });
type Amount = { denominator: number; rate: number; region: (typeof REGIONS)[number] };

const toPart = ({ denominator, rate, region }: Amount, i: number): Candidate =>
  part(`${region} ${i}`, Math.round(rate * denominator), denominator);
const regionOf = ({ area }: Candidate) => area.split(' ')[0] as string;
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const benchmark = fc.double({ min: 0, max: 1, noNaN: true });
const check = (...property: Parameters<typeof fc.assert>) => fc.assert(property[0], { seed, numRuns: 300 });

test('contributions add up to the gap to the last bit, in any order and by any grouping', () => {
  check(
    fc.property(amounts, benchmark, (all, value) => {
      const { gap, contributions } = contributionsTo(part('VN', 1, 1, { value }), all.map(toPart), []);
      const terms = contributions.map(({ contribution }) => contribution);
      expect(add(terms)).toBe(gap);
      expect(add([...terms].reverse())).toBe(gap);
      const byRegion = groupBy(contributions, ({ candidate }) => regionOf(candidate));
      const sums = [...byRegion.values()].map((group) => add(group.map(({ contribution }) => contribution)));
      expect(add(sums)).toBe(gap);
    }),
  );
});

test('the gap is the rate of the parts together minus the benchmark, and the shares are of 1', () => {
  check(
    fc.property(amounts, benchmark, (all, value) => {
      const parts = all.map(toPart);
      const { gap, contributions } = contributionsTo(part('VN', 1, 1, { value }), parts, []);
      const rate = leaveOneOut(parts, []).value as number;
      expect(gap).toBeCloseTo(rate - value, 12);
      expect(add(contributions.map(({ share }) => share))).toBeCloseTo(1, 12);
    }),
  );
});

test("a region's contribution is the sum of those of its districts", () => {
  check(
    fc.property(amounts, benchmark, (all, value) => {
      const nation = part('VN', 1, 1, { value });
      const districts = all.map(toPart);
      const regions = [...groupBy(districts, regionOf)].map(([region, group]) =>
        part(
          region,
          add(group.map(({ numerator }) => numerator as number)),
          add(group.map(({ denominator }) => denominator as number)),
        ),
      );
      const byDistrict = groupBy(contributionsTo(nation, districts, []).contributions, ({ candidate }) =>
        regionOf(candidate),
      );
      for (const { candidate, contribution } of contributionsTo(nation, regions, []).contributions) {
        const parts = byDistrict.get(candidate.area.split('@')[0] as string) ?? [];
        expect(add(parts.map((one) => one.contribution))).toBeCloseTo(contribution, 12);
      }
    }),
  );
});

test('neither the order of parts nor the unit of their denominators matters', () => {
  check(
    fc.property(amounts, benchmark, (all, value) => {
      const nation = part('VN', 1, 1, { value });
      const parts = all.map(toPart);
      const { gap, contributions } = contributionsTo(nation, parts, []);
      const backwards = contributionsTo(nation, [...parts].reverse(), []);
      expect(backwards.gap).toBe(gap);
      expect([...backwards.contributions].reverse()).toEqual(contributions);
      const doubled = parts.map((one) => ({
        ...one,
        numerator: 2 * (one.numerator as number),
        denominator: 2 * (one.denominator as number),
      }));
      expect(contributionsTo(nation, doubled, []).gap).toBe(gap);
    }),
  );
});

test('a part with the rate of all others has no effect on it when it is left out', () => {
  check(
    fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (all, size) => {
      const parts = all.map(toPart);
      const rate = leaveOneOut(parts, []).value as number;
      const alike = part('Z', 0, size, { value: rate, numerator: null });
      const last = leaveOneOut([...parts, alike], []).parts.at(-1);
      expect(last?.effect).toBeCloseTo(0, 9);
    }),
  );
});

const twoEnds = fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 30 });
const ends = (pairs: readonly (readonly [Amount, Amount])[]) => {
  const side = (end: 0 | 1) => pairs.map((pair, i) => toPart({ ...pair[end], region: 'north' }, i));
  return [side(0), side(1)] as const;
};

test('rate and mix add up to the difference, by parts and in total, and change sign read backwards', () => {
  check(
    fc.property(twoEnds, (pairs) => {
      const [from, to] = ends(pairs);
      const there = rateAndMix(from, to, [], []);
      const back = rateAndMix(to, from, [], []);
      expect((there.rate as number) + (there.mix as number)).toBe(there.difference);
      expect(add([...there.parts].reverse().flatMap(({ rate, mix }) => [mix, rate]))).toBe(there.difference);
      const between = (leaveOneOut(to, []).value as number) - (leaveOneOut(from, []).value as number);
      expect(there.difference).toBeCloseTo(between, 12);
      expect(back.rate).toBeCloseTo(-(there.rate as number), 12);
      expect(back.mix).toBeCloseTo(-(there.mix as number), 12);
    }),
  );
});

test('nothing changed is no difference, no rate and no mix', () => {
  check(
    fc.property(twoEnds, (pairs) => {
      const [from] = ends(pairs);
      expect(rateAndMix(from, from, [], [])).toMatchObject({ difference: 0, rate: 0, mix: 0 });
    }),
  );
});

test('T is never below 0, splits exactly, and neither order nor scale changes it', () => {
  check(
    fc.property(amounts, (all) => {
      const parts = all.map(toPart);
      const { theil, deviation } = spread(parts, regionOf);
      if (!theil) return;
      expect(theil.between + theil.within).toBe(theil.total);
      expect(theil.between).toBeGreaterThan(-1e-12);
      expect(theil.within).toBeGreaterThan(-1e-12);
      const alone = spread(parts, ({ area }) => area);
      expect(alone.theil?.total).toBeCloseTo(theil.total, 10);
      expect(alone.theil?.within).toBeCloseTo(0, 12);
      const backwards = spread([...parts].reverse(), regionOf);
      expect(backwards.theil?.total).toBeCloseTo(theil.total, 10);
      expect(backwards.deviation).toBeCloseTo(deviation as number, 12);
      const halved = parts.map((one) => ({ ...one, numerator: (one.numerator as number) / 2 }));
      expect(spread(halved, regionOf).theil?.total).toBeCloseTo(theil.total, 10);
      expect(spread(halved, regionOf).deviation).toBeCloseTo((deviation as number) / 2, 12);
    }),
  );
});
