/** A closed line of points, degrees east and north. */
export type Ring = readonly (readonly [lon: number, lat: number])[];

/** The land of an area: rings of which inner ones are holes. */
export interface AreaShape {
  readonly code: string;
  readonly rings: readonly Ring[];
}

type Json = Readonly<Record<string, unknown>>;
type Arc = readonly (readonly number[])[];

/**
 * The shapes in a GeoJSON feature collection or a TopoJSON topology; undefined for anything else. The code of an area is
 * its property `code`, else its `id`.
 *
 * @see RFC 7946, and the TopoJSON specification of M. Bostock and C. Metcalf (2013)
 */
export function readBoundaries(json: unknown): readonly AreaShape[] | undefined {
  const { type, features, objects } = (json ?? {}) as Json;
  if (type === 'FeatureCollection' && Array.isArray(features))
    return features.flatMap((feature: Json) => shapeOf(feature, ringsOf(feature.geometry as Json)));
  if (type !== 'Topology' || typeof objects !== 'object' || objects === null) return undefined;
  const arcs = arcsOf(json as Json);
  return Object.values(objects as Json).flatMap((object) => {
    const { geometries = [] } = object as { readonly geometries?: readonly Json[] };
    return geometries.flatMap((geometry) =>
      shapeOf(
        geometry,
        ringsOf(geometry, (indices) => joined(indices as readonly number[], arcs)),
      ),
    );
  });
}

function shapeOf({ id, properties }: Json, rings: readonly Ring[]): readonly AreaShape[] {
  const code = (properties as Json | null | undefined)?.code ?? id;
  return code === undefined || rings.length === 0 ? [] : [{ code: String(code), rings }];
}

/** The rings of a polygon or of several; `read` turns what stands for a ring into one. */
function ringsOf(
  geometry: Json | null,
  read: (ring: unknown) => Ring = (ring) => ring as Ring,
): readonly Ring[] {
  const parts = (geometry?.coordinates ?? geometry?.arcs ?? []) as readonly unknown[];
  if (geometry?.type === 'Polygon') return parts.map(read);
  if (geometry?.type === 'MultiPolygon')
    return parts.flatMap((polygon) => (polygon as readonly unknown[]).map(read));
  return [];
}

/** Arcs in degrees: steps from point to point on a grid where the topology has a transform. */
function arcsOf({ arcs, transform }: Json): readonly Ring[] {
  const { scale, translate } = (transform ?? {}) as {
    readonly scale?: readonly number[];
    readonly translate?: readonly number[];
  };
  return (arcs as readonly Arc[]).map((arc) => {
    if (!scale || !translate) return arc as unknown as Ring;
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * (scale[0] ?? 1) + (translate[0] ?? 0), y * (scale[1] ?? 1) + (translate[1] ?? 0)];
    });
  });
}

/** Arcs end to end; a complement (~index) stands for an arc walked backwards. */
function joined(indices: readonly number[], arcs: readonly Ring[]): Ring {
  return indices.flatMap((index, place) => {
    const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
    return place === 0 ? arc : arc.slice(1);
  });
}
