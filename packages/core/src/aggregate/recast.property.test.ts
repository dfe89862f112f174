import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedCrosswalk, shippedHierarchy } from '../../test/shipped-data.ts';
import { type Area, areaKey } from '../area/area.ts';
import { createEditions } from '../area/editions.ts';
import { isWhole, lineage } from '../area/lineage.ts';
import { findIndicator } from '../indicator/catalogue.ts';
import { povertyRate } from '../indicator/poverty.ts';
import { POVERTY } from '../observation/dataset.ts';
import type { Fact } from '../observation/fact.ts';
import { parsePeriod, yearOf } from '../time/period.ts';
import type { FindEvidence } from './answer.ts';
import { sumFilterOf } from './parts.ts';
import { portion } from './portion.ts';
import { recast } from './recast.ts';
import { rollUp } from './roll-up.ts';

const seed = 20250701;
const editions = createEditions(shippedHierarchy(), shippedCrosswalk());
const langSon = editions.hierarchy.find('20', '2025-12-31') as Area;
const communesOn = (day: string) => editions.hierarchy.descendants(langSon, 'COMMUNE', day);
const old = communesOn('2024-12-31');
const today = communesOn('2025-12-31');

/** Households and poor ones of every commune of 12/2024. */
const reviews = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.double({ min: 0, max: 1, noNaN: true })),
  { minLength: old.length, maxLength: old.length },
);

function factsOf(counts: readonly (readonly [number, number])[]): Fact[] {
  return old.map((area, i) => {
    const [households, share] = counts[i] as readonly [number, number];
    return {
      area: areaKey(area),
      year: 2024,
      cut: '2024-12-31',
      asOf: '2024-12-31',
      line: { standard: 'poverty-2022', method: 'review' },
      measures: {
        households,
        'poor-households': Math.floor(households * share),
        'near-poor-households': null,
      },
      status: 'ACTUAL',
      release: 1,
    };
  });
}

function recastAll(facts: readonly Fact[], acceptWeights: boolean) {
  const sums = rollUp(POVERTY, facts, editions.hierarchy);
  const find: FindEvidence = (area, period) => ({
    figures: [],
    sums: sums.sums(
      area,
      yearOf(period),
      period.start,
      period.end,
      sumFilterOf(povertyRate, { where: {}, by: [] }),
    ),
  });
  const options = { where: {}, by: [], geography: '2025-12-31', acceptWeights };
  return today.map(
    (area) => recast(povertyRate, area, parsePeriod('2024'), options, find, findIndicator, editions)[0],
  );
}

const total = (values: readonly (number | null | undefined)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

test('merging then summing is summing then merging: the communes of today hold every household of the old ones', () => {
  fc.assert(
    fc.property(reviews, (counts) => {
      const facts = factsOf(counts);
      const made = recastAll(facts, true);
      expect(total(made.map((answer) => answer?.denominator))).toBe(
        total(facts.map(({ measures }) => measures.households)),
      );
      expect(total(made.map((answer) => answer?.numerator))).toBe(
        total(facts.map(({ measures }) => measures['poor-households'])),
      );
    }),
    { seed, numRuns: 15 },
  );
});

test('every recast rate is its numerator over its denominator, and never more than the whole', () => {
  fc.assert(
    fc.property(reviews, (counts) => {
      for (const answer of recastAll(factsOf(counts), true)) {
        if (answer?.denominator === 0) expect(answer.missing).toBe('ZERO_DENOMINATOR');
        else expect(answer?.value).toBe((answer?.numerator as number) / (answer?.denominator as number));
        expect(answer?.numerator).toBeLessThanOrEqual(answer?.denominator as number);
      }
    }),
    { seed, numRuns: 15 },
  );
});

test('the order in which facts are known does not matter, and weights touch only divided communes', () => {
  fc.assert(
    fc.property(reviews, (counts) => {
      const facts = factsOf(counts);
      const plain = recastAll(facts, false);
      expect(recastAll([...facts].reverse(), false)).toEqual(plain);
      recastAll(facts, true).forEach((weighted, i) => {
        const divided = lineage(today[i] as Area, '2025-12-31', '2024-12-31', editions).some(
          (part) => !isWhole(part),
        );
        expect(plain[i]?.missing === 'NO_SPLIT_WEIGHT').toBe(divided);
        if (divided) expect(weighted?.status).toBe('ESTIMATED');
        else expect(weighted).toEqual(plain[i]);
      });
    }),
    { seed, numRuns: 10 },
  );
});

test('the portions of a whole number add up to it and none is negative', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2 ** 40 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
      (whole, marks) => {
        const ends = [0, ...[...marks].sort((a, b) => a - b), 1];
        const parts = ends.slice(1).map((end, i) => portion(whole, [{ start: ends[i] as number, end }]));
        expect(total(parts)).toBe(whole);
        expect(parts.every((part) => part >= 0)).toBe(true);
      },
    ),
    { seed, numRuns: 500 },
  );
});
