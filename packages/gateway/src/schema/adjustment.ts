import { type Adjustments as All, adjustmentsOf, type Adjustment as Row } from '../query/adjustments.ts';
import { requireYear } from '../query/arguments.ts';
import { requireInternal } from '../query/viewer.ts';
import { Area, areaOnDay } from './area.ts';
import { askedInPeriod, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { described } from './enums.ts';
import { SYNTHETIC } from './synthetic.ts';
import { ScopeEntry } from './value.ts';

interface RowOnDay {
  readonly row: Row;
  readonly day: string;
}

const ReallocationReason = builder.enumType('ReallocationReason', {
  description: 'Why a line gives, takes or keeps.',
  values: described({
    WILL_NOT_FINISH: 'Even the high end of its forecast is below its plan.',
    COULD_TAKE_MORE: 'Even the low end of its forecast, without the plan as its limit, is above its plan.',
    PLAN_WITHIN_INTERVAL: 'Its plan lies within the interval.',
    ERROR_UNKNOWN: 'Nothing tells how far off its forecast may be.',
    NO_FORECAST: 'Nothing is disbursed yet, its books are closed, or it has no plan.',
  }),
});

const Decider = builder.enumType('Decider', {
  description: 'Who decides on an adjustment.',
  values: described({
    PROVINCE: 'The province: the targets set for the programme hold.',
    HIGHER: 'The authority that set the targets: one of them does not hold.',
  }),
});

const Adjustment = builder.objectRef<RowOnDay>('Adjustment').implement({
  description:
    'What is proposed for the money of one area, programme and capital type. Example: { area { name } plan change planAfter decider }',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The area.',
      resolve: ({ row, day }) => areaOnDay(row.area, day),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ row }) => row.area.isSynthetic }),
    scope: t.field({
      type: [ScopeEntry],
      description: 'Programme and capital type.',
      extensions: rows(() => 2),
      resolve: ({ row }) => Object.entries(row.scope),
    }),
    plan: t.float({
      nullable: true,
      description: 'Plan of the year, whole đồng; null without a forecast.',
      resolve: ({ row }) => row.completion?.plannedDong ?? null,
    }),
    disbursed: t.float({
      nullable: true,
      description: 'Disbursed so far, whole đồng.',
      resolve: ({ row }) => row.completion?.disbursedDong ?? null,
    }),
    forecastLow: t.float({
      nullable: true,
      description: 'Low end of what will be disbursed without the plan as its limit, whole đồng.',
      resolve: ({ row }) => row.completion?.uncapped.lowDong ?? null,
    }),
    forecastHigh: t.float({
      nullable: true,
      description: 'High end of it.',
      resolve: ({ row }) => row.completion?.uncapped.highDong ?? null,
    }),
    reason: t.field({
      type: ReallocationReason,
      description: 'Why it gives, takes or keeps.',
      resolve: ({ row }) => row.proposal.reason,
    }),
    available: t.float({
      description: 'What it will leave, or could use beyond its plan, whole đồng.',
      resolve: ({ row }) => row.proposal.availableDong,
    }),
    change: t.float({
      description: 'Proposed change of its plan, whole đồng: below 0 where it gives.',
      resolve: ({ row }) => row.proposal.changeDong,
    }),
    planAfter: t.float({
      nullable: true,
      description: 'Plan with the change.',
      resolve: ({ row }) => (row.completion ? row.completion.plannedDong + row.proposal.changeDong : null),
    }),
    targetsHold: t.boolean({
      nullable: true,
      description:
        'Whether the targets of its programme for the year hold; null where none is set or can be judged.',
      resolve: ({ row }) => row.targetsHold,
    }),
    decider: t.field({
      type: Decider,
      nullable: true,
      description:
        'Who decides; null for a line that keeps its plan, and while it is not known whether targets hold.',
      resolve: ({ row }) => row.decider,
    }),
  }),
});

const Adjustments = builder.objectRef<All & { readonly day: string }>('Adjustments').implement({
  description:
    'A balanced proposal: the changes add up to 0 within each programme and capital type. Example: { moved lines { change } }',
  fields: (t) => ({
    moved: t.float({ description: 'Whole đồng that move.', resolve: ({ movedDong }) => movedDong }),
    lines: t.field({
      type: [Adjustment],
      description: 'By area, programme and capital type.',
      extensions: rows(() => 80),
      resolve: ({ lines, day }) => lines.map((row) => ({ row, day })),
    }),
  }),
});

builder.queryField('adjustments', (t) =>
  t.field({
    type: Adjustments,
    nullable: true,
    description:
      'Central money of districts that will not be disbursed, and lines that could take more, as a balanced proposal; agencies decide. Internal: FORBIDDEN on the public side. Example: { adjustments(area: "D01", period: "2024", asOf: "2024-09-30") { moved lines { area { name } reason plan change planAfter targetsHold decider } } }',
    args: {
      ...recordArgs,
      period: t.arg.string({ required: true, description: 'Budget year: "2024".' }),
      asOf: t.arg({
        type: 'Date',
        required: false,
        description: 'Only figures whose cut-off is not later. Example: "2024-09-30"',
      }),
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      requireInternal('adjustments', context.viewer);
      const { question, reference } = await askedInPeriod('adjustments', args, requireYear, context);
      return { ...(await adjustmentsOf(context.db, reference, question)), day: question.period.end };
    },
  }),
);
