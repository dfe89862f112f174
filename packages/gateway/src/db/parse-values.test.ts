import { expect, test } from 'vitest';
import { exactInteger, parseValues } from './parse-values.ts';

const parse = (oid: number, value: string) => parseValues.getTypeParser(oid, 'text')(value);

test('a bigint is a number up to 2^53 - 1 and an error beyond', () => {
  expect(exactInteger('9007199254740991')).toBe(9007199254740991);
  expect(exactInteger('-9007199254740991')).toBe(-9007199254740991);
  expect(() => exactInteger('9007199254740992')).toThrow(
    'requires an integer of at most 2^53 - 1, got 9007199254740992',
  );
  expect(parse(20, '49198000000')).toBe(49198000000);
});

test('numeric and date stay as PostgreSQL writes them', () => {
  expect(parse(1700, '0.0232400000000000000001')).toBe('0.0232400000000000000001');
  expect(parse(1082, '2024-01-31')).toBe('2024-01-31');
});

test('arrays are parsed item by item, null included', () => {
  expect(parse(1016, '{1,NULL,3}')).toEqual([1, null, 3]);
  expect(parse(1231, '{0.10,2}')).toEqual(['0.10', '2']);
  expect(parse(1182, '{2024-01-31,NULL}')).toEqual(['2024-01-31', null]);
});

test('other types are parsed as the driver does', () => {
  expect(parse(16, 't')).toBe(true);
  expect(parse(23, '7')).toBe(7);
});
