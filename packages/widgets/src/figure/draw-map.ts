import type { Lang } from '@tiendo/core';
import type { AreaShape } from '../chart/boundaries.ts';
import { mapChart } from '../chart/map-chart.ts';
import { dayOf, type MapData, mapValues } from '../chart/map-data.ts';
import { mapKinds, mapSentence } from '../chart/map-sentence.ts';
import { periodText } from '../chart/read-out.ts';
import { layoutOf, placesIn, type TilePlaces } from '../chart/tile-places.ts';
import type { Attributes } from '../client/attributes.ts';
import type { Drawing, Telling } from './figure.ts';
import { markedDrawing } from './marked-drawing.ts';

/** How a map is told. */
export interface MapTelling extends Telling {
  /** Code of the reader's own area. */
  readonly own?: string | undefined;
  /** Cut-off that was asked for, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
  /** Boundaries that the page gives; null where they could not be loaded. */
  readonly boundaries?: readonly AreaShape[] | null | undefined;
}

/** How attributes want it told. */
export function mapTelling(telling: Telling, { text }: Attributes): MapTelling {
  return { ...telling, own: text('area'), asOf: text('as-of') };
}

/** Head and chart of a map. */
export function drawMap(data: MapData, { lang, own, asOf, boundaries }: MapTelling): Drawing {
  const { shown, missing } = mapValues(data);
  return markedDrawing(
    {
      title: neutralTitle(data, lang),
      subtitle: subtitleText(data, placesOf(data, asOf), lang),
      sentence: mapSentence(data, lang),
      draw: (width) => mapChart(data, { width }, { lang, own, asOf, boundaries: boundaries ?? undefined }),
      isLead: false,
      state: shown.length === 0 ? 'empty' : missing.length > 0 ? 'partial' : 'ready',
    },
    data.values,
    lang,
  );
}

/** Where the tiles of the areas lie; undefined where no layout is known. */
export function placesOf(data: MapData, asOf: string | undefined): TilePlaces | undefined {
  const areas = data.values.map(({ area }) => area);
  const layout = layoutOf(areas, dayOf(data, asOf));
  return layout && placesIn(layout, areas);
}

/** The map by what it is of. */
function neutralTitle(data: MapData, lang: Lang): string {
  const { indicator, values } = data;
  if (values.length === 0) return indicator.name;
  const period = periodText(values[0]?.period ?? '', lang);
  const kinds = mapKinds(data, lang);
  return lang === 'VI'
    ? `${indicator.name} ${period} theo ${kinds}`
    : `${indicator.name} ${period} by area: ${kinds}`;
}

/** What is measured, its unit and period, and how to read the tiles. */
function subtitleText(data: MapData, layout: TilePlaces | undefined, lang: Lang): string {
  const { indicator, values } = data;
  const unit = indicator.unit === 'share' && !indicator.fullName.includes('%') ? ', %' : '';
  const hasBorders = layout?.tiles.some(({ former }) => former !== undefined);
  const tiles =
    lang === 'VI'
      ? `Mỗi ô là một đơn vị, ô bằng nhau${hasBorders ? '; nét đen là ranh giới huyện cũ' : ''}`
      : `One tile an area, all alike${hasBorders ? '; black lines are former district boundaries' : ''}`;
  return `${indicator.fullName}${unit}, ${periodText(values[0]?.period ?? '', lang)}. ${tiles}`;
}
