import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEPRIVATIONS } from '../standard/deprivation.ts';
import { alkireFoster } from './alkire-foster.ts';
import { povertyChange } from './alkire-foster-change.ts';
import { type GroupedUnit, povertyByGroup } from './alkire-foster-groups.ts';
import type { DeprivationScheme } from './deprivation-scheme.ts';

const seed = 2011;
const ids = DEPRIVATIONS.map(({ id }) => id);
const scheme: DeprivationScheme = { weights: Object.fromEntries(ids.map((id) => [id, 1])), cutoff: 3 };
const unit: fc.Arbitrary<GroupedUnit> = fc.record({
  deprived: fc.subarray(ids),
  weight: fc.integer({ min: 1, max: 9 }),
  group: fc.constantFrom('north', 'south', 'west'),
});
const units = fc.array(unit, { minLength: 1, maxLength: 60 });
const close = (a: number | undefined, b: number | undefined) => expect(a).toBeCloseTo(b as number, 12);

test('M0 is H × A, and the contributions of indicators and of groups add up to 1', () => {
  fc.assert(
    fc.property(units, (all) => {
      const found = alkireFoster(all, scheme);
      if (!found?.intensity) return;
      close(found.headcount * found.intensity, found.adjustedHeadcount);
      close(
        found.indicators.reduce((sum, { contribution }) => sum + (contribution as number), 0),
        1,
      );
      const groups = povertyByGroup(all, scheme);
      close(
        groups.reduce((sum, { contribution }) => sum + (contribution as number), 0),
        1,
      );
      close(
        groups.reduce((sum, { share }) => sum + share, 0),
        1,
      );
      close(
        groups.reduce((sum, { share, poverty }) => sum + share * (poverty?.adjustedHeadcount ?? 0), 0),
        found.adjustedHeadcount,
      );
      expect(found.intensity).toBeGreaterThanOrEqual(3 / 12);
      for (const { censored, uncensored } of found.indicators)
        expect(censored).toBeLessThanOrEqual(uncensored);
    }),
    { seed, numRuns: 300 },
  );
});

test('neither the order of units nor a common factor of their weights matters', () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 2, max: 7 }), (all, factor) => {
      const found = alkireFoster(all, scheme);
      expect(alkireFoster([...all].reverse(), scheme)).toEqual(found);
      const scaled = alkireFoster(
        all.map((one) => ({ ...one, weight: one.weight * factor })),
        scheme,
      );
      close(scaled?.headcount, found?.headcount);
      close(scaled?.adjustedHeadcount, found?.adjustedHeadcount);
    }),
    { seed, numRuns: 200 },
  );
});

test('a new deprivation of a poor household raises M0 and never lowers H; one more poor needed never raises H', () => {
  fc.assert(
    fc.property(units, (all) => {
      const found = alkireFoster(all, scheme);
      const [first, ...rest] = all as [GroupedUnit, ...GroupedUnit[]];
      const missing = ids.find((id) => !first.deprived.includes(id));
      if (first.deprived.length >= 3 && missing) {
        const more = alkireFoster([{ ...first, deprived: [...first.deprived, missing] }, ...rest], scheme);
        expect(more?.headcount).toBe(found?.headcount);
        expect(more?.adjustedHeadcount).toBeGreaterThan(found?.adjustedHeadcount as number);
      }
      const stricter = alkireFoster(all, { ...scheme, cutoff: 4 });
      expect(stricter?.headcount).toBeLessThanOrEqual(found?.headcount as number);
    }),
    { seed, numRuns: 200 },
  );
});

test('the two parts of a change add up to it, and change sign when it is read backwards', () => {
  fc.assert(
    fc.property(units, units, (a, b) => {
      const [before, after] = [alkireFoster(a, scheme), alkireFoster(b, scheme)];
      if (!before?.intensity || !after?.intensity) return;
      const { adjustedHeadcount, byHeadcount, byIntensity } = povertyChange(before, after);
      close((byHeadcount as number) + (byIntensity as number), adjustedHeadcount);
      close(povertyChange(after, before).byHeadcount, -(byHeadcount as number));
    }),
    { seed, numRuns: 200 },
  );
});
