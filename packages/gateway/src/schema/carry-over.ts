import { type CarryOverState as State, scopeKey } from '@tiendo/core';
import { requireYear } from '../query/arguments.ts';
import {
  type CarryOver as CarryOverRow,
  carryOverOf,
  type CarryOverLine as Line,
} from '../query/carry-over.ts';
import { Area, areaOnDay } from './area.ts';
import { askedInPeriod, byToday, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';
import { ScopeEntry } from './value.ts';

const CarryOverGap = builder
  .objectRef<{ readonly from: string; readonly to: string; readonly dong: number }>('CarryOverGap')
  .implement({
    description: 'Two states of a balance that should be one amount and are not.',
    fields: (t) => ({
      from: t.exposeString('from', { description: 'computed, confirmed or booked.' }),
      to: t.exposeString('to', { description: 'confirmed, booked or carried-in.' }),
      dong: t.exposeFloat('dong', { description: 'The later minus the earlier amount, whole đồng.' }),
    }),
  });

const amount = (state: State) => (line: Line) => line.balance[state];

const CarryOverLine = builder.objectRef<Line>('CarryOverLine').implement({
  description: 'A balance of one programme, budget level, capital type and year of origin.',
  fields: (t) => ({
    scope: t.field({
      type: [ScopeEntry],
      description: 'programme, funding-source (whose budget), capital-type and vintage (year of origin).',
      extensions: rows(() => 4),
      resolve: ({ scope }) => Object.entries(scope),
    }),
    computed: t.float({
      nullable: true,
      description:
        'Assigned − disbursed − cancelled, whole đồng; an empty cell of cancelled capital is nothing cancelled. Null while one of the others is not reported.',
      resolve: amount('computed'),
    }),
    confirmed: t.float({
      nullable: true,
      description: 'As the State Treasury confirmed it; null until then.',
      resolve: amount('confirmed'),
    }),
    booked: t.float({
      nullable: true,
      description: 'As it was booked into the next year; null until then.',
      resolve: amount('booked'),
    }),
    carriedIn: t.float({
      nullable: true,
      description:
        'Plan of this money in the next year, 0 where that year is reported without it; null while it is not reported at all.',
      resolve: ({ carriedIn }) => carriedIn,
    }),
    isTied: t.boolean({
      nullable: true,
      description: 'Whether what is carried out is what is carried in; null while one is unknown.',
      resolve: ({ tie }) => tie.isTied,
    }),
    gaps: t.field({
      type: [CarryOverGap],
      description: 'Where one state differs from the next.',
      extensions: rows(() => 3),
      resolve: ({ tie }) => tie.gaps,
    }),
    spendableUntil: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Day until which the money may be spent; null where no text is known, which is not "no longer".',
      resolve: ({ extension }) => extension?.until ?? null,
    }),
    legalBasis: t.string({
      nullable: true,
      description: 'Text that lets it run on.',
      resolve: ({ extension }) => extension?.legalBasis ?? null,
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Document of the confirmation; null without one.',
      extensions: rows(() => 1),
      resolve: ({ confirmation }) => confirmation?.source ?? null,
    }),
  }),
});

const CarryOver = builder.objectRef<CarryOverRow>('CarryOver').implement({
  description:
    'What an area carries out of a budget year, in three states, beside what the next year begins with.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The area.',
      resolve: ({ area, year }) => areaOnDay(area, `${year}-12-31`),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
    year: t.int({ description: 'Budget year that is closed.', resolve: ({ year }) => year }),
    closedAt: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last cut of the year that is reported; null without a report.',
      resolve: ({ closedAt }) => closedAt,
    }),
    lines: t.field({
      type: [CarryOverLine],
      description: 'Balances that are not 0, by programme, budget level, capital type and year of origin.',
      extensions: rows(() => 30),
      resolve: ({ lines }) => [...lines].sort((a, b) => (scopeKey(a.scope) < scopeKey(b.scope) ? -1 : 1)),
    }),
  }),
});

builder.queryField('carryOver', (t) =>
  t.field({
    type: CarryOver,
    nullable: true,
    description:
      'Which money of a budget year runs on. Example: { carryOver(area: "D01", period: "2023") { lines { computed confirmed booked carriedIn isTied spendableUntil legalBasis } } }',
    args: {
      ...recordArgs,
      period: t.arg.string({ required: true, description: 'Budget year that is closed: "2023".' }),
      on: t.arg({
        type: 'Date',
        required: false,
        description: 'Day on which texts in force are looked up; today when absent.',
      }),
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      const { question, reference } = await askedInPeriod('carryOver', args, requireYear, context);
      const { area, period, knownOn } = question;
      const year = Number(period.text);
      return carryOverOf(context.db, reference, { area, year, on: byToday(args.on), knownOn });
    },
  }),
);
