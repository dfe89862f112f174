import type { CellSpec, SheetSpec } from './xlsx-file.ts';

/** A table in the frame of a Vietnamese report. */
export interface OfficeTable {
  readonly title: string;
  readonly unit?: string;
  /** Header rows; null stands where a caption is merged to. */
  readonly header: readonly (readonly (string | number | null)[])[];
  /** Merged captions, counted from the first header row: `A1:A3`. */
  readonly merges: readonly string[];
  readonly rows: readonly (readonly CellSpec[])[];
}

/** Rows of agency and national title, title, subtitle and unit line. */
const FRAME = 7;

/** The first row of the header in the sheet. */
export const HEADER_ROW = FRAME + 1;

const moved = (ref: string) => ref.replace(/\d+/g, (row) => String(Number(row) + FRAME));

/** A sheet with agency, national title, title, unit line, table, place and day, and signatures. Every name is invented. */
export function officeSheet({
  title,
  unit,
  header,
  merges,
  rows,
}: OfficeTable): Pick<SheetSpec, 'rows' | 'merges'> {
  const bold = (value: string) => ({ value, style: { isBold: true } });
  return {
    rows: [
      [bold('UBND TỈNH VÍ DỤ'), null, bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
      [bold('SỞ MINH HỌA'), null, bold('Độc lập - Tự do - Hạnh phúc')],
      [],
      [bold(title)],
      ['(Kèm theo Công văn số 01/SMH-VD ngày 05/12/2023; số liệu giả định)'],
      [],
      unit === undefined ? [] : [null, null, `Đơn vị tính: ${unit}`],
      ...header,
      ...rows,
      [null, null, 'Tỉnh Ví Dụ, ngày 05 tháng 12 năm 2023'],
      ['NGƯỜI LẬP BIỂU', null, 'KT. GIÁM ĐỐC'],
      ['(Ký, ghi rõ họ tên)', null, 'PHÓ GIÁM ĐỐC'],
      [],
      ['Tên giả định', null, 'Tên giả định'],
    ],
    merges: ['A1:B1', 'C1:F1', 'A4:F4', 'A5:F5', ...merges.map(moved)],
  };
}
