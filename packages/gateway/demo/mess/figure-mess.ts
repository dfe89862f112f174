import { formatNumber, formatShare } from '@tiendo/core';
import type { DemoFile, Row } from '../files/demo-file.ts';
import type { Province } from '../geography/province.ts';
import { SOURCE } from '../sources.ts';
import { type Mess, type MessCell, messCell } from './mess.ts';

/** What goes wrong with printed figures. */
export function figureMess({ code, districts }: Province, file: DemoFile): readonly Mess[] {
  const find = (figure: string, area: string, source: string) =>
    file.rows.find(
      (row) => row.figure === figure && row.area === area && row.source === source && !row.programme,
    ) as Row;
  const press = find('disbursement-rate', code, SOURCE.press);
  const total = find('disbursed', code, SOURCE.notice);
  const ofDistrict = find('disbursement-rate', districts[5]?.code ?? '', SOURCE.notice);
  return [
    {
      kind: 'two-sources',
      about: 'một bài báo dẫn tỷ lệ giải ngân của tỉnh khác với thông báo',
      aboutEn: 'a press report gives another disbursement rate than the notice',
      cells: share(file, press, Number(press.value) + 0.017),
    },
    {
      kind: 'total-not-the-sum',
      about: 'tổng số giải ngân in ra lớn hơn tổng của ba chương trình 9 tỷ đồng',
      aboutEn: 'the printed total is 9 billion đồng above the sum of the three programmes',
      cells: amount(file, total, Number(total.value) + 9_000_000_000),
    },
    {
      kind: 'rate-not-its-parts',
      about: 'tỷ lệ của một huyện không khớp với số vốn in bên cạnh',
      aboutEn: 'the rate of a district does not follow from the amounts beside it',
      cells: share(file, ofDistrict, Number(ofDistrict.value) - 0.036),
    },
  ];
}

function share(file: DemoFile, row: Row, value: number): readonly MessCell[] {
  const rounded = Number(value.toFixed(3));
  return [
    messCell(file, row, 'value', rounded),
    messCell(file, row, 'published', formatShare(rounded, 'VI', 0.001)),
  ];
}

function amount(file: DemoFile, row: Row, value: number): readonly MessCell[] {
  return [
    messCell(file, row, 'value', value),
    messCell(file, row, 'published', formatNumber(value, 0, 'VI')),
  ];
}
