import { parsePeriod } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import { requireEditions, requirePeriod } from '../query/arguments.ts';
import { readStatements, type Statement as StatementRow } from '../query/lists.ts';
import { Area, areaOnDay } from './area.ts';
import { horizonOf } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Unit } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';

export const Statement = builder.objectRef<StatementRow>('Statement').implement({
  description: 'What a document judges, states or asks for, by clause; often without a number.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'Area it is about.',
      resolve: ({ area, period }) => areaOnDay(area, parsePeriod(period).end),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
    period: t.exposeString('period', { description: 'Period it is about.' }),
    subject: t.exposeString('subject', { description: 'Indicator or subject it is about.' }),
    programme: t.string({
      nullable: true,
      description: 'Programme; null for all.',
      resolve: ({ programme }) => programme,
    }),
    clause: t.string({
      nullable: true,
      description: 'Clause of the document.',
      resolve: ({ clause }) => clause,
    }),
    kind: t.exposeString('kind', { description: 'judgement, fact or task.' }),
    about: t.string({
      nullable: true,
      description: 'What the subject is judged against: target or benchmark.',
      resolve: ({ about }) => about,
    }),
    value: t.float({
      nullable: true,
      description: 'Value, where the document gives one.',
      resolve: ({ value }) => value,
    }),
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'Unit of the value.',
      resolve: ({ unit }) => unit as 'share' | null,
    }),
    judgement: t.string({
      nullable: true,
      description: 'The judgement in our words.',
      args: langArgs,
      resolve: ({ judgement, judgement_en }, { lang }) => (lang === 'EN' ? judgement_en : judgement),
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day a task is due.',
      resolve: ({ due_on }) => due_on,
    }),
    source: t.field({
      type: Source,
      description: 'Document.',
      extensions: rows(() => 1),
      resolve: ({ source }) => source,
    }),
    note: t.string({
      nullable: true,
      description: 'Remark of the data keeper, in English.',
      resolve: ({ note }) => note,
    }),
  }),
});

builder.queryField('statements', (t) =>
  t.field({
    type: [Statement],
    nullable: true,
    description:
      'What documents judge, state or ask for. Example: { statements(area: "20", period: "2023") { clause subject judgement source { title } } }',
    args: {
      area: t.arg.string({ required: false, description: 'Code of the area; every real area when absent.' }),
      period: t.arg.string({ required: false, description: 'Period.' }),
      subject: t.arg.string({ required: false, description: 'Indicator or subject.' }),
      knownOn: t.arg({
        type: 'Date',
        required: false,
        description: 'Only what was published here by the end of this day.',
      }),
    },
    extensions: rows(() => 30),
    resolve: async (_root, { area, period, subject, knownOn }, context) => {
      const reference = await loaderOf(context).reference();
      const areas = area ? requireEditions('statements', 'area', area, reference) : undefined;
      if (period) requirePeriod('statements', 'period', period);
      return readStatements(context.db, reference, {
        areas,
        period: period ?? undefined,
        subject: subject ?? undefined,
        knownOn: horizonOf(knownOn),
      });
    },
  }),
);
