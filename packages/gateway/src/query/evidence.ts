import {
  type Answer,
  type AnswerOptions,
  answer,
  type Candidate,
  candidates,
  type FindEvidence,
  type Indicator,
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
import { type IsEmbargoed, readEmbargoes } from './embargoes.ts';
import { figureIds, readFigures } from './figures.ts';
import { type KnownReleases, knownReleases } from './known.ts';
import type { Reference, StoredArea } from './reference.ts';
import type { Sums } from './sum-index.ts';
import { readSums } from './sums.ts';
import type { ValuesQuestion } from './values.ts';
import { cutWindow, windowOf } from './window.ts';

/** What is asked of evidence, whatever areas and periods it is about. */
type Asked = Omit<ValuesQuestion, 'areas' | 'periods'>;

/** Evidence about areas and periods, read at once, and what is asked of it. */
export interface EvidenceSet {
  readonly reference: Reference;
  /** The figures and sums that are known, chosen or not. */
  readonly find: FindEvidence;
  answers(area: StoredArea, period: Period): readonly Answer[];
  candidates(area: StoredArea, period: Period): readonly Candidate[];
}

/** Reads everything a question needs about some areas and periods: figures in one statement, sums in one or two. */
export async function gatherEvidence(
  db: Kysely<Tables>,
  reference: Reference,
  question: Asked,
  areas: readonly StoredArea[],
  periods: readonly Period[],
): Promise<EvidenceSet> {
  requireOneWorld(areas);
  // Before the figures: one that is published between the two is then seen.
  const isEmbargoed = reference.hasEmbargoes
    ? await readEmbargoes(db, question.indicator, areas, periods, question)
    : () => false;
  const find = await readEvidence(db, reference, question, areas, periods);
  const { indicator, asOf } = question;
  return {
    reference,
    find,
    answers: (area, period) =>
      answersOf(reference, question, find, area, period).map((one) =>
        embargoed(one, area, period, isEmbargoed),
      ),
    candidates: (area, period) =>
      candidates(indicator, area, period, question, find, reference.findIndicator).filter(
        ({ cutOff }) => !asOf || !cutOff || cutOff.day <= asOf,
      ),
  };
}

function answersOf(
  { findIndicator, editions }: Reference,
  question: Asked,
  find: FindEvidence,
  area: StoredArea,
  period: Period,
): readonly Answer[] {
  const { indicator, geography, acceptWeights = false } = question;
  if (!geography) return answer(indicator, area, period, question, find, findIndicator);
  return recast(
    indicator,
    area,
    period,
    { ...question, geography, acceptWeights },
    find,
    findIndicator,
    editions,
  );
}

function embargoed(one: Answer, area: StoredArea, period: Period, isEmbargoed: IsEmbargoed): Answer {
  return one.missing === 'NOT_PUBLISHED' && isEmbargoed(area, period, one.scope)
    ? { ...one, missing: 'EMBARGOED' }
    : one;
}

/** Figures and sums of the areas, or of those behind them, in the periods and in those that they are reduced from. */
async function readEvidence(
  db: Kysely<Tables>,
  reference: Reference,
  question: Asked,
  asked: readonly StoredArea[],
  periods: readonly Period[],
): Promise<FindEvidence> {
  const { indicator, geography, asOf } = question;
  const indicators = involved(indicator, reference);
  const before = indicator.reductionOf ? periods.map(previousPeriod) : [];
  const all = distinctBy([...periods, ...before], ({ text }) => text);
  const areas = geography ? areasBehind(asked, geography, all, asOf, reference) : asked;
  const roots = areas.map(({ root }) => root);
  const known = await knownReleases(db, question, roots);
  const texts = all.map(({ text }) => text);
  const figures = await readFigures(db, reference, figureIds(indicators), areas, texts, known);
  const sums = await readDatasetSums(db, indicators, areas, all, question, known);
  return (key, period) => {
    const area = reference.stored(key);
    return {
      figures: figures.at(area, period.text),
      isHidden: figures.isHidden(area, period.text),
      sums: period.kind === 'years' ? [] : (sums?.at(area, yearOf(period), ...cutWindow(period)) ?? []),
    };
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
  if (!summed?.dataset || areas.length === 0) return undefined;
  const window = windowOf(periods.filter(({ kind }) => kind !== 'years'));
  if (!window) return undefined;
  return readSums(db, summed.dataset, areas, window, sumFilterOf(summed, question), known);
}
