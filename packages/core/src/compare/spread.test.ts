import { expect, test } from 'vitest';
import { part } from '../../test/part.ts';
import { spread } from './spread.ts';

const alone = ({ area }: { area: string }) => area;

test('the deviation is weighted by denominators and taken over all areas', () => {
  // Mean (30 + 10) / (40 + 60) is 0.4; deviations 0.35 and −7/30 weigh 40 and 60.
  const areas = Object.freeze([part('A', 30, 40), part('B', 10, 60)]);
  const { mean, deviation, base } = spread(areas, alone);
  expect(mean).toBe(0.4);
  expect(deviation).toBeCloseTo(Math.sqrt((40 * 0.35 ** 2 + 60 * (7 / 30) ** 2) / 100), 15);
  expect(base).toBe('current-plan');
});

// Gross domestic product per head of Mexico's 32 states in 1940, by Hanson's five regions. Rey & Sastre Gutiérrez
// (2010), Interregional inequality dynamics in Mexico, Spatial Economic Analysis 5, 277–298; data and results as
// published with PySAL (examples/mexico, inequality.theil).
const MEXICO: Readonly<Record<string, readonly number[]>> = {
  border: [22361, 8578, 8537, 9073, 6399, 7508],
  north: [10384, 9573, 12132, 4836, 4372, 4840, 3734],
  centre: [6909, 4359, 4414, 5309, 3327, 6936, 3569, 11016, 3605, 5203],
  capital: [17816, 3408],
  south: [3758, 2934, 2181, 1892, 21965, 2459, 7990],
};

test('the T of the Mexican states is 0.20894344: 0.0345889 between regions and 0.17435454 within', () => {
  const states = Object.entries(MEXICO).flatMap(([region, values]) =>
    values.map((value, i) => part(`${region} ${i}`, value, 1)),
  );
  expect(states).toHaveLength(32);
  const { theil } = spread(states, ({ area }) => area.split(' ')[0] as string);
  expect(theil?.total).toBeCloseTo(0.20894344, 8);
  expect(theil?.between).toBeCloseTo(0.0345889, 7);
  expect(theil?.within).toBeCloseTo(0.17435454, 8);
  expect(theil?.total).toBe((theil?.between as number) + (theil?.within as number));
});

test('an area of twice the size counts as two, in both measures', () => {
  const once = spread([part('A', 20, 40), part('B', 10, 60)], alone);
  const twice = spread([part('A', 10, 20), part('B', 10, 60), part('C', 10, 20)], alone);
  expect(twice.deviation).toBeCloseTo(once.deviation as number, 15);
  expect(twice.theil?.total).toBeCloseTo(once.theil?.total as number, 15);
});

test('a rate of 0 adds nothing to T, also as a group of its own', () => {
  // All of the numerator is in one of two equal halves: ln 2.
  const areas = [part('A', 0, 50), part('B', 50, 50)];
  expect(spread(areas, alone).theil).toEqual({
    total: expect.closeTo(Math.LN2, 15),
    between: expect.closeTo(Math.LN2, 15),
    within: 0,
  });
  expect(spread(areas, () => 'one').theil).toEqual({
    total: expect.closeTo(Math.LN2, 15),
    between: 0,
    within: expect.closeTo(Math.LN2, 15),
  });
});

test('equal rates lie nowhere apart; without any spending there is no T', () => {
  expect(spread([part('A', 2, 4), part('B', 3, 6)], alone)).toMatchObject({
    deviation: 0,
    theil: { total: 0, between: 0, within: 0 },
  });
  expect(spread([part('A', 0, 4), part('B', 0, 6)], alone)).toMatchObject({
    mean: 0,
    deviation: 0,
    theil: null,
  });
});

test('missing areas are said, different bases refused, a rate below 0 is an error', () => {
  const missing = part('B', 0, 1, { value: null, missing: 'NOT_REPORTED' });
  expect(spread([part('A', 1, 4), missing], alone)).toMatchObject({
    mean: 0.25,
    missing: [{ candidate: missing, missing: 'NOT_REPORTED' }],
    coverage: { reported: 1, expected: 2 },
  });
  const refused = { mean: null, deviation: null, theil: null };
  expect(spread([part('A', 1, 4), part('B', 1, 4, { base: 'pooled' })], alone)).toMatchObject({
    ...refused,
    reasons: ['BASE'],
  });
  expect(spread([], alone)).toMatchObject(refused);
  expect(() => spread([part('A', -1, 4)], alone)).toThrow('spread requires rates of at least 0, got -0.25');
});
