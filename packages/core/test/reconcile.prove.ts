import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcile } from '../src/quality/reconcile.ts';
import { expectRoundedToFit, expectSwapToBeNamed } from './expect-tables.ts';
import { roundedTables, swappedTables } from './random-tables.ts';

const runs = { seed: 20250131, numRuns: 10_000 };

test('10,000 tables that are merely rounded have no finding', () => {
  fc.assert(fc.property(roundedTables, expectRoundedToFit), runs);
});

test('10,000 transpositions are found and undone among the suspects', () => {
  fc.assert(fc.property(swappedTables, expectSwapToBeNamed), runs);
});

test('of 10,000 transpositions nearly all name one cell and one value', () => {
  const counts = fc.sample(swappedTables, runs).map(({ table }) => {
    const named = reconcile(table).flatMap(({ suspects }) =>
      suspects.map(({ cell, value }) => `${cell.ref} ${value}`),
    );
    return new Set(named).size;
  });
  const alone = counts.filter((count) => count === 1).length;
  console.log(`one cell and value named: ${alone} of ${counts.length}; most at once: ${Math.max(...counts)}`);
  expect(alone).toBeGreaterThan(9_500);
});
