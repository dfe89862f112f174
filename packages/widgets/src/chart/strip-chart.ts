import { formatValue, type Lang, type Unit } from '@tiendo/core';
import { roundStep } from '../mark/axis.ts';
import { overlaps } from '../mark/box.ts';
import { dot, square } from '../mark/dot.ts';
import { type Label, label, labelBox } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import type { SceneNode } from '../scene/node.ts';
import { chartRoot } from './chart-root.ts';
import type { ChartSize } from './value.ts';

/** A value on the strip. */
export interface StripMark {
  readonly name: string;
  readonly value: number;
  /** The value as printed. */
  readonly text: string;
  readonly role: 'own' | 'benchmark' | 'other';
}

const LINE = 52;
const INKS = { own: 'accent', benchmark: 'ink', other: 'doubt' } as const;

/** Published values side by side on one stretch of the scale, which does not start at zero: dots, no bars. */
export function stripChart(
  marks: readonly StripMark[],
  { width }: ChartSize,
  { lang, unit, words }: { readonly lang: Lang; readonly unit: Unit; readonly words: string },
): SceneNode {
  const values = marks.map(({ value }) => value);
  const spread = Math.max(...values) - Math.min(...values) || Math.max(...values) || 1;
  const step = roundStep(spread);
  const from = Math.floor((Math.min(...values) - spread * 0.3) / step) * step;
  const to = Math.ceil((Math.max(...values) + spread * 0.3) / step) * step;
  const x = (value: number) => 6 + ((value - from) / (to - from)) * (width - 12);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) =>
    Number((from + index * step).toPrecision(12)),
  );
  const sorted = [...marks].sort((a, b) => a.value - b.value);
  return chartRoot(
    { width, height: LINE + 28, words },
    rule({ x1: 0, y1: LINE, x2: width, y2: LINE }, { ink: 'hatch', width: 1.5 }),
    ...ticks.flatMap((value, index) => [
      rule({ x1: x(value), y1: LINE - 5, x2: x(value), y2: LINE + 5 }, { ink: 'hatch' }),
      label({
        ...{
          text: tickText(value, step, unit, lang, index === 0),
          x: x(value),
          y: LINE + 22,
          size: 13,
          ink: 'ink-2',
        },
        anchor: index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle',
      }),
    ]),
    ...sorted.map(({ value, role }) =>
      role === 'benchmark'
        ? square({ x: x(value), y: LINE }, 10, 'ink')
        : dot({ x: x(value), y: LINE }, 4.5, INKS[role], role === 'other'),
    ),
    ...names(sorted, x, width),
  );
}

/** Name over value above each mark; neighbours lean away from each other, and one that still collides is left out. */
function names(
  marks: readonly StripMark[],
  x: (value: number) => number,
  width: number,
): readonly SceneNode[] {
  const placed: Label[] = [];
  marks.forEach(({ name, text, value, role }, index) => {
    const lines = (anchor: 'start' | 'middle' | 'end'): readonly Label[] => {
      const left = x(value) + { start: 1, middle: 0, end: -1 }[anchor];
      return [
        { text: name, x: left, y: 16, size: 13, ink: INKS[role], anchor },
        { text, x: left, y: 34, size: 14, weight: 700, ink: INKS[role], anchor },
      ];
    };
    const next = marks[index + 1];
    const leansLeft = next !== undefined && x(next.value) - x(value) < 90;
    const candidates = leansLeft
      ? (['end', 'middle', 'start'] as const)
      : (['middle', 'start', 'end'] as const);
    const fits = (line: Label) => {
      const box = labelBox(line);
      return (
        box.x >= 0 && box.x + box.width <= width && !placed.some((other) => overlaps(labelBox(other), box))
      );
    };
    const found = candidates.map(lines).find((both) => both.every(fits));
    if (found) placed.push(...found);
  });
  return placed.map(label);
}

/** A rate names its unit on the first tick only. */
function tickText(value: number, step: number, unit: Unit, lang: Lang, isFirst: boolean): string {
  const isRate = unit === 'share' || unit === 'points';
  const isWhole = Number.isInteger(Number((step * 100).toFixed(9)));
  const text = formatValue({ value, unit, precision: isRate ? (isWhole ? 0.01 : 0.001) : null }, lang);
  return isRate && !isFirst ? text.replace(/[^\d,.−].*$/, '') : text;
}
