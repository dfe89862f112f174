import type { GridCell } from '../grid.ts';
import type { Problem } from '../problem.ts';
import { readDay } from './day-text.ts';
import { movePoint } from './move-point.ts';
import { type NumberLocale, readDecimal } from './number-text.ts';

/** What a column holds and in which unit it is written. `mixed` is a number where one stands, a text elsewhere. */
export const COLUMN_UNITS = [
  ...(['text', 'day', 'mixed', 'count', 'number', 'share', 'percent'] as const),
  ...(['dong', 'thousand-dong', 'million-dong', 'billion-dong'] as const),
] as const;

export type ColumnUnit = (typeof COLUMN_UNITS)[number];

/** A value in the canonical unit: a share 0–1, whole đồng, a count; null when the cell is empty. */
export type Value = string | number | null;

/** What is wrong with a cell, its place left open. */
export type CellIssue = Pick<Problem, 'code' | 'severity' | 'vi' | 'en' | 'right'>;

export interface ReadValue {
  readonly value: Value;
  readonly issue?: CellIssue;
}

type NumberUnit = Exclude<ColumnUnit, 'text' | 'day'>;

/** Places by which the decimal point moves to the canonical unit. */
const SHIFTS: Readonly<Record<NumberUnit, number>> = {
  mixed: 0,
  count: 0,
  number: 0,
  share: 0,
  percent: -2,
  dong: 0,
  'thousand-dong': 3,
  'million-dong': 6,
  'billion-dong': 9,
};

const TAKES_PERCENT: ReadonlySet<ColumnUnit> = new Set(['percent', 'share', 'mixed']);

/** Signs that stand where a table has no figure: no number, and never zero. */
const NO_FIGURE = /^([-–—]|\.{2,3}|…)$/;

/** Places by which a number in a unit moves to the canonical one. */
export function placesOf(unit: ColumnUnit): number {
  return isNumeric(unit) ? SHIFTS[unit] : 0;
}

export function isNumeric(unit: ColumnUnit): unit is NumberUnit {
  return unit !== 'text' && unit !== 'day';
}

/** Whether a cell is a number written as text, which its file's way of writing numbers decides. */
export function isWrittenNumber(cell: GridCell): boolean {
  return cell.kind === 'text' && !NO_FIGURE.test(cell.text);
}

/** The value of a cell, in the canonical unit and exact in its decimal digits, or what is wrong with it. */
export function readValue(cell: GridCell | undefined, unit: ColumnUnit, locale: NumberLocale): ReadValue {
  if (cell === undefined) return { value: null };
  const withoutResult = noResult(cell);
  if (withoutResult) return wrong(withoutResult);
  if (unit === 'text') return { value: cell.text };
  if (unit === 'day') return dayValue(cell);
  if (cell.kind === 'text' && NO_FIGURE.test(cell.text)) return { value: null };
  return numberValue(cell, unit, locale);
}

/** What is wrong with a cell that holds no value: a formula without result, an error, a link to another file. */
export function noResult({ kind }: Pick<GridCell, 'kind'>): CellIssue | undefined {
  if (kind === 'uncomputed')
    return error(
      'uncomputed-formula',
      'công thức chưa được tính',
      'the formula was never computed',
      'mở tệp bằng Excel, lưu lại; hoặc dán giá trị thay công thức',
      'open the file in Excel and save it, or paste the value over the formula',
    );
  if (kind === 'external')
    return error(
      'external-link',
      'công thức lấy số từ tệp khác',
      'the formula takes its figure from another file',
      'dán giá trị (Paste Special → Values) thay liên kết',
      'paste the value (Paste Special → Values) over the link',
    );
  if (kind === 'error')
    return error(
      'formula-error',
      'công thức báo lỗi',
      'the formula gives an error',
      'sửa công thức',
      'mend the formula',
    );
  return undefined;
}

function dayValue(cell: GridCell): ReadValue {
  const read = readDay(cell.text);
  if ('day' in read && cell.kind !== 'number') return { value: read.day };
  if ('wrong' in read && read.wrong === 'two-digit-year')
    return wrong(
      error(
        'two-digit-year',
        'năm chỉ ghi hai chữ số',
        'the year has two digits only',
        'ghi đủ bốn chữ số, ví dụ 31/01/2024',
        'write four digits, such as 31/01/2024',
      ),
    );
  return wrong(
    error(
      'not-a-day',
      cell.kind === 'number' ? 'ô chứa số, không phải ngày' : 'không phải ngày có thật',
      cell.kind === 'number' ? 'the cell holds a number, not a day' : 'not an existing day',
      'ghi ngày trước tháng, ví dụ 31/01/2024',
      'write the day before the month, such as 31/01/2024',
    ),
  );
}

function numberValue(cell: GridCell, unit: NumberUnit, locale: NumberLocale): ReadValue {
  const decimal = decimalOf(cell, locale);
  if (!decimal && unit === 'mixed') return { value: cell.text };
  if (!decimal || (decimal.isPercent && !TAKES_PERCENT.has(unit))) return wrong(notANumber(cell, locale));
  // A percent sign says percent, in whichever unit the column is.
  const shift = decimal.isPercent ? -2 : SHIFTS[unit];
  const value = movePoint(decimal.decimal, shift);
  if (unit === 'count' && !Number.isSafeInteger(value)) return wrong(notWhole);
  if (unit.endsWith('dong')) return wholeDong(value);
  return { value };
}

function decimalOf(
  cell: GridCell,
  locale: NumberLocale,
): { decimal: string | number; isPercent: boolean } | undefined {
  if (cell.kind === 'percent') return { decimal: cell.text.slice(0, -1), isPercent: true };
  if (cell.kind === 'number') return { decimal: cell.number ?? 0, isPercent: false };
  return cell.kind === 'text' ? readDecimal(cell.text, locale) : undefined;
}

function wholeDong(value: number): ReadValue {
  if (Number.isInteger(value)) return { value };
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return {
    value: rounded,
    issue: {
      code: 'not-exact',
      severity: 'warning',
      vi: `số tiền lẻ dưới một đồng, làm tròn thành ${rounded} đồng`,
      en: `the amount has a fraction of a đồng and is rounded to ${rounded} đồng`,
    },
  };
}

function notANumber(cell: GridCell, locale: NumberLocale): CellIssue {
  const meant = cell.kind === 'text' ? likelyNumber(cell.text, locale) : undefined;
  const example = locale === 'en' ? '1,234.5' : '1.234,5';
  if (cell.kind === 'day')
    return error(
      'not-a-number',
      'ô là ngày tháng, có thể do Excel tự đổi',
      'the cell is a day, perhaps made one by Excel',
      'nhập lại số, định dạng ô là Number',
      'enter the number again in a cell of format Number',
    );
  return error(
    'not-a-number',
    'không phải số',
    'not a number',
    meant ? `có phải là ${meant}?` : `ghi số, ví dụ ${example}; để trống nếu không có số liệu`,
    meant ? `is ${meant} meant?` : `write a number such as ${example}; leave the cell empty without a figure`,
  );
}

/** Letters typed for digits: O for 0, l and I for 1. */
function likelyNumber(text: string, locale: NumberLocale): string | undefined {
  const digits = text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  return readDecimal(digits, locale) ? digits : undefined;
}

const notWhole = error(
  'not-whole',
  'phải là số nguyên',
  'must be a whole number',
  'ghi số nguyên, ví dụ 4643',
  'write a whole number such as 4643',
);

function error(code: Problem['code'], vi: string, en: string, rightVi: string, rightEn: string): CellIssue {
  return { code, severity: 'error', vi, en, right: { vi: rightVi, en: rightEn } };
}

function wrong(issue: CellIssue): ReadValue {
  return { value: null, issue };
}
