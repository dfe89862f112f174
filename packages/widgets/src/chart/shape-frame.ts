import type { Box } from '../mark/box.ts';
import type { AreaShape, Ring } from './boundaries.ts';
import { ISLANDS, type Islands } from './islands.ts';
import type { MapFrame } from './map-frame.ts';

/** A point on the drawing. */
export type Spot = readonly [x: number, y: number];

/** The land of an area on the drawing. */
export interface PlacedShape {
  readonly code: string;
  /** Its largest ring. */
  readonly outer: readonly Spot[];
  /** Path data. */
  readonly path: string;
  readonly box: Box;
  /** The middle of that. */
  readonly middle: Spot;
}

/** Land on the drawing, with the archipelagos that belong to it. */
export interface PlacedLand {
  readonly shapes: readonly PlacedShape[];
  readonly islands: readonly { readonly islands: Islands; readonly at: Spot }[];
  readonly bottom: number;
}

const TALLEST = 820;

/** Places the shapes of the areas that have values; degrees are drawn as they are at the middle latitude. */
export function placeLand({ byCode }: MapFrame, boundaries: readonly AreaShape[], width: number): PlacedLand {
  const shown = boundaries.filter(({ code }) => byCode.has(code));
  const islands = ISLANDS.filter(({ owner }) => byCode.get(owner)?.area.level === 'PROVINCE');
  const [west, south, east, north] = boundsOf([
    ...shown.flatMap(({ rings }) => rings),
    islands.flatMap(({ lon, lat }) => [[lon - 1, lat - 0.6] as const, [lon + 1, lat + 0.6] as const]),
  ]);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((width - 2) / ((east - west) * squeeze), TALLEST / (north - south));
  const spot = ([lon, lat]: readonly [number, number]): Spot => [
    1 + (lon - west) * squeeze * scale,
    1 + (north - lat) * scale,
  ];
  return {
    shapes: shown.map(({ code, rings }) =>
      placeShape(
        code,
        rings.map((ring) => ring.map(spot)),
      ),
    ),
    islands: islands.map((each) => ({ islands: each, at: spot([each.lon, each.lat]) })),
    bottom: Math.ceil((north - south) * scale) + 2,
  };
}

function placeShape(code: string, rings: readonly (readonly Spot[])[]): PlacedShape {
  const [left, top, right, bottom] = boundsOf(rings);
  const parts = rings.map((outer) => ({ outer, ...measured(outer) }));
  const { outer, middle } = parts.reduce((most, part) => (part.area > most.area ? part : most));
  return {
    ...{ code, outer, middle },
    path: rings.map((ring) => `M${ring.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}Z`).join(''),
    box: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

/** Area and centroid of a ring. */
function measured(ring: readonly Spot[]): { readonly area: number; readonly middle: Spot } {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] as Spot;
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  return { area: Math.abs(area), middle: area === 0 ? (ring[0] as Spot) : [x / (3 * area), y / (3 * area)] };
}

function boundsOf(rings: readonly (Ring | readonly Spot[])[]): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  return [left, top, right, bottom];
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
