import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUnaltered, readSnapshot, type Snapshot } from '@tiendo/widgets/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savePage } from '../src/page/save-page.ts';
import { servePublished } from './gateway-server.ts';

let gateway: Awaited<ReturnType<typeof servePublished>>;
let folder: string;

beforeAll(async () => {
  [gateway, folder] = await Promise.all([servePublished(), mkdtemp(join(tmpdir(), 'tiendo-page-'))]);
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

const write = async (body: string) => {
  const file = join(folder, 'page.html');
  await writeFile(
    file,
    `<!doctype html><script type="module" src="http://localhost:4000/widgets/v1/tiendo.js"></script>${body}`,
  );
  return file;
};

test('a page is saved with its script, every part of that, and an unaltered answer for each element', async () => {
  const file = await write(
    `<tiendo-comparison indicator="disbursement-rate" area="20" period="2023" heading-level="2"></tiendo-comparison>
<tiendo-map indicator="multidimensional-poverty-rate" level="province" period="2024" area="20" open></tiendo-map>`,
  );
  const out = join(folder, 'out');
  const { parts, answers } = await savePage(file, out, gateway.origin);
  expect(answers).toBe(2);
  expect(await readdir(join(out, 'tiendo'))).toHaveLength(parts);
  expect(await readdir(join(out, 'data'))).toEqual(['comparison-1.json', 'map-2.json']);
  for (const name of ['comparison-1', 'map-2']) {
    const saved = readSnapshot(
      JSON.parse(await readFile(join(out, 'data', `${name}.json`), 'utf8')),
    ) as Snapshot;
    expect(await isUnaltered(saved)).toBe(true);
  }
  const page = await readFile(join(out, 'index.html'), 'utf8');
  expect(page).toContain('<script type="module" src="tiendo/tiendo.js">');
  expect(page).toContain('<tiendo-comparison src="data/comparison-1.json" indicator="disbursement-rate"');
  expect(page).toContain('period="2024" area="20" open>');
  expect(page).not.toContain('localhost');
});

test('a question that the gateway refuses names the address and what is wrong', async () => {
  const file = await write('<tiendo-trend indicator="poverty-rate" area="20"></tiendo-trend>');
  await expect(savePage(file, join(folder, 'refused'), gateway.origin)).rejects.toThrow(
    /trend\.json.* needs from/s,
  );
});
