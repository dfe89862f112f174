import { builder } from './builder.ts';
import { AreaLevel } from './enums.ts';

/** One dimension to filter by. */
export const DimensionFilter = builder.inputType('DimensionFilter', {
  description:
    'Keeps only what has one of the values in a dimension. Example: { dimension: "capital-type", values: ["investment"] }',
  fields: (t) => ({
    dimension: t.string({
      required: true,
      description:
        'programme, component, funding-source, capital-type, vintage, budget-holder, population-group, deprivation, list, standard or method.',
    }),
    values: t.stringList({ required: true, description: 'Values to keep, such as NTM or investment.' }),
  }),
});

/** Filters by dimension, as core takes them. */
export function whereOf(
  filters: readonly { dimension: string; values: string[] }[] | null | undefined,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries((filters ?? []).map(({ dimension, values }) => [dimension, values]));
}

/** What narrows every question for values, beside its indicator, areas and periods. */
export const narrowingArgs = builder.args((t) => ({
  where: t.field({ type: [DimensionFilter], required: false, description: 'Dimensions to filter by.' }),
  base: t.string({
    required: false,
    description: 'Only values with this denominator, such as "pooled".',
  }),
  asOf: t.field({
    type: 'Date',
    required: false,
    description: 'Only figures whose own cut-off is not later.',
  }),
  knownOn: t.field({
    type: 'Date',
    required: false,
    description: 'Only what was published here by the end of this day (Vietnam).',
  }),
}));

/** The cells that are asked for: areas, periods, and the day whose areas are meant. */
export const cellArgs = builder.args((t) => ({
  areas: t.stringList({
    required: false,
    description: 'Codes of areas; or give within and level. Example: ["20", "VN"]',
  }),
  within: t.string({
    required: false,
    description: 'Code of an area: its areas of one level are asked. Example: "VN"',
  }),
  level: t.field({
    type: AreaLevel,
    required: false,
    description: 'Level below within; directly below when absent. Example: PROVINCE',
  }),
  from: t.string({ required: false, description: 'First period; or give periods. Example: "2021"' }),
  to: t.string({
    required: false,
    description: 'Last period, of the same kind; from when absent. Example: "2025"',
  }),
  periods: t.stringList({
    required: false,
    description: 'Periods of any kind, instead of from and to. Example: ["2023", "2021/2025"]',
  }),
  geography: t.field({
    type: 'Date',
    required: false,
    description:
      'A day: values of every period for the areas of that day. Counts add through a merger and rates are worked out again; a rate without its parts is ACROSS_BREAK, a divided area NO_SPLIT_WEIGHT, recognition PENDING_REVIEW. Example: "2025-12-31"',
  }),
  acceptWeights: t.boolean({
    defaultValue: false,
    description:
      'With geography: true to divide figures of an area that was divided by the shares of the crosswalk, which are never official. What rests on them is ESTIMATED; the parts add up to the whole. Example: true',
  }),
}));
