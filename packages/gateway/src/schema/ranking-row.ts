import {
  type Answer,
  differenceWord,
  finerPrecision,
  formatDifference,
  formatValue,
  markedSentence,
  type RankedArea,
  rankingSentence,
} from '@tiendo/core';
import type { AnsweredRanking } from '../query/rank.ts';
import type { RankChange as Change } from '../query/rank-changes.ts';
import type { AskedRanking } from '../query/ranking-question.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { type RankingOrder, Verdict } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { RankChange } from './rank-change.ts';
import { Value } from './value.ts';

/** A ranking as asked for: in which order, on which day, of which level. */
export interface OrderedRanking extends AnsweredRanking, Pick<AskedRanking, 'within' | 'level' | 'day'> {
  readonly order: typeof RankingOrder.$inferType;
  /** The change of the place of a row; undefined when none was asked for. */
  readonly changeOf: ((row: RankedArea<Answer>) => Change) | undefined;
}

export interface Row {
  readonly row: RankedArea<Answer>;
  readonly ranking: OrderedRanking;
}

export const RankingRow = builder.objectRef<Row>('RankingRow').implement({
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
    change: t.field({
      type: RankChange,
      nullable: true,
      description: 'Its place in the earlier period that since names; null when none is named.',
      extensions: rows(() => 1),
      resolve: ({ row, ranking: { changeOf } }) => changeOf?.(row) ?? null,
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
      args: langArgs,
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
      args: langArgs,
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
      args: langArgs,
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
      args: langArgs,
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
