import { numeratorUnit } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import { answerRanking } from '../query/rank.ts';
import { readRankChanges } from '../query/rank-changes.ts';
import { readRankingQuestion } from '../query/ranking-question.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AreaLevel, RankingEnd, RankingOrder, Unit } from './enums.ts';
import { Indicator } from './indicator.ts';
import { firstArgs, pageOf, pageRows } from './page-of.ts';
import { narrowingArgs, whereOf } from './question.ts';
import { type OrderedRanking, RankingRow, type Row } from './ranking-row.ts';
import { SYNTHETIC } from './synthetic.ts';
import { UnrankedArea } from './unranked-area.ts';
import { Coverage, Value } from './value.ts';

const pageArgs = builder.args((t) => ({
  ...firstArgs,
  after: t.string({
    required: false,
    description: 'Only areas after the one with this code in the list: the last of the page before.',
  }),
}));

const Ranking = builder.objectRef<OrderedRanking>('Ranking').implement({
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
      description:
        'Areas with a comparable figure, in the order asked for. Ranks count every area, also those of other pages.',
      args: pageArgs,
      extensions: rows(pageRows),
      resolve: (ranking, args) =>
        pageOf('rows', inOrder(ranking), ({ row }) => ranking.cellOf(row).area.code, args),
    }),
    unranked: t.field({
      type: [UnrankedArea],
      description: 'Areas without a comparable figure, in the order of the list.',
      args: pageArgs,
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
      since: t.arg.string({
        required: false,
        description:
          'An earlier period of the same kind, such as "2023": change of each row says its place then.',
      }),
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
      const question = readRankingQuestion({ ...args, where: whereOf(args.where) }, reference);
      const answered = await answerRanking(context.db, reference, question);
      const { within, level, day, since } = question;
      const changeOf = since && (await readRankChanges(context.db, reference, answered, since));
      return { ...answered, order: args.order ?? 'VALUE', within, level, day, changeOf };
    },
  }),
);

function inOrder(ranking: OrderedRanking): readonly Row[] {
  const all = ranking.rows.map((row) => ({ row, ranking }));
  if (ranking.order === 'VALUE') return all;
  const places = new Map(ranking.question.areas.map(({ id }, i) => [id, i]));
  const placeOf = ({ row }: Row) => places.get(ranking.cellOf(row).area.id) ?? 0;
  return all.sort((a, b) => placeOf(a) - placeOf(b));
}
