import { isDay, parseCutOff, parsePeriod, type Unit } from '@tiendo/core';
import type { Sentence } from '../file/problem.ts';
import { readDay } from '../file/value/day-text.ts';
import type { ListId } from './dataset/list-id.ts';

/** What a column holds. `cut-off` is a day, month or year; `period` as in `parsePeriod`. */
export type FieldType = 'text' | 'integer' | 'number' | 'day' | 'cut-off' | 'period';

/** One column of a dataset. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /** True for a column added later: files made before are read as if it were empty. */
  readonly mayBeAbsent?: boolean;
  readonly values?: readonly string[];
  /** What its values mean, in Vietnamese. */
  readonly words?: Readonly<Record<string, string>>;
  readonly minimum?: number;
  /** The list its codes are of. */
  readonly list?: ListId;
  readonly unit?: Unit;
  /** For officials, in Vietnamese. */
  readonly title: string;
  readonly description: string;
}

/** A typed cell. */
export type Cell = string | number | null;

/** The cell's value, or what is wrong with it. An empty cell is null, never zero. */
export function readCell(field: Field, text: string): { value: Cell } | { complaint: Sentence } {
  if (text === '') {
    return field.required
      ? wrong(`không được để trống: ${field.title}`, `${field.name} must not be empty`)
      : { value: null };
  }
  if (field.values && !field.values.includes(text)) {
    const worded = field.values.map((value) => withWord(value, field.words?.[value]));
    return wrong(`phải là một trong: ${worded.join(', ')}`, `must be one of: ${field.values.join(', ')}`);
  }
  return readers[field.type](text, field);
}

/** A code with its word after it. */
export const withWord = (code: string, word: string | undefined) => (word ? `${code} (${word})` : code);

const readers: Readonly<Record<FieldType, (text: string, field: Field) => ReturnType<typeof readCell>>> = {
  text: (value) => ({ value }),
  integer: (text, field) => {
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value))
      return wrong(
        'phải là số nguyên viết liền, không dấu phân cách, không đơn vị, ví dụ 4643',
        'must be a whole number without separators or unit, such as 4643',
      );
    return within(value, field);
  },
  number: (text, field) => {
    if (!/^-?\d+(\.\d+)?(e-?\d+)?$/.test(text))
      return wrong(
        'phải là số với dấu chấm thập phân, ví dụ 0.612',
        'must be a number with a decimal point such as 0.612',
      );
    return within(Number(text), field);
  },
  day: (text) => {
    const value = dayOf(text);
    return isDay(value)
      ? { value }
      : wrong('phải là ngày có thật, ví dụ 31/01/2024', 'must be an existing day such as 2024-01-31');
  },
  'cut-off': (text) =>
    attempt(
      () => parseCutOff(dayOf(text)),
      dayOf(text),
      'phải là ngày, tháng hoặc năm: 2024-01-31, 2024-01, 2024',
      'must be a day, month or year: 2024-01-31, 2024-01, 2024',
    ),
  period: (value) =>
    attempt(
      () => parsePeriod(value),
      value,
      'phải là kỳ: 2023, 2023-Q4, 2023-12 hoặc 2021/2025',
      'must be a period: 2023, 2023-Q4, 2023-12 or 2021/2025',
    ),
};

/** A day written 31/01/2024 is that of 2024-01-31. */
function dayOf(text: string): string {
  const read = readDay(text);
  return 'day' in read ? read.day : text;
}

function within(value: number, field: Field): ReturnType<typeof readCell> {
  if (field.minimum !== undefined && value < field.minimum) {
    return wrong(`không được nhỏ hơn ${field.minimum}`, `must be at least ${field.minimum}`);
  }
  return { value };
}

function attempt(read: () => unknown, value: string, vi: string, en: string): ReturnType<typeof readCell> {
  try {
    read();
    return { value };
  } catch {
    return wrong(vi, en);
  }
}

function wrong(vi: string, en: string): { complaint: Sentence } {
  return { complaint: { vi, en } };
}
