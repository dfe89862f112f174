import type { AreaShape } from '../../chart/boundaries.ts';
import type { MapData } from '../../chart/map-data.ts';
import { isMap } from '../../client/is-map.ts';
import { drawMap, mapTelling } from '../../figure/draw-map.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/** A map as its element shows it: on the boundaries that the page names, which are null where they cannot be had. */
export async function shownMap(element: Element): Promise<ShownKind<MapData>> {
  let boundaries: readonly AreaShape[] | null | undefined;
  const load = async () => {
    const address = element.getAttribute('boundaries')?.trim();
    if (!address) boundaries = undefined;
    else {
      const { loadBoundaries } = await import('../../client/load-boundaries.ts');
      boundaries = await loadBoundaries(address, document.baseURI);
    }
  };
  await load();
  return {
    accepts: isMap,
    draw: (data, telling, attributes) => drawMap(data, { ...mapTelling(telling, attributes), boundaries }),
    loadDescribe: async () => {
      const { describeMap } = await import('../../figure/describe-map.ts');
      return (data, telling, attributes) =>
        describeMap(data, { ...mapTelling(telling, attributes), boundaries });
    },
    beside: { attribute: 'boundaries', load },
  };
}
