import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { type GatewayProcess, startGateway } from './gateway.ts';
import { contentWidth, openPage } from './page.ts';

const examples = new URL('../../../examples/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

let gateway: GatewayProcess;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiendo-examples-'));
  [gateway, browser] = await Promise.all([startGateway(), chromium.launch(inject('browser'))]);
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Any web server: files of a folder, nothing else. */
async function serve(read: (path: string) => Promise<string | Buffer>) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const name = path === '/' ? '/index.html' : path;
    const content = await read(name).catch(() => undefined);
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const favicon = /favicon|status of 404/;

test('the plain page shows both figures and makes the table an element', async () => {
  const site = await serve(async (name) =>
    (await readFile(new URL(`plain-page${name}`, examples), 'utf8')).replaceAll(
      'http://localhost:4000',
      gateway.origin,
    ),
  );
  const { page, complaints } = await openPage(browser, site.origin, {
    origins: [gateway.origin],
    expected: favicon,
  });
  await page.locator('tiendo-comparison[state=ready]').getByText('61,2%').first().waitFor();
  await page.locator('tiendo-trend').scrollIntoViewIfNeeded();
  await page.locator('tiendo-trend[state=ready]').getByText('2,32%').first().waitFor();
  await page.locator('tiendo-table').scrollIntoViewIfNeeded();
  await page.locator('tiendo-table:is([state=ready], [state=partial])').getByText('8,92%').first().waitFor();
  expect(complaints).toEqual([]);
  site.close();
});

test('the strict page shows its figures through hover, keyboard and panel without one violation', async () => {
  const site = await serve(async (name) =>
    (await readFile(new URL(`strict-page${name}`, examples), 'utf8')).replaceAll(
      'http://localhost:4000',
      gateway.origin,
    ),
  );
  const { page, complaints } = await openPage(browser, site.origin, {
    origins: [gateway.origin],
    expected: favicon,
  });
  const ranking = page.locator('tiendo-ranking[state=ready]');
  await ranking.getByText('14,98%').first().waitFor();
  await ranking.locator('[data-key=R1] rect:not(.hit)').first().hover();
  await ranking.locator('.tooltip').waitFor();
  await ranking.locator('.target[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await ranking.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('tiendo-map').scrollIntoViewIfNeeded();
  await page.locator('tiendo-map[state=partial]').getByText('11,36').first().waitFor();
  expect(complaints).toEqual([]);
  site.close();
});

test('the block of a WordPress post, with the script of its plugin, becomes a figure', async () => {
  const block = await readFile(new URL('wordpress/block.html', examples), 'utf8');
  // What the filter of a site leaves to an editor without special rights: no script, no unknown tag, no handler.
  expect(block).not.toMatch(/<(script|iframe|tiendo-)|\son\w+=/);
  const plugin = await readFile(new URL('wordpress/tiendo.php', examples), 'utf8');
  const path = /TIENDO_GATEWAY \. '([^']+)'/.exec(plugin)?.[1];
  const site = await serve(
    async () =>
      `<!doctype html><html lang="vi"><title>Bài viết</title><script type="module" src="${gateway.origin}${path}"></script><main><h1>Bài viết</h1>${block}</main></html>`,
  );
  const { page, complaints } = await openPage(browser, site.origin, {
    origins: [gateway.origin],
    expected: favicon,
  });
  await page.locator('tiendo-communes[state=ready]').getByText('106 xã đạt chuẩn').first().waitFor();
  expect(complaints).toEqual([]);
  site.close();
});

test('in React, attributes are state and events are heard: the comparison follows the year pointed at', async () => {
  const app = fileURLToPath(new URL('react/app.jsx', examples));
  const bundler = createRequire(new URL('package.json', examples)).resolve('esbuild/bin/esbuild');
  const parameters = ['--bundle', '--format=esm', '--jsx=automatic'];
  const { stdout } = await promisify(execFile)(process.execPath, [bundler, app, ...parameters], {
    maxBuffer: 10_000_000,
  });
  const site = await serve(async (name) =>
    name === '/app.js'
      ? stdout
      : (await readFile(new URL(`react${name}`, examples), 'utf8')).replaceAll(
          'http://localhost:4000',
          gateway.origin,
        ),
  );
  const { page, complaints } = await openPage(browser, site.origin, {
    origins: [gateway.origin],
    expected: favicon,
  });
  await page.locator('tiendo-trend[state=ready] [data-key="20/2022"] circle').hover();
  await page.locator('tiendo-comparison[period="2022"][state=ready]').getByText('8,92%').first().waitFor();
  expect(complaints).toEqual([]);
  site.close();
});

test('the saved page works from any web server, with no gateway running', async () => {
  const save = fileURLToPath(new URL('saved-page/save.mjs', examples));
  const { stdout } = await promisify(execFile)(process.execPath, [save, gateway.origin, folder]);
  expect(stdout).toMatch(/index\.html, \d+ files of the script, 4 answers/);
  await gateway.stop();
  const site = await serve((name) => readFile(join(folder, name)));
  for (const width of [360, 1280]) {
    const { page, complaints } = await openPage(browser, site.origin, {
      viewport: { width, height: 740 },
      expected: favicon,
    });
    for (const [element, text] of [
      ['tiendo-comparison', '61,2%'],
      ['tiendo-trend', '2,32%'],
      ['tiendo-communes', '106 xã đạt chuẩn'],
      ['tiendo-ranking', '14,98%'],
    ] as const) {
      await page.locator(element).scrollIntoViewIfNeeded();
      await page.locator(`${element}[state=ready]`).getByText(text).first().waitFor();
      await page.locator(element).getByText('Số liệu lưu ngày 24/11/2026').first().waitFor();
    }
    expect(await contentWidth(page)).toBe(width);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }
  site.close();
});
