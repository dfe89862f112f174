import { expect, test } from 'vitest';
import { carryOut, tieCarryOver } from './carry-over.ts';

test('what is carried out is what was assigned, neither disbursed nor cancelled', () => {
  expect(carryOut({ assigned: 1000, disbursed: 612, cancelled: 8 })).toBe(380);
  expect(carryOut({ assigned: 1000, disbursed: 1000, cancelled: 0 })).toBe(0);
  expect(carryOut({ assigned: 1000, disbursed: 1200, cancelled: 0 })).toBe(-200);
});

test.each(['assigned', 'disbursed', 'cancelled'])('without %s it is unknown', (part) => {
  expect(carryOut({ assigned: 10, disbursed: 5, cancelled: 0, [part]: null })).toBeNull();
});

test('one amount in all states ties to the same amount carried in', () => {
  expect(tieCarryOver({ computed: 380, confirmed: 380, booked: 380 }, 380)).toEqual({
    state: 'booked',
    amount: 380,
    gaps: [],
    isTied: true,
  });
});

test('each step that changes the amount is named with its sign', () => {
  expect(tieCarryOver({ computed: 380, confirmed: 370, booked: 375 }, 360)).toEqual({
    state: 'booked',
    amount: 375,
    gaps: [
      { from: 'computed', to: 'confirmed', dong: -10 },
      { from: 'confirmed', to: 'booked', dong: 5 },
      { from: 'booked', to: 'carried-in', dong: -15 },
    ],
    isTied: false,
  });
});

test('a balance counts at the furthest state that it has reached', () => {
  expect(tieCarryOver({ computed: 380, confirmed: null, booked: null }, 380)).toMatchObject({
    state: 'computed',
    isTied: true,
  });
  expect(tieCarryOver({ computed: 380, confirmed: null, booked: 370 }, 370)).toMatchObject({
    state: 'booked',
    gaps: [{ from: 'computed', to: 'booked', dong: -10 }],
    isTied: true,
  });
});

test('without one of the two ends nothing is tied or untied', () => {
  expect(tieCarryOver({ computed: null, confirmed: null, booked: null }, 5)).toEqual({
    state: null,
    amount: null,
    gaps: [],
    isTied: null,
  });
  expect(tieCarryOver({ computed: 5, confirmed: 5, booked: null }, null).isTied).toBeNull();
});

test('a balance of 0 is an amount', () => {
  expect(tieCarryOver({ computed: 0, confirmed: null, booked: null }, 0)).toMatchObject({
    amount: 0,
    isTied: true,
  });
});
