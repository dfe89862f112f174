import { argumentError } from '../errors.ts';
import { requirePeriod } from '../query/arguments.ts';
import {
  mediumTermPlan,
  type PlanPart as Part,
  PLAN_DIMENSIONS,
  type MediumTermPlan as Plan,
  type PlanVersion as Version,
  type PlanYear as Year,
} from '../query/medium-term-plan.ts';
import { Area, areaOnDay } from './area.ts';
import { askedInPeriod, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';
import { ScopeEntry } from './value.ts';

const PlanVersion = builder.objectRef<Version>('PlanVersion').implement({
  description: 'A plan as it was decided: first, then each adjustment.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: '1 for the first decision.' }),
    decision: t.string({
      nullable: true,
      description: 'Number of the decision; null when none is shown.',
      resolve: ({ decision }) => decision,
    }),
    decidedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of the decision.',
      resolve: ({ decidedOn }) => decidedOn,
    }),
    amount: t.exposeFloat('amount', { description: 'All of it, whole đồng.' }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Document of the decision.',
      extensions: rows(() => 1),
      resolve: ({ records }) => records[0]?.source ?? null,
    }),
  }),
});

const PlanYear = builder.objectRef<Year>('PlanYear').implement({
  description: 'One year of a part of a plan.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Budget year.' }),
    decided: t.float({
      nullable: true,
      description: 'By the last decision on the plan of the year; null without one.',
      resolve: ({ decided }) => decided,
    }),
    given: t.float({
      nullable: true,
      description: 'As reported assigned, money of this year; null while it is not reported.',
      resolve: ({ given }) => given,
    }),
    disbursed: t.float({
      nullable: true,
      description:
        'Disbursed in the year, of money of every year of the plan; null while it is not reported.',
      resolve: ({ disbursed }) => disbursed,
    }),
  }),
});

const PlanPart = builder.objectRef<Part>('PlanPart').implement({
  description: 'A part of a plan with what was given of it year by year.',
  fields: (t) => ({
    scope: t.field({
      type: [ScopeEntry],
      description: 'What it is limited to; empty for all of it.',
      extensions: rows(() => 3),
      resolve: ({ scope }) => Object.entries(scope),
    }),
    planned: t.float({
      nullable: true,
      description: 'By the last version, whole đồng; null where it plans nothing for it.',
      resolve: ({ planned }) => planned,
    }),
    given: t.float({
      description: 'Σ of the years that are reported, whole đồng.',
      resolve: ({ progress }) => progress.givenDong,
    }),
    left: t.float({
      nullable: true,
      description: 'planned − given; below 0 when more was given than planned; null without a plan.',
      resolve: ({ progress }) => progress.leftDong,
    }),
    unknownYears: t.intList({
      description: 'Years that are not reported: given is at least so much, left at most.',
      resolve: ({ progress }) => [...progress.unknownYears],
    }),
    years: t.field({
      type: [PlanYear],
      description: 'Year by year.',
      extensions: rows(() => 5),
      resolve: ({ years }) => years,
    }),
  }),
});

const MediumTermPlan = builder.objectRef<Plan>('MediumTermPlan').implement({
  description: 'A plan of several years: its versions, and what was decided, given, disbursed and is left.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The area.',
      resolve: ({ area, period }) => areaOnDay(area, period.end),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
    period: t.string({ description: 'Years of the plan.', resolve: ({ period }) => period.text }),
    versions: t.field({
      type: [PlanVersion],
      description: 'The first one first. The parts are those of the last.',
      extensions: rows(() => 3),
      resolve: ({ versions }) => versions,
    }),
    parts: t.field({
      type: [PlanPart],
      description: 'By the dimensions asked for.',
      extensions: rows(() => 12),
      resolve: ({ parts }) => parts,
    }),
  }),
});

builder.queryField('mediumTermPlan', (t) =>
  t.field({
    type: MediumTermPlan,
    nullable: true,
    description:
      'A plan of several years against what was given of it. Example: { mediumTermPlan(area: "D01", period: "2021/2025") { versions { version decision amount } parts { scope { value } planned given left unknownYears } } }',
    args: {
      ...recordArgs,
      period: t.arg.string({ required: true, description: 'Years of the plan: "2021/2025".' }),
      by: t.arg.stringList({
        defaultValue: ['programme'],
        description: `Dimensions to keep, of ${PLAN_DIMENSIONS.join(', ')}; [] for all in one.`,
      }),
      asOf: t.arg({
        type: 'Date',
        required: false,
        description: 'Only decisions and figures that are not of later.',
      }),
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      const by = requireDimensions(args.by ?? ['programme']);
      const { question, reference } = await askedInPeriod('mediumTermPlan', args, requirePeriod, context);
      return mediumTermPlan(context.db, reference, { ...question, by });
    },
  }),
);

function requireDimensions(by: readonly string[]): readonly string[] {
  const unknown = by.find((dimension) => !PLAN_DIMENSIONS.includes(dimension));
  if (unknown === undefined) return by;
  const right = `some of ${PLAN_DIMENSIONS.join(', ')}`;
  throw argumentError('BAD_REQUEST', 'mediumTermPlan', 'by', right, unknown);
}
