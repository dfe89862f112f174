import {
  type Answer,
  type AnswerOptions,
  type Day,
  editionDay,
  type Indicator,
  isValidOn,
  nothing,
  type Period,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { distinctBy } from './distinct-by.ts';
import { gatherEvidence } from './evidence.ts';
import type { Horizon } from './known.ts';
import { readStatements } from './lists.ts';
import type { Reference, StoredArea } from './reference.ts';

/** A question for values. */
export interface ValuesQuestion extends AnswerOptions, Horizon {
  readonly indicator: Indicator;
  /** Codes; each is resolved in the edition valid in the period, or on the day of `geography`. */
  readonly areas: readonly string[];
  readonly periods: readonly Period[];
  /** The day whose areas are answered for, whatever the period. */
  readonly geography?: Day | undefined;
  /** True to divide figures by the weights of the crosswalk, which then are estimates. */
  readonly acceptWeights?: boolean | undefined;
}

/** One answered cell, with the horizon it was asked up to. */
export interface ValueCell extends Horizon {
  readonly indicator: Indicator;
  readonly area: StoredArea;
  readonly period: Period;
  readonly answer: Answer;
  /** What narrowed the question beside its scope; a link to the value repeats it. */
  readonly asOf?: Day | undefined;
  readonly base?: string | undefined;
  readonly geography?: Day | undefined;
  readonly acceptWeights?: boolean | undefined;
}

/** Answers every asked area × every period, in the order asked. */
export async function answerValues(
  db: Kysely<Tables>,
  reference: Reference,
  question: ValuesQuestion,
): Promise<readonly ValueCell[]> {
  const cells = question.areas.flatMap((code) =>
    question.periods.map((period) => ({
      code,
      period,
      area: askedArea(reference, code, period, question),
    })),
  );
  const areas = distinctBy(
    cells.flatMap(({ area }) => area ?? []),
    ({ id }) => id,
  );
  const evidence = await gatherEvidence(db, reference, question, areas, question.periods);
  const { indicator, asOf, base, geography, acceptWeights, knownOn, upTo } = question;
  const asked = { indicator, asOf, base, geography, acceptWeights, knownOn, upTo };
  const answered = cells.flatMap(({ code, period, area }) => {
    if (!area) {
      const last = reference.stored(reference.hierarchy.editions(code).at(-1) as StoredArea);
      return [
        { ...asked, area: last, period, answer: nothing(indicator, last, period, {}, 'AREA_NOT_VALID') },
      ];
    }
    return evidence.answers(area, period).map((found) => ({ ...asked, area, period, answer: found }));
  });
  return markNotStated(db, reference, question, answered);
}

/** A value that a document speaks of without giving the number is not stated, rather than not published. */
export async function markNotStated(
  db: Kysely<Tables>,
  reference: Reference,
  { indicator, knownOn, upTo }: Pick<ValuesQuestion, 'indicator' | 'knownOn' | 'upTo'>,
  cells: readonly ValueCell[],
): Promise<readonly ValueCell[]> {
  const open = cells.filter(({ answer: found }) => found.missing === 'NOT_PUBLISHED');
  if (open.length === 0) return cells;
  const areas = distinctBy(
    open.map(({ area }) => area),
    ({ id }) => id,
  );
  const statements = await readStatements(db, reference, {
    areas,
    subject: indicator.id,
    knownOn,
    upTo,
  });
  const spokenOf = new Set(
    statements.filter(({ value }) => value === null).map(({ area, period }) => `${area.id}|${period}`),
  );
  return cells.map((cell) =>
    cell.answer.missing === 'NOT_PUBLISHED' && spokenOf.has(`${cell.area.id}|${cell.period.text}`)
      ? { ...cell, answer: { ...cell.answer, missing: 'NOT_STATED' as const } }
      : cell,
  );
}

function askedArea(
  reference: Reference,
  code: string,
  period: Period,
  { geography, asOf }: Pick<ValuesQuestion, 'geography' | 'asOf'>,
): StoredArea | undefined {
  if (!geography) return areaIn(reference, code, period, asOf);
  const area = reference.hierarchy.find(code, geography);
  return area && reference.stored(area);
}

/** The edition of a code that a question about a period means: valid on the day asked, else at the end of the period, else last in it. */
export function areaIn(
  reference: Reference,
  code: string,
  period: Period,
  asOf: Day | undefined,
): StoredArea | undefined {
  const area =
    reference.hierarchy.find(code, editionDay(period, asOf)) ??
    [...reference.hierarchy.editions(code)]
      .reverse()
      .find(
        (edition) =>
          isValidOn(edition, period.start) ||
          (edition.validFrom >= period.start && edition.validFrom <= period.end),
      );
  return area && reference.stored(area);
}
