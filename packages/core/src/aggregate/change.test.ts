import { expect, test } from 'vitest';
import { registerStandard } from '../standard/register-standard.ts';
import { POVERTY_STANDARDS, type Standard } from '../standard/standard.ts';
import { changeBetween } from './change.ts';

const rate = (value: number | null, changes = {}) => ({
  value,
  missing: value === null ? ('NOT_COLLECTED' as const) : null,
  area: '20@1900-01-01',
  scope: {},
  base: 'households',
  standard: 'poverty-2022',
  method: 'review',
  ...changes,
});

test('Lạng Sơn fell from 12.2% to 8.92%: a change of −3.28 points', () => {
  expect(changeBetween(rate(0.122), rate(0.0892), POVERTY_STANDARDS)).toEqual({
    value: -0.0328,
    missing: null,
    breaks: [],
  });
  expect(changeBetween(rate(0.0892), rate(0.122), POVERTY_STANDARDS).value).toBe(0.0328);
});

test('from 19.07% of 2017 to 12.2% of 2021 there is no change, but a change of standard with both texts', () => {
  const { value, missing, breaks } = changeBetween(
    rate(0.1907, { standard: 'poverty-2016' }),
    rate(0.122),
    POVERTY_STANDARDS,
  );
  expect([value, missing]).toEqual([null, 'ACROSS_BREAK']);
  expect(breaks).toMatchObject([{ kind: 'STANDARD' }]);
  expect(breaks[0]?.reasonVi).toContain('Quyết định 59/2015/QĐ-TTg');
  expect(breaks[0]?.reasonVi).toContain('Nghị định 07/2021/NĐ-CP');
  expect(breaks[0]?.reasonEn).toContain('2016–2020');
});

test('from a national to a local standard of the same year there is no change either', () => {
  const local: Standard = {
    ...(POVERTY_STANDARDS[1] as Standard),
    id: 'poverty-quang-ninh-2023',
    name: 'Chuẩn nghèo của tỉnh',
    area: '22@1900-01-01',
  };
  const standards = registerStandard(POVERTY_STANDARDS, local);
  const { value, breaks } = changeBetween(rate(0.01), rate(0.02, { standard: local.id }), standards);
  expect(value).toBeNull();
  expect(breaks[0]?.reasonVi).toContain('Chuẩn nghèo của tỉnh');
});

test('a standard that is unknown or not stated is named as such', () => {
  const { breaks } = changeBetween(
    rate(1, { standard: null }),
    rate(1, { standard: 'x-1' }),
    POVERTY_STANDARDS,
  );
  expect(breaks[0]?.reasonVi).toContain('chuẩn không được nêu');
  expect(breaks[0]?.reasonEn).toContain('x-1');
});

test.each([
  ['METHOD', { method: 'survey' }],
  ['EDITION', { area: '20@2025-07-01' }],
  ['SCOPE', { scope: { 'population-group': 'ethnic-minority' } }],
  ['SCOPE', { base: 'communes' }],
])('a break of kind %s stands between values that differ in %j', (kind, changes) => {
  expect(changeBetween(rate(0.1), rate(0.05, changes), POVERTY_STANDARDS)).toMatchObject({
    value: null,
    missing: 'ACROSS_BREAK',
    breaks: [{ kind }],
  });
});

test('every break is named, and a break comes before a missing value', () => {
  const { missing, breaks } = changeBetween(
    rate(null),
    rate(0.1, { standard: 'poverty-2027', method: 'survey' }),
    POVERTY_STANDARDS,
  );
  expect(missing).toBe('ACROSS_BREAK');
  expect(breaks.map(({ kind }) => kind)).toEqual(['STANDARD', 'METHOD']);
});

test('a missing value leaves its reason', () => {
  expect(changeBetween(rate(null), rate(0.1), POVERTY_STANDARDS)).toMatchObject({
    value: null,
    missing: 'NOT_COLLECTED',
    breaks: [],
  });
  expect(changeBetween(rate(0.1), rate(null), POVERTY_STANDARDS).missing).toBe('NOT_COLLECTED');
});

test('no change is 0, never a negative zero', () => {
  expect(Object.is(changeBetween(rate(0.3), rate(0.3), POVERTY_STANDARDS).value, 0)).toBe(true);
});
