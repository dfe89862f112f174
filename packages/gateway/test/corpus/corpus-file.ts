import type { Mapping } from '../../src/file/mapping.ts';

/** Role, label and values of a row, in the order of the mapped columns. */
export type ExpectedRow = readonly [role: string, label: string, ...values: (string | number | null)[]];

/** A file as an office might send it, and what must come of it. All names and figures are invented. */
export interface CorpusFile {
  /** Path it is written to: folder, what it is about, extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mapping?: Mapping;
  /** Every row with its exact values; absent for a file that is refused. */
  readonly rows?: readonly ExpectedRow[];
  /** Every problem as `sheet!cell code raw`, the parts that are absent left out. */
  readonly problems?: readonly string[];
  /** How the bytes were read, where that is the point. */
  readonly encoding?: string;
  readonly delimiter?: string;
}
