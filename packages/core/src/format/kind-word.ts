import type { Kind } from '../observation/code.ts';
import { type Words, wordOf } from './words.ts';

const KIND: Words<Kind> = {
  REPORTED: ['số liệu công bố', 'reported'],
  COMPUTED: ['tính từ số liệu thành phần', 'computed from parts'],
  DERIVED: ['suy ra từ số liệu công bố khác', 'inferred from other published figures'],
};

/**
 * The word for the kind of a value.
 *
 * @example kindWord('COMPUTED', 'VI') // 'tính từ số liệu thành phần'
 */
export const kindWord = wordOf(KIND);
