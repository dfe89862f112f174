import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requiredPace } from '../forecast/required-pace.ts';
import { carryOut, tieCarryOver } from '../programme/carry-over.ts';
import { disbursementRates } from './disbursement-rates.ts';

const seed = 2023;
const line = fc
  .record({
    vintage: fc.constantFrom('2022', '2023', '2024'),
    assigned: fc.integer({ min: 0, max: 10 ** 12 }),
    spent: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ vintage, assigned, spent }) => ({
    scope: { vintage },
    measures: { assigned, disbursed: Math.floor(assigned * spent), allocated: null },
  }));
const lines = fc.array(line, { minLength: 1, maxLength: 30 });
const rates = (of: Parameters<typeof disbursementRates>[0]) =>
  Object.fromEntries(disbursementRates(of, 2024).map((rate) => [rate.base, rate]));

test('the plan of the year and what was carried over are parts of the pooled plan, whose rate lies between theirs', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { pooled, 'current-plan': current, 'carry-over': earlier } = rates(all);
      for (const part of ['numerator', 'denominator'] as const)
        expect((current?.[part] ?? 0) + (earlier?.[part] ?? 0)).toBe(pooled?.[part]);
      const parts = [current?.value, earlier?.value].filter((value) => typeof value === 'number');
      if (typeof pooled?.value !== 'number' || parts.length === 0) return;
      expect(pooled.value).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-12);
      expect(pooled.value).toBeLessThanOrEqual(Math.max(...parts) + 1e-12);
    }),
    { seed, numRuns: 300 },
  );
});

test('neither the order of lines nor how a line is divided matters, and a common factor changes no rate', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 2, max: 9 }), (all, factor) => {
      const found = rates(all);
      expect(rates([...all].reverse())).toEqual(found);
      const divided = all.flatMap(({ scope, measures: { assigned, disbursed } }) =>
        [Math.floor, Math.ceil].map((half) => ({
          scope,
          measures: { assigned: half(assigned / 2), disbursed: half(disbursed / 2), allocated: null },
        })),
      );
      expect(rates(divided)).toEqual(found);
      const scaled = rates(
        all.map(({ scope, measures: { assigned, disbursed } }) => ({
          scope,
          measures: { assigned: assigned * factor, disbursed: disbursed * factor, allocated: null },
        })),
      );
      for (const base of ['pooled', 'current-plan', 'carry-over'])
        if (typeof found[base]?.value === 'number')
          expect(scaled[base]?.value).toBeCloseTo(found[base].value, 12);
    }),
    { seed, numRuns: 200 },
  );
});

test('what is carried out and what is disbursed are the plan, and carried in unchanged it ties', () => {
  fc.assert(
    fc.property(line, ({ measures: { assigned, disbursed } }) => {
      const computed = carryOut({ assigned, disbursed, cancelled: 0 });
      expect((computed as number) + disbursed).toBe(assigned);
      expect(tieCarryOver({ computed, confirmed: computed, booked: null }, computed)).toMatchObject({
        isTied: true,
        gaps: [],
      });
    }),
    { seed, numRuns: 200 },
  );
});

test('the required pace reaches the target in its whole months, and a đồng a month less does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 12 }),
      (plannedDong, disbursedDong, percent, month) => {
        const asOf = new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10);
        const pace = requiredPace({
          plannedDong,
          disbursedDong,
          target: percent / 100,
          asOf,
          dueOn: '2025-01-31',
        });
        const months = Math.round(pace.months);
        expect(months).toBe(13 - month);
        const after = (perMonth: number) => (disbursedDong + perMonth * months) * 100;
        expect(after(pace.perMonthDong as number)).toBeGreaterThanOrEqual(plannedDong * percent - 1);
        if (pace.neededDong > 0)
          expect(after((pace.perMonthDong as number) - 1)).toBeLessThan(plannedDong * percent);
      },
    ),
    { seed, numRuns: 300 },
  );
});
