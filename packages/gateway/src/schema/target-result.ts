import {
  type Achieved,
  type Candidate,
  type Indicator as CoreIndicator,
  formatValue,
  parsePeriod,
} from '@tiendo/core';
import type { StoredArea } from '../query/reference.ts';
import type { StoredTarget } from '../query/targets.ts';
import type { ValueCell } from '../query/values.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AsOfBasis, DayPrecision, Status, Unit } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { Source } from './source.ts';
import { Value } from './value.ts';

interface Result {
  readonly achieved: Achieved;
  readonly target: StoredTarget;
}

const PeriodCoverage = builder.objectRef<Achieved['coverage']>('PeriodCoverage').implement({
  description: 'How many of the periods that a target is about have a figure.',
  fields: (t) => ({
    reported: t.exposeInt('reported', { description: 'Periods with a figure.' }),
    expected: t.exposeInt('expected', {
      description: 'Periods that count; a year that only starts a series by a new standard does not.',
    }),
  }),
});

export const TargetResult = builder.objectRef<Result>('TargetResult').implement({
  description:
    'What was achieved, of the same kind as the target: the figure of the year, the last one up to a date, the mean of the yearly ones, or the change since the start.',
  fields: (t) => ({
    value: t.float({
      description: 'The result: a share or points as 0–1, whole đồng, a count.',
      resolve: ({ achieved }) => achieved.value,
    }),
    text: t.string({
      description: 'The result as charts print it: 42,2%.',
      args: langArgs,
      resolve: ({ achieved }, args) => formatValue(achieved, args.lang ?? 'VI'),
    }),
    unit: t.field({
      type: Unit,
      description: 'Unit of the result.',
      resolve: ({ achieved }) => achieved.unit,
    }),
    precision: t.float({
      nullable: true,
      description: 'Size of the last meaningful digit, in the unit.',
      resolve: ({ achieved }) => achieved.precision,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: 'Cut-off of the last figure behind it; null when unknown.',
      resolve: ({ achieved }) => achieved.cutOff?.day ?? null,
    }),
    asOfPrecision: t.field({
      type: DayPrecision,
      nullable: true,
      description: 'How far the cut-off is known.',
      resolve: ({ achieved }) => achieved.cutOff?.precision ?? null,
    }),
    asOfBasis: t.field({
      type: AsOfBasis,
      nullable: true,
      description: 'What the cut-off rests on.',
      resolve: ({ achieved }) => achieved.asOfBasis,
    }),
    status: t.field({
      type: Status,
      description: 'How firm it is: the weakest status of its figures.',
      resolve: ({ achieved }) => achieved.status,
    }),
    through: t.string({
      description: 'Last period with a figure.',
      resolve: ({ achieved }) => achieved.through.text,
    }),
    coverage: t.field({
      type: PeriodCoverage,
      description: 'Periods with a figure; 1 of 1 when the target is about one.',
      extensions: rows(() => 1),
      resolve: ({ achieved }) => achieved.coverage,
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Source of the last figure, or the first of several.',
      extensions: rows(() => 1),
      resolve: ({ achieved }) => achieved.figures.at(-1)?.sources[0] ?? null,
    }),
    values: t.field({
      type: [Value],
      description:
        'The figures it rests on, in order of period; none for a measure without an indicator of its own.',
      extensions: rows(() => 5),
      resolve: ({ achieved, target: { indicator, area } }) =>
        indicator ? achieved.figures.map((figure) => cellOf(figure, indicator, area)) : [],
    }),
  }),
});

function cellOf(figure: Candidate, indicator: CoreIndicator, area: StoredArea): ValueCell {
  const answer = 'others' in figure ? (figure as ValueCell['answer']) : { ...figure, others: [] };
  return { indicator, area, period: parsePeriod(figure.period), answer };
}
