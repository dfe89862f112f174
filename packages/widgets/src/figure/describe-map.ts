import { formatDay, type Lang } from '@tiendo/core';
import { areaKinds, countedKinds } from '../chart/area-kinds.ts';
import { dayOf, isRate, type MapData, mapValues } from '../chart/map-data.ts';
import { mapKinds, mapTitle } from '../chart/map-sentence.ts';
import { capitalise, formatCount, valueText } from '../chart/read-out.ts';
import { layoutWithin, type TilePlaces } from '../chart/tile-places.ts';
import type { ValueData } from '../chart/value.ts';
import { cutOffText } from './cut-off-text.ts';
import { drawMap, type MapTelling, mapTelling, placesOf } from './draw-map.ts';
import type { Cell, Figure, Reading, RemarkPart } from './figure.ts';
import type { Describe } from './figure-kind.ts';
import { headline } from './headline.ts';
import { markedFigure } from './marked-figure.ts';
import { publishedOthers } from './published-others.ts';
import { sourceMention, uniqueSources } from './source-text.ts';
import { wordsIn } from './words.ts';

/** Everything the figure of a map shows. */
export function describeMap(data: MapData, telling: MapTelling): Figure {
  const { lang, asOf } = telling;
  const { indicator, values } = data;
  const layout = placesOf(data, asOf);
  const { shown } = mapValues(data);
  const drawing = drawMap(data, telling);
  return markedFigure(
    {
      ...drawing,
      title: headline(telling, mapTitle(data, lang), drawing),
      facts: [],
      remarks: remarksOf(data, layout, telling),
      doubts: [],
      notes: notesOf(data, layout, telling),
      sources: uniqueSources(shown.flatMap((value) => [value.source, ...(value.sources ?? [])])),
      readings: readingsOf(data, lang),
      walk: walkOf(data, layout),
      get table() {
        return tableOf(data, lang, drawing.title);
      },
      fileName: `${indicator.id}-map-${values[0]?.period ?? ''}`.replaceAll('/', '-'),
    },
    lang,
  );
}

/** The same by attributes. */
export const mapFigure: Describe<MapData> = (data, telling, attributes) =>
  describeMap(data, mapTelling(telling, attributes));

/** Ways to the full list and from the own province to its parts. */
function remarksOf(
  data: MapData,
  layout: TilePlaces | undefined,
  { lang, asOf }: MapTelling,
): readonly (readonly RemarkPart[])[] {
  const all = countedKinds(data.values.length, mapKinds(data, lang), lang);
  const list = lang === 'VI' ? `Xem đủ ${all} trong bảng số liệu` : `See all ${all} in the data table`;
  const hint =
    lang === 'VI'
      ? 'Chữ trong ô là chữ đầu của tên; chạm vào ô để xem tên và số.'
      : 'Letters are initials; tap a tile for its name and value.';
  const isTight = (layout?.columns ?? 0) > 5;
  return [
    ...(isTight
      ? [
          [
            { text: `${hint} `, isForPhone: true },
            { text: list, opensTable: true },
          ],
        ]
      : []),
    ...partsWays(data, lang, asOf).map((way) => [way]),
  ];
}

/** Areas whose own parts have a known layout lead to them. */
function partsWays(data: MapData, lang: Lang, asOf: string | undefined): readonly RemarkPart[] {
  return data.values.flatMap(({ area }) => {
    const parts = layoutWithin(area.code, dayOf(data, asOf));
    if (!parts || area.level !== 'PROVINCE') return [];
    const kinds = areaKinds([], parts.level, lang);
    const text = lang === 'VI' ? `Xem các ${kinds} của ${area.name}` : `See the ${kinds} of ${area.name}`;
    return [{ text, asks: { within: area.code, level: parts.level.toLowerCase() } }];
  });
}

function notesOf(
  data: MapData,
  layout: TilePlaces | undefined,
  { lang, asOf, boundaries }: MapTelling,
): readonly string[] {
  const vi = lang === 'VI';
  const day = formatDay(dayOf(data, asOf), lang);
  const kinds = mapKinds(data, lang);
  const { shown } = mapValues(data);
  return [
    `${formatCount(shown.length, lang)}/${countedKinds(data.values.length, kinds, lang)} ${vi ? 'có số liệu' : 'with figures'}`,
    ...cutOffNotes(shown, lang),
    vi ? `Đơn vị hành chính tại ngày ${day}` : `Units as of ${day}`,
    ...(boundaries
      ? [vi ? 'Ranh giới do trang này đưa vào' : 'Boundaries given by this page']
      : boundaries === null
        ? [vi ? 'Không tải được ranh giới, vẽ bằng ô' : 'Boundaries could not be loaded, drawn as tiles']
        : []),
    layout
      ? vi
        ? 'Vị trí ô xếp gần đúng theo tâm đơn vị'
        : 'Tiles stand about where the areas lie'
      : vi
        ? 'Ô xếp theo thứ tự danh mục, không theo vị trí'
        : 'Tiles stand in the order of the list, not by place',
  ];
}

/** The cut-off, once where all figures share it. */
function cutOffNotes(shown: readonly ValueData[], lang: Lang): readonly string[] {
  const cutOffs = new Set(shown.map((value) => cutOffText(value, lang) ?? wordsIn(lang).notStated));
  const [only] = cutOffs;
  if (cutOffs.size > 1)
    return [lang === 'VI' ? 'Thời điểm số liệu khác nhau, xem bảng' : 'Cut-off days differ, see the table'];
  return only === undefined ? [] : [capitalise(only)];
}

function readingsOf({ indicator, values }: MapData, lang: Lang): ReadonlyMap<string, Reading> {
  return new Map(
    values.map((value) => [
      value.area.code,
      { indicator, value, others: publishedOthers(value, lang), isDoubtful: false },
    ]),
  );
}

/** Rows of tiles for the arrow keys; where there is no layout, the order of the list. */
function walkOf({ values }: MapData, layout: TilePlaces | undefined): Figure['walk'] {
  if (!layout) return [values.map(({ area }) => area.code)];
  const at = new Map(layout.tiles.map(({ code, column, row }) => [`${column},${row}`, code]));
  return Array.from({ length: layout.rows }, (_, row) =>
    Array.from({ length: layout.columns }, (_, column) => at.get(`${column},${row}`) ?? null),
  ).filter((row) => row.some((code) => code !== null));
}

function tableOf({ indicator, values }: MapData, lang: Lang, caption: string): Figure['table'] {
  const words = wordsIn(lang);
  return {
    caption,
    columns: [words.area, isRate(indicator) ? indicator.name : words.value, words.asOf, words.source],
    rows: values.map((value): readonly Cell[] => [
      value.area.fullName ?? value.area.name,
      { key: value.area.code, text: valueText(value, lang), isMissing: value.value === null },
      cutOffText(value, lang) ?? '–',
      value.source ? sourceMention(value.source, lang) : '–',
    ]),
  };
}
