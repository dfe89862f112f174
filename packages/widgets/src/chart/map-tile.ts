import { bar } from '../mark/bar.ts';
import type { Box } from '../mark/box.ts';
import { hatch } from '../mark/hatch.ts';
import { type Ink, paint } from '../mark/ink.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { target } from '../mark/target.ts';
import { textWidth } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import { kindOf } from './area-kinds.ts';
import { CLASS_INKS, FIRST_DARK } from './map-classes.ts';
import type { KnownValue } from './map-data.ts';
import { initials, type MapFrame, nameLines, type TileFrame, tileBox } from './map-frame.ts';
import { readOut } from './read-out.ts';
import type { TilePlace } from './tile-places.ts';
import type { ValueData } from './value.ts';
import { withoutUnit } from './value-format.ts';

const SIZE = 12.5;
const SMALL = 12;

/** The tile of an area: its name and value on the colour of its class, or hatched where it has none. */
export function mapTile(frame: TileFrame, place: TilePlace): readonly SceneNode[] {
  const box = tileBox(frame, place);
  const value = frame.byCode.get(place.code) as ValueData;
  const shown = frame.shownBy.get(place.code);
  const ink = inkOn(frame, shown);
  const tile = target(
    place.code,
    spoken(frame, value, shown),
    box,
    ...ground(frame, shown, value, box),
    ...(frame.isNamed ? namedWords(frame, value, shown, box, ink) : []),
    place.code === frame.own ? ring(box) : null,
  );
  const hint = frame.isNamed ? kindHint(frame, value, box, ink) : initialsHint(value, box, ink);
  // Beside the mark: what it is called begins with the words on it.
  return hint ? [tile, node('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, hint)] : [tile];
}

/** What stands behind the words: a class, a hatch where there is no figure, plain paper where none can be. */
export function ground(
  frame: MapFrame,
  shown: KnownValue | undefined,
  { missing }: Pick<ValueData, 'missing'>,
  box: Box,
): readonly Child[] {
  if (shown) return classGround(frame.classes.classOf(shown.value), box);
  return [missing === 'NOT_APPLICABLE' ? null : hatch(box, 7), outline(box, 'hatch')];
}

/** The colour of a class; the light ones have an outline. */
export function classGround(index: number, box: Box): readonly Child[] {
  return [bar(box, CLASS_INKS[index] ?? 'rate-5'), index < FIRST_DARK ? outline(box, 'ink-3') : null];
}

/** What a screen reader says of an area. */
export function spoken({ lang, full }: MapFrame, value: ValueData, shown: KnownValue | undefined): string {
  if (shown || value.value === null) return readOut(value, lang, shown && full(shown.value));
  const apart = lang === 'VI' ? 'không so sánh được với các đơn vị khác' : 'not comparable with the others';
  return `${readOut(value, lang)}, ${apart}`;
}

function inkOn({ classes }: MapFrame, shown: KnownValue | undefined): Ink {
  return shown && classes.classOf(shown.value) >= FIRST_DARK ? 'paper' : 'ink';
}

function namedWords(
  frame: TileFrame,
  { area }: ValueData,
  shown: KnownValue | undefined,
  box: Box,
  ink: Ink,
): readonly Child[] {
  const room = box.width - 10;
  const size = nameLines(area.name, room, SIZE) ? SIZE : SMALL;
  const lines = nameLines(area.name, room, size) ?? [initials(area.name)];
  const x = box.x + 5;
  const names = lines.map((text, index) =>
    label({ text, x, y: box.y + 17 + index * 15, size, weight: 600, ink }),
  );
  const print = shown && printed(frame, shown, box, ink);
  return [
    ...names.flatMap((line): readonly Child[] => [line, ' ']),
    ...(print ? [label(print), valueUnderline(print, 3)] : []),
  ];
}

/** The value at the foot of its tile. */
function printed({ full, data, pitch }: TileFrame, { value }: KnownValue, box: Box, ink: Ink): Label {
  const text = withoutUnit(full(value), data.indicator.unit);
  return { text, x: box.x + 5, y: footY(box, pitch.down), size: 13, ink };
}

function footY({ y, height }: Box, down: number): number {
  return y + height - (down < 70 ? 7 : 10);
}

const KIND_MARKS: Readonly<Record<string, string>> = {
  Phường: 'P.',
  'Thành phố': 'TP',
  'Thị xã': 'TX',
  'Thị trấn': 'TT',
};

/** A sign of the kind of unit, where most others are of another and there is room. */
function kindHint(frame: TileFrame, { area }: ValueData, box: Box, ink: Ink): SceneNode | null {
  const { values, lang, pitch, shownBy } = frame;
  const kind = kindOf(area);
  const alike = values.shown.filter((other) => kindOf(other.area) === kind).length;
  const text = kind && KIND_MARKS[kind];
  if (lang !== 'VI' || !text || alike * 2 >= values.shown.length) return null;
  const shown = shownBy.get(area.code);
  const taken = shown ? labelBox(printed(frame, shown, box, ink)).width : 0;
  if (taken + textWidth(text, SMALL) + 6 >= box.width - 10) return null;
  return label({
    text,
    x: box.x + box.width - 5,
    y: footY(box, pitch.down),
    size: SMALL,
    anchor: 'end',
    ink,
  });
}

/** The first letters of the name, where the tile has no room for more. */
function initialsHint({ area }: ValueData, box: Box, ink: Ink): SceneNode | null {
  const text = initials(area.name);
  if (textWidth(text, SMALL, 500) > box.width - 1) return null;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4.5 };
  return label({ text, ...middle, size: SMALL, weight: 500, anchor: 'middle', ink });
}

/** A line along the inside of a box. */
export function outline({ x, y, width, height }: Box, ink: Ink): SceneNode {
  const { class: classes, ...colours } = paint({ stroke: ink });
  return node('rect', {
    class: classes,
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    ...colours,
  });
}

/** The reader's own area, set off in black and white. */
function ring({ x, y, width, height }: Box): SceneNode {
  const line = (ink: Ink, inset: number, stroke: number) => {
    const { class: classes, ...colours } = paint({ stroke: ink });
    return node('rect', {
      class: classes,
      ...{ x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset },
      ...colours,
      'stroke-width': stroke,
    });
  };
  return node('g', {}, line('paper', 3, 2), line('ink', 0.5, 3));
}
