import type { GridCell } from '../grid.ts';
import { localeEvidence } from './number-text.ts';

/** Whether a cell holds a number, as such or written as text. */
export function isFigure({ kind, text }: GridCell): boolean {
  return kind === 'number' || kind === 'percent' || (kind === 'text' && localeEvidence(text) !== 'no-number');
}
