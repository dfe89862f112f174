import type { Unit } from '@tiendo/core';
import type { Field, FieldType } from '../../import/field.ts';

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'chữ',
  integer: 'số nguyên',
  number: 'số',
  day: 'ngày',
  'cut-off': 'ngày, tháng hoặc năm',
  period: 'kỳ',
};

/** The kind of a column in Vietnamese. */
export function typeWord(type: FieldType): string {
  return TYPES[type];
}

const UNITS: Readonly<Record<Unit, string>> = {
  share: 'tỷ lệ, từ 0 đến 1',
  points: 'điểm, từ 0 đến 1',
  count: 'số đếm',
  dong: 'đồng',
};

/** A unit in Vietnamese, as a template names it. */
export function unitWord(unit: Unit): string {
  return UNITS[unit];
}

const HOW: Readonly<Record<FieldType, string>> = {
  text: 'Ghi chữ.',
  integer: 'Ghi số nguyên, không ghi đơn vị.',
  number: 'Ghi số; tỷ lệ ghi từ 0 đến 1 hoặc định dạng phần trăm.',
  day: 'Ghi ngày đủ bốn chữ số năm, ví dụ 31/01/2024.',
  'cut-off': 'Ghi ngày, tháng hoặc năm: 2024-01-31, 2024-01, 2024.',
  period: 'Ghi kỳ: 2023, 2023-Q4, 2023-12 hoặc 2021/2025.',
};

/** How a column is filled in, in Vietnamese. */
export function fieldNote({ type, list, values, required, unit, minimum }: Field): string {
  return [
    list || values ? 'Chọn mã trong danh mục.' : HOW[type],
    unit === 'dong' && 'Số tiền ghi đủ đồng, không ghi nghìn, triệu hay tỷ.',
    minimum !== undefined && `Không nhỏ hơn ${minimum}.`,
    required ? 'Bắt buộc.' : 'Để trống nếu không có số liệu; không ghi 0 thay cho ô trống.',
  ]
    .filter(Boolean)
    .join(' ');
}
