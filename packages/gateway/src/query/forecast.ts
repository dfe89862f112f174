import {
  type BudgetYear,
  type Completion,
  forecastCompletion,
  type PaceQuestion,
  pressure,
  type RequiredPace,
  requiredPace,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { budgetYear, closedYear, cutsIn, periodsOf, YEARS_BACK } from './budget-years.ts';
import { gatherEvidence } from './evidence.ts';
import type { ForecastQuestion } from './forecast-question.ts';
import type { Reference, StoredArea } from './reference.ts';
import { areaIn, type ValueCell } from './values.ts';
import { requireInternal, type Viewer } from './viewer.ts';

/** What has to be done to reach an aim. */
export interface Pace extends RequiredPace {
  readonly question: PaceQuestion;
  /** How many times the pace so far it is; undefined when there is none. */
  readonly pressure: number | undefined;
}

/** A forecast with the figures that it rests on. */
export interface AnsweredForecast {
  readonly question: ForecastQuestion;
  readonly area: StoredArea;
  /** The latest figure of the year. */
  readonly subject: ValueCell;
  /** Undefined while nothing is disbursed, once the books are closed, and without a plan. */
  readonly completion: Completion | undefined;
  /** Undefined when nothing was asked of it, and without a plan. */
  readonly pace: Pace | undefined;
  /** The figures by their cut-off, of past years as well. */
  readonly cuts: readonly ValueCell[];
}

/**
 * Refuses whom an indicator is not forecast for, before any figure is read: the refusal is the same whether there are
 * figures or not.
 */
export async function requireForecast(
  db: Kysely<Tables>,
  indicator: string,
  isSynthetic: boolean,
  viewer: Viewer | undefined,
): Promise<void> {
  const listed = await db
    .selectFrom('forecast')
    .select('visibility')
    .where('indicator', '=', indicator)
    .where('synthetic', '=', isSynthetic)
    .executeTakeFirst();
  if (listed?.visibility !== 'public') requireInternal(`forecast of ${indicator}`, viewer);
}

/** Forecasts what an area will have disbursed. Undefined when it did not exist in the year. */
export async function answerForecast(
  db: Kysely<Tables>,
  reference: Reference,
  question: ForecastQuestion,
): Promise<AnsweredForecast | undefined> {
  const { indicator, period, asOf, base, knownOn, closesOn, aim } = question;
  const area = areaIn(reference, question.area, period, asOf);
  if (!area) return undefined;
  const year = Number(period.text);
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, i) => year - i);
  const periods = years.map(periodsOf);
  const evidence = await gatherEvidence(db, reference, question, [area], periods.flat());
  const cellsOf = (one: number) =>
    periodsOf(one).flatMap((at) => {
      const [answer] = evidence.answers(area, at);
      return answer ? [{ indicator, area, period: at, answer, asOf, base, knownOn }] : [];
    });
  const subject = cellsOf(year).at(-1) as ValueCell;
  const current = budgetYear(year, closesOn, cellsOf(year), subject);
  const past = years.slice(1).flatMap((one) => closedYear(one, cellsOf(one), subject) ?? []);
  return {
    ...{ question, area, subject },
    completion: current && forecastCompletion({ base: subject.answer.base ?? 'unstated', current, past }),
    pace: current && aim && paceOf(current, aim),
    cuts: years.flatMap((one) => cutsIn(cellsOf(one), subject)),
  };
}

function paceOf(
  { year, plannedDong, cuts }: BudgetYear,
  aim: NonNullable<ForecastQuestion['aim']>,
): Pace | undefined {
  const last = cuts.at(-1);
  if (!last) return undefined;
  const question = { ...aim, plannedDong, disbursedDong: last.disbursedDong, asOf: last.asOf };
  return { ...requiredPace(question), question, pressure: pressure(question, `${year - 1}-12-31`) };
}
