import { builder } from './builder.ts';

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
