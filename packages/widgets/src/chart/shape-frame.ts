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
    path: rings.map(pathOf).join(''),
    box: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

function pathOf(ring: readonly Spot[]): string {
  let path = '';
  for (const spot of ring) path += `${path === '' ? 'M' : 'L'}${tenth(spot[0])} ${tenth(spot[1])}`;
  return `${path}Z`;
}

/** Area and centroid of a ring. */
function measured(ring: readonly Spot[]): { readonly area: number; readonly middle: Spot } {
  let area = 0;
  let x = 0;
  let y = 0;
  let from = ring.at(-1) as Spot;
  for (const to of ring) {
    const cross = from[0] * to[1] - to[0] * from[1];
    area += cross;
    x += (from[0] + to[0]) * cross;
    y += (from[1] + to[1]) * cross;
    from = to;
  }
  return { area: Math.abs(area), middle: area === 0 ? (ring[0] as Spot) : [x / (3 * area), y / (3 * area)] };
}

function boundsOf(rings: readonly (Ring | readonly Spot[])[]): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const spot of ring) {
      left = Math.min(left, spot[0]);
      top = Math.min(top, spot[1]);
      right = Math.max(right, spot[0]);
      bottom = Math.max(bottom, spot[1]);
    }
  return [left, top, right, bottom];
}

/** A place on the drawing to a tenth of a px, by whole numbers, which are written much faster than fractions. */
function tenth(px: number): string {
  const tenths = Math.round(px * 10);
  const rest = tenths % 10;
  return rest === 0 || tenths < 0 ? String(tenths / 10) : `${(tenths - rest) / 10}.${rest}`;
}
