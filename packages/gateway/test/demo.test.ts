import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { demoFiles } from '../demo/demo-files.ts';
import { fileText } from '../demo/files/demo-file.ts';
import { FILE_DATASETS } from '../src/import/file-datasets.ts';

const SEED = 2026;
const made = [...demoFiles({ seed: SEED, scale: 1 })].map((file) => ({ ...file, text: fileText(file) }));

/** First 16 hex digits over names, days and bytes of every file. It changes with the generator only. */
const HASH = 'ba20bf3269219064';

test('the same seed gives the same bytes, on every machine', () => {
  const hash = createHash('sha256');
  for (const { file, publishedOn, text } of made) hash.update(`${file} ${publishedOn}\n${text}`);
  expect(hash.digest('hex').slice(0, 16)).toBe(HASH);
});

test('another seed gives another province, of the same size', () => {
  const [areas] = demoFiles({ seed: 7, scale: 1 });
  const own = made.find(({ file }) => file === 'areas.csv');
  const communes = (rows: (typeof made)[number]['rows'] = []) =>
    rows.filter(({ level }) => level === 'COMMUNE').map(({ name }) => name);
  expect(communes(areas?.rows)).toHaveLength(communes(own?.rows).length);
  expect(communes(areas?.rows)).not.toEqual(communes(own?.rows));
});

test('a further province in full leaves the areas of the first as they are', () => {
  const [areas] = demoFiles({ seed: SEED, scale: 2 });
  const own = made.find(({ file }) => file === 'areas.csv');
  const of = (province: string, rows: (typeof made)[number]['rows'] = []) =>
    rows.filter(({ code }) => String(code).startsWith(province));
  expect(of('D01', areas?.rows)).toEqual(of('D01', own?.rows));
  expect([of('D02', own?.rows).length, of('D02', areas?.rows).length > 100]).toEqual([1, true]);
});

test('every kind of file has a part in it, but for the lists that real figures share', () => {
  const kinds = new Set(made.map(({ dataset }) => dataset));
  const missing = FILE_DATASETS.map(({ id }) => id).filter((id) => !kinds.has(id));
  expect(missing).toEqual([
    'groupings',
    'programmes',
    'components',
    'budget-codes',
    'measures',
    'indicators',
    'breaks',
  ]);
});

test('no figure is published before its cut-off', () => {
  for (const { file, publishedOn, rows } of made) {
    const days = rows.flatMap(({ cut, as_of: asOf }) => [String(cut ?? ''), String(asOf ?? '')]);
    expect(
      days.filter((day) => day > publishedOn),
      file,
    ).toEqual([]);
  }
});

test('money has the size that loads in a background minute', () => {
  const facts = made.filter(({ dataset }) => dataset === 'capital').flatMap(({ rows }) => rows).length;
  expect(facts).toBeGreaterThan(60_000);
  expect(facts).toBeLessThan(150_000);
});
