import { expect, test } from 'vitest';
import { readInWorker } from '../../src/file/report/read-in-worker.ts';
import { readReport } from '../../src/file/report/read-report.ts';
import { corpus } from './corpus.ts';
import { xlsxFile } from './xlsx-file.ts';

const layout = corpus.find(({ name }) => name.startsWith('layout/6'));
const bomb = corpus.find(({ name }) => name === 'hostile/undeclared-bomb.xlsx');

test('a file is read in a thread of its own as it is in this one', async () => {
  if (!layout) throw new Error('the corpus has no layout 6');
  const [here, there] = await Promise.all([
    readReport(layout.bytes, layout.mapping),
    readInWorker(layout.bytes, layout.mapping),
  ]);
  expect([...(there.tables[0]?.rows ?? [])]).toEqual([...(here.tables[0]?.rows ?? [])]);
  expect({ ...there, tables: [] }).toEqual({ ...here, tables: [] });
});

test('the frames of a workbook of several sheets come out of the thread, for a mapping to be made from', async () => {
  const several = corpus.find(({ name }) => name === 'layout/3-deprivation-shares.xlsx');
  const { tables } = await readInWorker(several?.bytes ?? new Uint8Array());
  expect(tables.map(({ sheet, frame }) => [sheet, frame.columns.length])).toEqual([
    ['Hộ nghèo', 16],
    ['Hộ cận nghèo', 16],
    ['Hộ nghèo (%)', 15],
    ['Hộ cận nghèo (%)', 15],
  ]);
});

test('a hostile file is refused there as it is here', async () => {
  if (!bomb) throw new Error('the corpus has no bomb');
  expect(await readInWorker(bomb.bytes, bomb.mapping)).toEqual(await readReport(bomb.bytes, bomb.mapping));
});

test('a file that takes more memory than its thread may is refused, and this thread goes on', async () => {
  const texts = Array.from({ length: 1_500_000 }, (_, index) => `<si><t>${index}</t></si>`);
  const bytes = xlsxFile({
    sheets: [{ rows: [['Xã', 'Số hộ']] }],
    parts: [{ name: 'xl/sharedStrings.xml', content: `<?xml version="1.0"?><sst>${texts.join('')}</sst>` }],
  });
  const { problems, tables } = await readInWorker(bytes);
  expect([tables, problems.map(({ code }) => code)]).toEqual([[], ['too-large']]);
});

test('every problem is counted and a thousand are told', async () => {
  const mapping = corpus.find(({ name }) => name === 'number/ambiguous.csv')?.mapping;
  const lines = Array.from({ length: 1500 }, (_, row) => `${row + 1};Xã ${row + 1};x;1`);
  const bytes = Buffer.from(`STT;Xã;Tổng số hộ;Tỷ lệ hộ nghèo (%)\n${lines.join('\n')}\n`);
  const { problems, problemCount } = await readReport(bytes, mapping);
  expect([problems.length, problemCount]).toEqual([1000, 1500]);
});
