import type { MapData } from '../chart/map-data.ts';
import { mapAsking } from '../client/ask-map.ts';
import { isMap } from '../client/is-map.ts';
import { mapFigure } from './describe-map.ts';
import type { FigureKind } from './figure-kind.ts';

/** Areas where they lie. */
export const mapKind: FigureKind<MapData> = {
  ...mapAsking,
  accepts: isMap,
  describe: mapFigure,
};
