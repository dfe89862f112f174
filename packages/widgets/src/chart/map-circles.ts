import { paint } from '../mark/ink.ts';
import { label } from '../mark/label.ts';
import { node } from '../scene/node.ts';
import { roundTop } from './map-classes.ts';
import type { MapFrame } from './map-frame.ts';
import { apartLegend, type PlacedLegend } from './map-legend.ts';

const LARGEST = 34;

/** The radius of the circle of a value: its area is in proportion, px. */
export function circleRadius({ values }: MapFrame): (value: number) => number {
  const top = topOf(values.shown.map(({ value }) => value));
  return (value) => LARGEST * Math.sqrt(Math.max(value, 0) / top);
}

/** Circles of round values inside each other, then why areas have none. */
export function circleLegend(frame: MapFrame, x: number, top: number, width: number): PlacedLegend {
  const most = topOf(frame.values.shown.map(({ value }) => value));
  const radius = circleRadius(frame);
  const base = top + 2 * LARGEST + 8;
  const { class: classes, ...colours } = paint({ stroke: 'ink-3' });
  const rings = [most, most / 2, most / 10].flatMap((value, index) => {
    const r = radius(value);
    return [
      node('circle', { class: classes, cx: x + LARGEST + 1, cy: base - r, r, ...colours }),
      label({ text: frame.full(value), x: x + 2 * LARGEST + 14, y: top + 20 + index * 24, size: 13 }),
    ];
  });
  const apart = apartLegend(frame, x, base + 16, width);
  return { mark: node('g', { 'aria-hidden': 'true' }, ...rings, apart.mark), bottom: apart.bottom };
}

function topOf(values: readonly number[]): number {
  return roundTop(Math.max(0, ...values));
}
