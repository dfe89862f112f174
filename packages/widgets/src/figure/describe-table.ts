import type { Lang } from '@tiendo/core';
import { areaInSentence, capitalise, formatCount, periodText } from '../chart/read-out.ts';
import { axisPeriod } from '../chart/series.ts';
import type { TableData } from '../client/ask-table.ts';
import { type Attributes, orderOf } from '../client/attributes.ts';
import { type ArrangedData, arrangeTable, axisName } from './arrange-table.ts';
import type { Figure, Telling } from './figure.ts';
import type { Describe } from './figure-kind.ts';
import { markedDrawing } from './marked-drawing.ts';
import { markedFigure } from './marked-figure.ts';
import { uniqueSources } from './source-text.ts';
import type { Arranging, TableArrangement, TableAxis } from './table-arrangement.ts';
import { type GridArea, hasValue, isRising, tableGrid } from './table-grid.ts';
import { isOneBase } from './table-rows.ts';
import { type TableWords, tableWordsIn } from './table-words.ts';
import { wordsIn } from './words.ts';

/** Most areas that a title names. */
const MOST_NAMED = 3;
/** Most indicators that a title names. */
const MOST_INDICATORS = 2;

/** What can stand in the columns. */
const AXES: readonly TableAxis[] = ['indicator', 'period', 'area'];

/** How a table is told: by indicators in the columns and with all rows, unless it says otherwise. */
export type TableTelling = Telling & Pick<TableArrangement, 'order'> & Partial<TableArrangement>;

/** Everything a table shows. */
export function describeTable(
  data: TableData,
  { lang, order, columns = 'indicator', filter = '' }: TableTelling,
): Figure {
  const areas = tableGrid(data);
  const periods = [...new Set(areas.flatMap(({ rows }) => rows.map(({ period }) => period)))];
  const isSorted = order === 'value' && areas.length > 1;
  const title = titleText(data, areas, periods, lang);
  const withValue = areas.filter(hasValue).length;
  const values = data.columns.flatMap((column) => column.values);
  const known = values.filter(({ value }) => value !== null);
  const state = known.length === 0 ? 'empty' : withValue < areas.length ? 'partial' : 'ready';
  const head = {
    title,
    subtitle: subtitleText(data, areas, periods, isSorted, lang),
    sentence: coverageText(areas, withValue, lang) ?? title,
    isLead: false,
    state,
  } as const;
  const hasStandards = standardsOf(areas).length > 1;
  const drawing = markedDrawing(head, values, lang);
  const initial = { order, columns, filter };
  const shown = { data, areas, lang, hasStandards, caption: title };
  const { table } = arrangeTable(shown, initial);
  const { readings } = arrangeTable(shown, { ...initial, filter: '' });
  const figure = markedFigure(
    {
      ...drawing,
      facts: [],
      remarks: known.length === 0 ? [[{ text: wordsIn(lang).empty, isStrong: true }]] : [],
      doubts: [],
      notes: notesOf(data, areas, withValue, lang),
      sources: uniqueSources(known.flatMap((value) => [value.source, ...(value.sources ?? [])])),
      ...{ readings, table, walk: [] },
      fileName: fileName(data, areas, periods),
    },
    lang,
  );
  const { caption } = figure.table;
  return { ...figure, arranging: arrangingOf({ ...shown, caption }, initial, periods.length) };
}

/** The same by attributes. */
export const tableFigure: Describe<TableData> = (data, telling, attributes) =>
  describeTable(data, { ...telling, ...arrangementOf(attributes) });

function arrangementOf({ text }: Attributes): TableArrangement {
  const wanted = text('columns')?.toLowerCase();
  return {
    order: orderOf(text),
    columns: AXES.find((axis) => axis === wanted) ?? 'indicator',
    filter: text('filter') ?? '',
  };
}

/** What a reader can do with a table. */
function arrangingOf(shown: ArrangedData, initial: TableArrangement, periodCount: number): Arranging {
  const { data, areas, lang } = shown;
  const counts = { indicator: data.columns.length, period: periodCount, area: areas.length };
  const movable = AXES.filter((axis) => axis === 'indicator' || counts[axis] > 1);
  return {
    initial,
    axes: movable.map((axis) => ({ axis, name: axisName(axis, lang) })),
    arrange: (arrangement) => arrangeTable(shown, arrangement),
  };
}

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
  const values = areas.flatMap(({ rows }) => rows.flatMap((row) => row.values));
  return [
    ...new Set(
      values.flatMap((value) => (value?.value != null && value.standard ? [value.standard.name] : [])),
    ),
  ];
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
