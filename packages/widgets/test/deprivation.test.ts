import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { type FigurePages, figurePages, focused, layoutFaults } from './figure-page.ts';

const DEPRIVATION = '<tiendo-deprivation area="D1" period="2025" benchmark="DEMO"></tiendo-deprivation>';

let pages: FigurePages;

beforeAll(async () => {
  pages = await figurePages(inject('browser'));
});
afterAll(() => pages?.close());

test('answers to hover, keyboard and panel without one violation', async () => {
  const { page, complaints } = await pages.open(DEPRIVATION);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^41,2%, Việc làm, .*cao hơn Cả nước minh họa 2,6 điểm %$/);
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatch(/^38,6%, Việc làm, Cả nước minh họa/);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(/^25,1%/);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('dialog').textContent()).toContain('Tỷ lệ thiếu hụt: Người phụ thuộc trong hộ');
  await page.keyboard.press('Escape');
  await page.locator('[data-key="own/toilet"] circle').hover();
  expect(await page.locator('.tooltip').textContent()).toMatch(/^Thanh Sơn Hà, năm 2025\s*60,3%/);
  expect(complaints).toEqual([]);
  expect(await page.locator('[style]').count()).toBe(0);
});

test.each(['vi', 'en'])('axe finds nothing in %s, with the table open', async (lang) => {
  const { page } = await pages.open(DEPRIVATION.replace('></', ' heading-level="2" open></'), { lang });
  expect(await page.locator('.target[role=button]').count()).toBe(24);
  expect(await axeFindings(page)).toEqual([]);
});

test.each([320, 360, 1280])('at %i px nothing overflows and no text is under 12 px', async (width) => {
  const { page } = await pages.open(DEPRIVATION, { viewport: { width, height: 800 } });
  expect(await layoutFaults(page)).toEqual({ small: [], wide: [], page: width });
});
