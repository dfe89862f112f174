import type { Field } from '../field.ts';
import type { FileDataset } from './file-dataset.ts';
import { area, note, origin, source } from './shared-columns.ts';

/** A kind of file with a record a row: its id, its area, columns of its own, the source it was read in. */
export function recordFile(
  head: Pick<FileDataset, 'id' | 'title' | 'description'>,
  fields: readonly Field[],
): FileDataset {
  return { ...head, key: ['origin'], fields: [origin, area, ...fields, source, note] };
}
