import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateXlsx } from '../src/export/template/template-xlsx.ts';
import { writeZip } from '../src/export/xlsx/write-zip.ts';
import { columnName } from '../src/file/cell-address.ts';
import { readWorkbook } from '../src/file/read-workbook.ts';
import { readCentralDirectory } from '../src/file/zip/central-directory.ts';
import { unpackEntry } from '../src/file/zip/unpack-entry.ts';
import { type CodeLists, readCodeLists } from '../src/import/code-lists.ts';
import type { FileDataset } from '../src/import/dataset/file-dataset.ts';
import { FILE_DATASETS, findFileDataset } from '../src/import/file-datasets.ts';
import { readFile } from '../src/import/read-file.ts';
import { loadReference } from '../src/query/reference.ts';
import { type CellSpec, xlsxFile } from './corpus/xlsx-file.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { csvOf, publishDemonstration, SMALL_DEMONSTRATION } from './small-demonstration.ts';

const DAY = '2024-06-30';
const LISTS = ['areas', 'sources', 'agencies'];
let database: TestDatabase;
let lists: CodeLists;

beforeAll(async () => {
  database = await migratedDatabase();
  for (const [id, rows] of SMALL_DEMONSTRATION.filter(([name]) => LISTS.includes(name)))
    await publishDemonstration(database.db, id, rows, '2024-02-01');
  lists = await readCodeLists(database.db, await loadReference(database.db));
});

afterAll(() => database.drop());

const find = (id: string) => findFileDataset(id) as FileDataset;
const templateOf = (id: string) => templateXlsx(find(id), lists, DAY);

async function partsOf(workbook: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const [name, entry] of readCentralDirectory(workbook)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpackEntry(workbook, entry)) pieces.push(piece);
    parts.set(name, Buffer.concat(pieces).toString());
  }
  return parts;
}

/** Excel's count of days: 1 is the first of 1900, and a 29 February that never was is counted. */
const serial = (day: string) => (Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000;

/** The template as Excel saves it with rows typed in: codes as texts, amounts as numbers, days as days. */
async function filled(id: string, rows: readonly Readonly<Record<string, string | number>>[]) {
  const parts = await partsOf(templateOf(id));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const styles = [...sheet.matchAll(/<col [^>]*style="(\d+)"/g)].map(([, style]) => style);
  const added = rows.map((row, index) => {
    const cells = find(id).fields.map(({ name, type }, column) => {
      const value = row[name];
      const address = `${columnName(column + 1)}${index + 3}`;
      if (value === undefined || value === '') return '';
      if (typeof value === 'number' && type !== 'text')
        return `<c r="${address}" s="${styles[column]}"><v>${value}</v></c>`;
      if (type === 'day' && String(value) >= '1900-03-01')
        return `<c r="${address}" s="${styles[column]}"><v>${serial(String(value))}</v></c>`;
      return `<c r="${address}" s="${styles[column]}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${index + 3}">${cells.join('')}</row>`;
  });
  parts.set('xl/worksheets/sheet1.xml', sheet.replace('</sheetData>', `${added.join('')}</sheetData>`));
  return writeZip(parts);
}

describe('a template that is filled in gives the rows of the same file as CSV', () => {
  test.each(SMALL_DEMONSTRATION)('%s', async (id, rows) => {
    const [workbook, text] = await Promise.all([
      filled(id, rows).then((bytes) => readFile(find(id), bytes)),
      readFile(find(id), Buffer.from(csvOf(id, rows))),
    ]);
    expect([workbook.findings, text.findings]).toEqual([[], []]);
    expect(Array.from(workbook.rows, ({ cells }) => cells)).toEqual(
      Array.from(text.rows, ({ cells }) => cells),
    );
    expect(workbook.rows.at(0)).toMatchObject({ line: 3, place: { sheet: 'Số liệu' } });
  });
});

test('a finding in a filled template names sheet, cell, raw text and reason', async () => {
  const rows = [{ area: 'D1011', year: 2023, cut: '2024-01-31', as_of: '2024-01-31', assigned: '1.234,5' }];
  expect((await readFile(find('capital'), await filled('capital', rows))).findings).toMatchObject([
    {
      sheet: 'Số liệu',
      cell: 'L3',
      column: 'assigned',
      value: '1.234,5',
      vi: 'phải là số nguyên viết liền, không dấu phân cách, không đơn vị, ví dụ 4643',
    },
    { sheet: 'Số liệu', cell: 'Q3', column: 'status', value: '' },
  ]);
});

test('a formula without result is told once, not also as no number', async () => {
  const { fields } = find('capital');
  const cells: Readonly<Record<string, CellSpec>> = {
    ...{ area: 'D1011', year: 2023, cut: '2024-01-31', as_of: '2024-01-31', status: 'ACTUAL' },
    assigned: { formula: 'SUM(L4:L5)' },
  };
  const rows = [fields.map(({ name }) => name), fields.map(({ name }) => cells[name] ?? null)];
  const { findings } = await readFile(find('capital'), xlsxFile({ sheets: [{ rows }] }));
  expect(findings).toMatchObject([{ cell: 'L2', vi: 'công thức chưa được tính' }]);
});

test('the empty template of every dataset is a workbook whose first sheet has its columns and no row', async () => {
  for (const { id, fields } of FILE_DATASETS) {
    const { sheets } = await readWorkbook(templateOf(id));
    expect(sheets.map(({ name }) => name)).toEqual(['Số liệu', 'Hướng dẫn', 'Ví dụ', 'Danh mục']);
    expect(sheets[0]?.grid.rowAt(1).cells.map(({ text }) => text)).toEqual(fields.map(({ name }) => name));
    expect(sheets[0]?.grid.rowCount).toBe(2);
  }
});

test('codes are drop-downs of the lists that stand on the day, with their words beside them', async () => {
  const parts = await partsOf(templateOf('capital'));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const rules = [...sheet.matchAll(/<dataValidation type="list"[^>]*sqref="(\w+):\w+"><formula1>([^<]*)/g)];
  expect(rules.map(([, first, range]) => [first, range])).toEqual([
    ['A3', "'Danh mục'!$A$2:$A$11"],
    ['H3', "'Danh mục'!$C$2:$C$9"],
    ['I3', "'Danh mục'!$E$2:$E$3"],
    ['K3', "'Danh mục'!$G$2:$G$3"],
    ['Q3', "'Danh mục'!$I$2:$I$6"],
  ]);
  const { sheets } = await readWorkbook(templateOf('capital'));
  const listed = sheets[3]?.grid.rowAt(1).cells.map(({ text }) => text);
  expect(listed?.slice(-2)).toEqual(['ACTUAL', 'thực hiện']);
  expect(listed?.slice(0, 4)).toEqual([
    'DEMO',
    'Quốc gia Quốc gia minh họa',
    'central',
    'ngân sách trung ương',
  ]);
});

test('the guide says in Vietnamese what each column holds, in which unit, and that 0 is not empty', async () => {
  const { sheets } = await readWorkbook(templateOf('capital'));
  const rows = [...(sheets[1]?.grid.rows() ?? [])].map(({ cells }) => cells.map(({ text }) => text));
  expect(rows).toContainEqual([
    'Giải ngân lũy kế từ đầu năm',
    'disbursed',
    'số nguyên',
    'đồng',
    [
      'Ghi số nguyên, không ghi đơn vị. Số tiền ghi đủ đồng, không ghi nghìn, triệu hay tỷ. Không nhỏ hơn 0.',
      'Để trống nếu không có số liệu; không ghi 0 thay cho ô trống.',
    ].join(' '),
  ]);
  expect(rows.flat()).toContain('Ô không có số liệu để trống. Số 0 nghĩa là có báo cáo và bằng không.');
});
