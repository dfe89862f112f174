import { type Ink, paint } from '../mark/ink.ts';
import { node, numberText, type SceneNode } from '../scene/node.ts';
import { TILE_GAP, type TileFrame } from './map-frame.ts';

/** Lines between tiles of different former units: ink on paper, so that they show on every colour. */
export function formerBorders({ tiles, pitch }: TileFrame): SceneNode | null {
  const at = new Map(tiles.map((tile) => [`${tile.column},${tile.row}`, tile.former]));
  const parts = tiles.flatMap(({ column, row, former }) => {
    const x = column * pitch.across - TILE_GAP / 2;
    const y = row * pitch.down - TILE_GAP / 2;
    const differs = (other: string | undefined) =>
      other !== undefined && former !== undefined && other !== former;
    return [
      differs(at.get(`${column - 1},${row}`)) ? `M${numberText(x)} ${numberText(y)}v${pitch.down}` : '',
      differs(at.get(`${column},${row - 1}`)) ? `M${numberText(x)} ${numberText(y)}h${pitch.across}` : '',
    ];
  });
  const d = parts.join('');
  if (d === '') return null;
  const line = (ink: Ink, width: number) => {
    const { class: classes, ...colours } = paint({ stroke: ink });
    return node('path', { class: classes, d, ...colours, 'stroke-width': width, 'stroke-linecap': 'square' });
  };
  return node('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, line('paper', 5), line('ink', 2));
}
