import {
  type Alternative as CoreAlternative,
  comparisonSentence,
  comparisonTitle,
  differenceWord,
  markedSentence,
  missingWord,
  verdictWord,
} from '@tiendo/core';
import { clientError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import { alternativeLink } from '../query/alternative-link.ts';
import { requireAreas, requireIndicator, requirePeriod } from '../query/arguments.ts';
import { type AnsweredComparison, answerComparison, benchmarkCell, subjectCell } from '../query/compare.ts';
import { readStatements } from '../query/lists.ts';
import { DEMONSTRATION, isOfInvented } from '../query/reference.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AsOfBasis, DayPrecision, Lang, Verdict } from './enums.ts';
import { Indicator } from './indicator.ts';
import { narrowingArgs, whereOf } from './question.ts';
import { Source } from './source.ts';
import { Statement } from './statement.ts';
import { SYNTHETIC } from './synthetic.ts';
import { Value } from './value.ts';

const lang = { type: Lang, defaultValue: 'VI', description: 'Language.' } as const;

type AlternativeOf = CoreAlternative &
  Pick<AnsweredComparison, 'indicator' | 'benchmarkArea' | 'period' | 'base'>;

const Alternative = builder.objectRef<AlternativeOf>('Alternative').implement({
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
      args: { lang: t.arg(lang) },
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

const Comparison = builder.objectRef<AnsweredComparison>('Comparison').implement({
  description: 'A value beside that of a benchmark area, with what the verdict depends on.',
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
        "The benchmark area's figure nearest in days to the subject's cut-off; on a tie the one from the same document.",
      extensions: rows(() => 1),
      resolve: (comparison) => benchmarkCell(comparison) ?? null,
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
      args: { lang: t.arg(lang) },
      resolve: (comparison, args) => reasonOf(comparison, args.lang ?? 'VI'),
    }),
    alternatives: t.field({
      type: [Alternative],
      description: "The benchmark area's other published figures within 92 days.",
      extensions: rows(() => 3),
      resolve: ({ alternatives, indicator, benchmarkArea, period, base }) =>
        alternatives.map((alternative) => ({ ...alternative, indicator, benchmarkArea, period, base })),
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
      args: { lang: t.arg(lang) },
      resolve: (comparison, args) => marked(comparisonTitle, comparison, args.lang ?? 'VI'),
    }),
    sentence: t.string({
      description: 'The finding in one or two sentences.',
      args: { lang: t.arg(lang) },
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
      ...narrowingArgs,
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const indicator = requireIndicator('comparison', args.indicator, reference);
      const period = requirePeriod('comparison', 'period', args.period);
      requireAreas('comparison', 'area', [args.area], reference);
      const benchmark = args.benchmark ?? (isOfInvented(reference, [args.area]) ? DEMONSTRATION : 'VN');
      requireAreas('comparison', 'benchmark', [benchmark], reference);
      const answered = await answerComparison(context.db, reference, {
        indicator,
        period,
        benchmark,
        area: args.area,
        where: whereOf(args.where),
        by: [],
        base: args.base ?? undefined,
        asOf: args.asOf ?? undefined,
        knownOn: args.knownOn ?? undefined,
      });
      if (!answered) {
        throw clientError(
          'UNKNOWN_AREA',
          `comparison requires area and benchmark to be valid in ${period.text}, got "${args.area}" and "${benchmark}"`,
        );
      }
      return answered;
    },
  }),
);

function marked(
  say: typeof comparisonSentence,
  comparison: AnsweredComparison,
  language: 'VI' | 'EN',
): string {
  return markedSentence(say(comparison, comparison, language), comparison.area.isSynthetic, language);
}

function reasonOf({ verdict, reasons, subject }: AnsweredComparison, language: 'VI' | 'EN'): string | null {
  if (verdict === 'NO_DATA')
    return subject.value === null
      ? missingWord(subject.missing ?? 'NOT_PUBLISHED', language)
      : verdictWord('NO_DATA', language);
  if (verdict !== 'NOT_COMPARABLE') return null;
  const words = reasons.map((reason) => differenceWord(reason, language));
  return words.length > 0 ? words.join('; ') : verdictWord('NOT_COMPARABLE', language);
}
