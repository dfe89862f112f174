import { argumentError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import { requireFewCells, requireIndicator, requirePageSize } from '../query/arguments.ts';
import {
  answerTable,
  type TableColumn as Column,
  type TableRow as Row,
  type TablePage,
} from '../query/table-page.ts';
import type { ValueCell } from '../query/values.ts';
import { readValuesQuestion } from '../query/values-question.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Indicator } from './indicator.ts';
import { cellArgs, narrowingArgs, whereOf } from './question.ts';
import { Value } from './value.ts';
import { ValuesPageInfo } from './values-page-info.ts';

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 500;
const MOST_INDICATORS = 20;

const TableColumn = builder.objectRef<Column>('TableColumn').implement({
  description: 'What a column of a table holds. Example: { indicator { name } period }',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'Its indicator. Example: { id name unit }',
      extensions: rows(() => 1),
      resolve: ({ indicator }) => indicator,
    }),
    period: t.string({ description: 'Its period. Example: "2024"', resolve: ({ period }) => period.text }),
  }),
});

const TableRow = builder.objectRef<Row>('TableRow').implement({
  description: 'An area with its values. Example: { area { name } values { value text missing } }',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Its place; pass that of the last row as after. Example: "WyIyMCIsbnVsbF0"',
    }),
    area: t.field({
      type: Area,
      description: 'The area, in the edition of the last column. Example: { code name }',
      extensions: rows(() => 1),
      resolve: ({ cells }) => {
        const { area, geography, period } = latest(cells);
        return areaOnDay(area, geography ?? period.end);
      },
    }),
    values: t.field({
      type: [Value],
      description:
        'One value for every column, in the order of columns; a missing one says why. Example: { value missing source { title } }',
      extensions: rows(() => 1),
      resolve: ({ cells }) => [...cells],
    }),
  }),
});

const Table = builder.objectRef<TablePage>('Table').implement({
  description:
    'Several indicators side by side: a row for each area, a column for each indicator and period, a whole value in each cell. Example: { columns { indicator { name } period } rows { area { name } values { text } } }',
  fields: (t) => ({
    columns: t.field({
      type: [TableColumn],
      description:
        'The columns: the periods of the first indicator, then those of the next. Example: { indicator { name } period }',
      extensions: rows(() => 1),
      resolve: ({ columns }) => [...columns],
    }),
    rows: t.field({
      type: [TableRow],
      description: 'The areas of this page, in the order asked. Example: { area { name } values { text } }',
      extensions: rows(() => 1),
      resolve: ({ rows: found }) => [...found],
    }),
    totalCount: t.exposeInt('totalCount', { description: 'Areas in all pages. Example: 63' }),
    pageInfo: t.field({
      type: ValuesPageInfo,
      description: 'Where this page ends. Example: { hasNextPage endCursor }',
      extensions: rows(() => 1),
      resolve: ({ hasNextPage, rows: found }) => ({ hasNextPage, endCursor: found.at(-1)?.cursor ?? null }),
    }),
  }),
});

builder.queryField('table', (t) =>
  t.field({
    type: Table,
    nullable: true,
    description:
      'Several indicators side by side. Example: { table(indicators: ["poverty-rate", "near-poverty-rate"], areas: ["20", "VN"], periods: ["2023", "2024"]) { columns { indicator { name } period } rows { area { name } values { text missing } } } }',
    args: {
      indicators: t.arg.stringList({
        required: true,
        description: `Ids of indicators, at most ${MOST_INDICATORS}. Example: ["poverty-rate", "near-poverty-rate"]`,
      }),
      ...cellArgs,
      ...narrowingArgs,
      first: t.arg.int({
        defaultValue: DEFAULT_PAGE,
        description: `Areas a page, 1 to ${LARGEST_PAGE}. Example: 20`,
      }),
      after: t.arg.string({
        required: false,
        description: 'Cursor of the last row of the page before. Example: "WyIyMCIsbnVsbF0"',
      }),
    },
    extensions: rows(cellsOfPage),
    resolve: async (_root, { indicators, first, after, ...args }, context) => {
      const reference = await loaderOf(context).reference();
      const found = requireIndicators(indicators).map((id) => requireIndicator('table', id, reference));
      const asked = { ...args, indicator: indicators[0] as string, where: whereOf(args.where) };
      const question = { ...readValuesQuestion(asked, reference, 'table'), indicators: found };
      requireFewCells('table', question.areas.length * question.periods.length * found.length);
      const size = requirePageSize('table', first ?? DEFAULT_PAGE, LARGEST_PAGE);
      return answerTable(context.db, reference, question, { first: size, after: after ?? undefined });
    },
  }),
);

function requireIndicators(ids: readonly string[]): readonly string[] {
  const distinct = [...new Set(ids)];
  if (distinct.length > 0 && distinct.length <= MOST_INDICATORS) return distinct;
  throw argumentError(
    'BAD_REQUEST',
    'table',
    'indicators',
    `from 1 to ${MOST_INDICATORS} ids`,
    distinct.length,
  );
}

/** The cell of the last period, by whose edition the row is named. */
function latest(cells: readonly ValueCell[]): ValueCell {
  return cells.reduce((a, b) => (b.period.end >= a.period.end ? b : a));
}

interface PricedArguments {
  readonly indicators: readonly string[];
  readonly periods?: readonly string[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly areas?: readonly string[] | null | undefined;
  readonly first?: number | null | undefined;
}

/** Cells that a page can have, for pricing; a range of anything but years counts as twelve periods a year. */
function cellsOfPage({ indicators, periods, from, to, areas, first }: PricedArguments): number {
  const page = Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LARGEST_PAGE, areas?.length ?? LARGEST_PAGE);
  const years = Math.abs(Number((to ?? from)?.slice(0, 4)) - Number(from?.slice(0, 4))) + 1;
  const inYear = /^\d{4}$/.test(from ?? '') ? 1 : 12;
  return page * indicators.length * (periods?.length ?? years * inYear);
}
