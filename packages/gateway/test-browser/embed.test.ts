import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { servePages } from './second-origin.ts';

const COMPARISON = 'indicator=disbursement-rate&area=20&period=2023';

const gateway = { origin: inject('gateway') };
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
});
afterAll(() => browser?.close());

test('a frame on another site tells its height, again when it is narrower, and hides nothing', async () => {
  const body = `<iframe src="${gateway.origin}/embed/comparison?${COMPARISON}" title="Giải ngân" width="100%"></iframe>`;
  const site = await servePages({ body, policy: undefined });
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await page.addInitScript(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    window.addEventListener('message', ({ data }) => {
      if (data.type === 'tiendo-height') heights.push(data.height);
    });
  });
  await page.goto(site.origin);
  const frame = page.frameLocator('iframe');
  await frame.locator('tiendo-comparison[state=ready]').waitFor();
  const heightOf = () =>
    page.evaluate(() => (window as unknown as { heights: number[] }).heights.at(-1) ?? 0);
  await expect.poll(heightOf).toBeGreaterThan(300);
  const wide = await heightOf();
  await page.setViewportSize({ width: 360, height: 900 });
  await expect.poll(heightOf).toBeGreaterThan(wide);
  const inner = await frame.locator('body').evaluate((element) => element.scrollHeight);
  expect(Math.abs(inner - (await heightOf()))).toBeLessThanOrEqual(1);
  await page.close();
  await site.close();
});

test('pictures stand in a page of another site, with their face', async () => {
  const images = ['svg', 'png'].map(
    (type) => `<img alt="" src="${gateway.origin}/chart/comparison.${type}?${COMPARISON}">`,
  );
  const site = await servePages({
    body: images.join(''),
    policy: `default-src 'none'; img-src ${gateway.origin}`,
  });
  const page = await browser.newPage();
  await page.goto(site.origin);
  await page.waitForLoadState('load');
  const sizes = await page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth));
  expect(sizes).toEqual([760, 1520]);
  await site.close();
});
