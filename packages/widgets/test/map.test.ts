import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { mapChart, toMarkup } from '../src/chart/index.ts';
import { type FigurePages, figurePages, focused, layoutFaults } from './figure-page.ts';
import { provinceMap } from './mapped.ts';

const MAP =
  '<tiendo-map indicator="multidimensional-poverty-rate" level="province" period="2024" area="20"></tiendo-map>';

let pages: FigurePages;

beforeAll(async () => {
  pages = await figurePages(inject('browser'));
});
afterAll(() => pages?.close());

test('answers to hover, keyboard and panel without one violation, and is what Node draws', async () => {
  const { page, complaints } = await pages.open(MAP);
  await page.locator('[data-key="20"] rect:not(.hit)').first().hover();
  expect(await page.locator('.tooltip').textContent()).toMatch(/^Lạng Sơn, năm 2024\s*11,36%/);
  const drawn = await page.locator('tiendo-map').evaluate((element) => {
    const chart = element.shadowRoot?.querySelector('svg.chart') as SVGElement;
    const copy = chart.cloneNode(true) as SVGElement;
    for (const mark of copy.querySelectorAll('.target')) {
      mark.setAttribute('role', 'img');
      for (const name of ['aria-haspopup', 'tabindex']) mark.removeAttribute(name);
    }
    return new XMLSerializer().serializeToString(copy);
  });
  const width = Number(/ width="(\d+)"/.exec(drawn)?.[1]);
  expect(drawn).toBe(toMarkup(mapChart(provinceMap(), { width }, { lang: 'VI', own: '20' })));
  expect(complaints).toEqual([]);
  expect(await page.locator('[style]').count()).toBe(0);
});

test('is one tab stop; arrows walk over the tiles as they lie', async () => {
  const { page } = await pages.open(MAP);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Lai Châu 28,79%, năm 2024');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('Điện Biên, năm 2024: chưa công bố');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatch(/^Yên Bái/);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  expect(await focused(page)).toMatch(/^Yên Bái/);
});

test('leads to the parts of a province and back, with the focus on the title', async () => {
  const { page, complaints } = await pages.open(MAP);
  await page.getByRole('button', { name: 'Xem các huyện của Lạng Sơn' }).click();
  await page.waitForFunction(() => document.querySelector('tiendo-map')?.getAttribute('state') === 'empty');
  const element = page.locator('tiendo-map');
  expect(await element.getAttribute('within')).toBe('20');
  expect(await focused(page)).toMatch(/theo huyện, thành phố$/);
  await page.getByRole('button', { name: 'Trở lại' }).click();
  await page.waitForFunction(() => document.querySelector('tiendo-map')?.getAttribute('state') === 'partial');
  expect(await element.getAttribute('within')).toBeNull();
  expect(await focused(page)).toMatch(/theo tỉnh, thành phố$/);
  expect(await page.getByRole('button', { name: 'Trở lại' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('draws on boundaries that the page gives, and on tiles where they do not come', async () => {
  const { page } = await pages.open(MAP.replace('></', ' boundaries="/provinces.json"></'));
  const element = page.locator('tiendo-map');
  expect(await page.locator('svg path[fill-rule]').count()).toBe(63);
  expect(await element.locator('.source').textContent()).toContain('Ranh giới do trang này đưa vào');
  await element.evaluate((map) => map.setAttribute('boundaries', '/nothing.json'));
  await page.waitForFunction(
    () => !document.querySelector('tiendo-map')?.shadowRoot?.querySelector('path[fill-rule]'),
  );
  expect(await element.locator('.source').textContent()).toContain('Không tải được ranh giới, vẽ bằng ô');
});

test.each(['vi', 'en'])('axe finds nothing in %s, with the table open', async (lang) => {
  const { page } = await pages.open(MAP.replace('></', ' heading-level="2" open></'), { lang });
  expect(await page.locator('.target[role=button]').count()).toBe(63);
  expect(await axeFindings(page)).toEqual([]);
});

test.each([320, 360, 1280])('at %i px nothing overflows and no text is under 12 px', async (width) => {
  const { page } = await pages.open(MAP, { viewport: { width, height: 800 } });
  expect(await layoutFaults(page)).toEqual({ small: [], wide: [], page: width });
});
