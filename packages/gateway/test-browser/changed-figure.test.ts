import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { type RunningServer, startServer } from '../src/db/server-process.ts';
import { loadPublished, SHIPPED_DATA } from '../src/publish/load-published.ts';
import { serveGateway, type TestGateway } from '../test/gateway-server.ts';
import { openPage } from './page.ts';
import { textsOf, whenReady } from './portal-page.ts';

let folders: readonly string[];
let server: RunningServer;
let database: Database;
let gateway: TestGateway;
let browser: Browser;

beforeAll(async () => {
  const newFolder = (name: string) => mkdtemp(join(tmpdir(), `tiendo-${name}-`));
  folders = await Promise.all([newFolder('changed'), newFolder('store')]);
  const [copy = '', dataDir = ''] = folders;
  const data = await changedData(copy);
  [server, browser] = await Promise.all([
    startServer({ dataDir, settings: { fsync: 'off' } }),
    chromium.launch(inject('browser')),
  ]);
  database = openDatabase({ url: server.url });
  await migrate(database.db, migrations);
  await loadPublished(database.db, { folder: data });
  gateway = await serveGateway(database);
});

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
  await database?.close();
  await server?.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A copy of the shipped figures in which Lạng Sơn disbursed 52,0% in 2023, with a journal that knows the copy. */
async function changedData(copy: string): Promise<URL> {
  await cp(SHIPPED_DATA, copy, { recursive: true });
  const change = async (name: string, from: string, to: string) => {
    const text = await readFile(join(copy, name), 'utf8');
    expect(text.split(from)).toHaveLength(2);
    await writeFile(join(copy, name), text.replace(from, to));
    return createHash('sha256').update(text.replace(from, to)).digest('hex').slice(0, 16);
  };
  const before = createHash('sha256')
    .update(await readFile(join(copy, 'disbursement.csv')))
    .digest('hex');
  const after = await change('disbursement.csv', '0.612,share,0.001,"61,2%"', '0.52,share,0.001,"52,0%"');
  await change('journal.csv', before.slice(0, 16), after);
  return pathToFileURL(`${copy}/`);
}

const SENTENCE =
  'Tỷ lệ giải ngân vốn 03 Chương trình MTQG năm 2023 của tỉnh Lạng Sơn đạt 52,0%, thấp hơn 2,0 điểm % so với bình quân chung cả nước (54%).';

test('verdict, difference, robustness, title and sentence of the answer follow', async () => {
  const answer = await fetch(`${gateway.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ comparison(indicator: "disbursement-rate", area: "20", period: "2023") {
        subject { value } benchmark { value } difference verdict robust title sentence
        alternatives { value verdict difference } } }`,
    }),
  });
  expect((await answer.json()).data.comparison).toEqual({
    subject: { value: 0.52 },
    benchmark: { value: 0.54 },
    difference: -0.02,
    verdict: 'BELOW',
    robust: true,
    title: 'Tỷ lệ giải ngân thấp hơn cả nước',
    sentence: SENTENCE,
    alternatives: [{ value: 0.615, verdict: 'BELOW', difference: -0.095 }],
  });
});

test('heading, chart, finding and note of the portal follow', async () => {
  const { page, complaints } = await openPage(browser, gateway.origin);
  await whenReady(page);
  const figure = page.locator('tiendo-comparison .figure');
  expect(await figure.locator('h2').textContent()).toBe('Tỷ lệ giải ngân thấp hơn cả nước');
  expect(await textsOf(page, 'tiendo-comparison')).toEqual(
    expect.arrayContaining(['52,0%', '−2,0 điểm %', 'Cả nước 54%']),
  );
  const [track, bar] = await figure
    .locator('svg.chart rect:not(.hit)')
    .evaluateAll((boxes) => boxes.map((box) => Number(box.getAttribute('width'))));
  expect((bar ?? 0) / (track ?? 1)).toBeCloseTo(0.52, 5);
  expect(await figure.locator('.facts li').first().textContent()).toBe(
    '▼Thấp hơn cả nước 2,0 điểm %52,0% so với 54%, cùng một văn bản',
  );
  expect(await figure.locator('.doubts').count()).toBe(0);
  expect(await page.locator('.sources').textContent()).toContain('Lạng Sơn 2023: 52,0%');
  expect(await page.locator('body').textContent()).not.toContain('61,2');
  expect(complaints).toEqual([]);
});

test('the portal without JavaScript and the page of the value follow', async () => {
  const { page } = await openPage(browser, gateway.origin, { javaScriptEnabled: false });
  const figure = page.locator('tiendo-comparison .still');
  expect(await figure.locator('.still-sentence').textContent()).toBe(SENTENCE);
  expect(await figure.locator('svg.wide').textContent()).toContain('52,0%');
  await figure.locator('summary').click();
  await figure.getByRole('link', { name: '52,0%' }).click();
  await page.waitForURL(/\/value\/disbursement-rate\/20\/2023/);
  expect(await page.locator('.value').textContent()).toBe('52,0%');
  expect(await page.locator('main').textContent()).toContain('Nguồn ghi“52,0%”');
});
