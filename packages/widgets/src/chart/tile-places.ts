import { ISLANDS, type Islands } from './islands.ts';
import { TILE_LAYOUTS, type TileLayout } from './tile-layouts.ts';
import type { ValueData } from './value.ts';

/** A tile on the grid. */
export interface TilePlace {
  readonly code: string;
  readonly column: number;
  readonly row: number;
  /** Code of the former unit that it lies in. */
  readonly former?: string | undefined;
}

/** An archipelago on the grid. */
export interface PlacedIslands extends Islands {
  readonly column: number;
  readonly row: number;
}

/** Where areas stand on a grid of tiles. */
export interface TilePlaces {
  readonly tiles: readonly TilePlace[];
  readonly islands: readonly PlacedIslands[];
  readonly columns: number;
  readonly rows: number;
  /** True where the places follow the land; false where they only follow the list. */
  readonly isByPlace: boolean;
}

/** Columns an archipelago takes, for its name. */
export const ISLAND_COLUMNS = 2;

/** The layout of the edition of `day` that has a tile for each of the areas. */
export function layoutOf(areas: readonly ValueData['area'][], day: string): TileLayout | undefined {
  return TILE_LAYOUTS.find((layout) => {
    const codes = new Set(layout.tiles.match(/\d+/g));
    return (
      standsOn(layout, day) && areas.every(({ code, level }) => codes.has(code) && level === layout.level)
    );
  });
}

/** The layout of the parts of an area in the edition of `day`. */
export function layoutWithin(code: string, day: string): TileLayout | undefined {
  return TILE_LAYOUTS.find((layout) => layout.within === code && standsOn(layout, day));
}

/** The places of the areas of a layout, moved to the top left corner. */
export function placesIn(layout: TileLayout, areas: readonly ValueData['area'][]): TilePlaces {
  const shown = new Set(areas.map(({ code }) => code));
  const former = formerOf(layout);
  const tiles = layout.tiles
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(/\s+/)
        .map((code, column) => ({ code, column, row, former: former.get(code) })),
    )
    .filter(({ code }) => shown.has(code));
  const islands = ISLANDS.flatMap((each) => {
    const place = layout.islands?.find(({ name }) => name === each.name);
    return place && shown.has(each.owner) ? [{ ...each, ...place }] : [];
  });
  const all = [...tiles, ...islands];
  const [left, top] = [leastOf(all.map(({ column }) => column)), leastOf(all.map(({ row }) => row))];
  const moved = <Placed extends { readonly column: number; readonly row: number }>(place: Placed) => ({
    ...place,
    column: place.column - left,
    row: place.row - top,
  });
  const right = [
    ...tiles.map(({ column }) => column + 1),
    ...islands.map(({ column }) => column + ISLAND_COLUMNS),
  ];
  return {
    tiles: tiles.map(moved),
    islands: islands.map(moved),
    columns: Math.max(...right) - left,
    rows: Math.max(...all.map(({ row }) => row)) + 1 - top,
    isByPlace: true,
  };
}

/** Places in rows, in the order of the list. */
export function placesInOrder(areas: readonly ValueData['area'][], columns: number): TilePlaces {
  const tiles = areas.map(({ code }, index) => ({
    code,
    column: index % columns,
    row: Math.floor(index / columns),
  }));
  return {
    tiles,
    islands: [],
    columns: Math.min(columns, areas.length),
    rows: Math.ceil(areas.length / columns),
    isByPlace: false,
  };
}

function standsOn({ validFrom, validTo }: TileLayout, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

function formerOf({ former = '' }: TileLayout): ReadonlyMap<string, string> {
  return new Map(
    former
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [unit = '', ...codes] = line.split(/:?\s+/);
        return codes.map((code) => [code, unit] as const);
      }),
  );
}

function leastOf(numbers: readonly number[]): number {
  return Math.min(...numbers);
}
