import {
  type Answer,
  type Candidate,
  choose,
  editionDay,
  isCumulative,
  isUnbroken,
  isValidOn,
  lineage,
  type Period,
  scopeKey,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { distinctBy } from './distinct-by.ts';
import { type EvidenceSet, gatherEvidence } from './evidence.ts';
import { dayBefore } from './period-before.ts';
import type { Reference, StoredArea } from './reference.ts';
import { type ValueChange, valueChange } from './value-change.ts';
import { markNotStated, type ValueCell, type ValuesQuestion } from './values.ts';

/** Which earlier period a value is set beside, by its own. */
export type Before = (period: Period) => Period;

/** A value, and where its earlier one is looked for. */
interface Sought {
  readonly cell: ValueCell;
  readonly before: Period;
  readonly asOf: string | undefined;
  readonly area: StoredArea | undefined;
}

/** The changes of values since earlier periods; the earlier values of one question are read at once, however many. */
export async function readChanges(
  db: Kysely<Tables>,
  reference: Reference,
  cells: readonly ValueCell[],
  before: Before,
): Promise<ReadonlyMap<ValueCell, ValueChange>> {
  const changes = new Map<ValueCell, ValueChange>();
  for (const group of alike(cells, before)) {
    const sought = group.map((cell) => seek(cell, before, reference));
    const earlier = await readEarlier(db, reference, sought);
    for (const one of sought)
      changes.set(one.cell, valueChange(one.cell, one.before, earlier.get(one.cell), reference));
  }
  return changes;
}

/** Values whose earlier ones one reading finds: narrowed alike, by the same dimensions. */
function alike(cells: readonly ValueCell[], before: Before): readonly (readonly ValueCell[])[] {
  const groups = new Map<string, ValueCell[]>();
  for (const cell of cells) {
    const { indicator, base, geography, acceptWeights, knownOn, upTo, area, answer } = cell;
    const asked = [indicator.id, base, geography, acceptWeights, knownOn, upTo, area.isSynthetic];
    const dimensions = Object.entries(answer.scope).map(([name, value]) => (isSum(value) ? value : name));
    const key = JSON.stringify([asked, asOfBefore(cell, before), dimensions.sort()]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

async function readEarlier(
  db: Kysely<Tables>,
  reference: Reference,
  sought: readonly Sought[],
): Promise<ReadonlyMap<ValueCell, ValueCell>> {
  const found = sought.filter((one): one is Sought & { area: StoredArea } => one.area !== undefined);
  const [first] = found;
  if (!first) return new Map();
  const question = questionOf(found);
  const areas = distinctBy(
    found.map(({ area }) => area),
    ({ id }) => id,
  );
  const periods = distinctBy(
    found.map(({ before }) => before),
    ({ text }) => text,
  );
  const evidence = await gatherEvidence(db, reference, question, areas, periods);
  const earlier = found.flatMap((one) => {
    const answer = earlierAnswer(one, evidence);
    return answer
      ? [{ later: one.cell, cell: { ...one.cell, ...question, area: one.area, period: one.before, answer } }]
      : [];
  });
  const marked = await markNotStated(
    db,
    reference,
    question,
    earlier.map(({ cell }) => cell),
  );
  return new Map(earlier.map(({ later }, i) => [later, marked[i] as ValueCell]));
}

/** The earlier answer of the same scope: by the standard and method of the later one where there is one, else as chosen. */
function earlierAnswer(
  { cell, before, asOf, area }: Sought & { readonly area: StoredArea },
  evidence: EvidenceSet,
): Answer | undefined {
  const isOfScope = ({ scope }: Candidate) => scopeKey(scope) === scopeKey(cell.answer.scope);
  const answer = evidence.answers(area, before).find((one) => one.value === null || isOfScope(one));
  if (!answer || isCountedAlike(answer, cell.answer) || cell.geography) return answer;
  const alike = evidence
    .candidates(area, before)
    .filter((one) => isOfScope(one) && isCountedAlike(one, cell.answer));
  const { chosen } = choose(alike, asOf);
  return chosen ? { ...chosen, others: [] } : answer;
}

function isCountedAlike(a: Candidate, b: Candidate): boolean {
  return a.standard === b.standard && a.method === b.method;
}

/** The question that gives every value of a group, asked for the period before. */
function questionOf(sought: readonly Sought[]): Omit<ValuesQuestion, 'areas' | 'periods'> {
  const [{ cell, asOf }] = sought as [Sought];
  const { indicator, base, geography, acceptWeights, knownOn, upTo } = cell;
  const names = Object.keys(cell.answer.scope);
  const where = names.map((name) => {
    const values = sought.flatMap((one) => (one.cell.answer.scope[name] as string).split('+'));
    return [name, [...new Set(values)]] as const;
  });
  return {
    ...{ indicator, base, geography, acceptWeights, knownOn, upTo },
    asOf,
    where: Object.fromEntries(where),
    by: names.filter((name) => !isSum(cell.answer.scope[name] as string)),
  };
}

function seek(cell: ValueCell, beforeOf: Before, reference: Reference): Sought {
  const before = beforeOf(cell.period);
  const asOf = asOfBefore(cell, beforeOf);
  return { cell, before, asOf, area: areaBefore(cell, before, asOf, reference) };
}

/** What runs up within a period is compared at the same point of the earlier one. */
function asOfBefore({ asOf, period, indicator, answer }: ValueCell, before: Before): string | undefined {
  const day = asOf ?? (isCumulative(indicator) ? answer.cutOff?.day : undefined);
  return day && dayBefore(day, period, before(period));
}

/** The same territory in the edition of an earlier period; another one that carried the code is not meant. */
function areaBefore(
  { area, geography }: ValueCell,
  before: Period,
  asOf: string | undefined,
  { editions, stored }: Reference,
): StoredArea | undefined {
  const day = editionDay(before, asOf);
  if (geography || isValidOn(area, day) || isValidOn(area, before.start)) return area;
  const origins = lineage(area, area.validFrom, day, editions);
  return isUnbroken(origins) ? stored(origins[0]?.area ?? area) : undefined;
}

/** True for the value of a scope that is the sum of several. */
function isSum(value: string): boolean {
  return value.includes('+');
}
