import { readFile } from 'node:fs/promises';
import type { Lang } from '@tiendo/core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { borrowPage } from '../../../.ci/borrowed-page.ts';
import { FAMILY } from './family.ts';
import { givenMarkup } from './family-page.ts';
import { type PageServer, servePages } from './page-server.ts';
import { poverty } from './published.ts';
import { openPage } from './watched-page.ts';

const TREND = 'indicator="poverty-rate" area="20" from="2016" to="2025"';
const TABLE = `<tiendo-table heading-level="2" ${TREND}></tiendo-table>`;
const REGIONS =
  '<tiendo-table heading-level="2" indicator="poverty-rate" within="VN" level="REGION" period="2024"></tiendo-table>';
const NAMES = ['Trung du và miền núi phía Bắc', 'Đồng bằng sông Hồng', 'Tây Nguyên', 'Đông Nam Bộ'];
const RATES = [0.1498, 0.014, null, 0.0015];

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

/** What a gateway answers to a table: an area over time, or some regions in one year. */
function answerTo({ areas, lang }: { readonly areas?: readonly string[]; readonly lang: Lang }) {
  const { indicator, subject, benchmark } = poverty(lang);
  const last = subject.at(-1);
  const regions = NAMES.map((name, index) => ({
    ...last,
    area: { code: `R${index + 1}`, name, fullName: name, level: 'REGION' },
    ...{ period: '2024', value: RATES[index], precision: 0.0001, numerator: null, denominator: null },
    ...{ kind: 'REPORTED', missing: RATES[index] === null ? 'NOT_REPORTED' : null },
  }));
  const nodes = areas
    ? [...(areas.includes('20') ? subject : []), ...(areas.includes('VN') ? benchmark : [])]
    : regions;
  return { indicator, values: { totalCount: nodes.length, edges: nodes.map((node) => ({ node })) } };
}

let pages = 0;
async function open(body: string, options: BrowserContextOptions & { readonly lang?: string } = {}) {
  const { lang = 'vi', ...context } = options;
  const asked: Record<string, unknown>[] = [];
  const address = server.page(`/table-${pages++}`, body, lang);
  const watched = await openPage(browser, 'about:blank', context);
  await watched.page.route('**/graphql', async (route) => {
    const { variables } = route.request().postDataJSON() as { variables: { lang: Lang } };
    asked.push(variables);
    if (route.request().url().includes('/malformed')) return route.continue();
    return route.fulfill({ json: { data: answerTo(variables) } });
  });
  await watched.page.goto(address);
  await watched.page.locator('tiendo-table:not([state=loading])').first().waitFor();
  return { ...watched, asked };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent ?? null;
  });

describe('under a strict policy', () => {
  test.each(['vi', 'en'])('axe finds nothing in %s, in the table and in the panel', async (lang) => {
    const { page, complaints } = await open(TABLE + REGIONS, { lang });
    await page.locator('tiendo-table[state=partial]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('tiendo-table .value').first().click();
    await page.locator('dialog[open]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('saves what it shows for machines, and offers no picture of a chart it has not', async () => {
    const { page, complaints } = await open(TABLE);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('poverty-rate-20-2016-2025.csv');
    const text = await readFile(await file.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(11);
    expect(text).toMatch(/poverty-rate,20,Lạng Sơn,2018,,share,.*NOT_PUBLISHED/);
    expect(await page.getByRole('button', { name: 'Ảnh' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Nhúng' }).click();
    expect(await page.locator('dialog pre').textContent()).toContain(
      `<tiendo-table ${TREND}></tiendo-table>`,
    );
    expect(complaints).toEqual([]);
  });
});

describe('the table', () => {
  test('has caption, scopes, breaks as rows, words for what is missing, cut-off and source', async () => {
    const { page } = await open(TABLE);
    const table = page.getByRole('table', { name: 'Tỷ lệ hộ nghèo: Lạng Sơn' });
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows[0]?.split('\t')).toEqual(['Kỳ', 'Tỷ lệ hộ nghèo', 'Chuẩn áp dụng', 'Tính đến', 'Nguồn']);
    expect(rows[3]?.split('\t').map((text) => text.trim())).toEqual(['2018', 'chưa công bố', '–', '–', '–']);
    expect(rows[6]).toBe('Đổi chuẩn nghèo');
    expect(rows.at(-1)).toMatch(/^2025\s+2,32%\s+4\.643\s÷\s199\.765\s.*31\/12\/2025\s.*83\/QĐ-UBND/s);
    expect(await table.getByRole('rowheader').count()).toBe(11);
    expect(await page.locator('tbody th:not([scope])').count()).toBe(0);
    expect(await table.getByRole('link', { name: /Thời báo Tài chính/ }).getAttribute('rel')).toContain(
      'noopener',
    );
  });

  test('is one tab stop for its values, with arrows, Home and End, and gives the focus back', async () => {
    const { page } = await open(TABLE);
    await page.locator('.table-room').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('22,37%');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('19,07%');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('2,32%');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const panel = page.locator('dialog[open]');
    await panel.waitFor();
    expect(await panel.textContent()).toContain('6.912 ÷ 205.621');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('3,36%');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('22,37%');
    expect(await page.locator('.value[tabindex="0"]').count()).toBe(1);
  });

  test('orders areas by value on request, without asking again', async () => {
    const { page, asked } = await open(REGIONS);
    const names = () => page.locator('tbody th').allTextContents();
    expect(await names()).toEqual(NAMES);
    await page.locator('tiendo-table').evaluate((element) => element.setAttribute('order', 'value'));
    await page.getByText('Xếp theo giá trị từ thấp đến cao').waitFor();
    expect(await names()).toEqual([NAMES[3], NAMES[1], NAMES[0], NAMES[2]]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ within: 'VN', level: 'REGION', periods: ['2024'] });
  });
});

describe('what a reader does with it', () => {
  const provinces = FAMILY.find(({ tag }) => tag === 'tiendo-table')!;
  const BODY = givenMarkup(provinces, 'VI', 'partial');

  test('filters by name without marks, says how many rows stay, and saves what is shown', async () => {
    const { page, complaints } = await open(BODY);
    await page.getByRole('searchbox', { name: 'Lọc theo tên' }).pressSequentially('lang');
    expect(await page.locator('tbody th').allTextContents()).toEqual(['Lạng Sơn']);
    expect(await page.locator('.tools [role=status]').textContent()).toBe('1/63 dòng');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const rows = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain(',20,Lạng Sơn,2024,');
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('puts rows in order by a head, up, down and back, and keeps the focus there', async () => {
    const { page } = await open(BODY);
    const first = () => page.locator('tbody th').first().textContent();
    const head = page.getByRole('columnheader', { name: 'Tỷ lệ nghèo đa chiều' });
    const listed = await first();
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await page.locator('tbody td .value').first().textContent()).toBe('0%');
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await first()).toBe('Hà Giang');
    expect(await focused(page)).toContain('Tỷ lệ nghèo đa chiều');
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('none');
    expect(await first()).toBe(listed);
  });

  test('turns periods into columns, and a page can ask for that', async () => {
    const { page, asked } = await open(TABLE.replace('area="20"', 'area="20 VN"'));
    await page.getByRole('combobox', { name: 'Cột' }).selectOption('period');
    const heads = await page.locator('thead th').allTextContents();
    expect(heads.slice(0, 3)).toEqual(['Địa bàn', '2016', '2017']);
    expect(await page.locator('tbody th').allTextContents()).toEqual(['Lạng Sơn', 'Cả nước']);
    await page.locator('tiendo-table').evaluate((element) => element.setAttribute('columns', 'area'));
    await page.locator('thead').getByText('Cả nước').waitFor();
    expect(asked).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools').isVisible()).toBe(false);
  });
});

describe('states', () => {
  test('some areas without figures are partial, none at all is empty, both with their reasons', async () => {
    const { page } = await open(REGIONS + TABLE.replace('area="20"', 'area="99"'));
    await page.locator('tiendo-table[state=partial]').waitFor();
    expect(await page.locator('tiendo-table[state=partial] .source').textContent()).toContain(
      '3/4 vùng có số liệu',
    );
    const empty = page.locator('tiendo-table[state=empty]');
    await empty.waitFor();
    expect(await empty.getByText('Chưa có số liệu').isVisible()).toBe(true);
  });

  test('a gateway that gives nothing leaves the content of the page and says so', async () => {
    const { page } = await open(
      TABLE.replace('indicator', 'src="/malformed" indicator').replace('></', '><p>Bảng của trang</p></'),
    );
    await page.locator('tiendo-table[state=error]').waitFor();
    expect(await page.getByText('Bảng của trang').isVisible()).toBe(true);
  });

  test.each([
    ['indicator="poverty-rate" area="20"', /còn thiếu period="…"\./],
    ['indicator="poverty-rate" period="2024"', /còn thiếu area="…"\./],
    ['indicator="poverty-rate" area="20" to="2025"', /còn thiếu from="…"\./],
  ])('%s says what is missing', async (attributes, words) => {
    const { page, asked } = await open(`<tiendo-table ${attributes}></tiendo-table>`);
    expect(await page.locator('tiendo-table .message').textContent()).toMatch(words);
    expect(asked).toEqual([]);
  });

  test('a part of the script that does not come is an error that can be tried again', async () => {
    const page = await borrowPage(browser);
    await page.route('**/tiendo-table-*.js', (route) => route.abort());
    await page.goto(server.page(`/table-${pages++}`, '<tiendo-table></tiendo-table>'));
    await page.evaluate(
      (data) => {
        (document.querySelector('tiendo-table') as unknown as { data: unknown }).data = data;
      },
      answerTo({ areas: ['20'], lang: 'VI' }),
    );
    await page.locator('tiendo-table[state=error]').waitFor();
    await page.unroute('**/tiendo-table-*.js');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('tiendo-table[state=ready]').waitFor();
  });
});

describe('layout', () => {
  test.each([320, 360, 768, 1280])(
    'at %i px the page does not widen and no text is under 12 px',
    async (width) => {
      const { page } = await open(TABLE + REGIONS, { viewport: { width, height: 900 } });
      await page.locator('tiendo-table[state=partial]').waitFor();
      const found = await page.evaluate(() => {
        const nodes = [...document.querySelectorAll('tiendo-table')].flatMap((element) => [
          ...(element.shadowRoot?.querySelectorAll('*') ?? []),
        ]);
        const small = nodes.filter(
          (node) =>
            node.childNodes.length === 1 &&
            node.textContent?.trim() &&
            Number.parseFloat(getComputedStyle(node).fontSize) < 12,
        );
        return { small: small.map((node) => node.textContent), page: document.documentElement.scrollWidth };
      });
      expect(found).toEqual({ small: [], page: width });
    },
  );

  test('on a phone the first column stays in sight while the rest scrolls under it', async () => {
    const { page } = await open(TABLE, { viewport: { width: 360, height: 740 } });
    const head = page.locator('tbody th', { hasText: /^2017$/ });
    const before = await head.boundingBox();
    await page.locator('.table-room').evaluate((room) => room.scrollTo({ left: 200 }));
    expect((await head.boundingBox())?.x).toBe(before?.x);
    expect((await page.locator('td .value', { hasText: '19,07%' }).boundingBox())?.x).toBeLessThan(60);
    const reason = await page.locator('.break span').boundingBox();
    expect(reason?.x).toBeGreaterThanOrEqual(16);
  });

  test('a long table scrolls in a room of its own under its head, and prints whole', async () => {
    const page = await borrowPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(server.page(`/table-${pages++}`, '<tiendo-table id="long"></tiendo-table>'));
    await page.evaluate(
      ({ indicator, values }) => {
        const nodes = Array.from({ length: 63 }, (_, index) => ({
          node: {
            ...values.edges[1]?.node,
            area: { code: `P${index}`, name: `Tỉnh ${index}`, level: 'PROVINCE' },
          },
        }));
        (document.querySelector('#long') as unknown as { data: unknown }).data = {
          indicator,
          values: { edges: nodes },
        };
      },
      answerTo({ areas: ['20'], lang: 'VI' }),
    );
    await page.locator('tiendo-table[state=ready]').waitFor();
    const room = page.locator('.table-room');
    expect((await room.boundingBox())?.height).toBeLessThanOrEqual(720);
    const head = page.locator('thead th').first();
    const before = await head.boundingBox();
    await room.evaluate((element) => element.scrollTo({ top: 900 }));
    expect((await head.boundingBox())?.y).toBe(before?.y);
    await page.emulateMedia({ media: 'print' });
    expect((await room.boundingBox())?.height).toBeGreaterThan(2000);
  });
});
