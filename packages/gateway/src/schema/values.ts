import { type Period, scopeKey } from '@tiendo/core';
import { clientError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import type { Reference } from '../query/reference.ts';
import { answerValues, type ValueCell } from '../query/values.ts';
import {
  requireArea,
  requireAreas,
  requireFewCells,
  requireIndicator,
  requirePeriod,
  requirePeriods,
} from './arguments.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AreaLevel } from './enums.ts';
import { DimensionFilter, whereOf } from './question.ts';
import { Value } from './value.ts';

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 500;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: ValueCell }[];
  readonly hasNextPage: boolean;
}

const PageInfo = builder
  .objectRef<{ readonly hasNextPage: boolean; readonly endCursor: string | null }>('ValuesPageInfo')
  .implement({
    description: 'Where a page of values ends.',
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more values follow.' }),
      endCursor: t.string({
        nullable: true,
        description: 'Cursor of the last value; pass it as after.',
        resolve: ({ endCursor }) => endCursor,
      }),
    }),
  });

const Edge = builder.objectRef<Page['edges'][number]>('ValueEdge').implement({
  description: 'A value in a page.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Its place: area, period and scope, so that it stays when others are published.',
    }),
    node: t.field({
      type: Value,
      description: 'The value.',
      extensions: rows(() => 1),
      resolve: ({ node }) => node,
    }),
  }),
});

const Values = builder.objectRef<Page>('Values').implement({
  description:
    'One value for every asked area × every period, in the order asked; with `by` one for each combination that occurs.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'Values in all pages.' }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Where this page ends.',
      extensions: rows(() => 1),
      resolve: ({ hasNextPage, edges }) => ({ hasNextPage, endCursor: edges.at(-1)?.cursor ?? null }),
    }),
    edges: t.field({
      type: [Edge],
      description: 'The values of this page.',
      extensions: rows(() => 1),
      resolve: ({ edges }) => [...edges],
    }),
  }),
});

interface ValuesArgs {
  readonly areas?: readonly string[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly periods?: readonly string[] | null | undefined;
  readonly first?: number | null | undefined;
}

builder.queryField('values', (t) =>
  t.field({
    type: Values,
    nullable: true,
    description:
      'Values of an indicator for areas and periods, missing ones included with their reason. Example: { values(indicator: "poverty-rate", areas: ["20", "VN"], from: "2021", to: "2025") { edges { node { area { name } period value missing source { title } } } } }',
    args: {
      indicator: t.arg.string({ required: true, description: 'Id of the indicator.' }),
      areas: t.arg.stringList({
        required: false,
        description: 'Codes of areas, such as ["20", "VN"]; or give within and level.',
      }),
      within: t.arg.string({
        required: false,
        description: 'Code of an area: its areas of one level are asked.',
      }),
      level: t.arg({
        type: AreaLevel,
        required: false,
        description: 'Level below within; directly below when absent.',
      }),
      from: t.arg.string({ required: false, description: 'First period; or give periods.' }),
      to: t.arg.string({ required: false, description: 'Last period, of the same kind; from when absent.' }),
      periods: t.arg.stringList({
        required: false,
        description: 'Periods of any kind, instead of from and to.',
      }),
      by: t.arg.stringList({
        required: false,
        description: 'Dimensions to keep apart, such as ["capital-type"].',
      }),
      where: t.arg({ type: [DimensionFilter], required: false, description: 'Dimensions to filter by.' }),
      base: t.arg.string({
        required: false,
        description: 'Only values with this denominator, such as "pooled".',
      }),
      asOf: t.arg({
        type: 'Date',
        required: false,
        description: 'Only figures whose own cut-off is not later.',
      }),
      knownOn: t.arg({
        type: 'Date',
        required: false,
        description: 'Only what was published here by the end of this day (Vietnam).',
      }),
      first: t.arg.int({ defaultValue: DEFAULT_PAGE, description: `Values a page, 1 to ${LARGEST_PAGE}.` }),
      after: t.arg.string({ required: false, description: 'Cursor of the last value of the page before.' }),
    },
    extensions: rows(pageRows),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const indicator = requireIndicator('values', args.indicator);
      const periods = periodsOf(args);
      const areas = areasOf(args, periods, reference);
      requireFewCells('values', areas.length * periods.length);
      const first = requirePageSize(args.first ?? DEFAULT_PAGE);
      const cells = await answerValues(context.db, reference, {
        indicator,
        areas,
        periods,
        where: whereOf(args.where),
        by: args.by ?? [],
        base: args.base ?? undefined,
        asOf: args.asOf ?? undefined,
        knownOn: args.knownOn ?? undefined,
      });
      return pageOf(cells, first, args.after ?? undefined);
    },
  }),
);

/** Rows a page can have, for pricing: never more than the question has cells when these can be counted. */
function pageRows({ areas, from, to, periods, first }: ValuesArgs): number {
  const page = Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LARGEST_PAGE);
  const years = periods?.length ?? Math.abs(Number(to?.slice(0, 4)) - Number(from?.slice(0, 4))) + 1;
  const yearly = periods ? true : /^\d{4}$/.test(from ?? '');
  return areas && yearly && Number.isFinite(years) ? Math.min(page, areas.length * years) : page;
}

function periodsOf({ from, to, periods }: ValuesArgs): readonly Period[] {
  if (periods) return periods.map((text) => requirePeriod('values', 'periods', text));
  if (!from) throw clientError('BAD_PERIOD', 'values requires from (and to), or periods');
  return requirePeriods('values', from, to ?? from);
}

function areasOf(
  args: ValuesArgs & {
    readonly within?: string | null | undefined;
    readonly level?: typeof AreaLevel.$inferType | null | undefined;
  },
  periods: readonly Period[],
  reference: Reference,
): readonly string[] {
  if (args.areas) return requireAreas('values', 'areas', args.areas, reference);
  if (!args.within) throw clientError('UNKNOWN_AREA', 'values requires areas, or within and level');
  const last = periods
    .map(({ end }) => end)
    .sort()
    .at(-1) as string;
  const top = requireArea('values', 'within', args.within, last, reference);
  const found = args.level
    ? reference.hierarchy.descendants(top, args.level, last)
    : reference.hierarchy.children(top, last);
  return found.map(({ code }) => code);
}

function requirePageSize(first: number): number {
  if (first < 1 || first > LARGEST_PAGE)
    throw clientError('TOO_LARGE', `values requires first from 1 to ${LARGEST_PAGE}, got ${first}`);
  return first;
}

function pageOf(cells: readonly ValueCell[], first: number, after: string | undefined): Page {
  const all = cells.map((node) => ({ cursor: cursorOf(node), node }));
  const start = after === undefined ? 0 : all.findIndex(({ cursor }) => cursor === after) + 1;
  if (after !== undefined && start === 0)
    throw clientError('BAD_REQUEST', 'values requires after to be a cursor of the same question');
  const edges = all.slice(start, start + first);
  return { totalCount: all.length, edges, hasNextPage: start + first < all.length };
}

function cursorOf({ area, period, answer }: ValueCell): string {
  return Buffer.from([area.code, area.validFrom, period.text, scopeKey(answer.scope)].join('|')).toString(
    'base64url',
  );
}
