import {
  type Answer,
  type Candidate,
  differsBeyondRounding,
  type Period,
  type RankedArea,
  type Ranking,
  rank,
  type UnrankedArea,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { distinctBy } from './distinct-by.ts';
import { gatherEvidence } from './evidence.ts';
import type { Reference, StoredArea } from './reference.ts';
import { markNotStated, type ValueCell, type ValuesQuestion } from './values.ts';

/** A question for the places of some areas. */
export interface RankingQuestion extends Omit<ValuesQuestion, 'areas' | 'periods' | 'by'> {
  /** The areas to rank, in the order of the list. */
  readonly areas: readonly StoredArea[];
  readonly benchmark: StoredArea;
  readonly period: Period;
}

/** A ranking with the areas it is of. */
export interface AnsweredRanking extends Ranking<Answer> {
  readonly question: RankingQuestion;
  /** The value of a row as a value of its own. */
  readonly cellOf: (row: RankedArea<Answer> | UnrankedArea<Answer>) => ValueCell;
  readonly benchmarkCell: ValueCell | undefined;
}

/** Ranks areas: the figures of all of them and of the benchmark are read at once, whatever their number. */
export async function answerRanking(
  db: Kysely<Tables>,
  reference: Reference,
  question: RankingQuestion,
): Promise<AnsweredRanking> {
  const { indicator, period, areas, benchmark, asOf, base, knownOn } = question;
  const asked = { ...question, by: [] };
  const asking = distinctBy([...areas, benchmark], ({ id }) => id);
  const evidence = await gatherEvidence(db, reference, asked, asking, [period]);
  const found = areas.flatMap((area) =>
    evidence
      .answers(area, period)
      .slice(0, 1)
      .map((answer) => ({ indicator, area, period, answer, asOf, base, knownOn })),
  );
  const cells = new Map(
    (await markNotStated(db, reference, question, found)).map((cell) => [cell.answer, cell]),
  );
  const benchmarks = evidence.candidates(benchmark, period);
  const ranking = rank(indicator, [...cells.keys()], benchmarks);
  return {
    ...ranking,
    question,
    cellOf: ({ candidate }) => cells.get(candidate) as ValueCell,
    benchmarkCell: ranking.benchmark ? benchmarkCell(question, ranking.benchmark, benchmarks) : undefined,
  };
}

/** The benchmark as a value of its own, with the area's other figures beside it. */
function benchmarkCell(
  { indicator, period, benchmark: area, asOf, base }: RankingQuestion,
  chosen: Candidate,
  benchmarks: readonly Candidate[],
): ValueCell {
  const others = benchmarks
    .filter((candidate) => candidate !== chosen)
    .map((other) => ({ ...other, differs: differsBeyondRounding(chosen, other) }));
  return { indicator, area, period, answer: { ...chosen, others }, asOf: chosen.cutOff?.day ?? asOf, base };
}
