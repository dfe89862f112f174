import {
  type Answer,
  type AnswerOptions,
  answer,
  type Candidate,
  candidates,
  type Dataset,
  type Day,
  editionDay,
  type FindEvidence,
  type Indicator,
  isValidOn,
  nothing,
  type Period,
  previousPeriod,
  recast,
  sumFilterOf,
  yearOf,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { clientError } from '../errors.ts';
import { areasBehind } from './areas-behind.ts';
import { distinctBy } from './distinct-by.ts';
import { readEmbargoes } from './embargoes.ts';
import { figureIds, readFigures } from './figures.ts';
import { type Horizon, type KnownReleases, knownReleases } from './known.ts';
import { readStatements } from './lists.ts';
import type { Reference, StoredArea } from './reference.ts';
import type { Sums } from './sum-index.ts';
import type { Window } from './sum-rows.ts';
import { readSums } from './sums.ts';

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

/** Evidence about areas and periods, read at once, and what is asked of it. */
export interface EvidenceSet {
  readonly reference: Reference;
  /** The figures and sums that are known, chosen or not. */
  readonly find: FindEvidence;
  answers(area: StoredArea, period: Period): readonly Answer[];
  candidates(area: StoredArea, period: Period): readonly Candidate[];
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

/** Reads everything a question needs about some areas and periods: figures in one statement, sums in one or two. */
export async function gatherEvidence(
  db: Kysely<Tables>,
  reference: Reference,
  question: Omit<ValuesQuestion, 'areas' | 'periods'>,
  asked: readonly StoredArea[],
  periods: readonly Period[],
): Promise<EvidenceSet> {
  requireOneWorld(asked);
  const { indicator, geography, asOf, acceptWeights = false } = question;
  const indicators = involved(indicator, reference);
  const all = distinctBy(
    [...periods, ...(indicator.reductionOf ? periods.map(previousPeriod) : [])],
    ({ text }) => text,
  );
  const areas = geography ? areasBehind(asked, geography, all, asOf, reference) : asked;
  const known = await knownReleases(
    db,
    question,
    areas.map(({ root }) => root),
  );
  // Before the figures: one that is published between the two is then seen.
  const isEmbargoed = reference.hasEmbargoes
    ? await readEmbargoes(db, indicator, asked, periods, question)
    : () => false;
  const figures = await readFigures(
    db,
    reference,
    figureIds(indicators),
    areas,
    all.map(({ text }) => text),
    known,
  );
  const sums = await readDatasetSums(db, indicators, areas, all, question, known);
  const find: FindEvidence = (area, period) => ({
    figures: figures.at(reference.stored(area), period.text),
    isHidden: figures.isHidden(reference.stored(area), period.text),
    sums:
      period.kind === 'years'
        ? []
        : (sums?.at(reference.stored(area), yearOf(period), ...cutWindow(period)) ?? []),
  });
  const options: AnswerOptions = question;
  return {
    reference,
    find,
    answers: (area, period) => {
      const found = geography
        ? recast(
            indicator,
            area,
            period,
            { ...options, geography, acceptWeights },
            find,
            reference.findIndicator,
            reference.editions,
          )
        : answer(indicator, area, period, options, find, reference.findIndicator);
      return found.map((one) =>
        one.missing === 'NOT_PUBLISHED' && isEmbargoed(area, period, one.scope)
          ? { ...one, missing: 'EMBARGOED' as const }
          : one,
      );
    },
    candidates: (area, period) =>
      candidates(indicator, area, period, options, find, reference.findIndicator).filter(
        ({ cutOff }) => !asOf || !cutOff || cutOff.day <= asOf,
      ),
  };
}

/** Invented figures are never set beside real ones, in whatever question. */
function requireOneWorld(areas: readonly StoredArea[]): void {
  const real = areas.find(({ isSynthetic }) => !isSynthetic);
  const invented = areas.find(({ isSynthetic }) => isSynthetic);
  if (real && invented)
    throw clientError(
      'BAD_REQUEST',
      `a question requires areas that are all real or all of the demonstration, got "${real.code}" and "${invented.code}"`,
    );
}

/** The reporting cuts a period takes: any of its budget year, which may run into January, or those inside a month or quarter. */
function cutWindow(period: Period): [from: Day, to: Day] {
  return period.kind === 'year' ? ['0001-01-01', '9999-12-31'] : [period.start, period.end];
}

function involved(indicator: Indicator, reference: Reference): readonly Indicator[] {
  const of = indicator.reductionOf && reference.findIndicator(indicator.reductionOf);
  return of ? [indicator, of] : [indicator];
}

async function readDatasetSums(
  db: Kysely<Tables>,
  indicators: readonly Indicator[],
  areas: readonly StoredArea[],
  periods: readonly Period[],
  question: AnswerOptions,
  known: KnownReleases,
): Promise<Sums | undefined> {
  const summed = indicators.find((indicator) => indicator.dataset);
  const dataset: Dataset | undefined = summed?.dataset;
  if (!summed || !dataset || areas.length === 0) return undefined;
  const window = windowOf(periods.filter(({ kind }) => kind !== 'years'));
  if (!window) return undefined;
  return readSums(db, dataset, areas, window, sumFilterOf(summed, question), known);
}

/** The years and cuts that some periods take between them. */
export function windowOf(periods: readonly Period[]): Window | undefined {
  if (periods.length === 0) return undefined;
  const years = periods.map(yearOf).sort((a, b) => a - b);
  const from = periods.map((period) => cutWindow(period)[0]).sort();
  const to = periods.map((period) => cutWindow(period)[1]).sort();
  return {
    years: [years[0] as number, years.at(-1) as number],
    cuts: [from[0] as Day, to.at(-1) as Day],
  };
}
