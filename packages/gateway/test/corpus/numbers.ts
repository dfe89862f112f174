import type { Mapping } from '../../src/file/mapping.ts';
import type { ColumnUnit } from '../../src/file/value/read-value.ts';
import { communes, communesIn, delimited, expected, header, rows } from './communes.ts';
import type { CorpusFile, ExpectedRow } from './corpus-file.ts';
import { type CellSpec, xlsxFile } from './xlsx-file.ts';

const csv = (name: string, lines: readonly (readonly string[])[], rest: Partial<CorpusFile>): CorpusFile => ({
  ...{
    name: `number/${name}.csv`,
    bytes: Buffer.from(delimited(';', [header, ...lines])),
    mapping: communes,
  },
  ...rest,
});
const leaf = (label: string, ...values: (string | number | null)[]): ExpectedRow => [
  'leaf',
  label,
  ...values,
];

/** One column of one unit under a caption of its own. */
const column = (unit: ColumnUnit): Mapping => ({
  tables: [{ width: 2, label: 1, columns: [{ name: 'value', position: 2, captions: ['Số liệu'], unit }] }],
});
const xlsx = (
  name: string,
  unit: ColumnUnit,
  cells: readonly CellSpec[],
  rest: Partial<CorpusFile>,
): CorpusFile => ({
  name: `number/${name}.xlsx`,
  bytes: xlsxFile({
    sheets: [{ rows: [['Xã', 'Số liệu'], ...cells.map((cell, index) => [`Xã ${'ABCDEFGH'[index]}`, cell])] }],
  }),
  mapping: column(unit),
  ...rest,
});
const values = (...list: (string | number | null)[]): Partial<CorpusFile> => ({
  rows: list.map((value, index) => leaf(`Xã ${'ABCDEFGH'[index]}`, value)),
});

/** Numbers as text and as cells, in both ways of writing, with what cannot be one. */
export const numbers: readonly CorpusFile[] = [
  csv('vietnamese', [...rows, ['4', 'Xã Bốn', '1.234', '12,345']], {
    rows: [...expected, leaf('Xã Bốn', 1234, 0.12345)],
  }),
  csv(
    'english',
    [
      ['1', 'Xã Một', '1,234', '12.5'],
      ['2', 'Xã Hai', '1,234,567', '7.25%'],
    ],
    {
      rows: [leaf('Xã Một', 1234, 0.125), leaf('Xã Hai', 1_234_567, 0.0725)],
    },
  ),
  csv(
    'ambiguous',
    [
      ['1', 'Xã Một', '1.234', '12'],
      ['2', 'Xã Hai', '850', '7'],
    ],
    { problems: ['C2 ambiguous-number 1.234'] },
  ),
  csv(
    'ambiguous-declared',
    [
      ['1', 'Xã Một', '1.234', '12'],
      ['2', 'Xã Hai', '850', '7'],
    ],
    {
      ...{ mapping: communesIn('vi'), rows: [leaf('Xã Một', 1234, 0.12), leaf('Xã Hai', 850, 0.07)] },
    },
  ),
  csv('mixed', [...rows, ['4', 'Xã Bốn', '1200', '3.5']], {
    problems: ['D5 mixed-numbers 3.5', 'D5 not-a-number 3.5'],
  }),
  csv(
    'mixed-as-many',
    [
      ['1', 'Xã Một', '10', '12,5'],
      ['2', 'Xã Hai', '10', '12.5'],
    ],
    {
      problems: ['D2 mixed-numbers 12,5', 'D3 mixed-numbers 12.5', 'D3 not-a-number 12.5'],
    },
  ),
  csv('against-declaration', rows, {
    mapping: communesIn('en'),
    problems: ['D2 not-a-number 12,5', 'D3 not-a-number 7,25', 'D4 not-a-number 0,4'],
  }),
  csv('spaces-between-thousands', [['1', 'Xã Một', '1 234 567', '12,5']], {
    rows: [leaf('Xã Một', 1_234_567, 0.125)],
  }),
  csv(
    'no-figure',
    [
      ['1', 'Xã Một', '', '…'],
      ['2', 'Xã Hai', '-', '0'],
    ],
    { rows: [leaf('Xã Một', null, null), leaf('Xã Hai', null, 0)] },
  ),
  csv(
    'letters-for-digits',
    [
      ['1', 'Xã Một', '1O5', '12,5'],
      ['2', 'Xã Hai', 'l20', '7,5'],
    ],
    {
      problems: ['C2 not-a-number 1O5', 'C3 not-a-number l20'],
    },
  ),
  csv('wrong-groups', [['1', 'Xã Một', '1.23.456', '12,5']], { problems: ['C2 not-a-number 1.23.456'] }),
  csv('fraction-of-a-household', [['1', 'Xã Một', '12,5', '12,5']], { problems: ['C2 not-whole 12,5'] }),
  csv('unit-in-the-cell', [['1', 'Xã Một', '120 hộ', '12,5']], { problems: ['C2 not-a-number 120 hộ'] }),
  csv(
    'every-problem-at-once',
    [
      ['1', 'Xã Một', 'x', 'y'],
      ['2', '', '7', '12,5'],
      ['3', 'Xã Ba', '1,5', '2'],
    ],
    {
      problems: ['C2 not-a-number x', 'D2 not-a-number y', 'B3 no-name', 'C4 not-whole 1,5'],
    },
  ),
  csv('beyond-exact', [['1', 'Xã Một', '9007199254740993', '1']], {
    problems: ['C2 not-whole 9007199254740993'],
  }),
  xlsx('text-numbers', 'million-dong', ['1.234,5', '2,25', 7], values(1_234_500_000, 2_250_000, 7_000_000)),
  xlsx(
    'percent-format',
    'percent',
    [{ value: 0.612, style: { format: '0.0%' } }, 61.2, '61,2%'],
    values(0.612, 0.612, 0.612),
  ),
  xlsx('percent-in-a-count', 'count', [{ value: 0.05, style: { format: '0%' } }], {
    problems: ['Sheet1!B2 not-a-number 5%'],
  }),
  xlsx(
    'shown-in-millions',
    'million-dong',
    [{ value: 49_198_100_000, style: { format: '#,##0.0,,' } }, 12.5],
    values(49_198_100_000, 12_500_000),
  ),
  xlsx(
    'binary-noise',
    'million-dong',
    [49_198.1, 0.1, 1234.567891],
    values(49_198_100_000, 100_000, 1_234_567_891),
  ),
  xlsx('fraction-of-a-dong', 'dong', [1000.5], { ...values(1001), problems: ['Sheet1!B2 not-exact 1000.5'] }),
  xlsx('negative', 'dong', [-5, '(1.234,0)', '−7'], values(-5, -1234, -7)),
  xlsx('made-a-day-by-excel', 'number', [{ value: 45_355, style: { format: 'd/m' } }], {
    problems: ['Sheet1!B2 not-a-number 2024-03-04'],
  }),
  xlsx('cached-formula', 'count', [{ formula: 'SUM(B3:B4)', value: 30 }, 10, 20], values(30, 10, 20)),
  xlsx('never-computed', 'count', [{ formula: 'SUM(B3:B4)' }, 10, 20], {
    problems: ['Sheet1!B2 uncomputed-formula =SUM(B3:B4)'],
  }),
  xlsx('empty-result', 'count', [{ formula: 'SUM(B3:B4)', value: '', type: 'n' }, 10], {
    problems: ['Sheet1!B2 uncomputed-formula =SUM(B3:B4)'],
  }),
  xlsx('text-result', 'text', [{ formula: 'A2&""', value: 'Đạt' }], values('Đạt')),
  xlsx('formula-error', 'count', [{ formula: '1/0', value: '#DIV/0!', type: 'e' }], {
    problems: ['Sheet1!B2 formula-error #DIV/0!'],
  }),
  xlsx('external-link', 'count', [{ formula: '[1]Sheet1!$B$2', value: 12 }, 3], {
    problems: ['Sheet1!B2 external-link =[1]Sheet1!$B$2'],
  }),
  xlsx('command-in-a-formula', 'count', [{ formula: "cmd|' /C calc'!A0", value: 12 }], {
    problems: ["Sheet1!B2 external-link =cmd|' /C calc'!A0"],
  }),
  {
    name: 'number/fillers-of-a-writer.xlsx',
    bytes: xlsxFile({
      isUncomputed: true,
      sheets: [
        {
          rows: [
            ['Xã', 'Số liệu'],
            ['Xã A', { formula: 'B3', value: 0 }],
            ['Xã B', 4],
          ],
        },
      ],
    }),
    mapping: column('count'),
    problems: ['Sheet1!B2 uncomputed-formula =B3'],
  },
];
