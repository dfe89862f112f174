import {
  type Answer,
  type Contribution,
  type Spread as CoreSpread,
  differenceWord,
  formatDifference,
  type WithoutOne,
} from '@tiendo/core';
import { clientError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import { benchmarkCell, subjectCell } from '../query/compare.ts';
import { readComparisonQuestion } from '../query/comparison-question.ts';
import { type AnsweredDecomposition, answerDecomposition } from '../query/decompose.ts';
import type { ValueCell } from '../query/values.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AreaLevel } from './enums.ts';
import { Indicator } from './indicator.ts';
import { langArgs } from './lang-args.ts';
import { MissingPart } from './missing-part.ts';
import { narrowingArgs, whereOf } from './question.ts';
import { RateAndMix } from './rate-and-mix.ts';
import { SYNTHETIC } from './synthetic.ts';
import { Coverage, Value } from './value.ts';

/** One part: what it is, what it adds to the gap, and what the whole would be without it. */
interface PartOfGap {
  readonly cell: ValueCell;
  readonly contribution: Contribution<Answer> | undefined;
  readonly without: WithoutOne<Answer>;
}

const Part = builder.objectRef<PartOfGap>('DecompositionPart').implement({
  description:
    'One part of an area: an area below it, or the area in one value of a dimension, such as capital-type investment.',
  fields: (t) => ({
    value: t.field({
      type: Value,
      description: 'Its own value; ask its explain for what that was made of.',
      extensions: rows(() => 1),
      resolve: ({ cell }) => cell,
    }),
    share: t.float({
      nullable: true,
      description: 'Its denominator over that of all parts with a figure, 0–1; null without a gap.',
      resolve: ({ contribution }) => contribution?.share,
    }),
    distance: t.float({
      nullable: true,
      description: 'Its rate minus the benchmark, points: −0.05 is 5 điểm % below.',
      resolve: ({ contribution }) => contribution?.distance,
    }),
    contribution: t.float({
      nullable: true,
      description: 'What it adds to the gap: share × distance, points. All of them add up to gap, exactly.',
      resolve: ({ contribution }) => contribution?.contribution,
    }),
    contributionText: t.string({
      nullable: true,
      description: 'The same as it is printed: -1,25 điểm %.',
      args: langArgs,
      resolve: ({ cell, contribution }, args) =>
        contribution
          ? formatDifference(
              { value: contribution.contribution, unit: cell.answer.unit, precision: 0.0001 },
              args.lang ?? 'VI',
            )
          : null,
    }),
    without: t.float({
      nullable: true,
      description: 'The rate of all other parts together; null where there are none.',
      resolve: ({ without }) => without.without,
    }),
    effect: t.float({
      nullable: true,
      description:
        'Rate of all parts minus the rate without it: below 0 when it pulls the rate down, points.',
      resolve: ({ without }) => without.effect,
    }),
  }),
});

const Spread = builder.objectRef<CoreSpread<Answer>>('Spread').implement({
  description:
    "How far the rates of areas lie apart, each weighted by its denominator. Theil's T is 0 when all are equal and splits into between and within.",
  fields: (t) => ({
    mean: t.float({
      nullable: true,
      description: 'Rate of all of them together: sum of numerators over sum of denominators.',
      resolve: ({ mean }) => mean,
    }),
    deviation: t.float({
      nullable: true,
      description: 'Standard deviation around it, points: 0.034 is 3,4 điểm %.',
      resolve: ({ deviation }) => deviation,
    }),
    theil: t.float({
      nullable: true,
      description: "Theil's T: between + within; null when the mean is 0.",
      resolve: ({ theil }) => theil?.total,
    }),
    between: t.float({
      nullable: true,
      description:
        'What of it lies between the groups, such as regions of provinces or districts of communes.',
      resolve: ({ theil }) => theil?.between,
    }),
    within: t.float({
      nullable: true,
      description: 'What of it lies within them; 0 for areas directly below.',
      resolve: ({ theil }) => theil?.within,
    }),
  }),
});

const Decomposition = builder.objectRef<AnsweredDecomposition>('Decomposition').implement({
  description:
    'What the parts of an area add to its rate and to its gap from a benchmark, in points that add up exactly. It locates a gap; it gives no cause.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'Indicator that is split.',
      extensions: rows(() => 1),
      resolve: ({ question }) => question.indicator,
    }),
    subject: t.field({
      type: Value,
      description: 'The value of the area itself.',
      extensions: rows(() => 1),
      resolve: ({ comparison }) => subjectCell(comparison),
    }),
    benchmark: t.field({
      type: Value,
      nullable: true,
      description: 'What the gap is measured from, chosen as in comparison; null without a figure.',
      extensions: rows(() => 1),
      resolve: ({ comparison }) => benchmarkCell(comparison) ?? null,
    }),
    by: t.stringList({
      description: 'Dimensions that the area is split by; empty for areas below it.',
      resolve: ({ question }) => [...question.by],
    }),
    rate: t.float({
      nullable: true,
      description:
        'Rate of the parts with a figure together. It is that of the area where all parts are there: see coverage.',
      resolve: ({ parts }) => parts.value,
    }),
    base: t.string({
      nullable: true,
      description: 'What the denominators of the parts are, such as current-plan or households.',
      resolve: ({ parts }) => parts.base,
    }),
    gap: t.float({
      nullable: true,
      description: 'rate minus benchmark, points: the sum of the contributions. Null when there is none.',
      resolve: ({ gap }) => gap?.gap,
    }),
    parts: t.field({
      type: [Part],
      description: 'Parts with a figure, in the order of their codes.',
      extensions: rows(() => 15),
      resolve: ({ parts, gap, cellOf }) =>
        parts.parts.map((without) => ({
          cell: cellOf(without.candidate),
          contribution: gap?.contributions.find(({ candidate }) => candidate === without.candidate),
          without,
        })),
    }),
    missing: t.field({
      type: [MissingPart],
      description: 'Parts without a figure, with the reason.',
      extensions: rows(() => 3),
      resolve: ({ parts, cellOf }) =>
        parts.missing.map(({ candidate, missing }) => ({ cell: cellOf(candidate), missing })),
    }),
    coverage: t.field({
      type: Coverage,
      description: 'Parts with a figure, of those that the indicator applies to.',
      extensions: rows(() => 1),
      resolve: ({ parts }) => parts.coverage,
    }),
    reasons: t.stringList({
      description:
        'What keeps parts and benchmark from being compared, or must be said beside the gap: mẫu số khác nhau.',
      args: langArgs,
      resolve: ({ gap, parts }, args) =>
        (gap ?? parts).reasons.map((reason) => differenceWord(reason, args.lang ?? 'VI')),
    }),
    rateAndMix: t.field({
      type: RateAndMix,
      nullable: true,
      description:
        'The difference from benchmarkPeriod, or with by from the benchmark area, by other rates and other shares of the parts; null for areas below two different areas, which are no pairs.',
      extensions: rows(() => 1),
      resolve: ({ rateAndMix: split, cellOf }) => split && { split, cellOf },
    }),
    spread: t.field({
      type: Spread,
      nullable: true,
      description: 'How far the areas lie apart; null where the parts are no areas.',
      extensions: rows(() => 1),
      resolve: ({ spread }) => spread,
    }),
    synthetic: t.boolean({
      description: SYNTHETIC,
      resolve: ({ comparison }) => comparison.area.isSynthetic,
    }),
  }),
});

builder.queryField('decomposition', (t) =>
  t.field({
    type: Decomposition,
    nullable: true,
    description:
      'Which parts hold a gap. Example: { decomposition(indicator: "disbursement-rate", area: "D01", period: "2023", by: ["programme"]) { gap parts { value { scope { value } } share distance contribution } } }',
    args: {
      indicator: t.arg.string({ required: true, description: 'Id of the indicator, a rate.' }),
      area: t.arg.string({ required: true, description: 'Code of the area that is split.' }),
      period: t.arg.string({ required: true, description: 'Period: 2023, 2023-Q4 or 2023-12.' }),
      by: t.arg.stringList({
        required: false,
        description:
          'Split the area by these dimensions instead of by areas: programme, component, capital-type, funding-source, vintage, budget-holder. Example: ["programme", "capital-type"]',
      }),
      level: t.arg({
        type: AreaLevel,
        required: false,
        description: 'Level of the areas below; directly below when absent. Example: COMMUNE',
      }),
      benchmark: t.arg.string({
        required: false,
        description: 'Code of the area to measure the gap from; when absent the nation, VN or DEMO.',
      }),
      benchmarkPeriod: t.arg.string({
        required: false,
        description:
          'Instead of benchmark: an earlier period of the area itself; then rateAndMix splits the change. Example: "2022"',
      }),
      ...narrowingArgs,
    },
    extensions: rows(() => 5),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const where = whereOf(args.where);
      const question = readComparisonQuestion('decomposition', { ...args, where }, reference);
      const split = { ...question, by: args.by ?? [], level: args.level ?? undefined };
      const answered = await answerDecomposition(context.db, reference, split);
      if (answered) return answered;
      throw clientError(
        'UNKNOWN_AREA',
        `decomposition requires every area to be valid in ${question.period.text}, got "${args.area}" and "${args.benchmark ?? ''}"`,
      );
    },
  }),
);
