import { expect, test } from 'vitest';
import { areasOn, inventedMap } from '../../test/mapped.ts';
import { faultsOf, spokenOf, textsOf } from '../../test/scene-texts.ts';
import { type SceneNode, toMarkup } from '../scene/index.ts';
import { type AreaShape, readBoundaries } from './boundaries.ts';
import { mapChart } from './map-chart.ts';
import type { MapData } from './map-data.ts';

/** Two squares side by side, the second with a hole, as GeoJSON. */
const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const collection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: '178' },
      geometry: { type: 'Polygon', coordinates: [square(106, 21, 1)] },
    },
    {
      type: 'Feature',
      id: '180',
      geometry: { type: 'MultiPolygon', coordinates: [[square(107, 21, 1), square(107.4, 21.4, 0.2)]] },
    },
  ],
};

test('readBoundaries reads GeoJSON by the property code or the id', () => {
  const shapes = readBoundaries(collection);
  expect(shapes?.map(({ code, rings }) => [code, rings.length])).toEqual([
    ['178', 1],
    ['180', 2],
  ]);
  for (const other of [null, [], {}, { type: 'Topology' }, 'x'])
    expect(readBoundaries(other)).toBeUndefined();
});

test('readBoundaries joins the arcs of a topology, also backwards, and undoes its grid', () => {
  // The squares share the arc from (1, 0) to (1, 1), which the second walks backwards.
  const topology = {
    type: 'Topology',
    transform: { scale: [0.5, 0.5], translate: [100, 10] },
    arcs: [
      [
        [2, 0],
        [0, 2],
      ],
      [
        [2, 2],
        [-2, 0],
        [0, -2],
        [2, 0],
      ],
      [
        [2, 0],
        [2, 0],
        [0, 2],
        [-2, 0],
      ],
    ],
    objects: {
      units: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'a', arcs: [[0, 1]] },
          { type: 'Polygon', properties: { code: 'b' }, arcs: [[2, ~0]] },
        ],
      },
    },
  };
  expect(readBoundaries(topology)).toEqual([
    {
      code: 'a',
      rings: [
        [
          [101, 10],
          [101, 11],
          [100, 11],
          [100, 10],
          [101, 10],
        ],
      ],
    },
    {
      code: 'b',
      rings: [
        [
          [101, 10],
          [102, 10],
          [102, 11],
          [101, 11],
          [101, 10],
        ],
      ],
    },
  ]);
});

/** A square for each area where a grid of ten columns has it. */
const squares = (areas: readonly { readonly code: string }[]): readonly AreaShape[] =>
  areas.map(({ code }, index) => ({
    code,
    rings: [
      square(104 + (index % 10) * 0.5, 20 - Math.floor(index / 10), 0.5) as unknown as AreaShape['rings'][0],
    ],
  }));

const districts = areasOn('2024-12-31', 'DISTRICT', '20');
const nation = areasOn('2025-12-31', 'PROVINCE', 'VN');
const counts: MapData = {
  indicator: { ...inventedMap(districts, '2024').indicator, unit: 'count' },
  values: inventedMap(districts, '2024').values.map((value, index) => ({
    ...value,
    unit: 'count',
    precision: 1,
    value: value.value === null ? null : (index + 1) * (index + 1),
  })),
};

test.each([480, 570, 712, 1168])('keeps its words apart and inside at %i px', (width) => {
  for (const [data, areas] of [
    [inventedMap(districts, '2024'), districts],
    [inventedMap(nation, '2025'), nation],
    [counts, districts],
  ] as const) {
    const scene = mapChart(data, { width }, { lang: 'VI', own: '180', boundaries: squares(areas) });
    expect(faultsOf(scene)).toEqual([]);
    expect(spokenOf(scene)).toHaveLength(areas.length);
  }
});

test('a national picture on boundaries shows Hoàng Sa and Trường Sa', () => {
  const scene = mapChart(
    inventedMap(nation, '2025'),
    { width: 1168 },
    { lang: 'VI', boundaries: squares(nation) },
  );
  expect(toMarkup(scene)).toContain('fill-rule="evenodd"');
  const texts = textsOf(scene).map(({ text }) => text);
  for (const island of ['QĐ. Hoàng Sa', 'QĐ. Trường Sa']) expect(texts).toContain(island);
});

test('counts are circles whose area is the value, the largest first; rates are shades', () => {
  const scene = mapChart(counts, { width: 712 }, { lang: 'VI', boundaries: squares(districts) });
  const radii = circlesOf(scene);
  // District n has n², so that its radius is in proportion to n; the sixth is not applicable.
  expect(radii.map((r) => Math.round((r / (radii[0] ?? 1)) * 11))).toEqual([11, 10, 9, 8, 7, 5, 4, 3, 2, 1]);
  const rates = mapChart(
    inventedMap(districts, '2024'),
    { width: 712 },
    { lang: 'VI', boundaries: squares(districts) },
  );
  expect(circlesOf(rates)).toEqual([]);
});

test('tiles stay on a phone, and where an area has no shape', () => {
  const data = inventedMap(districts, '2024');
  const drawn = (width: number, boundaries: readonly AreaShape[]) =>
    toMarkup(mapChart(data, { width }, { lang: 'VI', boundaries }));
  const tiles = (width: number) => toMarkup(mapChart(data, { width }, { lang: 'VI' }));
  expect(drawn(328, squares(districts))).toBe(tiles(328));
  expect(drawn(712, squares(districts.slice(1)))).toBe(tiles(712));
});

/** Radii of the circles that stand for values. */
function circlesOf({ attributes, children }: SceneNode, isInside = false): readonly number[] {
  const own = isInside && typeof attributes.r === 'number' ? [attributes.r] : [];
  const inside = isInside || attributes['data-key'] !== undefined;
  return [
    ...own,
    ...children.flatMap((child) => (typeof child === 'string' ? [] : circlesOf(child, inside))),
  ];
}
