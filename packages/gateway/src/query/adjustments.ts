import {
  type Completion,
  type Day,
  disbursementRate,
  forecastCompletion,
  type LineProposal,
  type Period,
  proposeReallocation,
  type Scope,
  scopeKey,
  type TargetOutcome,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { unitsBelow } from './areas-within.ts';
import { budgetYear, closedYear, periodsOf, YEARS_BACK } from './budget-years.ts';
import { type EvidenceSet, gatherEvidence } from './evidence.ts';
import { closeOf } from './forecast-question.ts';
import { judgeTargets } from './judge-targets.ts';
import type { Reference, StoredArea } from './reference.ts';
import { readTargets } from './targets.ts';

/** Who decides on an adjustment: the province while targets hold, else the authority that set them. */
export type Decider = 'PROVINCE' | 'HIGHER';

/** What is proposed for one line: an area's money of one programme and capital type. */
export interface Adjustment {
  readonly area: StoredArea;
  readonly scope: Scope;
  readonly completion: Completion | undefined;
  readonly proposal: LineProposal;
  /** Whether the targets of its programme for the year hold; null where none is set or judged. */
  readonly targetsHold: boolean | null;
  /** Null for a line that keeps its plan, and while it is not known whether targets hold. */
  readonly decider: Decider | null;
}

/** A balanced proposal. */
export interface Adjustments {
  readonly lines: readonly Adjustment[];
  readonly movedDong: number;
}

interface AdjustmentQuestion {
  readonly area: StoredArea;
  readonly period: Period;
  readonly asOf?: Day | undefined;
  readonly knownOn?: Day | undefined;
}

const BY = ['programme', 'capital-type'];

/**
 * Central money of districts, of communes since there are none, in a year by programme and capital type: which lines will not finish, which could take more,
 * and a proposal that balances within each programme and capital type.
 */
export async function adjustmentsOf(
  db: Kysely<Tables>,
  reference: Reference,
  question: AdjustmentQuestion,
): Promise<Adjustments> {
  const { area, period } = question;
  const areas = unitsBelow(reference, area, period);
  const year = Number(period.text);
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, i) => year - i);
  const evidence = new Map<number, EvidenceSet>();
  for (const one of years) evidence.set(one, await evidenceOf(db, reference, question, areas, one));
  const forecasts = areas.flatMap((district) => linesOf(evidence, district, years));
  const { lines, movedDong } = proposeReallocation(
    forecasts.map(({ district, scope, completion }) => ({ id: district.code, scope, completion })),
    BY,
  );
  const holds = await targetsHold(db, reference, areas, question);
  const adjustments = lines.map((proposal, i): Adjustment => {
    const { district, scope, completion } = forecasts[i] as (typeof forecasts)[number];
    const hold = holds(district, scope.programme as string);
    const decider = proposal.changeDong === 0 || hold === null ? null : hold ? 'PROVINCE' : 'HIGHER';
    return { area: district, scope, completion, proposal, targetsHold: hold, decider };
  });
  return { lines: adjustments, movedDong };
}

/** What is known of a year's own central money. */
function evidenceOf(
  db: Kysely<Tables>,
  reference: Reference,
  { asOf, knownOn }: AdjustmentQuestion,
  areas: readonly StoredArea[],
  year: number,
): Promise<EvidenceSet> {
  const where = { 'funding-source': ['central'], vintage: [String(year)] };
  const asked = { indicator: disbursementRate, where, by: BY, asOf, knownOn };
  return gatherEvidence(db, reference, asked, areas, periodsOf(year));
}

function linesOf(
  evidence: ReadonlyMap<number, EvidenceSet>,
  district: StoredArea,
  [year = 0, ...past]: readonly number[],
): readonly { district: StoredArea; scope: Scope; completion: Completion | undefined }[] {
  const cellsOf = (one: number) =>
    periodsOf(one).flatMap((at) =>
      (evidence.get(one)?.answers(district, at) ?? []).map((answer) => ({ answer })),
    );
  const all = new Map([year, ...past].map((one) => [one, cellsOf(one)]));
  const scopes = new Map(
    all.get(year)?.flatMap(({ answer }) => {
      const scope = pick(answer.scope);
      return scope ? [[scopeKey(scope), scope] as const] : [];
    }),
  );
  return [...scopes].sort().map(([key, scope]) => {
    const own = (one: number) =>
      (all.get(one) ?? []).filter(({ answer }) => scopeKey(pick(answer.scope) ?? {}) === key);
    const subject = own(year).at(-1) as ReturnType<typeof own>[number];
    const current = budgetYear(year, closeOf(year), own(year), subject);
    const earlier = past.flatMap((one) => closedYear(one, own(one), subject) ?? []);
    const base = subject.answer.base ?? 'unstated';
    return {
      ...{ district, scope },
      completion: current && forecastCompletion({ base, current, past: earlier }),
    };
  });
}

/** The dimensions that a line is told by; undefined where a report does not break them down. */
function pick(scope: Scope): Scope | undefined {
  const { programme, 'capital-type': capitalType } = scope;
  return programme && capitalType ? { programme, 'capital-type': capitalType } : undefined;
}

async function targetsHold(
  db: Kysely<Tables>,
  reference: Reference,
  areas: readonly StoredArea[],
  { period, asOf, knownOn }: AdjustmentQuestion,
): Promise<(area: StoredArea, programme: string) => boolean | null> {
  const targets = await readTargets(db, reference, { areas, period: period.text, knownOn });
  const outcomes = await judgeTargets(db, reference, targets, { asOf, knownOn });
  return (area, programme) => {
    const own = targets.filter((target) => target.area.id === area.id && target.programme === programme);
    const verdicts = own.map((target) => verdictOf(outcomes.get(target) as TargetOutcome));
    if (verdicts.includes(false)) return false;
    return verdicts.includes(true) ? true : null;
  };
}

function verdictOf({ status, pace }: TargetOutcome): boolean | null {
  if (status === 'MET') return true;
  if (status === 'NOT_MET') return false;
  return pace ? pace.status === 'ON_TRACK' : null;
}
