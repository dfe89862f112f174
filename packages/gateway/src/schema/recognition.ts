import { requireYear } from '../query/arguments.ts';
import { type RecognitionRecord, readRecognitions } from '../query/recognitions.ts';
import { Area, areaOnDay } from './area.ts';
import { askedArea, byToday, horizonOf, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { firstArgs, pageOf, pageRows } from './page-of.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';

export const Recognition = builder.objectRef<RecognitionRecord>('Recognition').implement({
  description:
    'A decision on one commune or village: recognised, withdrawn, acknowledged after a merger, or only appraised.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The commune or village.',
      resolve: ({ area, decided_on, year }) => areaOnDay(area, decided_on ?? `${year}-12-31`),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
    areaName: t.string({
      description: 'Name as its source prints it.',
      resolve: ({ area_name }) => area_name,
    }),
    level: t.exposeString('level', {
      description: 'standard, advanced, model, or hardship: the list of extremely disadvantaged ones.',
    }),
    event: t.exposeString('event', { description: 'grant, withdraw, acknowledge or appraisal.' }),
    year: t.int({
      nullable: true,
      description: 'Year it counts for; the decision may fall into the next one.',
      resolve: ({ year }) => year,
    }),
    decision: t.string({
      nullable: true,
      description: 'Number of the decision; null when none is shown.',
      resolve: ({ decision }) => decision,
    }),
    decidedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of the decision; null when not stated.',
      resolve: ({ decided_on }) => decided_on,
    }),
    evidence: t.string({
      nullable: true,
      description: 'What it rests on.',
      resolve: ({ evidence }) => evidence,
    }),
    source: t.field({
      type: Source,
      description: 'Document, with its link where there is one.',
      extensions: rows(() => 1),
      resolve: ({ source }) => source,
    }),
  }),
});

builder.queryField('recognitions', (t) =>
  t.field({
    type: [Recognition],
    nullable: true,
    description:
      'Communes and villages by name, with decision, day and link. Example: { recognitions(area: "20", level: "standard") { area { name } year decision decidedOn source { url } } }',
    args: {
      ...recordArgs,
      level: t.arg.string({ required: false, description: 'standard, advanced, model or hardship.' }),
      event: t.arg.string({ required: false, description: 'grant, withdraw, acknowledge or appraisal.' }),
      period: t.arg.string({ required: false, description: 'Year they count for: "2023".' }),
      decidedBy: t.arg({ type: 'Date', required: false, description: 'Only decisions by this day.' }),
      ...firstArgs,
    },
    extensions: rows(pageRows),
    resolve: async (_root, args, context) => {
      const period = args.period ? requireYear('recognitions', 'period', args.period) : undefined;
      const day = period?.end ?? byToday(args.decidedBy);
      const { area, reference } = await askedArea('recognitions', args.area, day, context);
      const found = await readRecognitions(context.db, reference, {
        ...{ within: area, level: args.level ?? undefined, event: args.event ?? undefined },
        ...{ year: period && Number(period.text), decidedBy: args.decidedBy ?? undefined },
        knownOn: horizonOf(args.knownOn),
      });
      return pageOf('recognitions', found, ({ series, origin }) => `${series}/${origin}`, {
        first: args.first,
      });
    },
  }),
);
