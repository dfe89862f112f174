import { type Box, overlaps } from '../mark/box.ts';
import { hatch, hatches } from '../mark/hatch.ts';
import type { Ink } from '../mark/ink.ts';
import { paint } from '../mark/ink.ts';
import { type Label, label, labelBox } from '../mark/label.ts';
import { bareTarget, MOST_NAMED, target } from '../mark/target.ts';
import { type Attributes, node, type SceneNode } from '../scene/node.ts';
import type { AreaShape } from './boundaries.ts';
import { circleLegend, circleRadius } from './map-circles.ts';
import { CLASS_INKS, FIRST_DARK } from './map-classes.ts';
import { isRate } from './map-data.ts';
import type { MapFrame } from './map-frame.ts';
import { islandsIn } from './map-islands.ts';
import { mapLegend, type PlacedLegend } from './map-legend.ts';
import { spoken } from './map-tile.ts';
import { type PlacedShape, placeLand, type Spot } from './shape-frame.ts';
import type { ValueData } from './value.ts';

/** A map with the room it takes. */
export interface PlacedMap {
  readonly marks: readonly SceneNode[];
  readonly bottom: number;
}

const LEGEND = 290;

/** Areas by their boundaries: rates as shades, counts as circles whose area is the value. */
export function shapeMap(frame: MapFrame, boundaries: readonly AreaShape[]): PlacedMap {
  const { width, data } = frame;
  const isBeside = width >= 720;
  const room = isBeside ? width - LEGEND - 40 : width;
  const land = placeLand(frame, boundaries, room);
  const legend = isRate(data.indicator) ? mapLegend : circleLegend;
  const key: PlacedLegend = isBeside
    ? legend(frame, width - LEGEND, 0, LEGEND)
    : legend(frame, 0, land.bottom + 16, Math.min(width, 360));
  const marks = isRate(data.indicator) ? shades(frame, land.shapes) : circles(frame, land.shapes);
  return {
    marks: [
      ...land.islands.map(({ islands, at: [x, y] }) =>
        islandsIn(frame, islands, {
          ...{ x: Math.min(x - 48, room - 97), y: Math.min(y - 24, land.bottom - 49), width: 96, height: 48 },
        }),
      ),
      ...marks,
      key.mark,
    ],
    bottom: Math.max(land.bottom, key.bottom),
  };
}

function shades(frame: MapFrame, shapes: readonly PlacedShape[]): readonly SceneNode[] {
  const labels = roomyLabels(frame, shapes);
  return [
    ...(shapes.length > MOST_NAMED
      ? crowd(frame, shapes)
      : shapes.map((shape) => {
          const value = frame.byCode.get(shape.code) as ValueData;
          const shown = frame.shownBy.get(shape.code);
          const isOwn = shape.code === frame.own;
          return target(
            shape.code,
            spoken(frame, value, shown),
            shape.box,
            land(shape, fillOf(frame, shape), isOwn ? 'ink' : 'ink-3', isOwn ? 3 : 1),
            isHatched(frame, shape) ? hatch(around(shape), 5) : null,
          );
        })),
    node('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, ...labels.map((each) => label(each))),
  ];
}

/** Very many shapes, those of one class together so that each of them costs little; the own one above the others. */
function crowd(frame: MapFrame, shapes: readonly PlacedShape[]): readonly SceneNode[] {
  const classes = new Map<string, { fill: Ink; isOwn: boolean; members: PlacedShape[] }>();
  for (const shape of shapes) {
    const [fill, isOwn] = [fillOf(frame, shape), shape.code === frame.own];
    const key = isOwn ? 'own' : fill;
    const members = classes.get(key)?.members ?? [];
    members.push(shape);
    classes.set(key, { fill, isOwn, members });
  }
  const groups = [...classes.values()].sort((a, b) => Number(a.isOwn) - Number(b.isOwn));
  return [
    ...groups.map(({ fill, isOwn, members }) =>
      node(
        'g',
        landStyle(fill, isOwn ? 'ink' : 'ink-3', isOwn ? 3 : 1),
        ...members.map(({ code, path }) => bareTarget(code, node('path', { d: path }))),
      ),
    ),
    hatches(shapes.filter((shape) => isHatched(frame, shape)).map(around), 5),
  ];
}

function fillOf(frame: MapFrame, { code }: PlacedShape): Ink {
  const shown = frame.shownBy.get(code);
  return shown ? (CLASS_INKS[frame.classes.classOf(shown.value)] ?? 'rate-5') : 'paper';
}

/** Hatched where there could be a figure and is none on the scale. */
function isHatched(frame: MapFrame, { code }: PlacedShape): boolean {
  return !frame.shownBy.has(code) && frame.byCode.get(code)?.missing !== 'NOT_APPLICABLE';
}

/** The largest first, so that no circle hides under another. */
function circles(frame: MapFrame, shapes: readonly PlacedShape[]): readonly SceneNode[] {
  const radius = circleRadius(frame);
  const shownOf = ({ code }: PlacedShape) => frame.shownBy.get(code)?.value ?? 0;
  const grounds = shapes.map((shape) => land(shape, 'tint', 'hatch', 1));
  const marks = [...shapes]
    .sort((a, b) => shownOf(b) - shownOf(a))
    .map((shape) => {
      const value = frame.byCode.get(shape.code) as ValueData;
      const shown = frame.shownBy.get(shape.code);
      const [x, y] = shape.middle;
      const r = radius(shown?.value ?? 0);
      const box = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
      const { class: classes, ...colours } = paint({
        fill: shape.code === frame.own ? 'accent' : 'rate-4',
        stroke: 'paper',
      });
      const mark = shown
        ? node('circle', { class: classes, cx: x, cy: y, r, ...colours, 'fill-opacity': 0.85 })
        : hatch(around(shape), 5);
      return shapes.length > MOST_NAMED
        ? bareTarget(shape.code, mark)
        : target(shape.code, spoken(frame, value, shown), box, mark);
    });
  return [node('g', { 'aria-hidden': 'true' }, ...grounds), ...marks];
}

function land({ path }: PlacedShape, fill: Ink, stroke: Ink, width: number): SceneNode {
  const { class: classes, ...style } = landStyle(fill, stroke, width);
  return node('path', { class: classes, d: path, ...style });
}

function landStyle(fill: Ink, stroke: Ink, width: number): Attributes {
  const more = { 'stroke-width': width, 'fill-rule': 'evenodd', 'stroke-linejoin': 'round' };
  return { ...paint({ fill, stroke }), ...more };
}

/** A square in the middle of a shape, hatched where there is no figure. */
function around({ middle: [x, y], box }: PlacedShape): Box {
  const side = Math.min(box.width, box.height) * 0.4;
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

/** Names with values where the shape has room for them and no other label is in the way. */
function roomyLabels(frame: MapFrame, shapes: readonly PlacedShape[]): readonly Label[] {
  const taken: Box[] = [];
  return shapes.flatMap(({ code, box, outer, middle: [x, y] }) => {
    const shown = frame.shownBy.get(code);
    if (!shown || box.width < 40) return [];
    const index = frame.classes.classOf(shown.value);
    const halo = CLASS_INKS[index] ?? 'rate-5';
    const base = { x, size: 12, anchor: 'middle', ink: index >= FIRST_DARK ? 'paper' : 'ink', halo } as const;
    const lines: readonly Label[] = [
      { ...base, text: shown.area.name, y: y - 2, weight: 600 },
      { ...base, text: frame.full(shown.value), y: y + 13 },
    ];
    const boxes = lines.map(labelBox);
    const isFree = boxes.every(
      (each) => isInside(each, outer) && !taken.some((other) => overlaps(each, other)),
    );
    if (!isFree) return [];
    taken.push(...boxes);
    return lines;
  });
}

/** True where the ends of a label lie on the shape; a halo covers what little of its border crosses the words. */
function isInside({ x, y, width, height }: Box, outer: PlacedShape['outer']): boolean {
  const ends = [x, x + width].flatMap((side) =>
    [y, y + height / 2, y + height].map((level) => [side, level] as const),
  );
  return ends.every((end) => isOn(end, outer));
}

/** Whether a point lies in a ring: a ray from it crosses the ring an odd number of times. */
function isOn([x, y]: Spot, ring: readonly Spot[]): boolean {
  let isIn = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] as Spot;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn;
  });
  return isIn;
}
