import type { Lang } from '@tiendo/core';
import { areaInSentence, capitalise, formatCount, periodText } from '../chart/read-out.ts';
import { axisPeriod } from '../chart/series.ts';
import type { ValueData } from '../chart/value.ts';
import type { TableData } from '../client/ask-table.ts';
import { orderOf } from '../client/attributes.ts';
import type { Figure, Reading, Telling } from './figure.ts';
import type { Describe } from './figure-kind.ts';
import { markedDrawing } from './marked-drawing.ts';
import { markedFigure } from './marked-figure.ts';
import { publishedOthers } from './published-others.ts';
import { uniqueSources } from './source-text.ts';
import {
  type GridArea,
  hasValue,
  isRising,
  sortedByValue,
  type TableOrder,
  tableGrid,
} from './table-grid.ts';
import { cellKey, isOneBase, rowsOfAreas, rowsOfPeriods, type TableShape } from './table-rows.ts';
import { type TableWords, tableWordsIn } from './table-words.ts';
import { wordsIn } from './words.ts';

/** Most areas that a title names. */
const MOST_NAMED = 3;
/** Most indicators that a title names. */
const MOST_INDICATORS = 2;

/** How a table is told. */
export interface TableTelling extends Telling {
  readonly order: TableOrder;
}

/** Everything a table shows. */
export function describeTable(data: TableData, { lang, order }: TableTelling): Figure {
  const words = wordsIn(lang);
  const { columns } = data;
  const listed = tableGrid(data);
  const periods = [...new Set(listed.flatMap(({ rows }) => rows.map(({ period }) => period)))];
  const isSorted = order === 'value' && listed.length > 1;
  const areas = isSorted ? sortedByValue(listed, columns[0]) : listed;
  const shape: TableShape = { data, lang, hasStandards: standardsOf(areas).length > 1 };
  const title = titleText(data, areas, periods, lang);
  const isOfPeriods = areas.length === 1;
  const withValue = areas.filter(hasValue).length;
  const known = valuesOf(areas).filter(({ value }) => value.value !== null);
  const groups =
    !isOfPeriods && periods.length > 1
      ? areas.map((area) => ({ head: area.area.name, rows: rowsOfPeriods(area, shape) }))
      : [];
  const state = known.length === 0 ? 'empty' : withValue < areas.length ? 'partial' : 'ready';
  const head = {
    title,
    subtitle: subtitleText(data, areas, periods, isSorted, lang),
    sentence: coverageText(areas, withValue, lang) ?? title,
    isLead: false,
    state,
  } as const;
  return markedFigure(
    {
      ...markedDrawing(
        head,
        data.columns.flatMap(({ values }) => values),
        lang,
      ),
      facts: [],
      remarks: known.length === 0 ? [[{ text: words.empty, isStrong: true }]] : [],
      doubts: [],
      notes: notesOf(data, areas, withValue, lang),
      sources: uniqueSources(known.flatMap(({ value }) => [value.source, ...(value.sources ?? [])])),
      readings: readingsOf(data, areas, lang),
      walk: [],
      table: {
        caption: title,
        columns: [
          groups.length > 0 || isOfPeriods ? words.period : words.area,
          ...columns.map(({ indicator }) => indicator.name),
          ...(shape.hasStandards ? [words.standard] : []),
          words.asOf,
          words.source,
        ],
        rows: isOfPeriods
          ? rowsOfPeriods(areas[0] as GridArea, shape)
          : groups.length > 0
            ? []
            : rowsOfAreas(areas, shape),
        groups,
      },
      fileName: fileName(data, areas, periods),
    },
    lang,
  );
}

/** The same by attributes. */
export const tableFigure: Describe<TableData> = (data, telling, { text }) =>
  describeTable(data, { ...telling, order: orderOf(text) });

function titleText(
  { columns }: TableData,
  areas: readonly GridArea[],
  periods: readonly string[],
  lang: Lang,
) {
  const words = wordsIn(lang);
  const names = columns.map(({ indicator }, index) =>
    index === 0 ? indicator.name : lowerFirst(indicator.name),
  );
  const indicators =
    names.length > MOST_INDICATORS
      ? tableWordsIn(lang).more(names[0] ?? '', names.length - 1)
      : names.reduce(words.and);
  const period = periods.length === 1 ? ` ${periodText(periods[0] ?? '', lang)}` : '';
  const named = areas.map(({ area }, index) => (index === 0 ? area.name : areaInSentence(area, lang)));
  const head = `${indicators}${period}`;
  if (areas.length === 0) return head;
  if (areas.length > MOST_NAMED) return `${head}: ${countText(areas, lang)}`;
  const last = named.at(-1) ?? '';
  return `${head}: ${named.length > 1 ? words.and(named.slice(0, -1).join(', '), last) : last}`;
}

/** Full names with their units, the periods, and by what the areas are sorted. */
function subtitleText(
  { columns }: TableData,
  areas: readonly GridArea[],
  periods: readonly string[],
  isSorted: boolean,
  lang: Lang,
): string {
  const names = columns.map(({ indicator }) => {
    const unit = indicator.unit === 'share' && !indicator.fullName.includes('%') ? ', %' : '';
    return `${indicator.fullName}${unit}`;
  });
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const when =
    periods.length > 1 ? `${axisPeriod(first, lang)}–${axisPeriod(last, lang)}` : periodText(first, lang);
  const sorted = isSorted ? `. ${tableWordsIn(lang).sorted(isRising(columns[0]))}` : '';
  return areas.length === 0 ? names.join('; ') : `${names.join('; ')}, ${when}${sorted}`;
}

function notesOf(
  data: TableData,
  areas: readonly GridArea[],
  withValue: number,
  lang: Lang,
): readonly string[] {
  const words = tableWordsIn(lang);
  const standards = standardsOf(areas);
  const bases = data.columns.flatMap(({ values, indicator }) => {
    const base = values.find((value) => value.value !== null && value.baseText)?.baseText;
    return base && isOneBase(values) && !indicator.fullName.includes(base) ? [base] : [];
  });
  const shown = data.columns.reduce((sum, { values }) => sum + values.length, 0);
  const all = data.columns.reduce((sum, { totalCount }) => sum + totalCount, 0);
  return [
    ...(areas.length > MOST_NAMED || withValue < areas.length
      ? [coverageText(areas, withValue, lang) ?? '']
      : []),
    ...(shown < all ? [words.cut(formatCount(shown, lang), formatCount(all, lang))] : []),
    ...[...new Set(bases)].map((base) => capitalise(base === 'unstated' ? base : words.base(base))),
    ...(standards.length === 1 ? [words.standard(standards[0] ?? '')] : []),
  ].filter(Boolean);
}

function coverageText(areas: readonly GridArea[], withValue: number, lang: Lang): string | undefined {
  const words = tableWordsIn(lang);
  if (areas.length < 2) return undefined;
  const kinds = kindsOf(areas, words);
  const [some, all] = [formatCount(withValue, lang), formatCount(areas.length, lang)];
  return withValue === areas.length ? words.whole(all, kinds) : words.coverage(some, all, kinds);
}

function countText(areas: readonly GridArea[], lang: Lang): string {
  const words = tableWordsIn(lang);
  return words.areas(formatCount(areas.length, lang), kindsOf(areas, words));
}

function kindsOf(areas: readonly GridArea[], { kinds, units }: TableWords): string {
  const levels = new Set(areas.map(({ area }) => area.level));
  const [only] = levels;
  return (levels.size === 1 && kinds[only ?? '']) || units;
}

function standardsOf(areas: readonly GridArea[]): readonly string[] {
  return [
    ...new Set(
      valuesOf(areas).flatMap(({ value }) =>
        value.value !== null && value.standard ? [value.standard.name] : [],
      ),
    ),
  ];
}

function readingsOf(
  { columns }: TableData,
  areas: readonly GridArea[],
  lang: Lang,
): ReadonlyMap<string, Reading> {
  return new Map(
    valuesOf(areas).flatMap(({ value, index }) => {
      const indicator = columns[index]?.indicator;
      if (!indicator) return [];
      const others = publishedOthers(value, lang);
      return [[cellKey(value, index), { indicator, value, others, isDoubtful: false }]] as const;
    }),
  );
}

/** Every value in the order of the rows, with the number of its column. */
function valuesOf(
  areas: readonly GridArea[],
): readonly { readonly value: ValueData; readonly index: number }[] {
  return areas.flatMap(({ rows }) =>
    rows.flatMap(({ values }) => values.flatMap((value, index) => (value ? [{ value, index }] : []))),
  );
}

function fileName({ columns }: TableData, areas: readonly GridArea[], periods: readonly string[]): string {
  const codes = areas.map(({ area }) => area.code);
  const where =
    codes.length <= MOST_NAMED
      ? codes
      : [`${codes.length}-${areas[0]?.area.level?.toLowerCase() ?? 'areas'}`];
  const when = periods.length > 1 ? [periods[0], periods.at(-1)] : periods;
  return [columns[0]?.indicator.id, ...where, ...when].join('-').replaceAll('/', '-');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
