import { expect, test } from 'vitest';
import { provincialSupport } from './provincial-support.ts';

const support = { needDong: 1000, share: 0.5, fromInvestmentDong: 300, fromOtherDong: 120 };

test('half of the remaining need is due, from both sources together', () => {
  expect(provincialSupport(support)).toEqual({ dueDong: 500, givenDong: 420, leftDong: 80 });
});

test('an odd đồng is rounded half up, and more than due leaves nothing', () => {
  expect(provincialSupport({ ...support, needDong: 1001 }).dueDong).toBe(501);
  expect(provincialSupport({ ...support, fromInvestmentDong: 500 })).toMatchObject({
    givenDong: 620,
    leftDong: 0,
  });
});

test('an unstated need and an unreported source leave open what depends on them', () => {
  expect(provincialSupport({ ...support, needDong: null })).toEqual({
    dueDong: null,
    givenDong: 420,
    leftDong: null,
  });
  for (const source of ['fromInvestmentDong', 'fromOtherDong'])
    expect(provincialSupport({ ...support, [source]: null })).toEqual({
      dueDong: 500,
      givenDong: null,
      leftDong: null,
    });
});

test('a share of nothing and of everything are shares', () => {
  expect(provincialSupport({ ...support, share: 0 }).dueDong).toBe(0);
  expect(provincialSupport({ ...support, share: 1 }).dueDong).toBe(1000);
  expect(provincialSupport({ ...support, needDong: 0 })).toMatchObject({ dueDong: 0, leftDong: 0 });
});

test.each([
  ['a share from 0 to 1', { share: 1.01 }],
  ['a share from 0 to 1', { share: -0.01 }],
  ['a share from 0 to 1', { share: 50 }],
  ['a need of 0 or more', { needDong: -1 }],
])('provincialSupport requires %s', (requirement, change) => {
  expect(() => provincialSupport({ ...support, ...change })).toThrow(
    `provincialSupport requires ${requirement}`,
  );
});
