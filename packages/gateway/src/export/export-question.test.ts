import { expect, test } from 'vitest';
import { readExportQuestion } from './export-question.ts';

const read = (query: string) => readExportQuestion(new URLSearchParams(query));

test('reads the arguments of values, lists by commas or by repetition', () => {
  expect(
    read(
      'indicator=disbursement-rate&areas=20,VN&areas=15&periods=2023,2021/2025&by=programme,vintage&base=pooled&asOf=2024-01-31&knownOn=2026-11-24&orderBy=value_descending&form=vi',
    ),
  ).toMatchObject({
    args: {
      indicator: 'disbursement-rate',
      areas: ['20', 'VN', '15'],
      periods: ['2023', '2021/2025'],
      by: ['programme', 'vintage'],
      base: 'pooled',
      asOf: '2024-01-31',
      knownOn: '2026-11-24',
    },
    order: ['VALUE_DESCENDING'],
    having: [],
    form: 'vi',
  });
});

test('is in the order of the list and for machines unless asked otherwise', () => {
  expect(read('indicator=poverty-rate&within=VN&level=region&from=2021')).toMatchObject({
    args: { within: 'VN', level: 'REGION', from: '2021', areas: undefined, periods: undefined, where: {} },
    order: [],
    having: [],
    form: 'machine',
  });
});

test('reads conditions and several orders', () => {
  expect(
    read('having=VALUE>=0.5%20!CHANGE<0&having=NUMERATOR:missing&orderBy=area_ascending,PERIOD_DESCENDING'),
  ).toMatchObject({
    having: [
      { field: 'VALUE', atLeast: 0.5 },
      { field: 'CHANGE', below: 0, not: true },
      { field: 'NUMERATOR', missing: true },
    ],
    order: ['AREA_ASCENDING', 'PERIOD_DESCENDING'],
  });
});

test('reads where as elements write it; values of one dimension come together', () => {
  expect(read('where=programme:NTM%20capital-type:investment&where=programme:GNBV').args.where).toEqual({
    programme: ['NTM', 'GNBV'],
    'capital-type': ['investment'],
  });
});

test.each([
  ['first=5', 'first'],
  ['level=city', 'level'],
  ['orderBy=name', 'orderBy'],
  ['having=NAME>1', 'having'],
  ['having=VALUE', 'having'],
  ['form=xlsx', 'form'],
  ['asOf=2024-02-30', 'asOf'],
  ['knownOn=today', 'knownOn'],
  ['where=NTM', 'where'],
  ['where=__proto__:x', 'where'],
])('%s is refused by its name', (query, name) => {
  expect(() => read(query)).toThrow(name);
});
