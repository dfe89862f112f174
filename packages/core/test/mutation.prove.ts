import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';

test('a mutant differs in one place, and a loop without end is cut off', () => {
  const made = mutantsOf('export const f = (n: number) => { while (n > 0) { n -= 1; } return n; };');
  expect(made.map(({ change }) => change)).toEqual(['> → >=', '0 → 1', '-= → +=', '1 → 2']);
  expect(made[2]?.source).toContain('n += 1');
  expect(made[2]?.source).toContain('a loop without end');
});

test('every error put into a formula file makes a test fail', async () => {
  const script = fileURLToPath(new URL('run-mutants.ts', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'test', VITEST: undefined },
  });
  console.log(stderr);
  const { count, survivors } = JSON.parse(stdout);
  expect(count).toBeGreaterThan(800);
  expect(survivors).toEqual([]);
});
