import { expect, test } from 'vitest';
import { type AlkireFoster, alkireFoster } from './alkire-foster.ts';
import { povertyChange } from './alkire-foster-change.ts';
import { povertyByGroup } from './alkire-foster-groups.ts';
import type { DeprivationScheme, DeprivedUnit } from './deprivation-scheme.ts';

const unit = (weight: number, ...deprived: string[]): DeprivedUnit => ({ weight, deprived });
const measured = (units: readonly DeprivedUnit[], scheme: DeprivationScheme) =>
  alkireFoster(units, scheme) as AlkireFoster;

/** Four people in four dimensions of equal weight, poor with two deprivations or more. */
const book: DeprivationScheme = {
  weights: { income: 1, schooling: 1, nutrition: 1, sanitation: 1 },
  cutoff: 2,
};
const fourPeople = [
  unit(1),
  unit(1, 'income', 'sanitation'),
  unit(1, 'income', 'schooling', 'nutrition', 'sanitation'),
  unit(1, 'schooling'),
];

test('of the book’s four people half are poor, in 3/4 of all dimensions: M0 is 3/8', () => {
  // Alkire et al. (2015), chapter 5: scores 0, 2, 4 and 1 of 4.
  expect(measured(fourPeople, book)).toMatchObject({
    isOfficial: false,
    headcount: 1 / 2,
    intensity: 3 / 4,
    adjustedHeadcount: 3 / 8,
  });
  // Uncensored and censored headcounts: schooling loses the one who is deprived and not poor.
  expect(measured(fourPeople, book).indicators).toEqual([
    { indicator: 'income', uncensored: 2 / 4, censored: 2 / 4, contribution: 2 / 6 },
    { indicator: 'schooling', uncensored: 2 / 4, censored: 1 / 4, contribution: 1 / 6 },
    { indicator: 'nutrition', uncensored: 1 / 4, censored: 1 / 4, contribution: 1 / 6 },
    { indicator: 'sanitation', uncensored: 2 / 4, censored: 2 / 4, contribution: 2 / 6 },
  ]);
});

test('fewer poor in everything and more poor in half give the same M0 of 3/8', () => {
  // 3/4 × 1/2: three of four poor, each in two of four dimensions.
  const spread = [
    unit(1, 'income', 'schooling'),
    unit(1, 'nutrition', 'sanitation'),
    unit(1, 'income', 'nutrition'),
    unit(1),
  ];
  expect(measured(spread, book)).toMatchObject({
    headcount: 3 / 4,
    intensity: 1 / 2,
    adjustedHeadcount: 3 / 8,
  });
});

/** UNDP’s ten indicators: health and education two of 1/6 each, living standards six of 1/18: 3, 3, 3, 3, 1 … of 18. */
const undp: DeprivationScheme = {
  weights: {
    schooling: 3,
    enrolment: 3,
    nutrition: 3,
    mortality: 3,
    electricity: 1,
    water: 1,
    sanitation: 1,
    floor: 1,
    fuel: 1,
    assets: 1,
  },
  cutoff: 6,
};
const fourHouseholds = [
  unit(4, 'mortality', 'fuel'),
  unit(7, 'schooling', 'enrolment', 'mortality', 'electricity', 'sanitation', 'fuel', 'assets'),
  unit(5, 'nutrition', 'electricity', 'water', 'sanitation', 'fuel'),
  unit(4, 'schooling', 'mortality', 'electricity', 'fuel', 'assets'),
];

test('UNDP’s four households of 4, 7, 5 and 4: H .80, A .5625, M0 .45', () => {
  // Human Development Report, technical note on the MPI: scores 22.2, 72.2, 38.9 and 50.0%.
  // H = (7 + 5 + 4) / 20; A = (7·13 + 5·7 + 4·9) / (18·16) = 162/288.
  const { headcount, intensity, adjustedHeadcount, indicators } = measured(fourHouseholds, undp);
  expect([headcount, intensity, adjustedHeadcount]).toEqual([0.8, 0.5625, 0.45]);
  const part = (...ids: string[]) =>
    indicators
      .filter(({ indicator }) => ids.includes(indicator))
      .reduce((sum, { contribution }) => sum + (contribution as number), 0);
  const percent = (share: number) => Number((share * 100).toFixed(1));
  expect(percent(part('schooling', 'enrolment'))).toBe(33.3);
  expect(percent(part('nutrition', 'mortality'))).toBe(29.6);
  expect(percent(part('electricity', 'water', 'sanitation', 'floor', 'fuel', 'assets'))).toBe(37);
});

test('without anyone poor H and M0 are 0, A and contributions undefined', () => {
  const { headcount, intensity, adjustedHeadcount, indicators } = measured(
    [unit(3, 'income'), unit(1)],
    book,
  );
  expect([headcount, intensity, adjustedHeadcount]).toEqual([0, undefined, 0]);
  expect(indicators.map(({ contribution }) => contribution)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(indicators[0]).toMatchObject({ uncensored: 0.75, censored: 0 });
});

test('half a deprivation of half a person is poverty as well', () => {
  const one = measured([unit(0.25, 'a')], { weights: { a: 1, b: 1 }, cutoff: 1 });
  expect([one.intensity, one.indicators[0]?.contribution]).toEqual([0.5, 1]);
});

test('nobody at all has no measure', () => {
  expect(alkireFoster([], book)).toBeUndefined();
  expect(alkireFoster([unit(0, 'income', 'schooling')], book)).toBeUndefined();
});

test('one deprivation either side of the cutoff', () => {
  const at = (cutoff: number) =>
    measured([unit(1, 'income', 'schooling', 'nutrition')], { ...book, cutoff }).headcount;
  expect([2, 3, 4].map(at)).toEqual([1, 1, 0]);
});

test('with cutoff 1 every deprivation counts, with the full score only those deprived in everything', () => {
  expect(measured(fourPeople, { ...book, cutoff: 1 }).headcount).toBe(3 / 4);
  expect(measured(fourPeople, { ...book, cutoff: 4 })).toMatchObject({ headcount: 1 / 4, intensity: 1 });
});

test.each([
  ['whole weights above 0', { weights: { a: 0 }, cutoff: 1 }],
  ['whole weights above 0', { weights: { a: 1 / 3 }, cutoff: 1 }],
  ['a whole cutoff from 1 to the sum of the weights', { weights: { a: 1, b: 1 }, cutoff: 0 }],
  ['a whole cutoff from 1 to the sum of the weights', { weights: { a: 1, b: 1 }, cutoff: 3 }],
  ['a whole cutoff from 1 to the sum of the weights', { weights: { a: 1, b: 1 }, cutoff: 1.5 }],
])('alkireFoster requires %s', (requirement, scheme) => {
  expect(() => alkireFoster([], scheme)).toThrow(`countDeprivations requires ${requirement}`);
});

test.each([
  ['indicators of the scheme, each once, got wealth', unit(1, 'wealth')],
  ['indicators of the scheme, each once, got income', unit(1, 'income', 'income')],
  ['indicators of the scheme, each once, got toString', unit(1, 'toString')],
  ['units that stand for 0 or more, got -1', unit(-1)],
  ['units that stand for 0 or more, got NaN', unit(Number.NaN)],
])('a unit must have %s', (message, wrong) => {
  expect(() => alkireFoster([wrong], book)).toThrow(message);
});

test('the M0 of all is that of the groups by their share, and contributions add up to 1', () => {
  const grouped = fourPeople.map((one, i) => ({ ...one, group: i < 2 ? 'north' : 'south' }));
  const groups = povertyByGroup(grouped, book);
  // North: scores 0 and 2, M0 = 2/8; south: 4 and 1, M0 = 4/8; of 3/8 together 1/3 and 2/3.
  expect(
    groups.map(({ group, share, poverty, contribution }) => [
      group,
      share,
      poverty?.adjustedHeadcount,
      contribution,
    ]),
  ).toEqual([
    ['north', 0.5, 0.25, 1 / 3],
    ['south', 0.5, 0.5, 2 / 3],
  ]);
});

test('groups of nobody have no poverty, and where nobody is poor no group contributes', () => {
  expect(
    povertyByGroup(
      [
        { ...unit(1), group: 'x' },
        { ...unit(0), group: 'y' },
      ],
      book,
    ),
  ).toMatchObject([
    { group: 'x', share: 1, contribution: undefined },
    { group: 'y', share: 0, poverty: undefined, contribution: undefined },
  ]);
  const someone = unit(1, 'income', 'schooling');
  expect(
    povertyByGroup(
      [
        { ...someone, group: 'x' },
        { ...unit(0), group: 'y' },
      ],
      book,
    ),
  ).toMatchObject([
    { group: 'x', contribution: 1 },
    { group: 'y', contribution: 0 },
  ]);
  expect(povertyByGroup([], book)).toEqual([]);
});

test('the change of M0 is split between headcount and intensity without a rest', () => {
  const before = measured(fourPeople, book);
  const after = measured(
    [...fourPeople, unit(1), unit(1, 'income', 'nutrition', 'sanitation'), unit(2)],
    book,
  );
  // H 1/2 → 3/8, A 3/4 → (2 + 4 + 3)/12 = 3/4: all of it by headcount.
  expect(povertyChange(before, after)).toEqual({
    adjustedHeadcount: 9 / 32 - 3 / 8,
    byHeadcount: (-1 / 8) * (3 / 4),
    byIntensity: 0,
  });
  const less = measured(
    [unit(1), unit(1, 'income', 'sanitation'), unit(1, 'income', 'schooling'), unit(1)],
    book,
  );
  // H stays 1/2, A 3/4 → 1/2: all of it by intensity.
  expect(povertyChange(before, less)).toEqual({
    adjustedHeadcount: -1 / 8,
    byHeadcount: 0,
    byIntensity: -1 / 8,
  });
});

test('where both change each part is taken at the mean of the other', () => {
  const before = measured(fourPeople, book);
  const after = measured([unit(1, 'income', 'sanitation'), unit(3)], book);
  // ΔH = −1/4 at A = (3/4 + 1/2)/2 = 5/8; ΔA = −1/4 at H = (1/2 + 1/4)/2 = 3/8.
  expect(povertyChange(before, after)).toEqual({
    adjustedHeadcount: 1 / 8 - 3 / 8,
    byHeadcount: -5 / 32,
    byIntensity: -3 / 32,
  });
});

test('without anyone poor at one end the change has no parts', () => {
  const none = measured([unit(1)], book);
  const some = measured(fourPeople, book);
  for (const [a, b] of [
    [none, some],
    [some, none],
  ] as const)
    expect(povertyChange(a, b)).toMatchObject({ byHeadcount: undefined, byIntensity: undefined });
  expect(povertyChange(some, none).adjustedHeadcount).toBe(-3 / 8);
});
