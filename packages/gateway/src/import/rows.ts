import type { Row } from './read-file.ts';

/** Typed rows of a file, however they are kept: as an array, or in columns. */
export interface Rows extends Iterable<Row> {
  readonly length: number;
  at(index: number): Row | undefined;
  values(): IteratorObject<Row>;
}
