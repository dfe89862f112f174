import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesFromSums } from '../aggregate/candidates-from.ts';
import { rollUp } from '../aggregate/roll-up.ts';
import { type Area, areaKey } from '../area/area.ts';
import { createHierarchy } from '../area/hierarchy.ts';
import { POVERTY } from '../observation/dataset.ts';
import type { Fact } from '../observation/fact.ts';
import { parsePeriod } from '../time/period.ts';
import { multidimensionalPovertyRate, nearPovertyRate, povertyRate } from './poverty.ts';

const seed = 24;
const area = (code: string, level: Area['level'], parent: string | null): Area => ({
  code,
  level,
  parent,
  validFrom: '1900-01-01',
  validTo: null,
  type: '',
  name: code,
});
const province = area('P', 'PROVINCE', null);
const districts = ['D', 'E'].map((code) => area(code, 'DISTRICT', 'P'));
const communes = Array.from({ length: 8 }, (_, i) => area(`C${i}`, 'COMMUNE', i % 2 ? 'D' : 'E'));
const hierarchy = createHierarchy([province, ...districts, ...communes]);
const counts = fc
  .tuple(fc.nat({ max: 3000 }), fc.nat({ max: 800 }), fc.nat({ max: 800 }))
  .map(([others, poor, nearPoor]) => ({
    households: others + poor + nearPoor,
    'poor-households': poor,
    'near-poor-households': nearPoor,
  }));
const reviews = fc.array(counts, { minLength: communes.length, maxLength: communes.length });

const factsOf = (measures: readonly Fact['measures'][], group?: string): Fact[] =>
  communes.map((commune, i) => ({
    area: areaKey(commune),
    year: 2024,
    cut: '2024-12-31',
    asOf: '2024-12-31',
    line: { standard: 'poverty-2022', method: 'review', ...(group && { 'population-group': group }) },
    measures: measures[i] as Fact['measures'],
    status: 'ACTUAL',
    release: 1,
  }));
const sumsOf = (facts: readonly Fact[], of: Area) =>
  rollUp(POVERTY, facts, hierarchy).sums(of, 2024, '0001-01-01', '9999-12-31', { where: {}, by: [] });
const ratesOf = (facts: readonly Fact[], of: Area, indicator = povertyRate) =>
  candidatesFromSums(indicator, of, parsePeriod('2024'), sumsOf(facts, of), {});

test('the rate of an area is that of its summed households, at every level, in whatever order', () => {
  fc.assert(
    fc.property(reviews, (measures) => {
      const facts = factsOf(measures);
      const poor = measures.reduce((sum, one) => sum + one['poor-households'], 0);
      const households = measures.reduce((sum, one) => sum + one.households, 0);
      const [rate] = ratesOf(facts, province);
      expect([rate?.numerator, rate?.denominator]).toEqual([poor, households]);
      expect(rate?.value).toBe(households === 0 ? null : poor / households);
      expect(ratesOf([...facts].reverse(), province)).toEqual(ratesOf(facts, province));
      const below = districts.map((district) => ratesOf(facts, district)[0]);
      expect(below.reduce((sum, one) => sum + (one?.numerator ?? 0), 0)).toBe(poor);
    }),
    { seed, numRuns: 150 },
  );
});

test('poor and near-poor are apart, and together the multidimensional rate', () => {
  fc.assert(
    fc.property(reviews, (measures) => {
      const facts = factsOf(measures);
      const [poor, near, both] = [povertyRate, nearPovertyRate, multidimensionalPovertyRate].map(
        (indicator) => ratesOf(facts, province, indicator)[0],
      );
      expect((poor?.numerator ?? 0) + (near?.numerator ?? 0)).toBe(both?.numerator);
      if (both?.value) expect((poor?.value ?? 0) + (near?.value ?? 0)).toBeCloseTo(both.value, 12);
    }),
    { seed, numRuns: 100 },
  );
});

test('a population group has the households of that group as its base, and is never added to all of them', () => {
  fc.assert(
    fc.property(reviews, reviews, (all, group) => {
      const facts = [...factsOf(all), ...factsOf(group, 'ethnic-minority')];
      const found = ratesOf(facts, province);
      const of = (name?: string) => found.find(({ scope }) => scope['population-group'] === name);
      expect(found).toHaveLength(2);
      expect(of()).toEqual(ratesOf(factsOf(all), province)[0]);
      expect(of('ethnic-minority')?.denominator).toBe(group.reduce((sum, one) => sum + one.households, 0));
    }),
    { seed, numRuns: 100 },
  );
});
