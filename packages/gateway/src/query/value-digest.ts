import { createHash } from 'node:crypto';
import type { ValueCell } from './values.ts';

/** What a permanent link vouches for, each apart, so that it can tell what has changed. */
export type Vouched = 'value' | 'parts' | 'circumstances' | 'source' | 'definition';

const VOUCHED: readonly (readonly [Vouched, (cell: ValueCell) => unknown])[] = [
  ['value', ({ answer }) => [answer.value, answer.missing, answer.unit]],
  ['parts', ({ answer }) => [answer.numerator, answer.denominator, answer.base]],
  [
    'circumstances',
    ({ answer: { kind, status, cutOff, asOfBasis, standard, method } }) => [
      ...[kind, status, cutOff?.day, cutOff?.precision, asOfBasis, standard, method],
    ],
  ],
  ['source', ({ answer }) => answer.sources.map(({ id, locator }) => [id, locator])],
  [
    'definition',
    ({ indicator: { id, numerator, minus, parts, bases, reductionOf } }) => [
      ...[id, numerator, minus, parts, bases.map((base) => [base.id, base.denominator]), reductionOf],
    ],
  ],
];

const DIGITS = 6;

/**
 * A digest of a value, for its permanent link: six hex digits of SHA-256 for each thing vouched for.
 *
 * @example valueDigest(cell) // '1f0a33-9c41d2-77ab01-5be2f0-0d93ce'
 */
export function valueDigest(cell: ValueCell): string {
  return VOUCHED.map(([, read]) => digestOf(read(cell))).join('-');
}

/** What of a value differs from a digest made of it before; everything for a text that is no digest. */
export function changedSince(cell: ValueCell, digest: string): readonly Vouched[] {
  const before = digest.split('-');
  return VOUCHED.filter(([, read], i) => digestOf(read(cell)) !== before[i]).map(([name]) => name);
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, DIGITS);
}
