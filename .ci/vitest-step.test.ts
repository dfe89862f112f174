import { expect, test } from 'vitest';
import { count } from './vitest-step.ts';

test('counts tests, and a file that could not be loaded as one failure', () => {
  const outcome = count([
    {
      name: '/a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'adds' },
        { status: 'failed', fullName: 'divides' },
        { status: 'pending', fullName: 'rests' },
      ],
    },
    { name: '/b.test.ts', status: 'failed', message: 'cannot be read\nat b', assertionResults: [] },
  ]);
  expect(outcome).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
  expect(outcome.failures).toEqual([
    expect.stringMatching(/a\.test\.ts: divides$/),
    expect.stringMatching(/b\.test\.ts: cannot be read$/),
  ]);
});
