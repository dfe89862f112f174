import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packageFolder } from './page-server.ts';

const dist = join(packageFolder, 'dist');

/** The files that a build says it made. */
async function build(): Promise<readonly string[] | undefined> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(packageFolder, 'build.mjs')]);
  return /: (.+)/.exec(stdout)?.[1]?.split(', ').sort();
}

test('builds at the same time do not disturb each other, and leave nothing of an earlier one', async () => {
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'tiendo-earlier-1a2b3c4d.js'), '');
  await rm(join(dist, 'tiendo.stamp'), { force: true });
  const [files, same] = await Promise.all([build(), build()]);
  expect(same).toEqual(files);
  expect(
    (await readdir(dist)).filter((name) => name.startsWith('tiendo') && name.endsWith('.js')).sort(),
  ).toEqual(files);
});
