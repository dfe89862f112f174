import {
  type Answer,
  type AreaLevel,
  areaKey,
  contributionsTo,
  editionDay,
  type GapByPart,
  type LeaveOneOut,
  leaveOneOut,
  type Period,
  type RateAndMix,
  rateAndMix,
  reportingChildren,
  type Spread,
  spread,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { requireFewCells } from './arguments.ts';
import { type AnsweredComparison, answerComparison, type ComparisonQuestion } from './compare.ts';
import { gatherEvidence } from './evidence.ts';
import type { Reference, StoredArea } from './reference.ts';
import { markNotStated, type ValueCell } from './values.ts';

/** A question for the parts that a gap is made of. */
interface DecompositionQuestion extends ComparisonQuestion {
  /** The level of the parts; directly below when absent, and none where the area is split by dimensions. */
  readonly level?: AreaLevel | undefined;
}

/** A gap by its parts. */
export interface AnsweredDecomposition {
  readonly question: DecompositionQuestion;
  readonly comparison: AnsweredComparison;
  readonly parts: LeaveOneOut<Answer>;
  /** Undefined without a benchmark. */
  readonly gap: GapByPart<Answer> | undefined;
  /** Undefined where the two sides have no parts in common: the areas below of two areas. */
  readonly rateAndMix: RateAndMix<Answer> | undefined;
  /** Undefined where the parts are no areas. */
  readonly spread: Spread<Answer> | undefined;
  /** A part as a value of its own. */
  readonly cellOf: (part: Answer) => ValueCell;
}

/** Splits what sets an area apart by its parts. Undefined when an area that is named did not exist in the period. */
export async function answerDecomposition(
  db: Kysely<Tables>,
  reference: Reference,
  question: DecompositionQuestion,
): Promise<AnsweredDecomposition | undefined> {
  const { indicator, period, by, other } = question;
  const comparison = await answerComparison(db, reference, { ...question, by: [] });
  if (!comparison) return undefined;
  const { area, benchmark, benchmarkArea, benchmarkPeriod } = comparison;
  const read = (side: StoredArea, at: Period) => partCells(db, reference, question, side, at);
  const cells = await read(area, period);
  const isSplit = other.kind === 'year' || by.length > 0;
  const earlier = benchmarkArea && isSplit ? await read(benchmarkArea, benchmarkPeriod) : undefined;
  const parts = answersOf(cells);
  const known = new Map([...cells, ...(earlier ?? [])].map((cell) => [cell.answer, cell]));
  return {
    question,
    comparison,
    parts: leaveOneOut(parts, by),
    gap: benchmark ? contributionsTo(benchmark, parts, by) : undefined,
    rateAndMix: earlier && rateAndMix(answersOf(earlier), parts, by, indicator.standards),
    spread: by.length === 0 ? spread(parts, groupsIn(reference, question, area)) : undefined,
    cellOf: (part) => known.get(part) as ValueCell,
  };
}

function answersOf(cells: readonly ValueCell[]): readonly Answer[] {
  return cells.map(({ answer }) => answer);
}

/** The parts of an area: those below it, one value each, or itself by dimensions. */
async function partCells(
  db: Kysely<Tables>,
  reference: Reference,
  question: DecompositionQuestion,
  area: StoredArea,
  period: Period,
): Promise<readonly ValueCell[]> {
  const { indicator, by, asOf, base, knownOn } = question;
  const areas = by.length > 0 ? [area] : areasBelow(reference, question, area, period);
  requireFewCells('decomposition', areas.length);
  const evidence = await gatherEvidence(db, reference, question, areas, [period]);
  const found = areas.flatMap((part) =>
    evidence
      .answers(part, period)
      .slice(0, by.length > 0 ? undefined : 1)
      .map((answer) => ({ indicator, area: part, period, answer, asOf, base, knownOn })),
  );
  return markNotStated(db, reference, question, found);
}

function areasBelow(
  { hierarchy, stored }: Reference,
  { level, asOf }: DecompositionQuestion,
  area: StoredArea,
  period: Period,
): readonly StoredArea[] {
  const day = editionDay(period, asOf);
  const areas = level ? hierarchy.descendants(area, level, day) : reportingChildren(hierarchy, area, day);
  return areas.map(stored);
}

/** The part of the area that each of its parts lies in: a region of the nation, a district of a province. */
function groupsIn(
  { hierarchy }: Reference,
  { level, period, asOf }: DecompositionQuestion,
  area: StoredArea,
): (part: Answer) => string {
  const day = editionDay(period, asOf);
  const groups = hierarchy.children(area, day);
  const groupOf = new Map(
    groups.flatMap((group) =>
      (level ? hierarchy.descendants(group, level, day) : []).map((part) => [areaKey(part), group.code]),
    ),
  );
  return (part) => groupOf.get(part.area) ?? part.area;
}
