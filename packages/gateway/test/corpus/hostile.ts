import type { Mapping } from '../../src/file/mapping.ts';
import type { CorpusFile, ExpectedRow } from './corpus-file.ts';
import { type SheetSpec, type WorkbookSpec, xlsxFile } from './xlsx-file.ts';
import { type Part, zipFile } from './zip-file.ts';

const mapping: Mapping = {
  tables: [
    {
      width: 2,
      label: 1,
      columns: [{ name: 'households', position: 2, captions: ['Số hộ'], unit: 'count' }],
    },
  ],
};
const rows: SheetSpec['rows'] = [
  ['Xã', 'Số hộ'],
  ['Xã A', 120],
];
const accepted: readonly ExpectedRow[] = [['leaf', 'Xã A', 120]];

const book = (sheet: Partial<SheetSpec>, rest: Partial<WorkbookSpec> = {}) =>
  xlsxFile({ sheets: [{ rows, ...sheet }], ...rest });
const parts = (...list: readonly Part[]) => book({}, { parts: list });

const refused = (name: string, bytes: Uint8Array, ...problems: string[]): CorpusFile => ({
  ...{ name: `hostile/${name}.xlsx`, bytes, mapping, problems },
});
const harmless = (name: string, bytes: Uint8Array): CorpusFile => ({
  ...{ name: `hostile/${name}.xlsx`, bytes, mapping, rows: accepted },
});

const sheetPart = 'xl/worksheets/sheet1.xml';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c></row>';
const sheetOf = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet ${main}>${inside}</worksheet>`;
const bomb = Buffer.alloc(8 * 1024 * 1024, 0x20);

/** Workbooks built to hurt their reader. Each is a few kilobytes; none is written to a file. */
export const hostile: readonly CorpusFile[] = [
  refused(
    'ten-thousand-parts',
    parts(...Array.from({ length: 10_000 }, (_, index) => ({ name: `x/${index}`, content: '' }))),
    'hostile',
  ),
  refused('declared-bomb', parts({ name: 'xl/media/a.bin', content: bomb, isDeflated: true }), 'hostile'),
  refused(
    'declared-gigabytes',
    parts({ name: 'xl/media/a.bin', content: 'x', declaredSize: 0xfffffffe }),
    'hostile',
  ),
  refused(
    'undeclared-bomb',
    parts({ name: sheetPart, content: bomb, isDeflated: true, declaredSize: 1000 }),
    'Sheet1 hostile',
  ),
  refused(
    'larger-than-declared',
    parts({ name: sheetPart, content: sheetOf(cells), isDeflated: true, declaredSize: 20 }),
    'Sheet1 hostile',
  ),
  refused(
    'smaller-than-declared',
    parts({ name: sheetPart, content: sheetOf(cells), isDeflated: true, declaredSize: 9000 }),
    'Sheet1 hostile',
  ),
  refused(
    'overlapping-parts',
    parts({ name: 'a', content: 'x' }, { name: 'b', content: 'x', sharesBytes: true, localName: 'a' }),
    'hostile',
  ),
  refused(
    'two-parts-of-one-name',
    zipFile([
      { name: 'xl/workbook.xml', content: 'a' },
      { name: 'xl/workbook.xml', content: 'b' },
    ]),
    'hostile',
  ),
  refused(
    'two-directories-disagree',
    parts({ name: sheetPart, content: sheetOf(cells), localName: 'xl/worksheets/other1.xml' }),
    'hostile',
  ),
  refused(
    'wrong-checksum',
    parts({ name: sheetPart, content: sheetOf(cells), declaredCrc: 1 }),
    'Sheet1 damaged',
  ),
  refused('encrypted-part', parts({ name: sheetPart, content: sheetOf(cells), flags: 1 }), 'damaged'),
  refused('unknown-packing', parts({ name: sheetPart, content: sheetOf(cells), method: 12 }), 'damaged'),
  refused('cut-short', book({}).subarray(0, 900), 'damaged'),
  refused('without-sheet', parts({ name: sheetPart, content: '' }), 'Sheet1 damaged'),
  refused(
    'one-far-cell',
    book({
      rows: [...rows, []],
      sheetData: `<sheetData>${cells}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
    }),
    'Sheet1!XFD1048576 far-cell',
  ),
  refused(
    'far-to-the-right',
    book({ sheetData: '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>' }),
    'Sheet1!XFD1 far-cell',
  ),
  refused(
    'outside-every-sheet',
    book({ sheetData: '<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>' }),
    'Sheet1!ZZZ1 damaged',
  ),
  refused('merge-over-everything', book({ merges: ['A1:XFD1048576'] }), 'Sheet1!A1 hostile'),
  refused(
    'endless-merges',
    book({ merges: Array.from({ length: 70_000 }, (_, index) => `A${index + 1}:B${index + 1}`) }),
    'Sheet1!A65537 hostile',
  ),
  refused(
    'external-entity',
    parts({
      name: sheetPart,
      content: sheetOf('<c>&x;</c>', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    }),
    'Sheet1 hostile',
  ),
  refused(
    'billion-laughs',
    parts({
      name: 'xl/sharedStrings.xml',
      content: `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst ${main}><si><t>&b;</t></si></sst>`,
    }),
    'hostile',
  ),
  refused('unknown-entity', parts({ name: sheetPart, content: sheetOf('<c>&xxe;</c>') }), 'Sheet1 damaged'),
  refused(
    'nested-too-deep',
    parts({ name: sheetPart, content: sheetOf('<a>'.repeat(100_000)) }),
    'Sheet1 hostile',
  ),
  refused(
    'endless-text',
    parts({ name: sheetPart, content: sheetOf(`<sheetData>${'x'.repeat(3_000_000)}`) }),
    'Sheet1 hostile',
  ),
  refused(
    'text-longer-than-a-cell',
    book({
      rows: [
        ['Xã', 'Số hộ'],
        ['x'.repeat(40_000), 1],
      ],
    }),
    'Sheet1!A2 hostile',
  ),
  refused(
    'not-well-formed',
    parts({ name: sheetPart, content: sheetOf('<sheetData><row>') }),
    'Sheet1 damaged',
  ),
  refused(
    'not-utf-8',
    parts({ name: sheetPart, content: Buffer.from(sheetOf('X\xe3'), 'latin1') }),
    'Sheet1 damaged',
  ),
  refused(
    'one-cell-twice',
    book({
      sheetData: '<sheetData><row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
    }),
    'Sheet1!B1 damaged',
  ),
  refused(
    'rows-out-of-order',
    book({
      sheetData:
        '<sheetData><row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    }),
    'Sheet1 damaged',
  ),
  refused(
    'text-that-is-missing',
    book({ sheetData: '<sheetData><row r="1"><c r="A1" t="s"><v>999</v></c></row></sheetData>' }),
    'Sheet1!A1 damaged',
  ),
  refused(
    'no-number',
    book({ sheetData: '<sheetData><row r="1"><c r="A1"><v>12abc</v></c></row></sheetData>' }),
    'Sheet1!A1 damaged',
  ),
  harmless(
    'lying-dimension',
    parts({
      name: sheetPart,
      content: sheetOf(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1" spans="1:16384"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c><c r="B1" t="inlineStr"><is><t>Số hộ</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Xã A</t></is></c><c r="B2"><v>120</v></c></row></sheetData>',
      ),
    }),
  ),
  harmless('path-out-of-the-folder', parts({ name: '../../etc/cron.d/x', content: 'x' })),
  harmless('name-of-a-prototype', parts({ name: '__proto__', content: 'x' })),
];
