import type { SceneNode } from '../scene/node.ts';
import { chartRoot } from './chart-root.ts';
import { formerBorders } from './map-borders.ts';
import type { MapData } from './map-data.ts';
import { type MapView, mapFrame, tileFrame } from './map-frame.ts';
import { tileIslands } from './map-islands.ts';
import { mapLegend } from './map-legend.ts';
import { mapSentence } from './map-sentence.ts';
import { mapTile } from './map-tile.ts';
import type { ChartSize } from './value.ts';

/**
 * Areas as equal tiles where they lie, on the colour of their class, with the number of areas in each.
 *
 * The layout is that of the edition of the data's day; areas without a known one stand in the order of the list. Areas
 * without a figure are hatched. Pictures that show the unit they belong to show Hoàng Sa and Trường Sa.
 */
export function mapChart(data: MapData, size: ChartSize, view: MapView): SceneNode {
  const frame = tileFrame(mapFrame(data, size.width, view));
  const { tiles, islands, rows, pitch, legendX, width } = frame;
  const bottom = rows * pitch.down;
  const legend =
    legendX === undefined
      ? mapLegend(frame, 0, bottom + 16, Math.min(width, 360))
      : mapLegend(frame, legendX, 0, Math.min(width - legendX, 300));
  return chartRoot(
    { width, height: Math.max(bottom, legend.bottom), words: mapSentence(data, view.lang) },
    ...islands.map((each) => tileIslands(frame, each)),
    ...tiles.flatMap((tile) => mapTile(frame, tile)),
    formerBorders(frame),
    legend.mark,
  );
}
