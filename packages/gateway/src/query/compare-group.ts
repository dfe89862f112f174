import {
  type Answer,
  type Area,
  addConstituents,
  type Candidate,
  compareWith,
  type Indicator,
  nothing,
  type Period,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { ComparedSides, ComparisonQuestion, OtherSide } from './compare.ts';
import { gatherEvidence } from './evidence.ts';
import type { Reference, StoredArea } from './reference.ts';
import { areaIn, type ValueCell } from './values.ts';

/** Areas taken together: the ratio of their sums, never the mean of their rates. */
export interface PooledGroup {
  readonly areas: readonly StoredArea[];
  readonly includesSubject: boolean;
  readonly pooled: Candidate;
  /** What each area has. */
  readonly cells: readonly ValueCell[];
}

/** Compares an area with a group of areas, without itself unless asked otherwise. */
export async function compareGroup(
  db: Kysely<Tables>,
  reference: Reference,
  question: ComparisonQuestion,
  subjectArea: StoredArea,
  { codes, includesSubject }: Extract<OtherSide, { kind: 'group' }>,
): Promise<ComparedSides | undefined> {
  const { indicator, period, asOf, base, knownOn } = question;
  const named = [...new Set(codes)].map((code) => areaIn(reference, code, period, asOf));
  const areas = named
    .filter((area) => area !== undefined)
    .filter(({ id }) => includesSubject || id !== subjectArea.id);
  if (named.includes(undefined)) return undefined;
  const evidence = await gatherEvidence(db, reference, question, [subjectArea, ...areas], [period]);
  const [subject] = evidence.answers(subjectArea, period);
  if (!subject) return undefined;
  const cells = areas.flatMap((area) =>
    evidence
      .answers(area, period)
      .slice(0, 1)
      .map((answer) => ({ indicator, area, period, answer, asOf, base, knownOn })),
  );
  const pooled = pool(indicator, period, cells);
  return {
    ...compareWith(indicator, subject, pooled.value === null ? null : pooled, []),
    ...{ benchmarkArea: undefined, benchmarkPeriod: period, breaks: [] },
    group: { areas, includesSubject: areas.some(({ id }) => id === subjectArea.id), pooled, cells },
  };
}

/** The figure of the areas together. A rate whose parts are not known has no sum, and no mean is taken instead. */
function pool(indicator: Indicator, period: Period, cells: readonly ValueCell[]): Candidate {
  const isRatio = indicator.bases.length > 0;
  const hasParts = ({ value, numerator, denominator }: Answer) =>
    value === null || (numerator !== null && denominator !== null);
  if (isRatio && !cells.every(({ answer }) => hasParts(answer)))
    return nothing(indicator, TOGETHER, period, {}, 'NO_DENOMINATOR');
  const answers = cells.map(({ area, answer }) => ({
    answer,
    constituent: { area, stretches: [{ start: 0, end: 1 }], changes: [] },
  }));
  return addConstituents(indicator, TOGETHER, period, answers, cells.length);
}

/** No area of any list: only what the sum is of. */
const TOGETHER: Area = {
  code: 'group',
  validFrom: '1900-01-01',
  validTo: null,
  level: 'GROUP',
  type: 'Nhóm',
  name: 'Nhóm',
  parent: null,
};
