import { expect, test } from 'vitest';
import { compareWithList } from './named-list.ts';

test('a list is met by its own areas only', () => {
  expect(compareWithList(['a', 'b', 'c'], ['c', 'x', 'a'])).toEqual({
    achieved: ['a', 'c'],
    open: ['b'],
    unlisted: ['x'],
    isMet: false,
  });
  // Three results for a list of three, one of them another's: the number is reached, the list is not.
  expect(compareWithList(['a', 'b', 'c'], ['a', 'b', 'x']).isMet).toBe(false);
  expect(compareWithList(['a', 'b'], ['b', 'a', 'a'])).toMatchObject({ isMet: true, unlisted: [] });
});

test('a re-used code on the list is not the area that carries it now', () => {
  expect(compareWithList(['06040@1900-01-01'], ['06040@2025-07-01'])).toMatchObject({
    open: ['06040@1900-01-01'],
    unlisted: ['06040@2025-07-01'],
  });
});

test('an empty list and an area named twice are refused', () => {
  expect(() => compareWithList([], ['a'])).toThrow(
    'compareWithList requires areas, each named once, got none',
  );
  expect(() => compareWithList(['a', 'b', 'a'], [])).toThrow('got a');
});
