import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packageFolder } from './page-server.ts';

const script = pathToFileURL(join(packageFolder, 'build.mjs')).href;

/** The files that a build in a process of its own says it made. */
async function build(folder: string): Promise<readonly string[]> {
  const source = `import(${JSON.stringify(script)})
    .then(({ buildWidgets }) => buildWidgets(${JSON.stringify(folder)}))
    .then(({ files }) => console.log(JSON.stringify(files)))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', source]);
  return (JSON.parse(stdout) as readonly string[]).toSorted();
}

test('builds at the same time do not disturb each other, and leave nothing of an earlier one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-build-'));
  await writeFile(join(folder, 'tiendo-earlier-1a2b3c4d.js'), '');
  const [files, same] = await Promise.all([build(folder), build(folder)]);
  expect(same).toEqual(files);
  expect((await readdir(folder)).sort()).toEqual([...files, 'tiendo.stamp'].sort());
  await rm(folder, { recursive: true });
}, 180_000);
