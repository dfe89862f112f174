import { test } from 'vitest';
import { proveRelations } from './prove-relations.ts';

test(
  'conditions part an answer, children add up, pages make the whole while others publish: 500 random cases',
  {
    timeout: 240_000,
  },
  () => proveRelations(2026, 500),
);
