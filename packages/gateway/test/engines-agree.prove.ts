import { test } from 'vitest';
import { proveAgreement } from './agreement.ts';

test('core in memory and PostgreSQL agree on 10,000 random questions', () =>
  proveAgreement({ seed: Date.now() % 1_000_000, worlds: 50, questions: 200 }));
