import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { communesChart, rankingChart, type SceneNode, toMarkup } from '../src/chart/index.ts';
import { type FigurePages, figurePages, focused, layoutFaults } from './figure-page.ts';
import { packageFolder } from './page-server.ts';
import { communes } from './published-communes.ts';
import { regions } from './published-ranking.ts';

const COMMUNES = '<tiendo-communes area="20" period="2025"></tiendo-communes>';

let pages: FigurePages;

beforeAll(async () => {
  pages = await figurePages(inject('browser'));
});
afterAll(() => pages?.close());

test('communes answer to hover, keyboard and panel and save files without one violation', async () => {
  const { page, complaints } = await pages.open(COMMUNES);
  await page.locator('[data-key=advanced] rect:not(.hit)').hover({ position: { x: 80, y: 10 } });
  expect(await page.locator('.tooltip').textContent()).toMatch(/^Lạng Sơn, năm 2025\s*26,4%/);
  await page.locator('[data-key=model] text').click();
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('dialog').textContent()).toContain('10 ÷ 106');
  await page.keyboard.press('Escape');
  for (const [word, name] of [
    ['CSV', 'ntm-communes-20-2025.csv'],
    ['Ảnh', 'ntm-communes-20-2025.svg'],
  ] as const) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: word, exact: true }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe(name);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(word === 'CSV' ? ',106,175,communes,' : 'trước sắp xếp 01/07/2025');
  }
  await page.getByRole('button', { name: 'Nhúng' }).click();
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('dialog pre').textContent()).toContain(COMMUNES);
  expect(complaints).toEqual([]);
  expect(await page.locator('[style]').count()).toBe(0);
});

test.each(['vi', 'en'])('axe finds nothing in %s, with the table open and in the panel', async (lang) => {
  const { page } = await pages.open(COMMUNES.replace('></', ' heading-level="2" open></'), { lang });
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('svg [data-key=benchmark] text').last().click();
  await page.locator('dialog[open]').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('is one tab stop; arrows reach every level and the nation', async () => {
  const { page } = await pages.open(COMMUNES);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('106 xã đạt chuẩn = 60,6% trong 175 xã, Lạng Sơn, năm 2025');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatch(/^28 nâng cao, 26,4% trong 106 xã đạt chuẩn/);
  await page.keyboard.press('End');
  expect(await focused(page)).toMatch(/^Cả nước 79,3%/);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('dialog').textContent()).toContain('6.084 ÷ 7.669');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toMatch(/^Cả nước 79,3%/);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^vietnam\.vn/);
});

test('reads heading, finding, chart, what is missing, then table', async () => {
  const { page } = await pages.open(COMMUNES.replace('></', ' open title-mode="finding"></'));
  const tree = await page.locator('tiendo-communes').ariaSnapshot();
  const order = [
    'heading "106 trên 175 xã đạt chuẩn nông thôn mới" [level=3]',
    '106/175 xã đạt chuẩn nông thôn mới (60,6%), trong đó 28 xã nâng cao, 10 xã kiểu mẫu.',
    'button "106 xã đạt chuẩn = 60,6% trong 175 xã',
    'đạt chuẩn để ngang mức cả nước (139 trên 175).',
    'Mẫu số 175 xã, trước sắp xếp 01/07/2025',
    'rowheader "Chưa đạt chuẩn"',
  ];
  const places = order.map((words) => tree.lastIndexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
});

test.each([320, 360, 1280])('at %i px nothing overflows and no text is under 12 px', async (width) => {
  const { page } = await pages.open(COMMUNES, { viewport: { width, height: 900 } });
  expect(await layoutFaults(page)).toEqual({ small: [], wide: [], page: width });
  const distance = page.locator('tiendo-communes .remark').getByText('18,8');
  expect(await distance.isVisible()).toBe(width < 480);
});

test('counts that do not fit together are named, and what fits is drawn', async () => {
  const { page, complaints } = await pages.open('<div id="room"></div>');
  await page.evaluate(
    (data) => {
      const element = document.createElement('tiendo-communes') as HTMLElement & { data: unknown };
      element.data = data;
      document.querySelector('#room')?.append(element);
    },
    communes('VI', [175, 106, 28, 40]),
  );
  const element = page.locator('tiendo-communes[state=ready]');
  await element.waitFor();
  expect(await element.locator('svg.chart').textContent()).toContain('Số xã kiểu mẫu (40) lớn hơn');
  expect(await element.locator('svg [data-key=advanced]').count()).toBe(1);
  expect(await element.locator('svg [data-key=model]').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the drawings of both elements in a page are to the byte those that Node writes', async () => {
  const { outputFiles } = await build({
    ...{ entryPoints: [join(packageFolder, 'src/chart/index.ts')], conditions: ['tiendo-source'] },
    ...{ bundle: true, format: 'iife', globalName: 'chart', write: false },
  });
  const { page } = await pages.open('<p></p>', { bypassCSP: true });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const drawn = await page.evaluate(
    ({ ranking, levels }) => {
      const { chart } = window as unknown as { chart: typeof import('../src/chart/index.ts') };
      const serialise = (scene: SceneNode) =>
        new XMLSerializer().serializeToString(chart.toDom(scene, document));
      return [320, 712].flatMap((width) => [
        serialise(chart.rankingChart(ranking, { width }, { lang: 'VI', own: '20' })),
        serialise(chart.communesChart(levels, { width }, { lang: 'VI' })),
      ]);
    },
    { ranking: regions(), levels: communes() },
  );
  const written = [320, 712].flatMap((width) => [
    toMarkup(rankingChart(regions(), { width }, { lang: 'VI', own: '20' })),
    toMarkup(communesChart(communes(), { width }, { lang: 'VI' })),
  ]);
  expect(drawn).toEqual(written);
});
