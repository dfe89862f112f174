import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { borrowPage } from '../../../.ci/borrowed-page.ts';
import { type PageServer, packageFolder, servePages } from './page-server.ts';

const dist = join(packageFolder, 'dist');
const FIGURE =
  '<tiendo-ranking indicator="multidimensional-poverty-rate" level="region" period="2024"></tiendo-ranking>';

let server: PageServer;
let browser: Browser;
let integrity: Readonly<Record<string, string>>;

beforeAll(async () => {
  integrity = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
  server = await servePages();
  browser = await chromium.launch(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page of the gateway's origin with a head of its own. */
async function open(head: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await borrowPage(browser);
  const body = `<!doctype html><html lang="vi"><title>Tiendo</title>${head}<main>${FIGURE}</main></html>`;
  await page.route('**/own-page', (route) => route.fulfill({ contentType: 'text/html', body }));
  await prepare?.(page);
  await page.goto(`${server.origin}/own-page`);
  return page;
}

const state = (page: Page, name: string) => page.locator(`tiendo-ranking[state=${name}]`).waitFor();

/** The script with its hash, and an import map that passes on the hashes of its parts. */
function vouchedHead(): string {
  const address = (name: string) => `${server.origin}/widgets/v1/${name}`;
  const entries = Object.entries(integrity).map(([name, hash]) => [address(name), hash]);
  const map = JSON.stringify({ integrity: Object.fromEntries(entries) });
  return `<script type="importmap">${map}</script><script type="module" src="${address('tiendo.js')}" integrity="${integrity['tiendo.js']}"></script>`;
}

test('integrity.json holds the hash of every script', () => {
  const scripts = readdirSync(dist).filter((name) => /^tiendo.*\.js$/.test(name));
  const hashOf = (name: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(dist, name)))
      .digest('base64')}`;
  expect(integrity).toEqual(Object.fromEntries(scripts.map((name) => [name, hashOf(name)])));
});

test('a page vouches for the script and each of its parts', async () => {
  const page = await open(vouchedHead());
  await state(page, 'ready');
});

test.each(['figure', 'ranking'])('a part that was tampered with, %s, does not run', async (part) => {
  const page = await open(vouchedHead(), (page) =>
    page.route(`**/tiendo-${part}-*.js`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()};globalThis.hasRun = true;` });
    }),
  );
  await state(page, 'error');
  expect(await page.evaluate(() => 'hasRun' in globalThis)).toBe(false);
  expect(await page.locator('tiendo-ranking [role=alert]').textContent()).toContain(
    'Không tải được số liệu.',
  );
});

test('one script that is no module brings everything, and stands before the elements', async () => {
  const address = `${server.origin}/widgets/v1/tiendo-all.js`;
  const asked: string[] = [];
  const page = await open(
    `<script src="${address}" integrity="${integrity['tiendo-all.js']}"></script>`,
    async (page) => {
      page.on('request', (request) => asked.push(request.url()));
    },
  );
  await state(page, 'ready');
  await page.locator('tiendo-ranking').getByText('Bảng số liệu').click();
  expect(await page.locator('tiendo-ranking table').isVisible()).toBe(true);
  expect(asked.filter((url) => url.includes('/widgets/'))).toEqual([address]);
});
