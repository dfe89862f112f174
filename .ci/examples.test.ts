import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './step.ts';

const programs = globSync('examples/*.ts', { cwd: root, exclude: ['**/*.test.ts'] }).sort();

test.each(programs)('%s runs to its end', (program) => {
  const result = spawnSync(process.execPath, ['--conditions=tiendo-source', join(root, program)], {
    encoding: 'utf8',
  });
  expect(result.stderr).toBe('');
  expect(result.status).toBe(0);
  expect(result.stdout).not.toBe('');
});
