import type { Mapping } from '../../src/file/mapping.ts';
import type { CorpusFile } from './corpus-file.ts';
import { type CellSpec, xlsxFile } from './xlsx-file.ts';

const mapping: Mapping = {
  tables: [
    {
      width: 2,
      label: 1,
      columns: [{ name: 'day', position: 2, captions: ['Ngày công nhận'], unit: 'day' }],
    },
  ],
};
const shown = { format: 'dd/mm/yyyy' };

const file = (
  name: string,
  cells: readonly CellSpec[],
  rest: Partial<CorpusFile>,
  is1904 = false,
): CorpusFile => ({
  name: `day/${name}.xlsx`,
  bytes: xlsxFile({
    is1904,
    sheets: [
      { rows: [['Xã', 'Ngày công nhận'], ...cells.map((cell, index) => [`Xã ${'ABCDEF'[index]}`, cell])] },
    ],
  }),
  mapping,
  ...rest,
});
const days = (...list: readonly (string | null)[]): Partial<CorpusFile> => ({
  rows: list.map((day, index) => ['leaf', `Xã ${'ABCDEF'[index]}`, day]),
});

/** Days as cells of both epochs and as text. 45322 is 31 January 2024 from 1900, 43860 from 1904. */
export const dayFiles: readonly CorpusFile[] = [
  file(
    'serial-1900',
    [
      { value: 45_322, style: shown },
      { value: 1, style: shown },
      { value: 61, style: shown },
    ],
    days('2024-01-31', '1900-01-01', '1900-03-01'),
  ),
  file(
    'serial-1904',
    [
      { value: 43_860, style: shown },
      { value: 0, style: shown },
    ],
    days('2024-01-31', '1904-01-01'),
    true,
  ),
  file('with-time', [{ value: 45_322.75, style: { format: 'dd/mm/yyyy hh:mm' } }], days('2024-01-31')),
  file(
    'vietnamese-format',
    [{ value: 45_322, style: { format: '[$-42A]"ngày" dd "tháng" mm "năm" yyyy' } }],
    days('2024-01-31'),
  ),
  file('iso-cell', [{ value: '2024-01-31T00:00:00', type: 'd', style: shown }], days('2024-01-31')),
  file(
    'text',
    ['31/01/2024', '8/3/2024', 'ngày 08 tháng 3 năm 2024', 'tháng 02 năm 2024', '2023', null],
    days('2024-01-31', '2024-03-08', '2024-03-08', '2024-02', '2023', null),
  ),
  file('no-such-day', ['30/02/2024', '01/13/2024', { value: 60, style: shown }], {
    problems: ['Sheet1!B2 not-a-day 30/02/2024', 'Sheet1!B3 not-a-day 01/13/2024', 'Sheet1!B4 not-a-day 60'],
  }),
  file('two-digit-year', ['31/01/24'], { problems: ['Sheet1!B2 two-digit-year 31/01/24'] }),
  file('number-without-format', [45_322], { problems: ['Sheet1!B2 not-a-day 45322'] }),
];
