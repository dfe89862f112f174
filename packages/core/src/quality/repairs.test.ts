import { expect, test } from 'vitest';
import { countCell } from './finding.ts';
import { repairsOf } from './repairs.ts';

const values = (value: number, repair: string) =>
  repairsOf(countCell('a', value))
    .filter((made) => made.repair === repair)
    .map((made) => made.value);

test('any two digits are swapped, also with one that was lost in front', () => {
  expect(values(123, 'TRANSPOSED')).toEqual([1023, 2103, 3120, 213, 321, 132]);
});

test('one digit is replaced, put in front or taken off', () => {
  const made = values(12, 'ONE_DIGIT');
  // 112 to 912; 02 and 22 to 92 without the swapped 21; 10 to 19 without 12.
  expect(made).toEqual([
    ...[112, 212, 312, 412, 512, 612, 712, 812, 912],
    ...[2, 22, 32, 42, 52, 62, 72, 82, 92],
    ...[10, 11, 13, 14, 15, 16, 17, 18, 19],
  ]);
});

test('a unit is a thousand times too large or too small, a whole number only where it stays one', () => {
  expect(values(12_000, 'THOUSANDFOLD')).toEqual([12_000_000, 12]);
  expect(values(12_500, 'THOUSANDFOLD')).toEqual([12_500_000]);
});

test('digits are those that are printed, and another unit has another last digit', () => {
  const made = repairsOf({ ref: 'a', value: 0.612, unit: 'share', precision: 0.001 });
  expect(made.slice(0, 6).map(({ value, precision }) => [value, precision])).toEqual([
    [6.012, 0.001],
    [1.602, 0.001],
    [2.61, 0.001],
    [0.162, 0.001],
    [0.216, 0.001],
    [0.621, 0.001],
  ]);
  expect(made).toContainEqual({ value: 0.712, precision: 0.001, repair: 'ONE_DIGIT' });
  expect(made.slice(-2)).toEqual([
    { value: 612, precision: 1, repair: 'THOUSANDFOLD' },
    { value: 0.000612, precision: 0.000001, repair: 'THOUSANDFOLD' },
  ]);
});

test('digits behind the last printed one are rounded away', () => {
  const [first] = repairsOf({ ref: 'a', value: 0.6127, unit: 'share', precision: 0.001 });
  expect(first?.value).toBe(6.013);
});

test('each number is made once, and never the one that is there', () => {
  for (const value of [0, 7, 11, 1000, 90_909]) {
    const made = repairsOf(countCell('a', value)).map((each) => each.value);
    expect(new Set(made).size).toBe(made.length);
    expect(made).not.toContain(value);
  }
});

test('a swap is undone by a swap, a digit by a digit, a factor by a factor', () => {
  for (const repair of repairsOf(countCell('a', 20_413)).filter(({ value }) => value >= 10_000))
    expect(repairsOf({ ...countCell('a', repair.value), precision: repair.precision })).toContainEqual(
      expect.objectContaining({ value: 20_413, repair: repair.repair }),
    );
});

test('nothing is made of nothing', () => {
  expect(repairsOf(countCell('a', null))).toEqual([]);
});

test.each([-1, 0.5])('%d is no whole number of 0 or more', (value) => {
  expect(() => repairsOf(countCell('a', value))).toThrow(
    `repairsOf requires a printed number of 0 or more, got ${value}`,
  );
});
