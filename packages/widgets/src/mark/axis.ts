import type { SceneNode } from '../scene/node.ts';
import { label } from './label.ts';
import { rule } from './rule.ts';

/** A tick of the value axis. */
export interface Tick {
  readonly y: number;
  readonly text: string;
  /** The base line is drawn darker. */
  readonly isZero: boolean;
}

/** Horizontal grid lines with their values at the left; the unit stands on the top one only. */
export function valueAxis(
  ticks: readonly Tick[],
  { left, right }: { readonly left: number; readonly right: number },
): readonly SceneNode[] {
  return ticks.flatMap(({ y, text, isZero }) => [
    rule({ x1: left, y1: y, x2: right, y2: y }, isZero ? { ink: 'hatch', width: 1.5 } : { ink: 'rule' }),
    label({ text, x: left - 7, y: y + 4.5, size: 13, ink: 'ink-2', anchor: 'end' }),
  ]);
}

/**
 * The step that cuts 0–max into two to four parts by a round number.
 *
 * @example roundStep(22.37) // 10
 */
export function roundStep(max: number): number {
  const power = 10 ** Math.floor(Math.log10(max));
  const steps = [5, 4, 3, 2, 1, 0.5].map((factor) => factor * power);
  return steps.find((step) => max / step >= 2) ?? power;
}
