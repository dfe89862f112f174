import { type Alternative as CoreAlternative, differenceWord } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import { alternativeLink, type FigureOf } from '../query/alternative-link.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AsOfBasis, DayPrecision, Verdict } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { Source } from './source.ts';

/** An alternative, with what it is a figure of. */
type AlternativeOf = CoreAlternative & FigureOf;

export const Alternative = builder.objectRef<AlternativeOf>('Alternative').implement({
  description:
    'Another published figure of the benchmark within 92 days of the subject, and what the verdict would be by it.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'Benchmark area.',
      extensions: rows(() => 1),
      resolve: ({ benchmarkArea, period }) => areaOnDay(benchmarkArea, period.end),
    }),
    value: t.float({
      nullable: true,
      description: 'Value in the unit of the indicator.',
      resolve: ({ candidate }) => candidate.value,
    }),
    precision: t.float({
      nullable: true,
      description: 'Size of the last printed digit.',
      resolve: ({ candidate }) => candidate.precision,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: 'Cut-off.',
      resolve: ({ candidate }) => candidate.cutOff?.day ?? null,
    }),
    asOfPrecision: t.field({
      type: DayPrecision,
      nullable: true,
      description: 'How far the cut-off is known.',
      resolve: ({ candidate }) => candidate.cutOff?.precision ?? null,
    }),
    asOfBasis: t.field({
      type: AsOfBasis,
      nullable: true,
      description: 'What the cut-off rests on.',
      resolve: ({ candidate }) => candidate.asOfBasis,
    }),
    difference: t.float({
      nullable: true,
      description: 'Subject minus this figure.',
      resolve: ({ difference }) => difference,
    }),
    verdict: t.field({
      type: Verdict,
      description: 'Verdict against this figure.',
      resolve: ({ verdict }) => verdict,
    }),
    comparable: t.exposeBoolean('comparable', { description: 'Whether the two can be compared.' }),
    reasons: t.stringList({
      description: 'What differs between the two or is not known of them, in words.',
      args: langArgs,
      resolve: ({ reasons }, args) => reasons.map((reason) => differenceWord(reason, args.lang ?? 'VI')),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'First source.',
      extensions: rows(() => 1),
      resolve: ({ candidate }) => candidate.sources[0] ?? null,
    }),
    permalink: t.string({
      nullable: true,
      description: 'Address of a page about this figure that stays the same.',
      resolve: async (alternative, _args, context) => {
        const reference = await loaderOf(context).reference();
        return (await alternativeLink(context.db, reference, alternative, alternative)) ?? null;
      },
    }),
  }),
});
