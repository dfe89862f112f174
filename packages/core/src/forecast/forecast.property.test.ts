import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetYear } from '../../test/budget-year.ts';
import type { Scope } from '../observation/scope.ts';
import { chainLadder } from './chain-ladder.ts';
import { forecastCompletion } from './completion.ts';
import { type ForecastLine, proposeReallocation } from './reallocation.ts';

const seed = 1991;
const MONTHS = 13;
const growing = fc
  .array(fc.integer({ min: 1, max: 900_000_000 }), { minLength: MONTHS, maxLength: MONTHS })
  .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0)));
const question = fc.record({
  courses: fc.array(growing, { maxLength: 6 }),
  current: growing,
  cuts: fc.integer({ min: 1, max: MONTHS - 1 }),
  plannedDong: fc.integer({ min: 1, max: 9_000_000_000 }),
});
const check = (...property: Parameters<typeof fc.assert>) => fc.assert(property[0], { seed, numRuns: 200 });
type Asked = {
  courses: readonly (readonly number[])[];
  current: readonly number[];
  cuts: number;
  plannedDong: number;
};

function ask({ courses, current, cuts, plannedDong }: Asked, factor = 1) {
  const times = (amounts: readonly number[]) => amounts.map((amount) => amount * factor);
  return forecastCompletion({
    base: 'current-plan',
    current: budgetYear(2024, plannedDong * factor, times(current.slice(0, cuts))),
    past: courses.map((amounts, i) => budgetYear(2023 - i, plannedDong * factor, times(amounts))),
  });
}

test('a forecast is labelled, lies in its interval, and neither takes back nor exceeds the plan', () => {
  check(
    fc.property(question, (asked) => {
      const found = ask(asked);
      if (!found) throw new Error('nothing forecast');
      expect(found.status).toBe('FORECAST');
      expect(found.method).toBe(asked.courses.length < 2 ? 'STRAIGHT_LINE' : 'CHAIN_LADDER');
      const { lowDong, valueDong, highDong, plannedDong, disbursedDong, uncapped } = found;
      expect(lowDong).toBeLessThanOrEqual(valueDong);
      expect(valueDong).toBeLessThanOrEqual(highDong);
      expect(highDong).toBeLessThanOrEqual(plannedDong);
      expect(uncapped.lowDong).toBeGreaterThanOrEqual(disbursedDong);
      for (const dong of [lowDong, valueDong, highDong]) expect(Number.isSafeInteger(dong)).toBe(true);
      if (asked.courses.length > 0) expect(found.backTest?.years).toBe(asked.courses.length);
    }),
  );
});

test('neither the order of past years nor a factor on all money matters', () => {
  check(
    fc.property(question, (asked) => {
      const found = ask(asked)?.uncapped.valueDong as number;
      const backwards = ask({ ...asked, courses: [...asked.courses].reverse() })?.uncapped
        .valueDong as number;
      expect(Math.abs(backwards - found)).toBeLessThanOrEqual(1);
      const scaled = ask(asked, 1000)?.uncapped.valueDong as number;
      expect(Math.abs(scaled / 1000 - found)).toBeLessThanOrEqual(0.5001 + found * 1e-12);
    }),
  );
});

test('years of one course are forecast to end on it, without an error', () => {
  check(
    fc.property(growing, fc.integer({ min: 1, max: MONTHS - 1 }), (course, cuts) => {
      const { rows } = chainLadder([course, course, course.slice(0, cuts)]);
      expect(rows[2]?.ultimate).toBeCloseTo(course.at(-1) as number, -1);
      expect((rows[2]?.standardError as number) / (course.at(-1) as number)).toBeCloseTo(0, 6);
    }),
  );
});

/** Uniform numbers of 0–1 from a seed, by Park and Miller's generator. */
function generator(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test.each([2, 3, 5])('the interval of %i past years holds what comes in about 80 of 100 cases', (years) => {
  const random = generator(years);
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  // Mack's model: from 1,000 by a growth of 1.2 a month, with a variance in proportion to the amount.
  const course = () => {
    const amounts = [1000 + 200 * random()];
    while (amounts.length < 8) {
      const last = amounts.at(-1) as number;
      amounts.push(last * 1.2 + normal() * 2 * Math.sqrt(last));
    }
    return amounts;
  };
  const runs = 600;
  let held = 0;
  for (let run = 0; run < runs; run++) {
    const [outcome = [], ...past] = Array.from({ length: years + 1 }, course);
    const close = (year: number) => ({ closesOn: `${year}-08-31` });
    const whole = (amounts: readonly number[]) => amounts.map(Math.round);
    const found = forecastCompletion({
      base: 'current-plan',
      current: { ...budgetYear(2024, 1e9, whole(outcome.slice(0, 2))), ...close(2024) },
      past: past.map((amounts, i) => ({ ...budgetYear(2023 - i, 1e9, whole(amounts)), ...close(2023 - i) })),
    });
    const end = outcome.at(-1) as number;
    if (found && found.lowDong <= end && end <= found.highDong) held += 1;
  }
  expect(held / runs).toBeGreaterThan(0.77);
  expect(held / runs).toBeLessThan(0.9);
});

const lines = fc.array(
  fc.record({
    low: fc.integer({ min: 0, max: 900_000_000_000 }),
    width: fc.integer({ min: 0, max: 400_000_000_000 }),
    plannedDong: fc.integer({ min: 1, max: 900_000_000_000 }),
    programme: fc.constantFrom('NTM', 'GNBV', 'DTTS'),
  }),
  { maxLength: 20 },
);

test('a proposal adds up to 0 in each programme, and moves no more than a line has available', () => {
  const template = ask({ courses: [], current: [1, 2, 3], cuts: 2, plannedDong: 10 });
  check(
    fc.property(lines, (all) => {
      const asked = all.map(({ low, width, plannedDong, programme }, i): ForecastLine => {
        const uncapped = { lowDong: low, valueDong: low, highDong: low + width };
        const scope: Scope = { programme };
        return { id: String(i), scope, completion: template && { ...template, plannedDong, uncapped } };
      });
      const proposal = proposeReallocation(asked, ['programme']);
      for (const programme of ['NTM', 'GNBV', 'DTTS']) {
        const changes = proposal.lines.filter(({ line }) => line.scope.programme === programme);
        expect(changes.reduce((sum, { changeDong }) => sum + changeDong, 0)).toBe(0);
        const givers = changes.filter(({ reason }) => reason === 'WILL_NOT_FINISH');
        const takers = changes.filter(({ reason }) => reason === 'COULD_TAKE_MORE');
        const isUsedUp = (side: typeof changes) =>
          side.every(({ changeDong, availableDong }) => Math.abs(changeDong) === availableDong);
        expect(isUsedUp(givers) || isUsedUp(takers)).toBe(true);
      }
      for (const { changeDong, availableDong, reason } of proposal.lines) {
        expect(Number.isSafeInteger(changeDong)).toBe(true);
        expect(Math.abs(changeDong)).toBeLessThanOrEqual(availableDong);
        if (changeDong < 0) expect(reason).toBe('WILL_NOT_FINISH');
        if (changeDong > 0) expect(reason).toBe('COULD_TAKE_MORE');
      }
    }),
  );
});
