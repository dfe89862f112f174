import {
  type Answer,
  editionDay,
  isUnbroken,
  lineage,
  type Period,
  previousPeriod,
  reportingChildren,
  scopeKey,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { gatherEvidence } from './evidence.ts';
import type { Reference, StoredArea } from './reference.ts';
import type { ValueCell } from './values.ts';

/** A value asked for again by itself, within what it was known up to. */
export type CellQuestion = Omit<ValueCell, 'answer'> & {
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly by: readonly string[];
};

/** A value that another one was made of. */
export interface ValuePart {
  readonly cell: ValueCell;
  /** How much of it was taken, 0 to 1: less than 1 for an area that was divided; null when no source gives it. */
  readonly share: number | null;
}

interface Asked {
  readonly question: CellQuestion;
  readonly parts: readonly { readonly area: StoredArea; readonly share: number | null }[];
  readonly periods: readonly Period[];
}

/** The values of other areas or periods that a value was made of, one step back; none for a figure that is published. */
export async function readParts(
  db: Kysely<Tables>,
  reference: Reference,
  question: CellQuestion,
  answer: Answer,
): Promise<readonly ValuePart[]> {
  const asked = partsAsked(reference, question, answer);
  if (!asked) return [];
  const { question: of, parts, periods } = asked;
  const areas = parts.map(({ area }) => area);
  const evidence = await gatherEvidence(db, reference, of, areas, periods);
  return periods.flatMap((period) =>
    parts.flatMap(({ area, share }) =>
      evidence
        .answers(area, period)
        .filter(({ scope, value }) => value === null || scopeKey(scope) === scopeKey(answer.scope))
        .slice(0, 1)
        .map((found) => ({ cell: cellOf(of, area, period, found), share })),
    ),
  );
}

function cellOf(question: CellQuestion, area: StoredArea, period: Period, answer: Answer): ValueCell {
  const { indicator, asOf, base, geography, acceptWeights, knownOn, upTo } = question;
  return { indicator, area, period, answer, asOf, base, geography, acceptWeights, knownOn, upTo };
}

function partsAsked(
  { editions, hierarchy, stored, findIndicator }: Reference,
  question: CellQuestion,
  answer: Answer,
): Asked | undefined {
  const { indicator, area, period, geography, asOf } = question;
  if (answer.missing === 'AREA_NOT_VALID') return undefined;
  const day = editionDay(period, asOf);
  const of = indicator.reductionOf && findIndicator(indicator.reductionOf);
  if (of && answer.kind === 'COMPUTED')
    return {
      question: { ...question, indicator: of },
      parts: [{ area, share: 1 }],
      periods: [previousPeriod(period), period],
    };
  const plain = { ...question, geography: undefined, acceptWeights: undefined };
  const constituents = geography ? lineage(area, geography, day, editions) : [];
  if (geography && !isUnbroken(constituents))
    return {
      question: plain,
      parts: constituents.map((one) => ({ area: stored(one.area), share: shareOf(one.stretches) })),
      periods: [period],
    };
  if (answer.origin !== 'ALL_CHILDREN' && answer.origin !== 'SOME_CHILDREN') return undefined;
  const here = constituents[0]?.area ?? area;
  return {
    question: plain,
    parts: reportingChildren(hierarchy, here, day).map((child) => ({ area: stored(child), share: 1 })),
    periods: [period],
  };
}

function shareOf(
  stretches: readonly { readonly start: number; readonly end: number }[] | null,
): number | null {
  return stretches?.reduce((sum, { start, end }) => sum + end - start, 0) ?? null;
}
