import {
  type Answer,
  type Indicator as CoreIndicator,
  type UnrankedArea as CoreUnrankedArea,
  type Day,
  differenceWord,
  finerPrecision,
  formatDifference,
  formatValue,
  markedSentence,
  numeratorUnit,
  type Period,
  type RankedArea,
  rankingEnd,
  rankingSentence,
} from '@tiendo/core';
import { argumentError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import {
  requireArea,
  requireAreas,
  requireFewCells,
  requireIndicator,
  requirePeriod,
} from '../query/arguments.ts';
import { type AnsweredRanking, answerRanking } from '../query/rank.ts';
import type { Reference, StoredArea } from '../query/reference.ts';
import { areaIn } from '../query/values.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AreaLevel, Lang, Missing, RankingEnd, RankingOrder, Unit, Verdict } from './enums.ts';
import { Indicator } from './indicator.ts';
import { narrowingArgs, whereOf } from './question.ts';
import { SYNTHETIC } from './synthetic.ts';
import { Coverage, Value } from './value.ts';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 500;

const lang = { type: Lang, defaultValue: 'VI', description: 'Language.' } as const;

/** A ranking as asked for: in which order, on which day, of which level. */
interface AskedRanking extends AnsweredRanking {
  readonly order: typeof RankingOrder.$inferType;
  readonly within: StoredArea;
  readonly level: typeof AreaLevel.$inferType;
  readonly day: Day;
}

interface Row {
  readonly row: RankedArea<Answer>;
  readonly ranking: AskedRanking;
}

interface Unranked {
  readonly area: CoreUnrankedArea<Answer>;
  readonly ranking: AskedRanking;
}

const RankingRow = builder.objectRef<Row>('RankingRow').implement({
  description: 'An area in its place, beside the benchmark.',
  fields: (t) => ({
    rank: t.int({
      description: '1 for the best. Tied areas share the better rank and the next is skipped: 1, 2, 2, 4.',
      resolve: ({ row }) => row.rank,
    }),
    tied: t.boolean({
      description: 'Whether another area has the same rank: their values print alike.',
      resolve: ({ row }) => row.tied,
    }),
    area: t.field({
      type: Area,
      description: 'The area.',
      extensions: rows(() => 1),
      resolve: ({ row, ranking }) => areaOnDay(ranking.cellOf(row).area, ranking.day),
    }),
    value: t.float({
      description: 'Its value: a share or points as 0–1, a count.',
      resolve: ({ row }) => row.candidate.value as number,
    }),
    text: t.string({
      description: 'The value as charts print it: 11,36%.',
      args: { lang: t.arg(lang) },
      resolve: ({ row: { candidate } }, args) =>
        formatValue({ ...candidate, value: candidate.value as number }, args.lang ?? 'VI'),
    }),
    figure: t.field({
      type: Value,
      description: 'The value with its parts, cut-off and source.',
      extensions: rows(() => 1),
      resolve: ({ row, ranking }) => ranking.cellOf(row),
    }),
    difference: t.float({
      nullable: true,
      description: 'Value minus benchmark, in points for shares; null without a comparable benchmark.',
      resolve: ({ row }) => row.difference,
    }),
    differenceText: t.string({
      nullable: true,
      description: 'The difference as charts print it: −3,91 điểm %.',
      args: { lang: t.arg(lang) },
      resolve: ({ row: { candidate, difference }, ranking: { benchmark } }, args) => {
        if (difference === null) return null;
        const precision = finerPrecision(candidate.precision, benchmark?.precision);
        return formatDifference({ unit: candidate.unit, value: difference, precision }, args.lang ?? 'VI');
      },
    }),
    verdict: t.field({
      type: Verdict,
      description: 'Whether it is above or below the benchmark.',
      resolve: ({ row }) => row.verdict,
    }),
    robust: t.boolean({
      nullable: true,
      description:
        "Whether the verdict survives the benchmark area's other comparable figures; null without any.",
      resolve: ({ row }) => row.robust,
    }),
    reasons: t.stringList({
      description: 'What differs from the benchmark or is not known of the two, in words.',
      args: { lang: t.arg(lang) },
      resolve: ({ row }, args) => row.reasons.map((reason) => differenceWord(reason, args.lang ?? 'VI')),
    }),
    toReachBenchmark: t.float({
      nullable: true,
      description:
        "How much the numerator must grow, or shrink where less is better, for the area to reach the benchmark's rate: a whole amount in toReachUnit. 0 when it is reached; null when the denominator is unknown or the two are not comparable.",
      resolve: ({ row }) => row.toReachBenchmark,
    }),
    sentence: t.string({
      description: 'Its place in a sentence, with how many areas were ranked and how many were not.',
      args: { lang: t.arg(lang) },
      resolve: ({ row, ranking }, args) =>
        markedSentence(
          rankingSentence(
            {
              indicator: ranking.question.indicator,
              level: ranking.level,
              areas: ranking.question.areas,
            },
            ranking,
            row,
            ranking.cellOf(row).area,
            args.lang ?? 'VI',
          ),
          ranking.within.isSynthetic,
          args.lang ?? 'VI',
        ),
    }),
  }),
});

const UnrankedArea = builder.objectRef<Unranked>('UnrankedArea').implement({
  description: 'An area without a place: it has no figure, or one that cannot be set beside the others.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The area.',
      extensions: rows(() => 1),
      resolve: ({ area, ranking }) => areaOnDay(ranking.cellOf(area).area, ranking.day),
    }),
    missing: t.field({
      type: Missing,
      nullable: true,
      description: 'Why there is no figure; null when there is one that is not comparable.',
      resolve: ({ area }) => area.missing,
    }),
    reasons: t.stringList({
      description: 'What sets its figure apart from those ranked, in words; none when it is missing.',
      args: { lang: t.arg(lang) },
      resolve: ({ area }, args) => area.reasons.map((reason) => differenceWord(reason, args.lang ?? 'VI')),
    }),
    figure: t.field({
      type: Value,
      description: 'The figure that is not comparable, or why there is none.',
      extensions: rows(() => 1),
      resolve: ({ area, ranking }) => ranking.cellOf(area),
    }),
  }),
});

const pageArguments = {
  first: { defaultValue: DEFAULT_PAGE, description: `At most so many, 1 to ${LARGEST_PAGE}.` },
  after: {
    required: false,
    description: 'Only areas after the one with this code in the list: the last of the page before.',
  },
} as const;

const Ranking = builder.objectRef<AskedRanking>('Ranking').implement({
  description:
    'The areas of one level by their values, the best first, beside a benchmark. Areas without a comparable figure are listed apart, never as zero.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'Indicator ranked by.',
      extensions: rows(() => 1),
      resolve: ({ question }) => question.indicator,
    }),
    period: t.string({ description: 'Period.', resolve: ({ question }) => question.period.text }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ within }) => within.isSynthetic }),
    within: t.field({
      type: Area,
      description: 'The area whose parts are ranked.',
      extensions: rows(() => 1),
      resolve: ({ within, day }) => areaOnDay(within, day),
    }),
    level: t.field({
      type: AreaLevel,
      description: 'Level of the areas ranked.',
      resolve: ({ level }) => level,
    }),
    rankedFrom: t.field({
      type: RankingEnd,
      description: 'The end of the values that has rank 1.',
      resolve: ({ from }) => from,
    }),
    benchmark: t.field({
      type: Value,
      nullable: true,
      description:
        'The figure that every row is set beside; others lists what else is published for the benchmark area.',
      extensions: rows(() => 1),
      resolve: ({ benchmarkCell }) => benchmarkCell ?? null,
    }),
    rows: t.field({
      type: [RankingRow],
      description: `Areas with a comparable figure, in the order asked for. A page has ${DEFAULT_PAGE} unless asked otherwise; ranks count every area, also those of other pages.`,
      args: { first: t.arg.int(pageArguments.first), after: t.arg.string(pageArguments.after) },
      extensions: rows(pageRows),
      resolve: (ranking, args) =>
        pageOf('rows', inOrder(ranking), ({ row }) => ranking.cellOf(row).area.code, args),
    }),
    unranked: t.field({
      type: [UnrankedArea],
      description: 'Areas without a comparable figure, in the order of the list.',
      args: { first: t.arg.int(pageArguments.first), after: t.arg.string(pageArguments.after) },
      extensions: rows(pageRows),
      resolve: (ranking, args) =>
        pageOf(
          'unranked',
          ranking.unranked.map((area) => ({ area, ranking })),
          ({ area }) => ranking.cellOf(area).area.code,
          args,
        ),
    }),
    rankedCount: t.int({ description: 'Rows in all pages.', resolve: ({ rows: ranked }) => ranked.length }),
    unrankedCount: t.int({
      description: 'Unranked areas in all pages.',
      resolve: ({ unranked }) => unranked.length,
    }),
    coverage: t.field({
      type: Coverage,
      description: 'Areas with a figure, ranked or not, of those that the indicator applies to.',
      extensions: rows(() => 1),
      resolve: ({ coverage }) => coverage,
    }),
    toReachUnit: t.field({
      type: Unit,
      description: "Unit of toReachBenchmark: the numerator's, count or dong.",
      resolve: ({ question }) => numeratorUnit(question.indicator),
    }),
  }),
});

builder.queryField('ranking', (t) =>
  t.field({
    type: Ranking,
    nullable: true,
    description:
      'Areas of one level by an indicator, the best first. Example: { ranking(indicator: "multidimensional-poverty-rate", within: "VN", level: REGION, period: "2024") { rows { rank area { name } value difference } benchmark { value } unranked { area { name } missing } } }',
    args: {
      indicator: t.arg.string({
        required: true,
        description: 'Id of an indicator of which more or less is better, a rate or an average.',
      }),
      within: t.arg.string({
        required: true,
        description: 'Code of the area whose parts are ranked, such as "VN".',
      }),
      level: t.arg({
        type: AreaLevel,
        required: true,
        description: 'Level of the areas to rank; there can be some 11 000 communes, which come in pages.',
      }),
      period: t.arg.string({ required: true, description: 'Period: 2023, 2023-Q4, 2023-12 or 2021/2025.' }),
      order: t.arg({
        type: RankingOrder,
        defaultValue: 'VALUE',
        description: 'Order of the rows; the ranks are the same in both.',
      }),
      benchmark: t.arg.string({
        required: false,
        description: 'Code of the area to set the others beside; within when absent.',
      }),
      ...narrowingArgs,
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const indicator = requireRanked(args.indicator, reference);
      const period = requirePeriod('ranking', 'period', args.period);
      const asOf = args.asOf ?? undefined;
      const day = asOf && asOf >= period.start && asOf < period.end ? asOf : period.end;
      const within = requireArea('ranking', 'within', args.within, day, reference);
      const areas = requireLevel(within, args.level, day, reference);
      const answered = await answerRanking(context.db, reference, {
        indicator,
        areas,
        benchmark: requireBenchmark(args.benchmark ?? args.within, period, asOf, reference),
        period,
        where: whereOf(args.where),
        base: args.base ?? undefined,
        asOf,
        knownOn: args.knownOn ?? undefined,
      });
      return { ...answered, order: args.order ?? 'VALUE', within, level: args.level, day };
    },
  }),
);

function requireRanked(id: string, reference: Reference): CoreIndicator {
  const indicator = requireIndicator('ranking', id, reference);
  if (rankingEnd(indicator)) return indicator;
  throw argumentError(
    'BAD_REQUEST',
    'ranking',
    'indicator',
    'a rate or an average of which more or less is better, such as "poverty-rate"',
    id,
  );
}

function requireLevel(
  within: StoredArea,
  level: typeof AreaLevel.$inferType,
  day: Day,
  reference: Reference,
): readonly StoredArea[] {
  const areas = reference.hierarchy.descendants(within, level, day).map((area) => reference.stored(area));
  if (areas.length === 0)
    throw argumentError(
      'BAD_REQUEST',
      'ranking',
      'level',
      `a level that has areas below ${within.code} on ${day}`,
      level,
    );
  requireFewCells('ranking', areas.length);
  return areas;
}

function requireBenchmark(
  code: string,
  period: Period,
  asOf: Day | undefined,
  reference: Reference,
): StoredArea {
  requireAreas('ranking', 'benchmark', [code], reference);
  const area = areaIn(reference, code, period, asOf);
  if (area) return area;
  throw argumentError('UNKNOWN_AREA', 'ranking', 'benchmark', `a code valid in ${period.text}`, code);
}

function inOrder(ranking: AskedRanking): readonly Row[] {
  const all = ranking.rows.map((row) => ({ row, ranking }));
  if (ranking.order === 'VALUE') return all;
  const places = new Map(ranking.question.areas.map(({ id }, i) => [id, i]));
  const placeOf = ({ row }: Row) => places.get(ranking.cellOf(row).area.id) ?? 0;
  return all.sort((a, b) => placeOf(a) - placeOf(b));
}

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

function pageRows({ first }: PageArguments): number {
  return Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LARGEST_PAGE);
}

function pageOf<T>(
  field: string,
  all: readonly T[],
  codeOf: (item: T) => string,
  { first, after }: PageArguments,
): T[] {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > LARGEST_PAGE)
    throw argumentError('TOO_LARGE', field, 'first', `from 1 to ${LARGEST_PAGE}`, size);
  const start = after ? all.findIndex((item) => codeOf(item) === after) + 1 : 0;
  if (after && start === 0)
    throw argumentError('BAD_REQUEST', field, 'after', 'the code of an area in this list', after);
  return all.slice(start, start + size);
}
