import type { Lang } from '@tiendo/core';
import type { Box } from '../mark/box.ts';
import type { Label } from '../mark/label.ts';
import type { BarScale } from './bar-scale.ts';
import type { ComparisonData } from './value.ts';

/** Widths below this are laid out for a phone. */
export const PHONE = 480;

/** Everything the parts of the drawing share. */
export interface ComparisonFrame {
  readonly data: ComparisonData;
  readonly lang: Lang;
  readonly width: number;
  readonly isPhone: boolean;
  readonly scale: BarScale;
  /** The bar's track. */
  readonly track: Box;
}

/** The bar of a value, from zero. */
export function barBox({ data, scale, track }: ComparisonFrame): Box {
  const zero = scale.x(0);
  const end = scale.x(data.subject.value ?? 0);
  return { ...track, x: Math.min(zero, end), width: Math.max(Math.abs(end - zero), 1) };
}

/** A label further down. */
export function shift<Placed extends Label>(text: Placed, down: number): Placed {
  return { ...text, y: text.y + down };
}
