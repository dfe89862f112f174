import type { Field, FieldType } from '../field.ts';
import type { ListId } from './list-id.ts';

/** How a column of a kind is written: its name in files, its title for officials, what it holds. */
type Column = (name: string, title: string, description: string) => Field;

const columnOf =
  (type: FieldType, rest: Pick<Field, 'values'> = {}): Column =>
  (name, title, description) => ({ name, type, title, description, ...rest });

export const text = columnOf('text');
export const whole = columnOf('integer');
export const number = columnOf('number');
export const day = columnOf('day');
/** To the precision known: a day, a month or a year. */
export const cutOff = columnOf('cut-off');

/** A column whose cells are one of some words. */
export const oneOf = (name: string, values: readonly string[], title: string, description: string): Field =>
  columnOf('text', { values })(name, title, description);

/** A column of amounts in whole đồng. */
export const dong: Column = (name, title, description) => atLeast(0, whole(name, title, description));

/** A column of which no cell is empty. */
export const needed = (field: Field): Field => ({ ...field, required: true });

/** A column of numbers from one on. */
export const atLeast = (minimum: number, field: Field): Field => ({ ...field, minimum });

/** A column of codes of a list. */
export const coded = (list: ListId, field: Field): Field => ({ ...field, list });

/** A column that files made before do not have. */
export const addedLater = (field: Field): Field => ({ ...field, mayBeAbsent: true });

/** A column of a few codes with their words. */
export const worded = (words: Readonly<Record<string, string>>, field: Field): Field => ({
  ...field,
  ...{ values: Object.keys(words), words },
});
