import { EXPORT_KINDS, type ExportKind, exportAddress } from '../export/export-address.ts';
import { loaderOf } from '../loader/value-loader.ts';
import { requirePageSize } from '../query/arguments.ts';
import { requireConditions } from '../query/value-condition.ts';
import { answerPage, type ValuesPage } from '../query/values-page.ts';
import { readValuesQuestion, type ValuesArguments } from '../query/values-question.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { NumberFieldName, ValuesOrder } from './enums.ts';
import { cellArgs, narrowingArgs, whereOf } from './question.ts';
import { Value } from './value.ts';
import { ValuesPageInfo } from './values-page-info.ts';

interface AnsweredValues extends ValuesPage {
  readonly exports: readonly ExportedFile[];
}

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 500;

const Edge = builder.objectRef<ValuesPage['edges'][number]>('ValueEdge').implement({
  description: 'A value in a page.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description:
        'Its place: what it is sorted by and the publications seen, so that it stays when others are published.',
    }),
    node: t.field({
      type: Value,
      description: 'The value.',
      extensions: rows(() => 1),
      resolve: ({ node }) => node,
    }),
  }),
});

interface ExportedFile {
  readonly kind: ExportKind;
  readonly path: string;
}

const ExportFile = builder.objectRef<ExportedFile>('ExportFile').implement({
  description: 'A file with all values of a question, not only of this page.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'csv, xlsx (with sources and definitions), json (JSON-stat 2.0) or sdmx.csv (SDMX-CSV 2.0).',
    }),
    path: t.exposeString('path', {
      description: 'Its path here: /export/values.csv?indicator=poverty-rate&areas=20&from=2025.',
    }),
  }),
});

const Values = builder.objectRef<AnsweredValues>('Values').implement({
  description:
    'One value for every asked area × every period; with `by` one for each combination that occurs. The pages of one answer see the same publications and give every value once.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'Values in all pages.' }),
    pageInfo: t.field({
      type: ValuesPageInfo,
      description: 'Where this page ends.',
      extensions: rows(() => 1),
      resolve: ({ hasNextPage, edges }) => ({ hasNextPage, endCursor: edges.at(-1)?.cursor ?? null }),
    }),
    exports: t.field({
      type: [ExportFile],
      description: 'The same question as a file, in every kind there is.',
      extensions: rows(() => EXPORT_KINDS.length),
      resolve: ({ exports }) => [...exports],
    }),
    edges: t.field({
      type: [Edge],
      description: 'The values of this page.',
      extensions: rows(() => 1),
      resolve: ({ edges }) => [...edges],
    }),
  }),
});

const Condition = builder.inputType('ValueCondition', {
  description:
    'What a number of the answer must satisfy: all bounds that are given. A condition on a missing number is neither true nor false, and such a value is left out by it and by its contrary; missing: true asks for these. Example: { field: VALUE, atLeast: 0.5 }',
  fields: (t) => ({
    field: t.field({
      type: NumberFieldName,
      required: true,
      description: 'The number that is meant. Example: VALUE',
    }),
    atLeast: t.float({ required: false, description: 'Not smaller than this. Example: 0.5' }),
    atMost: t.float({ required: false, description: 'Not greater than this. Example: 0.5' }),
    above: t.float({ required: false, description: 'Greater than this. Example: 0' }),
    below: t.float({ required: false, description: 'Smaller than this. Example: 0' }),
    equals: t.float({ required: false, description: 'Exactly this. Example: 1' }),
    missing: t.boolean({
      required: false,
      description: 'Instead of bounds: true keeps what has no such number, false what has one. Example: true',
    }),
    not: t.boolean({
      required: false,
      description:
        'True turns the bounds round: what has such a number and it is not within them. Example: true',
    }),
  }),
});

builder.queryField('values', (t) =>
  t.field({
    type: Values,
    nullable: true,
    description:
      'Values of an indicator for areas and periods, missing ones included with their reason. Example: { values(indicator: "poverty-rate", areas: ["20", "VN"], from: "2021", to: "2025") { edges { node { area { name } period value missing source { title } } } } }',
    args: {
      indicator: t.arg.string({ required: true, description: 'Id of the indicator.' }),
      ...cellArgs,
      by: t.arg.stringList({
        required: false,
        description: 'Dimensions to keep apart, such as ["capital-type"].',
      }),
      ...narrowingArgs,
      orderBy: t.arg({
        type: [ValuesOrder],
        required: false,
        description:
          'Orders of the values, the deciding one first, such as [PERIOD_DESCENDING, VALUE_ASCENDING]; as asked when absent. Missing ones come last.',
      }),
      having: t.arg({
        type: [Condition],
        required: false,
        description:
          'Conditions that all must hold, such as [{ field: VALUE, atLeast: 0.5 }]; totalCount and the pages are of what is kept.',
      }),
      first: t.arg.int({ defaultValue: DEFAULT_PAGE, description: `Values a page, 1 to ${LARGEST_PAGE}.` }),
      after: t.arg.string({ required: false, description: 'Cursor of the last value of the page before.' }),
    },
    extensions: rows(pageRows),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const asked = { ...args, where: whereOf(args.where) };
      const selection = { order: args.orderBy ?? [], having: requireConditions(args.having ?? []) };
      const page = await answerPage(context.db, reference, readValuesQuestion(asked, reference), {
        ...selection,
        first: requirePageSize('values', args.first ?? DEFAULT_PAGE, LARGEST_PAGE),
        after: args.after ?? undefined,
      });
      const exports = EXPORT_KINDS.map((kind) => ({ kind, path: exportAddress(kind, asked, selection) }));
      return { ...page, exports };
    },
  }),
);

type PricedArguments = ValuesArguments & { readonly first?: number | null | undefined };

/** Rows a page can have, for pricing: never more than the question has cells when these can be counted. */
function pageRows({ areas, from, to, periods, by, first }: PricedArguments): number {
  const page = Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LARGEST_PAGE);
  const years = periods?.length ?? Math.abs(Number(to?.slice(0, 4)) - Number(from?.slice(0, 4))) + 1;
  const yearly = periods ? true : /^\d{4}$/.test(from ?? '');
  return areas && !by?.length && yearly && Number.isFinite(years)
    ? Math.min(page, areas.length * years)
    : page;
}
