import type { FigureCell, Unit } from '@tiendo/core';
import { cellName } from '../file/cell-address.ts';
import type { Row } from './read-file.ts';

/** A field of a row as core checks it; what is not rounded has no precision. */
export function figureCell(
  { line, cells, place }: Row,
  field: string,
  unit: Unit,
  precision: number | null = null,
): FigureCell {
  const column = place?.columns[field] ?? 1;
  const value = cells[field];
  return { ref: cellName(line, column), value: typeof value === 'number' ? value : null, unit, precision };
}
