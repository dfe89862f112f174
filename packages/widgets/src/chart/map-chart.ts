import type { SceneNode } from '../scene/node.ts';
import type { AreaShape } from './boundaries.ts';
import { chartRoot } from './chart-root.ts';
import { formerBorders } from './map-borders.ts';
import type { MapData } from './map-data.ts';
import { type MapFrame, type MapView, mapFrame, type TileFrame, tileFrame } from './map-frame.ts';
import { tileIslands } from './map-islands.ts';
import { mapLegend } from './map-legend.ts';
import { mapSentence } from './map-sentence.ts';
import { mapTile } from './map-tile.ts';
import { type PlacedMap, shapeMap } from './shape-map.ts';
import type { ChartSize } from './value.ts';

/**
 * Areas as equal tiles where they lie, on the colour of their class, with the number of areas in each.
 *
 * With boundaries that have a shape for each of the areas, and room for them, rates shade these and counts are circles.
 * The layout is that of the edition of the data's day; areas without a known one stand in the order of the list. Areas
 * without a figure are hatched. Pictures that show the unit they belong to show Hoàng Sa and Trường Sa.
 */
export function mapChart(data: MapData, size: ChartSize, view: MapView): SceneNode {
  const frame = mapFrame(data, size.width, view);
  const { marks, bottom } = isOnLand(frame) ? shapeMap(frame, frame.boundaries) : tileMap(tileFrame(frame));
  return chartRoot({ width: frame.width, height: bottom, words: mapSentence(data, view.lang) }, ...marks);
}

/** Boundaries need room, and a shape for each of the areas. */
function isOnLand(frame: MapFrame): frame is MapFrame & { readonly boundaries: readonly AreaShape[] } {
  const codes = new Set(frame.boundaries?.map(({ code }) => code));
  return (
    frame.width >= 480 && frame.byCode.size > 0 && [...frame.byCode.keys()].every((code) => codes.has(code))
  );
}

function tileMap(frame: TileFrame): PlacedMap {
  const { tiles, islands, rows, pitch, legendX, width } = frame;
  const bottom = rows * pitch.down;
  const legend =
    legendX === undefined
      ? mapLegend(frame, 0, bottom + 16, Math.min(width, 360))
      : mapLegend(frame, legendX, 0, Math.min(width - legendX, 300));
  const borders = formerBorders(frame);
  return {
    marks: [
      ...islands.map((each) => tileIslands(frame, each)),
      ...tiles.flatMap((tile) => mapTile(frame, tile)),
      ...(borders ? [borders] : []),
      legend.mark,
    ],
    bottom: Math.max(bottom, legend.bottom),
  };
}
