import type { Area } from '@tiendo/core';
import { areaOfRow } from '../../import/area-of-row.ts';
import type { Draft } from '../../import/draft.ts';
import type { Row } from '../../import/read-file.ts';
import type { Reference } from '../../query/reference.ts';

/** The rows of a draft of facts by the root that they report under. */
export function rowsByRoot({ rows }: Draft, reference: Reference): ReadonlyMap<number, readonly Row[]> {
  return Map.groupBy(rows, (row) => reference.stored(areaOfRow(row, reference) as Area).root);
}
