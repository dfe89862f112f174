import { type Lang as CoreLang, comparisonSentence, comparisonTitle, markedSentence } from '@tiendo/core';
import { clientError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import { type AnsweredComparison, answerComparison, benchmarkCell, subjectCell } from '../query/compare.ts';
import { readComparisonQuestion } from '../query/comparison-question.ts';
import { readStatements } from '../query/lists.ts';
import { Alternative } from './alternative.ts';
import { builder } from './builder.ts';
import { ComparedGroup } from './compared-group.ts';
import { comparisonReason } from './comparison-reason.ts';
import { comparisonSide } from './comparison-side.ts';
import { rows } from './cost.ts';
import { Verdict } from './enums.ts';
import { Indicator } from './indicator.ts';
import { langArgs } from './lang-args.ts';
import { narrowingArgs, whereOf } from './question.ts';
import { Statement } from './statement.ts';
import { SYNTHETIC } from './synthetic.ts';
import { SeriesBreak, Value } from './value.ts';

const Comparison = builder.objectRef<AnsweredComparison>('Comparison').implement({
  description:
    'A value beside that of another area, of the same area in an earlier period, or of a group of areas together, with what the verdict depends on.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'Indicator compared.',
      extensions: rows(() => 1),
      resolve: ({ indicator }) => indicator,
    }),
    subject: t.field({
      type: Value,
      description: 'The value asked about.',
      extensions: rows(() => 1),
      resolve: subjectCell,
    }),
    benchmark: t.field({
      type: Value,
      nullable: true,
      description:
        "The benchmark area's figure nearest in days to the subject's cut-off, on a tie the one from the same document; of an earlier period the figure of the area itself. Null for a group, see group.",
      extensions: rows(() => 1),
      resolve: (comparison) => benchmarkCell(comparison) ?? null,
    }),
    group: t.field({
      type: ComparedGroup,
      nullable: true,
      description:
        'The areas together that the subject is set beside; null unless benchmarkAreas or benchmarkWithin was given.',
      extensions: rows(() => 1),
      resolve: ({ group }) => group ?? null,
    }),
    breaks: t.field({
      type: [SeriesBreak],
      description:
        'What lies between the two periods, where benchmarkPeriod was given; with any of them they are NOT_COMPARABLE.',
      extensions: rows(() => 1),
      resolve: ({ breaks }) => [...breaks],
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
    difference: t.float({
      nullable: true,
      description: 'Subject minus benchmark, in points for shares; null when not comparable.',
      resolve: ({ difference }) => difference,
    }),
    verdict: t.field({ type: Verdict, description: 'Outcome.', resolve: ({ verdict }) => verdict }),
    robust: t.boolean({
      nullable: true,
      description: 'Whether the verdict survives every comparable alternative; null without any.',
      resolve: ({ robust }) => robust,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why there is no verdict; null when there is one.',
      args: langArgs,
      resolve: (comparison, args) => comparisonReason(comparison, args.lang ?? 'VI'),
    }),
    alternatives: t.field({
      type: [Alternative],
      description:
        "The benchmark area's other published figures within 92 days; of an earlier period all others of that period.",
      extensions: rows(() => 3),
      resolve: ({ alternatives, indicator, benchmarkArea, benchmarkPeriod: period, base }) =>
        benchmarkArea
          ? alternatives.map((alternative) => ({ ...alternative, indicator, benchmarkArea, period, base }))
          : [],
    }),
    judgements: t.field({
      type: [Statement],
      description: 'What documents judge of the subject, also without a number.',
      extensions: rows(() => 3),
      resolve: async ({ area, period, indicator, knownOn }, _args, context) =>
        readStatements(context.db, await loaderOf(context).reference(), {
          areas: [area],
          period: period.text,
          subject: indicator.id,
          knownOn,
        }),
    }),
    title: t.string({
      description: 'The finding as a title, hedged when it depends on the source.',
      args: langArgs,
      resolve: (comparison, args) => marked(comparisonTitle, comparison, args.lang ?? 'VI'),
    }),
    sentence: t.string({
      description: 'The finding in one or two sentences.',
      args: langArgs,
      resolve: (comparison, args) => marked(comparisonSentence, comparison, args.lang ?? 'VI'),
    }),
  }),
});

builder.queryField('comparison', (t) =>
  t.field({
    type: Comparison,
    nullable: true,
    description:
      'One area beside another. Example: { comparison(indicator: "disbursement-rate", area: "20", period: "2023") { sentence } }',
    args: {
      indicator: t.arg.string({ required: true, description: 'Id of the indicator.' }),
      area: t.arg.string({ required: true, description: 'Code of the subject area.' }),
      period: t.arg.string({ required: true, description: 'Period: 2023, 2023-Q4, 2023-12 or 2021/2025.' }),
      benchmark: t.arg.string({
        required: false,
        description:
          'Code of the area to compare with; when absent the nation, VN, or that of the demonstration, DEMO.',
      }),
      benchmarkPeriod: t.arg.string({
        required: false,
        description: 'Instead of benchmark: an earlier period of the area itself, such as "2023".',
      }),
      benchmarkAreas: t.arg.stringList({
        required: false,
        description:
          'Instead of benchmark: codes of similar areas, such as ["182", "184"], which are taken together. The subject is left out of them.',
      }),
      benchmarkWithin: t.arg.string({
        required: false,
        description:
          'Instead of benchmark: code of an area whose areas of the level of the subject are taken together, the subject left out. Example: "R1"',
      }),
      withSubject: t.arg.boolean({
        defaultValue: false,
        description: 'With benchmarkAreas or benchmarkWithin: true keeps the subject among them.',
      }),
      ...narrowingArgs,
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const question = readComparisonQuestion(
        'comparison',
        { ...args, where: whereOf(args.where) },
        reference,
      );
      const answered = await answerComparison(context.db, reference, question);
      if (answered) return answered;
      throw clientError(
        'UNKNOWN_AREA',
        `comparison requires every area to be valid in ${question.period.text}, got "${args.area}" and "${args.benchmarkAreas?.join() ?? args.benchmark ?? ''}"`,
      );
    },
  }),
);

function marked(say: typeof comparisonSentence, comparison: AnsweredComparison, language: CoreLang): string {
  const topic = { ...comparison, benchmarkArea: comparisonSide(comparison) };
  return markedSentence(say(topic, comparison, language), comparison.area.isSynthetic, language);
}
