import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { type FigurePages, figurePages, focused, layoutFaults } from './figure-page.ts';

const REGIONS =
  '<tiendo-ranking indicator="multidimensional-poverty-rate" level="REGION" period="2024" area="20" order="value"></tiendo-ranking>';
const PROVINCES =
  '<tiendo-ranking indicator="multidimensional-poverty-rate" level="PROVINCE" period="2024" area="20"></tiendo-ranking>';

let pages: FigurePages;

beforeAll(async () => {
  pages = await figurePages(inject('browser'));
});
afterAll(() => pages?.close());

test('a ranking answers to hover, keyboard and panel and saves files without one violation', async () => {
  const { page, complaints } = await pages.open(REGIONS);
  await page.locator('[data-key=R4] rect:not(.hit)').hover();
  expect(await page.locator('.tooltip').textContent()).toMatch(/^Tây Nguyên, năm 2024\s*9,45%/);
  await page.locator('[data-key=R4] text').last().click();
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('dialog').textContent()).toContain('Đài PT-TH Tuyên Quang');
  await page.keyboard.press('Escape');
  for (const [word, name] of [
    ['CSV', 'multidimensional-poverty-rate-VN-region-2024.csv'],
    ['Ảnh', 'multidimensional-poverty-rate-VN-region-2024.svg'],
  ] as const) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: word, exact: true }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe(name);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(word === 'CSV' ? 'R5,Đông Nam Bộ,2024,0.0015,share,0.0001' : '14,98%');
  }
  await page.getByRole('button', { name: 'Nhúng' }).click();
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('dialog pre').textContent()).toContain(REGIONS);
  expect(complaints).toEqual([]);
  expect(await page.locator('[style]').count()).toBe(0);
});

test.each(['vi', 'en'])('axe finds nothing in %s, with the table open', async (lang) => {
  const { page } = await pages.open((REGIONS + PROVINCES).replaceAll('></', ' heading-level="2" open></'), {
    lang,
  });
  expect(await axeFindings(page)).toEqual([]);
});

test('is one tab stop; arrows walk down the areas and into the own part, Enter opens, Escape gives the focus back', async () => {
  const { page } = await pages.open(REGIONS);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Cả nước 4,06%, năm 2024');
  const seen: (string | null)[] = [];
  for (let step = 0; step < 7; step++) {
    await page.keyboard.press('ArrowDown');
    seen.push(await focused(page));
  }
  expect(seen[0]).toBe('Đông Nam Bộ 0,15%, năm 2024, hạng 1, thấp hơn cả nước 3,91 điểm %');
  expect(seen.at(-1)).toMatch(/^Lạng Sơn 11,36%, năm 2024/);
  expect(new Set(seen).size).toBe(7);
  await page.keyboard.press('Home');
  expect(await focused(page)).toMatch(/^Cả nước/);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('dialog').textContent()).toContain('23.363 ÷ 205.621');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toMatch(/^Lạng Sơn 11,36%/);
  await page.keyboard.press('Tab');
  expect(await focused(page)).not.toMatch(/hạng/);
});

test('where some areas have no figure it says so, is partial, and leads to the table that lists each with the reason', async () => {
  const { page } = await pages.open(PROVINCES);
  const ranking = page.locator('tiendo-ranking');
  expect(await ranking.getAttribute('state')).toBe('partial');
  expect(await ranking.locator('.source').textContent()).toContain('7/63 tỉnh, thành phố có số liệu');
  await ranking.getByRole('button', { name: 'Xem cả 63 tỉnh, thành phố trong bảng số liệu' }).click();
  expect(await ranking.locator('table').isVisible()).toBe(true);
  const rows = await ranking.locator('tbody tr').allInnerTexts();
  expect(rows).toHaveLength(65);
  expect(rows[5]).toMatch(/^Lạng Sơn\s+3\s+11,36%\s+\+7,30 điểm %\s+giảm 15\.015 hộ/);
  expect(rows.at(-1)).toMatch(/^Tỉnh số 56\s+–\s+chưa công bố/);
});

test('the order is changed without asking again', async () => {
  const { page } = await pages.open(PROVINCES);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') requests.push(request.url());
  });
  const first = () => page.locator('tiendo-ranking svg [data-key]:not([data-key=benchmark])').first();
  expect(await first().getAttribute('data-key')).toBe('02');
  await page.locator('tiendo-ranking').evaluate((element) => element.setAttribute('order', 'value'));
  await page.waitForFunction(() =>
    document
      .querySelector('tiendo-ranking')
      ?.shadowRoot?.querySelector('.subtitle')
      ?.textContent?.includes('Xếp từ thấp'),
  );
  expect(await first().getAttribute('data-key')).toBe('77');
  expect(requests).toEqual([]);
});

test.each([320, 360, 1280])('at %i px nothing overflows and no text is under 12 px', async (width) => {
  const { page } = await pages.open(REGIONS + PROVINCES, { viewport: { width, height: 900 } });
  expect(await layoutFaults(page)).toEqual({ small: [], wide: [], page: width });
});

test.each([
  ['/unknown', 'error', /no area 99/],
  ['/restricted', 'restricted', /Số liệu không công khai/],
  ['/wrong', 'error', /Không tải được số liệu/],
])('a gateway at %s leaves the page content and says so', async (src, state, words) => {
  const body = PROVINCES.replace(' indicator', ` src="${src}" indicator`).replace(
    '></',
    '><p>Bảng của trang</p></',
  );
  const { page } = await pages.open(body, { states: [state] });
  expect(await page.getByText('Bảng của trang').isVisible()).toBe(true);
  expect(await page.locator('tiendo-ranking .message').textContent()).toMatch(words);
});
