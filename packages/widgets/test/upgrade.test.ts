import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { borrowPage } from '../../../.ci/borrowed-page.ts';
import { type PageServer, servePages } from './page-server.ts';
import { openPage } from './watched-page.ts';

const DATA = 'data-indicator="disbursement-rate" data-area="20" data-period="2023"';
const ROWS =
  '<caption>Tỷ lệ giải ngân</caption><tr><th scope="row">Lạng Sơn</th><td>61,2%</td></tr><tr><th scope="row">Cả nước</th><td>54%</td></tr>';
const TABLE = `<table class="tiendo" data-element="comparison" ${DATA}>${ROWS}</table>`;

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
const open = (body: string) => openPage(browser, server.page(`/upgrade-${pages++}`, body));
const ready = (page: Page, element = 'tiendo-comparison') =>
  page.locator(`${element}[state=ready]`).waitFor();

test('a table of an editor that strips unknown tags becomes a figure and stays in the page', async () => {
  const { page, complaints } = await open(TABLE.replace('data-period', 'data-heading-level="2" data-period'));
  await ready(page);
  const element = page.locator('tiendo-comparison');
  expect(
    await element.evaluate((node) => Object.fromEntries([...node.attributes].map((a) => [a.name, a.value]))),
  ).toMatchObject({ indicator: 'disbursement-rate', area: '20', period: '2023', 'heading-level': '2' });
  expect(await page.locator('table.tiendo').count()).toBe(1);
  expect(await page.locator('table.tiendo').isVisible()).toBe(false);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a division becomes any element, with its content as fallback', async () => {
  const { page } = await open(
    '<div class="tiendo wide" data-element="trend" data-indicator="poverty-rate" data-area="20" data-from="2016" data-to="2025"><p>Bảng của trang</p></div>',
  );
  await ready(page, 'tiendo-trend');
  expect(await page.locator('div.tiendo.wide > tiendo-trend > p').count()).toBe(1);
  expect(await page.getByText('Bảng của trang').isVisible()).toBe(false);
});

test('the table shows while a slow gateway works and when none answers', async () => {
  const { page } = await open(
    TABLE.replace('data-area', 'data-src="/slow" data-area') +
      TABLE.replace('data-area', 'data-src="/malformed" data-area'),
  );
  const [slow, failed] = [page.locator('table.tiendo').nth(0), page.locator('table.tiendo').nth(1)];
  await page.locator('tiendo-comparison[state=error]').waitFor();
  expect(await slow.isVisible()).toBe(true);
  await page.locator('tiendo-comparison[state=ready]').waitFor();
  expect(await slow.isVisible()).toBe(false);
  expect(await failed.isVisible()).toBe(true);
  expect(await page.locator('tiendo-comparison .message').textContent()).toContain('Không tải được số liệu');
});

test('what is added later is upgraded once, however it is moved', async () => {
  const { page, complaints } = await open('<section id="later"></section>');
  await page.waitForFunction(() => customElements.get('tiendo-comparison'));
  await page.evaluate((table) => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: {
        createPolicy: (name: string, rules: object) => { createHTML: (text: string) => string };
      };
    };
    const policy = trustedTypes.createPolicy('editor', { createHTML: (text: string) => text });
    const section = document.querySelector('#later') as Element;
    section.innerHTML = policy.createHTML(`<article><p>Tin</p>${table}</article>`);
  }, TABLE);
  await ready(page);
  await page.evaluate(() => {
    const article = document.querySelector('article') as Element;
    document.body.append(article);
    article.querySelector('p')?.append(document.createElement('b'));
  });
  await ready(page);
  expect(await page.locator('tiendo-comparison').count()).toBe(1);
  expect(await page.locator('tiendo-comparison tiendo-comparison').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('only attributes of the element are taken, and never what a person is editing', async () => {
  const { page, complaints } = await open(
    `${TABLE.replace('data-area', 'data-onclick="document.title=1" data-style="color:red" data-id="x" data-area')}
     <div contenteditable="true">${TABLE}</div><div class="tiendo">Tên khác</div><table class="plain" ${DATA}>${ROWS}</table>`,
  );
  await ready(page);
  const names = await page
    .locator('tiendo-comparison')
    .evaluate((node) => [...node.attributes].map(({ name }) => name).sort());
  expect(names).toEqual(['area', 'indicator', 'period', 'state']);
  expect(await page.getByText('Tên khác').isVisible()).toBe(true);
  expect(await page.locator('[contenteditable] table.tiendo').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
});

test('an element that does not exist is named in a warning and the table stays', async () => {
  const path = `/upgrade-${pages++}`;
  const address = server.page(path, TABLE.replace('comparison', 'pie'));
  const page = await borrowPage(browser);
  const warning = page.waitForEvent('console', (message) => message.type() === 'warning');
  await page.goto(address);
  expect((await warning).text()).toBe('<table class="tiendo"> there is no element tiendo-pie');
  expect(await page.locator('table.tiendo').isVisible()).toBe(true);
});
