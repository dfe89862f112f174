import type { Box } from '../mark/box.ts';
import { label } from '../mark/label.ts';
import { squares } from '../mark/squares.ts';
import { textWidth } from '../mark/text-width.ts';
import { node, type SceneNode } from '../scene/node.ts';
import type { Islands } from './islands.ts';
import { CLASS_INKS } from './map-classes.ts';
import { type MapFrame, type TileFrame, tileBox } from './map-frame.ts';
import { outline } from './map-tile.ts';
import { ISLAND_COLUMNS, type PlacedIslands } from './tile-places.ts';

/** Islands of an archipelago on its frame, as parts of its width and height: a sign, not a chart of the sea. */
const ISLES = [
  [0.16, 0.2],
  [0.34, 0.32],
  [0.5, 0.18],
  [0.62, 0.4],
  [0.82, 0.26],
] as const;

/** An archipelago in the colour of the unit it belongs to, with its name. */
export function tileIslands(frame: TileFrame, islands: PlacedIslands): SceneNode {
  return islandsIn(frame, islands, tileBox(frame, islands, ISLAND_COLUMNS));
}

/** An archipelago with its name in a box, which grows to the left where the name needs it. */
export function islandsIn(frame: MapFrame, { name, owner }: Islands, room: Box): SceneNode {
  const full = frame.lang === 'VI' ? `QĐ. ${name}` : `${name} Is.`;
  const text = textWidth(full, 12, 500) <= room.width - 4 ? full : name;
  const width = Math.max(room.width, textWidth(text, 12, 500) + 4);
  const box = { ...room, x: room.x + room.width - width, width };
  const shown = frame.shownBy.get(owner);
  const side = box.height < 44 ? 4 : 7;
  const isles = ISLES.map(([x, y]) => ({
    x: box.x + x * box.width - side / 2,
    y: box.y + y * (box.height - 10) + 3,
    width: side,
    height: side,
  }));
  const fill = shown && CLASS_INKS[frame.classes.classOf(shown.value)];
  return node(
    'g',
    { role: 'img', 'aria-label': frame.lang === 'VI' ? `Quần đảo ${name}` : `${name} Islands` },
    outline(box, 'hatch'),
    squares(isles, { ...(fill ? { fill } : {}), stroke: 'ink-3' }),
    label({
      ...{ text, x: box.x + box.width / 2, y: box.y + box.height - 5, size: 12, weight: 500 },
      anchor: 'middle',
    }),
  );
}
