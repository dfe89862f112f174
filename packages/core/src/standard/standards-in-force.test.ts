import { expect, test } from 'vitest';
import { registerStandard } from './register-standard.ts';
import { findStandard, POVERTY_STANDARDS, RURAL_STANDARDS, type Standard, standardName } from './standard.ts';
import { standardsInForce } from './standards-in-force.ts';

const ids = (year: number, of = POVERTY_STANDARDS, area?: string) =>
  standardsInForce(of, year, area).map(({ id }) => id);

test.each([
  [2015, []],
  [2016, ['poverty-2016']],
  [2020, ['poverty-2016']],
  [2021, ['poverty-2016', 'poverty-2022']],
  [2022, ['poverty-2022']],
  [2026, ['poverty-2022']],
  [2027, ['poverty-2027']],
  [2030, ['poverty-2027']],
  [2031, []],
])('the households of %i are counted by %j', (year, expected) => {
  expect(ids(year)).toEqual(expected);
});

test('the criteria of rural communes change after 2021 and after 2025', () => {
  expect([2015, 2016, 2021, 2022, 2025, 2026, 2030, 2031].map((year) => ids(year, RURAL_STANDARDS))).toEqual([
    [],
    ['ntm-2016'],
    ['ntm-2016'],
    ['ntm-2021'],
    ['ntm-2021'],
    ['ntm-2026'],
    ['ntm-2026'],
    [],
  ]);
});

test('a standard has a name in both languages', () => {
  const standard = findStandard('poverty-2022') as Standard;
  expect([standardName(standard, 'VI'), standardName(standard, 'EN')]).toEqual([
    standard.name,
    standard.nameEn,
  ]);
  expect(standard.name).not.toBe(standard.nameEn);
});

test('a standard without a last year is in force until one is known', () => {
  const open = [{ ...(POVERTY_STANDARDS[2] as Standard), lastYear: null }];
  expect(ids(2099, open)).toEqual(['poverty-2027']);
  expect(ids(2026, open)).toEqual([]);
});

const local: Standard = {
  ...(POVERTY_STANDARDS[1] as Standard),
  id: 'poverty-local',
  area: '22@1900-01-01',
  firstYear: 2023,
  lastYear: 2025,
};

test('a local standard is in force for its area beside the national one, and for no other area', () => {
  const standards = registerStandard(POVERTY_STANDARDS, local);
  expect(ids(2024, standards, '22@1900-01-01')).toEqual(['poverty-2022', 'poverty-local']);
  expect(ids(2022, standards, '22@1900-01-01')).toEqual(['poverty-2022']);
  expect(ids(2024, standards, '20@1900-01-01')).toEqual(['poverty-2022']);
  expect(ids(2024, standards)).toEqual(['poverty-2022']);
  expect(POVERTY_STANDARDS).toHaveLength(3);
});

test.each([
  ['a kebab-case id', { id: 'Poverty_1' }],
  ['an id that is not taken', { id: 'poverty-2016' }],
  ['a legal basis', { legalBasis: ' ' }],
  ['a last year from the first on', { lastYear: 2022 }],
])('registerStandard requires %s', (requirement, changes) => {
  expect(() => registerStandard(POVERTY_STANDARDS, { ...local, ...changes })).toThrow(
    `registerStandard requires ${requirement}`,
  );
});

test('a standard of one year, and one without a last year, can be registered', () => {
  expect(registerStandard([], { ...local, firstYear: 2023, lastYear: 2023 })).toHaveLength(1);
  expect(registerStandard([], { ...local, lastYear: null })).toHaveLength(1);
});
