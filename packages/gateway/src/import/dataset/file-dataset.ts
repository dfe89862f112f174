import type { Field } from '../field.ts';

/** A kind of file that can be imported: its columns and what makes a row unique. */
export interface FileDataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
}
