import { expect, test } from 'vitest';
import type { FileDataset } from './dataset/file-dataset.ts';
import { RefusedFile } from './draft.ts';
import { FILE_DATASETS, findFileDataset } from './file-datasets.ts';
import { readFile, recogniseDataset } from './read-file.ts';

const dataset = findFileDataset('capital') as FileDataset;
const CAPITAL =
  'area,area_name,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';
const line = (area: string, cut: string, assigned: string, status = 'ACTUAL') =>
  `${area},,2024,${cut},${cut},NTM,,,,,${assigned},,,,,${status}`;

async function found(...lines: readonly string[]) {
  const { findings } = await readFile(dataset, Buffer.from([CAPITAL, ...lines].join('\n')));
  return findings.map(({ cell, value, vi }) => [cell, value, vi]);
}

test('everything wrong with the cells of a file is told at once, each with its cell and what stands there', async () => {
  expect(
    await found(
      line('C1', '2024-10-31', '1.234'),
      line('C2', '2024-02-30', '-5'),
      line('C3', '2024-10-31', '12', 'XONG'),
    ),
  ).toEqual([
    ['K2', '1.234', 'phải là số nguyên viết liền, không dấu phân cách, không đơn vị, ví dụ 4643'],
    ['D3', '2024-02-30', 'phải là ngày có thật, ví dụ 31/01/2024'],
    ['E3', '2024-02-30', 'phải là ngày có thật, ví dụ 31/01/2024'],
    ['K3', '-5', 'không được nhỏ hơn 0'],
    [
      'P4',
      'XONG',
      expect.stringMatching(/^phải là một trong: ACTUAL \(thực hiện\), ESTIMATED \(ước thực hiện\), /),
    ],
  ]);
});

test('a line that repeats another is told with the line it repeats', async () => {
  const [first, other] = [line('C1', '2024-10-31', '10'), line('C1', '2024-09-30', '10')];
  expect(await found(first, other, line('C1', '2024-10-31', '12'))).toEqual([
    ['A4', 'C1', expect.stringMatching(/^trùng với dòng 2 \(cùng area, year, cut/)],
  ]);
});

test('a refusal tells a thousand findings', async () => {
  const lines = Array.from({ length: 1500 }, (_, index) => line(`C${index}`, '2024-10-31', 'x'));
  const { findings } = await readFile(dataset, Buffer.from([CAPITAL, ...lines].join('\n')));
  expect(new RefusedFile('thang-10.csv', findings).findings).toHaveLength(1000);
});

test('a file with a column or two of another name is still known, and told which; one of other columns is not', async () => {
  const kindOf = async (header: string) =>
    (await recogniseDataset(FILE_DATASETS, Buffer.from(`${header}\n`)))?.id;
  expect(await kindOf(CAPITAL.replace('status', 'trang_thai'))).toBe('capital');
  expect(await kindOf('area,year,cut')).toBeUndefined();
});

test('a number without end is cut off before anything is made of it, as a text without end is', async () => {
  for (const endless of ['9'.repeat(40_000), 'x'.repeat(40_000)]) {
    const line = `C1,2024,2024-10-31,2024-10-31,NTM,,central,investment,2024,${endless},,1,,,ACTUAL`;
    const { rows, findings } = await readFile(dataset, Buffer.from(`${CAPITAL}\n${line}\n`));
    expect([rows.length, findings.length, findings[0]?.cell]).toEqual([0, 1, 'J2']);
  }
});
