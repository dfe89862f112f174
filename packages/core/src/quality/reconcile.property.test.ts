import fc from 'fast-check';
import { test } from 'vitest';
import { expectRoundedToFit, expectSwapToBeNamed } from '../../test/expect-tables.ts';
import { roundedTables, swappedTables } from '../../test/random-tables.ts';

const runs = { seed: 20240131, numRuns: 300 };

test('a table that is merely rounded has no finding', () => {
  fc.assert(fc.property(roundedTables, expectRoundedToFit), runs);
});

test('a transposition in any cell is found, and undone among the suspects of every finding', () => {
  fc.assert(fc.property(swappedTables, expectSwapToBeNamed), runs);
});
