import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoFiles, demoMess } from '../demo/demo-files.ts';
import { demonstrationPage } from '../demo/page/demonstration-page.ts';
import { distributions, pathOfYear } from '../demo/page/distributions.ts';
import { seasonalPicture } from '../demo/page/seasonal-picture.ts';
import { rowsIn } from './rows-in.ts';

const SEED = 2026;
const files = [...demoFiles({ seed: SEED, scale: 1 })];
const published = new Map(
  ['disbursement', 'poverty', 'rural'].flatMap((name) =>
    rowsIn(readFileSync(new URL(`../data/${name}.csv`, import.meta.url))).map(
      ({ origin, value }): [string, number] => [String(origin), Number(value)],
    ),
  ),
);
const likenesses = distributions(files, published);
const docs = (name: string) => new URL(`../../../docs/${name}`, import.meta.url).pathname;

test.each(likenesses.map((one) => [one.what, one]))(
  '%s is in the range of what is published',
  (_what, one) => {
    const { demonstration, published: value, unit, tolerance } = one;
    const apart = Math.abs(demonstration - value) / (unit === 'share' ? 1 : value);
    expect(apart).toBeLessThanOrEqual(tolerance);
  },
);

test.each([2022, 2023, 2024, 2025])(
  '%i spends little until April and a lot in December and January',
  (year) => {
    const path = pathOfYear(files, year);
    const by = (month: number) => path[month - 1] as number;
    const all = by(13);
    expect(by(4) / all).toBeLessThan(0.2);
    expect((all - by(11)) / all).toBeGreaterThan(0.15);
    expect((all - by(11)) / all).toBeLessThan(0.45);
  },
);

test('the page and its picture are those of the generator', async () => {
  const page = demonstrationPage(files, demoMess(SEED), likenesses);
  await expect(page).toMatchFileSnapshot(docs('demonstration.md'));
  const years = [2022, 2023, 2024].map((year) => ({ year, path: pathOfYear(files, year) }));
  const point = (month: number, origin: string, label: string) => ({
    month,
    label,
    value: published.get(origin) as number,
  });
  const picture = seasonalPicture(years, [
    point(6, 'disbursement:31', 'cả nước, 30/06/2023, kế hoạch năm 2023'),
    point(8, 'disbursement:26', 'cả nước, 31/08/2023, vốn đầu tư kể cả kéo dài'),
    point(13, 'disbursement:2', 'cả nước, 31/01/2024'),
  ]);
  await expect(picture).toMatchFileSnapshot(docs('demonstration.svg'));
});
