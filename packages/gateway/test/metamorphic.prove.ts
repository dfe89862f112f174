import { test } from 'vitest';
import { proveRelations } from './prove-relations.ts';

const WORLDS = 20;

test('conditions part an answer, children add up, pages make the whole while others publish: 10,000 random cases', async () => {
  const seed = Date.now() % 1_000_000;
  for (let world = 0; world < WORLDS; world++) await proveRelations(seed + world, 10_000 / WORLDS);
});
