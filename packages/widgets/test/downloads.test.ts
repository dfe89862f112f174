import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { type FigurePages, figurePages } from './figure-page.ts';

const RANKING =
  '<tiendo-ranking indicator="multidimensional-poverty-rate" level="region" period="2024" area="20" heading-level="2"></tiendo-ranking>';

let pages: FigurePages;

beforeAll(async () => {
  pages = await figurePages(inject('browser'));
});
afterAll(() => pages?.close());

test('saves every form from the panel under a strict policy, each with value and source', async () => {
  const { page, complaints } = await pages.open(RANKING);
  await page.getByRole('button', { name: 'Tải về' }).click();
  await page.locator('dialog[open]').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const contents: Record<string, Buffer> = {};
  for (const name of ['CSV', 'CSV (Excel)', 'SVG', 'PNG', 'JSON']) {
    const saved = page.waitForEvent('download');
    await page.locator('dialog').getByRole('button', { name, exact: true }).click();
    const file = await saved;
    contents[file.suggestedFilename()] = await readFile(await file.path());
  }
  const name = 'multidimensional-poverty-rate-VN-region-2024';
  expect(Object.keys(contents)).toEqual(
    ['csv', 'excel.csv', 'svg', 'png', 'json'].map((end) => `${name}.${end}`),
  );
  const text = (end: string) => contents[`${name}.${end}`]?.toString('utf8') ?? '';
  expect(text('csv')).toContain('R5,Đông Nam Bộ,2024,0.0015,share,0.0001');
  expect(text('excel.csv')).toMatch(/^\uFEFF/);
  expect(text('excel.csv')).toContain('Đông Nam Bộ;1;0,15%;');
  expect(text('svg')).toContain('Nguồn:');
  const [value] = JSON.parse(text('json')).values;
  expect(value).toMatchObject({
    indicator: { id: 'multidimensional-poverty-rate' },
    value: 0.0406,
    source: { tier: 'PRESS' },
  });
  const png = contents[`${name}.png`] ?? Buffer.alloc(32);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Twice the 712 px of the chart and its margins.
  expect(png.readUInt32BE(16)).toBe(1520);
  expect(await inkOf(page, png)).toBeGreaterThan(0.02);
  expect(complaints).toEqual([]);
});

test('prints chart, table and sources on paper', async () => {
  const { page } = await pages.open(RANKING);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('tiendo-ranking table').isVisible()).toBe(true);
  expect(await page.locator('.action').first().isVisible()).toBe(false);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(20_000);
  // A drawing stays one on paper: no image object stands for it.
  expect(pdf.toString('latin1')).not.toContain('/Subtype /Image');
});

/** Share of the pixels that are dark. */
function inkOf(page: Awaited<ReturnType<FigurePages['open']>>['page'], png: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark++;
    return dark / (pixels.length / 4);
  }, png.toString('base64'));
}
