import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.ts';

/** Paths of the files that git has or is about to have, as git writes them. */
export function trackedFiles(): readonly string[] {
  const parameters = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', parameters, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

/** The text of a tracked file; throws TypeError for one that is not UTF-8. */
export function readTracked(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(root, path)));
}
