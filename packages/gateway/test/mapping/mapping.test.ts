import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/file/report/read-report.ts';
import type { FileDataset } from '../../src/import/dataset/file-dataset.ts';
import { findFileDataset } from '../../src/import/file-datasets.ts';
import type { Finding } from '../../src/import/finding.ts';
import type { DatasetMapping } from '../../src/import/mapping/dataset-mapping.ts';
import { parseMapping } from '../../src/import/mapping/parse-mapping.ts';
import { proposeMapping } from '../../src/import/mapping/propose-mapping.ts';
import { noting } from '../../src/import/mapping/words.ts';
import { readFile } from '../../src/import/read-file.ts';
import { layouts } from '../corpus/layouts.ts';
import { inventedLists } from './invented-lists.ts';
import { type OfficeLayout, officeLayouts } from './office-layouts.ts';

const bytesOf = ({ file }: OfficeLayout) =>
  layouts.find(({ name }) => name === `layout/${file}.xlsx`)?.bytes as Uint8Array;
const datasetOf = ({ dataset }: OfficeLayout) => findFileDataset(dataset) as FileDataset;

/** What an officer does once: the proposal, filled in, saved as JSON. */
async function mappingOf(layout: OfficeLayout): Promise<DatasetMapping> {
  const { units = {}, fill } = layout;
  const proposed = proposeMapping(layout.file, datasetOf(layout), await readReport(bytesOf(layout)));
  const tables = proposed.tables.map((table, index) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, unit: units[column.name] ?? column.unit })),
    ...fill(index),
  }));
  const parsed = parseMapping(JSON.stringify({ ...proposed, tables }));
  if (!('tables' in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
}

const reading = async (layout: OfficeLayout) => ({
  mapping: await mappingOf(layout),
  ...(layout.asOf && { asOf: layout.asOf }),
});

function told({ sheet, cell, value, suspects = [] }: Finding): string {
  const place = [sheet === 'Sheet1' ? undefined : sheet, cell].filter(Boolean).join('!');
  return `${place} ${value} → ${suspects.map((suspect) => `${suspect.cell} is ${suspect.value}`).join(', ')}`;
}

describe('a file in an office’s own layout gives exactly its records, and what of it does not fit', () => {
  test.each(officeLayouts.map((layout) => [`${layout.file} as ${layout.dataset}`, layout] as const))(
    '%s',
    async (_, layout) => {
      const { rows, findings } = await readFile(
        datasetOf(layout),
        bytesOf(layout),
        await reading(layout),
        inventedLists,
      );
      expect(findings.map(told)).toEqual(layout.findings ?? []);
      expect(Array.from(rows, ({ cells }) => cells)).toEqual(
        layout.records.map((record) => expect.objectContaining({ ...layout.common, ...record })),
      );
    },
  );
});

test('a file is read again by the words that were noted, without any list', async () => {
  const [layout] = officeLayouts as readonly [OfficeLayout];
  const words = new Map<string, string>();
  const how = await reading(layout);
  const first = await readFile(datasetOf(layout), bytesOf(layout), how, noting(inventedLists, words));
  const again = await readFile(datasetOf(layout), bytesOf(layout), {
    ...how,
    words: Object.fromEntries(words),
  });
  expect([again.rows, again.findings]).toEqual([first.rows, []]);
});

test('a word that no list has is a finding at its cell', async () => {
  const [layout] = officeLayouts as readonly [OfficeLayout];
  const { findings } = await readFile(datasetOf(layout), bytesOf(layout), await reading(layout));
  expect(findings.filter(({ value }) => value !== '').map(({ cell, value }) => [cell, value])).toEqual([
    ['B12', 'Phường Ví Dụ Một'],
    ['B14', 'Xã Ví Dụ Hai'],
    ['B15', 'Xã Ví Dụ Ba'],
  ]);
});

test('a proposal is no mapping until it is filled in, and says what is missing', async () => {
  const [layout] = officeLayouts as readonly [OfficeLayout];
  const proposed = proposeMapping('ra-soat', datasetOf(layout), await readReport(bytesOf(layout)));
  expect(proposed).toMatchObject({
    title: 'TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023',
    tables: [{ width: 16, label: 2, columns: { length: 14 } }],
  });
  const wrong = parseMapping(JSON.stringify(proposed));
  expect(wrong).toContainEqual({
    vi: 'tables[0].households "": không có cột này',
    en: 'tables[0].households "": is no column',
  });
  expect(parseMapping('{')).toMatchObject([{ en: expect.stringMatching(/^not the JSON of a mapping/) }]);
});

test('a total over thousands of rows is held against them all', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `${index + 1};Xã số ${index + 1};7`);
  const file = (total: number) =>
    Buffer.from(`Năm 2023;;\nSTT;Xã;Số hộ\n${rows.join('\n')}\n;Tổng cộng;${total}\n`);
  const columns = [{ name: 'c3', position: 3, captions: ['Số hộ'], unit: 'count' as const }];
  const mapping: DatasetMapping = {
    ...{ id: 'so-ho', title: 'Số hộ', dataset: 'poverty' },
    tables: [
      {
        ...{ width: 3, label: 2, columns, rows: ['leaf'], sums: ['total'] },
        fields: { area: { from: 'label', list: 'agencies' }, status: 'ACTUAL' },
        records: [{ households: { from: 'c3' } }],
      },
    ],
  };
  const dataset = findFileDataset('poverty') as FileDataset;
  const found = async (total: number) =>
    (await readFile(dataset, file(total), { mapping }, inventedLists)).findings.filter(({ vi }) =>
      /số tổng/.test(vi),
    );
  expect(await found(21_000)).toEqual([]);
  expect(await found(21_007)).toMatchObject([
    { cell: 'C3003', value: '21007', suspects: [{ cell: 'C3003', value: 21_000 }] },
  ]);
});
