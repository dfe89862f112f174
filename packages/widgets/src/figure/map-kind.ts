import type { MapData } from '../chart/map-data.ts';
import { askMap, isMap, mapQuestion, mapRequest, readMap } from '../client/ask-map.ts';
import type { Attributes } from '../client/attributes.ts';
import { describeMap, type MapTelling } from './describe-map.ts';
import type { Figure } from './figure.ts';
import type { FigureKind } from './figure-kind.ts';

type DescribeMap = (data: MapData, telling: MapTelling, attributes: Attributes) => Figure;

/** Areas where they lie. */
export const mapKind: FigureKind<MapData> & { readonly describe: DescribeMap } = {
  request: (attributes) => mapRequest(mapQuestion(attributes)),
  ask: (endpoint, attributes, options) => askMap(endpoint, mapQuestion(attributes), options),
  read: readMap,
  accepts: isMap,
  describe: (data, telling, { text }) =>
    describeMap(data, { ...telling, own: text('area'), asOf: text('as-of') }),
};
