import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type PageServer, servePages } from './page-server.ts';
import { openPage } from './watched-page.ts';

const TREND = 'indicator="poverty-rate" area="20" from="2016" to="2025"';
const BODY = `<tiendo-trend id="a" group="tinh" ${TREND}></tiendo-trend>
<tiendo-trend id="b" group="tinh" ${TREND} open></tiendo-trend>
<tiendo-comparison group="tinh" indicator="disbursement-rate" area="20" period="2023"></tiendo-comparison>
<tiendo-trend id="c" group="khac" ${TREND}></tiendo-trend>
<tiendo-trend id="d" ${TREND}></tiendo-trend>`;

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  server = await servePages();
  browser = await chromium.launch(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

let pages = 0;
async function open() {
  const watched = await openPage(browser, server.page(`/group-${pages++}`, BODY), {
    viewport: { width: 1280, height: 3600 },
  });
  await watched.page.waitForFunction(
    () => document.querySelectorAll('[state=ready]').length === 5 && document.querySelector('#d'),
  );
  return watched;
}

/** Keys that an element sets off because another one points at them. */
const linked = (page: Page, element: string) =>
  page
    .locator(`${element} .target.linked`)
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key')));

test('pointing at a value sets off the same one in the elements of its group, and no others', async () => {
  const { page, complaints } = await open();
  await page.locator('#a [data-key="20/2023"] circle').hover();
  expect(await linked(page, '#b')).toEqual(['20/2023']);
  expect(await linked(page, 'tiendo-comparison')).toEqual(['subject']);
  expect(await page.locator('#b tr.linked th').textContent()).toBe('2023');
  for (const other of ['#a', '#c', '#d']) expect(await linked(page, other)).toEqual([]);
  await page.locator('h1').hover();
  expect(await linked(page, '#b')).toEqual([]);
  expect(await linked(page, 'tiendo-comparison')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('walking by key does the same, and leaving the chart ends it', async () => {
  const { page } = await open();
  await page.locator('#a svg.chart [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  expect(await linked(page, '#b')).toEqual(['20/2017']);
  await page.keyboard.press('Tab');
  expect(await linked(page, '#b')).toEqual([]);
});

test('an open panel keeps its value set off until it is closed', async () => {
  const { page } = await open();
  await page.locator('#a [data-key="20/2025"] text').first().click();
  await page.locator('#a dialog[open]').waitFor();
  expect(await linked(page, '#b')).toEqual(['20/2025']);
  await page.mouse.move(2, 2);
  await page.keyboard.press('Escape');
  await page.locator('#a dialog').waitFor({ state: 'detached' });
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  expect(await linked(page, '#b')).toEqual([]);
});

test('a row of a table points as a mark does', async () => {
  const { page } = await open();
  await page.locator('#b tbody th', { hasText: /^2024$/ }).hover();
  expect(await linked(page, '#a')).toEqual(['20/2024']);
  await page.locator('#b button.value', { hasText: '6,03%' }).focus();
  expect(await linked(page, '#a')).toEqual(['20/2023']);
});

test('the event bubbles with area and period, and the page may send it itself', async () => {
  const { page } = await open();
  const heard = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('tiendo-select', (event) => resolve((event as CustomEvent).detail), {
          once: true,
        }),
      ),
  );
  await page.locator('#a [data-key="VN/2023"] rect').last().hover();
  expect(await heard).toMatchObject({ key: 'VN/2023', group: 'tinh', area: 'VN', period: '2023' });
  await page.locator('h1').hover();
  await page.evaluate(() =>
    document.dispatchEvent(
      new CustomEvent('tiendo-select', { detail: { group: 'khac', area: '20', period: '2022' } }),
    ),
  );
  expect(await linked(page, '#c')).toEqual(['20/2022']);
  expect(await linked(page, '#b')).toEqual([]);
});
