import type { Day } from '@tiendo/core';
import { columnName } from '../../file/cell-address.ts';
import { type CodeLists, type ListedCode, standsOn } from '../../import/code-lists.ts';
import type { FileDataset } from '../../import/dataset/file-dataset.ts';
import type { Field, FieldType } from '../../import/field.ts';
import type { Cell } from '../csv-text.ts';
import type { ColumnContent } from '../xlsx/column-content.ts';
import { type SheetContent, writeWorkbook } from '../xlsx/write-workbook.ts';
import { exampleOf } from './example.ts';
import { fieldNote, typeWord, unitWord } from './field-note.ts';

/** Name of the sheet that is filled in: the first, which the import reads. */
const DATA = 'Số liệu';
const LISTS = 'Danh mục';

/**
 * The workbook in which offices fill in a dataset: an empty sheet with a title and the name of each column, codes as
 * drop-downs; what each column holds, an example, and the lists of codes as they stand on a day.
 */
export function templateXlsx(dataset: FileDataset, lists: CodeLists, day: Day): Buffer {
  const listed = listsOf(dataset, lists, day);
  const columns = dataset.fields.map((field) => columnContent(field, listed));
  return writeWorkbook([
    { name: DATA, rows: headings(dataset), headings: 2, columns },
    guide(dataset),
    {
      name: 'Ví dụ',
      rows: [...headings(dataset), dataset.fields.map((field) => exampleOf(field, lists, day))],
      headings: 2,
    },
    listSheet(listed),
  ]);
}

/** For people, then for the import. */
function headings({ fields }: FileDataset): readonly (readonly Cell[])[] {
  return [
    fields.map(
      ({ title, unit, required }) => `${title}${unit ? ` (${unitWord(unit)})` : ''}${required ? ' *' : ''}`,
    ),
    fields.map(({ name }) => name),
  ];
}

function columnContent(field: Field, listed: readonly Listed[]): ColumnContent {
  const at = listed.findIndex(({ fields }) => fields.includes(field));
  return {
    kind: KINDS[field.type] === 'number' && field.unit ? 'amount' : KINDS[field.type],
    minimum: field.minimum,
    isWhole: field.type === 'integer',
    listedAt: at < 0 ? undefined : rangeOf(at, (listed[at] as Listed).codes.length),
    title: field.title,
    note: fieldNote(field),
  };
}

const KINDS: Readonly<Record<FieldType, 'text' | 'number' | 'day'>> = {
  ...{ text: 'text', period: 'text', 'cut-off': 'text', day: 'day' },
  ...{ integer: 'number', number: 'number' },
};

/** A list on the sheet of lists, and the columns that take their codes from it. */
interface Listed {
  readonly title: string;
  readonly codes: readonly Pick<ListedCode, 'code' | 'name' | 'within'>[];
  readonly fields: readonly Field[];
}

function listsOf({ fields }: FileDataset, lists: CodeLists, day: Day): readonly Listed[] {
  const closed = fields.filter(({ values }) => values);
  const ids = [...new Set(fields.flatMap(({ list }) => list ?? []))];
  return [
    ...ids.map((id) => {
      const own = fields.filter(({ list }) => list === id);
      return {
        title: own[0]?.title ?? id,
        codes: lists[id].filter((code) => standsOn(code, day)),
        fields: own,
      };
    }),
    ...closed.map((field) => ({
      title: field.title,
      codes: (field.values ?? []).map((code) => ({ code, name: field.words?.[code] ?? '' })),
      fields: [field],
    })),
  ].filter(({ codes }) => codes.length > 0);
}

/** Each list takes two columns, its codes and their words, below a heading. */
function rangeOf(list: number, length: number): string {
  const name = columnName(2 * list + 1);
  return `'${LISTS}'!$${name}$2:$${name}$${length + 1}`;
}

function listSheet(listed: readonly Listed[]): SheetContent {
  const length = Math.max(0, ...listed.map(({ codes }) => codes.length));
  return {
    name: LISTS,
    rows: [
      listed.flatMap(({ title }) => [title, '']),
      ...Array.from({ length }, (_, row) =>
        listed.flatMap(({ codes }) => {
          const { code = '', name = '', within } = codes[row] ?? {};
          return [code, within ? `${within}: ${name}` : name];
        }),
      ),
    ],
  };
}

function guide({ title, fields }: FileDataset): SheetContent {
  return {
    name: 'Hướng dẫn',
    rows: [
      ['Cột', 'Mã cột', 'Kiểu', 'Đơn vị tính', 'Bắt buộc', 'Cách ghi'],
      ...fields.map((field): readonly Cell[] => [
        field.title,
        field.name,
        typeWord(field.type),
        field.unit ? unitWord(field.unit) : '',
        field.required ? 'có' : '',
        fieldNote(field),
      ]),
      ...[
        `Biểu: ${title}. Điền từ dòng 3 của trang "${DATA}", mỗi dòng một đơn vị và một nội dung.`,
        'Không sửa dòng mã cột (dòng 2), không gộp ô, không thêm cột.',
        'Ô không có số liệu để trống. Số 0 nghĩa là có báo cáo và bằng không.',
      ].map((line) => [line]),
    ],
  };
}
