import { test } from 'vitest';
import { proveAgreement } from './agreement.ts';

test(
  'core in memory and PostgreSQL agree for every indicator and grouping of random facts',
  { timeout: 240_000 },
  () => proveAgreement({ seed: 2026, worlds: 4, questions: 40 }),
);
