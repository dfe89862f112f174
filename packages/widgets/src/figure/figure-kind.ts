import type { Asking } from '../client/asking.ts';
import type { Attributes } from '../client/attributes.ts';
import type { Figure, Telling } from './figure.ts';

/** All that a figure shows of an answer. */
export type Describe<Data> = (data: Data, telling: Telling, attributes: Attributes) => Figure;

/** What stands behind an element: what its attributes ask, and what it shows of the answer. */
export interface FigureKind<Data> extends Asking<Data> {
  /** True for data that can be drawn. */
  readonly accepts: (data: unknown) => data is Data;
  readonly describe: Describe<Data>;
}
