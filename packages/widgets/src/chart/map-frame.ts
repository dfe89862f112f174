import type { Lang } from '@tiendo/core';
import { textWidth } from '../mark/text-width.ts';
import type { AreaShape } from './boundaries.ts';
import { type Classes, classesOf } from './map-classes.ts';
import { dayOf, type KnownValue, type MapData, type MapValues, mapValues } from './map-data.ts';
import { layoutOf, placesIn, placesInOrder, type TilePlace, type TilePlaces } from './tile-places.ts';
import type { ValueData } from './value.ts';
import { valueFormat } from './value-format.ts';

/** What a map is drawn with. */
export interface MapView {
  readonly lang: Lang;
  /** Code of the reader's own area. */
  readonly own?: string | undefined;
  /** Day that the areas are asked for, where it is earlier than the period's last. */
  readonly asOf?: string | undefined;
  /** Boundaries to draw on instead of tiles, where there is room for them. */
  readonly boundaries?: readonly AreaShape[] | undefined;
}

/** What every part of a map shares. */
export interface MapFrame extends MapView {
  readonly data: MapData;
  readonly values: MapValues;
  readonly classes: Classes;
  /** Values by the code of their area. */
  readonly byCode: ReadonlyMap<string, ValueData>;
  /** Those on the scale. */
  readonly shownBy: ReadonlyMap<string, KnownValue>;
  /** A value with its unit. */
  readonly full: (value: number) => string;
  readonly width: number;
}

/** A grid of tiles with the measures of its tiles. */
export interface TileFrame extends MapFrame, TilePlaces {
  /** From one tile to the next, px. */
  readonly pitch: { readonly across: number; readonly down: number };
  /** Tiles with names and values; else with the first letters of the name. */
  readonly isNamed: boolean;
  /** Left edge of the legend beside the tiles; undefined where it stands below. */
  readonly legendX: number | undefined;
}

/** Between tiles, px. */
export const TILE_GAP = 3;
const LEGEND_WIDTH = 268;
const LEGEND_GAP = 40;
const NAMED_WIDTH = 62;
const WIDEST = 75;

/** What a map shares whatever it is drawn on. */
export function mapFrame(data: MapData, width: number, view: MapView): MapFrame {
  const values = mapValues(data);
  return {
    ...view,
    data,
    values,
    byCode: byCode(data.values),
    shownBy: byCode(values.shown),
    classes: classesOf(values.shown.map(({ value }) => value)),
    full: valueFormat(data.indicator.unit, values.shown, view.lang),
    width: Math.max(width, 240),
  };
}

/** The grid of tiles that fits the width: by place where the layout is known, else in the order of the list. */
export function tileFrame(frame: MapFrame): TileFrame {
  const { data, width, asOf } = frame;
  const areas = data.values.map(({ area }) => area);
  const layout = layoutOf(areas, dayOf(data, asOf));
  const beside = width - LEGEND_WIDTH - LEGEND_GAP;
  const places = layout
    ? placesIn(layout, areas)
    : placesInOrder(areas, Math.max(3, Math.floor((beside >= 600 ? beside : width) / 76)));
  const isBeside = beside / places.columns >= NAMED_WIDTH;
  const across = Math.min(
    places.columns <= 4 ? 88 : WIDEST,
    Math.floor(((isBeside ? beside : width) + TILE_GAP) / places.columns),
  );
  const isNamed = across >= NAMED_WIDTH;
  return {
    ...frame,
    ...places,
    pitch: { across, down: isNamed ? (places.rows > 12 ? 60 : 77) : Math.min(across + 4, 40) },
    isNamed,
    legendX: isBeside ? places.columns * across + LEGEND_GAP : undefined,
  };
}

/** The room of a tile. */
export function tileBox(
  { pitch }: TileFrame,
  { column, row }: Pick<TilePlace, 'column' | 'row'>,
  across = 1,
) {
  return {
    x: column * pitch.across,
    y: row * pitch.down,
    width: across * pitch.across - TILE_GAP,
    height: pitch.down - TILE_GAP,
  };
}

/** The first letters of the words of a name. @example initials('Hoàng Văn Thụ') // 'HVT' */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}

/** A name on at most two lines: the first word, then the rest; undefined where that does not fit. */
export function nameLines(name: string, width: number, size: number): readonly string[] | undefined {
  const fits = (lines: readonly string[]) => lines.every((line) => textWidth(line, size, 600) <= width);
  const words = name.split(' ');
  const cuts = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  return [[name], ...cuts].find(fits);
}

function byCode<Value extends ValueData>(values: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(values.map((value) => [value.area.code, value]));
}
