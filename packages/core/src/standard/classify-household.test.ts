import { expect, test } from 'vitest';
import { classifyByPoints, classifyHousehold } from './classify-household.ts';
import { DEPRIVATIONS } from './deprivation.ts';
import { type AreaType, findPovertyRule, POVERTY_RULES, type PovertyRule } from './poverty-rule.ts';

const rule = (id: string) => findPovertyRule(id) as PovertyRule;
const classOf = (id: string, areaType: AreaType, incomeDong: number, deprived: number) =>
  classifyHousehold(rule(id), { areaType, incomeDong, deprived });

test('every rule belongs to a standard of its own', () => {
  expect(POVERTY_RULES.map(({ standard }) => standard)).toEqual([
    'poverty-2016',
    'poverty-2022',
    'poverty-2027',
  ]);
  expect(findPovertyRule('poverty-1998')).toBeUndefined();
});

test.each([
  ['poverty-2022', 'rural', 1_500_000],
  ['poverty-2022', 'urban', 2_000_000],
  ['poverty-2027', 'rural', 2_200_000],
  ['poverty-2027', 'urban', 2_800_000],
] as const)('%s, %s: one đồng and one deprivation either side of %i and 3', (id, areaType, line) => {
  expect(
    [line - 1, line, line + 1].map((income) => [2, 3, 4].map((d) => classOf(id, areaType, income, d))),
  ).toEqual([
    ['near-poor', 'poor', 'poor'],
    ['near-poor', 'poor', 'poor'],
    ['not-poor', 'not-poor', 'not-poor'],
  ]);
});

test.each([
  ['rural', 700_000, 1_000_000],
  ['urban', 900_000, 1_300_000],
] as const)(
  'poverty-2016, %s: poor up to %i whatever the deprivations, up to %i with 3',
  (areaType, lower, upper) => {
    const at = (income: number) => [0, 2, 3].map((d) => classOf('poverty-2016', areaType, income, d));
    expect(at(lower - 1)).toEqual(['poor', 'poor', 'poor']);
    expect(at(lower)).toEqual(['poor', 'poor', 'poor']);
    expect(at(lower + 1)).toEqual(['not-poor', 'not-poor', 'poor']);
    expect(at(upper)).toEqual(['not-poor', 'not-poor', 'poor']);
    expect(at(upper + 1)).toEqual(['not-poor', 'not-poor', 'not-poor']);
  },
);

test('one household is poor by the rule of 2016 and not by that of 2022, and the other way round', () => {
  const household = { areaType: 'rural', incomeDong: 600_000, deprived: 0 } as const;
  expect(classifyHousehold(rule('poverty-2016'), household)).toBe('poor');
  expect(classifyHousehold(rule('poverty-2022'), household)).toBe('near-poor');
  expect(classOf('poverty-2016', 'rural', 1_400_000, 5)).toBe('not-poor');
  expect(classOf('poverty-2022', 'rural', 1_400_000, 5)).toBe('poor');
});

test('an average living standard is given only where its line is configured', () => {
  const configured = { ...rule('poverty-2022'), averageLine: { rural: 2_250_000, urban: 3_000_000 } };
  const at = (incomeDong: number) =>
    classifyHousehold(configured, { areaType: 'rural', incomeDong, deprived: 6 });
  expect([1_500_001, 2_250_000, 2_250_001].map(at)).toEqual(['average', 'average', 'not-poor']);
  expect(classOf('poverty-2022', 'rural', 1_500_001, 6)).toBe('not-poor');
});

test('near-poor of 2016 is given only where it is configured', () => {
  const configured = { ...rule('poverty-2016'), hasNearPoor: true };
  const at = (incomeDong: number, deprived: number) =>
    classifyHousehold(configured, { areaType: 'urban', incomeDong, deprived });
  expect([at(900_000, 2), at(900_001, 2), at(1_300_000, 2), at(1_300_001, 2)]).toEqual([
    'poor',
    'near-poor',
    'near-poor',
    'not-poor',
  ]);
});

test.each([
  ['an income of 0 or more', -1, 0],
  ['an income of 0 or more', Number.NaN, 0],
  ['0 to 12 deprivations', 0, 13],
  ['0 to 12 deprivations', 0, -1],
  ['0 to 12 deprivations', 0, 2.5],
])('classifyHousehold requires %s', (requirement, income, deprived) => {
  expect(() => classOf('poverty-2022', 'rural', income, deprived)).toThrow(
    `classifyHousehold requires ${requirement}`,
  );
});

test('a household can be deprived in nothing and in everything', () => {
  expect(classOf('poverty-2022', 'rural', 0, 0)).toBe('near-poor');
  expect(classOf('poverty-2022', 'rural', 0, 12)).toBe('poor');
  expect(classOf('poverty-2016', 'rural', 1_000_000, 10)).toBe('poor');
});

test.each([
  ['rural', 140],
  ['urban', 175],
] as const)('points, %s: one point either side of A = %i and B = 30', (areaType, line) => {
  const at = (incomePoints: number, deprivationPoints: number) =>
    classifyByPoints(rule('poverty-2022'), { areaType, incomePoints, deprivationPoints });
  expect([line - 1, line, line + 1].map((a) => [29, 30, 31].map((b) => at(a, b)))).toEqual([
    ['near-poor', 'poor', 'poor'],
    ['near-poor', 'poor', 'poor'],
    ['not-poor', 'not-poor', 'not-poor'],
  ]);
  expect(at(0, 0)).toBe('near-poor');
});

test('points belong to a standard that has them, and are not negative', () => {
  const points = { areaType: 'rural', incomePoints: 100, deprivationPoints: 30 } as const;
  expect(() => classifyByPoints(rule('poverty-2027'), points)).toThrow(
    'classifyByPoints requires a standard with points, got poverty-2027',
  );
  for (const wrong of [{ incomePoints: -1 }, { deprivationPoints: -1 }])
    expect(() => classifyByPoints(rule('poverty-2022'), { ...points, ...wrong })).toThrow(
      'points of 0 or more, got -1',
    );
});

test('ten points a deprivation: three of twelve are the B that makes a household poor', () => {
  const { cutoff, points } = rule('poverty-2022');
  expect(cutoff * 10).toBe(points?.deprivation);
});

test('twelve deprivation indicators make six dimensions of two', () => {
  expect(DEPRIVATIONS).toHaveLength(rule('poverty-2022').indicators);
  const dimensions = DEPRIVATIONS.map(({ dimension }) => dimension);
  expect(new Set(dimensions).size).toBe(6);
  for (const dimension of dimensions)
    expect(dimensions.filter((other) => other === dimension)).toHaveLength(2);
});

test.each([
  ['poverty-2016', 10],
  ['poverty-2022', 12],
  ['poverty-2027', 12],
])('%s has %i indicators', (id, count) => {
  expect(classOf(id, 'rural', 100_000_000, count)).toBe('not-poor');
  expect(() => classOf(id, 'rural', 0, count + 1)).toThrow(`0 to ${count} deprivations`);
});
