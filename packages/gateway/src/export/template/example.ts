import type { Day } from '@tiendo/core';
import { type CodeLists, standsOn } from '../../import/code-lists.ts';
import type { Field, FieldType } from '../../import/field.ts';
import type { Cell } from '../csv-text.ts';

const EXAMPLES: Readonly<Record<FieldType, string | number>> = {
  text: 'Ví dụ',
  integer: 1234,
  number: 0.612,
  day: '31/01/2024',
  'cut-off': '2024-01-31',
  period: '2023',
};

/** What might stand in a column: the first code of its list, an invented number, a day. */
export function exampleOf(
  { name, type, list, values, unit, minimum }: Field,
  lists: CodeLists,
  day: Day,
): Cell {
  if (values) return values[0];
  if (list) return lists[list].find((code) => standsOn(code, day))?.code;
  if (name === 'year') return 2023;
  if (unit === 'dong') return 1_234_500_000;
  return type === 'integer' && minimum === 1 ? 1 : EXAMPLES[type];
}
