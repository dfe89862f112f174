import {
  achievedFor,
  type Candidate,
  type Day,
  defineIndicator,
  type Indicator,
  judgeTarget,
  type Period,
  PUBLISHED_MEASURES,
  parsePeriod,
  periodsBetween,
  previousPeriod,
  startFor,
  type Target,
  type TargetOutcome,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { distinctBy } from './distinct-by.ts';
import { gatherEvidence } from './evidence.ts';
import type { Reference } from './reference.ts';
import type { StoredTarget } from './targets.ts';

/** Judges targets, and the way to those that are not due; the figures of all about one indicator are read at once. */
export async function judgeTargets(
  db: Kysely<Tables>,
  reference: Reference,
  targets: readonly StoredTarget[],
  { asOf, knownOn }: { readonly asOf?: Day | undefined; readonly knownOn?: Day | undefined },
): Promise<ReadonlyMap<StoredTarget, TargetOutcome>> {
  const outcomes = new Map<StoredTarget, TargetOutcome>();
  for (const group of alike(targets)) {
    const [first] = group as [StoredTarget];
    const indicator = first.indicator ?? plainIndicator(first.subject);
    const question = { indicator, where: {}, by: [], asOf: earlier(lastDayOf(first), asOf), knownOn };
    const areas = [...new Set(group.map(({ area }) => area))];
    const periods = distinctBy(group.flatMap(periodsFor), ({ text }) => text);
    const evidence = await gatherEvidence(db, reference, question, areas, periods);
    for (const target of group)
      outcomes.set(
        target,
        judge(target, indicator, (period) => evidence.answers(target.area, period)[0]),
      );
  }
  return outcomes;
}

function judge(
  target: StoredTarget,
  indicator: Indicator,
  find: (period: Period) => Candidate | undefined,
): TargetOutcome {
  const approach = { start: startFor(target, indicator, find), path: 'linear' } as const;
  return judgeTarget(target, indicator.direction, achievedFor(target, indicator, find), approach);
}

/** Targets that one reading of figures serves: of one indicator, up to one day where they are due by a date. */
function alike(targets: readonly StoredTarget[]): readonly (readonly StoredTarget[])[] {
  const groups = new Map<string, StoredTarget[]>();
  for (const target of targets) {
    const key = `${target.subject}|${lastDayOf(target)}`;
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return [...groups.values()];
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a && b ? (a < b ? a : b) : (a ?? b);
}

function lastDayOf({ kind, dueOn, period }: Target): Day | undefined {
  return kind === 'by-date' ? (dueOn ?? period.end) : undefined;
}

/** The periods whose figures can matter: its own, the year before, from which its way begins, and for an average or a change every year. */
function periodsFor({ kind, period }: Target): readonly Period[] {
  const first = parsePeriod(period.start.slice(0, 4));
  if (kind !== 'period-average' && kind !== 'relative') return [previousPeriod(first), first, period];
  return [previousPeriod(first), ...periodsBetween(first, parsePeriod(period.end.slice(0, 4)))];
}

/** A measure that sources print and no indicator is made of, as an indicator that is only published. */
function plainIndicator(id: string): Indicator {
  const { unit, direction } = PUBLISHED_MEASURES.find((measure) => measure.id === id) ?? { unit: 'count' };
  const name = { vi: id, en: id };
  const decimals = unit === 'share' || unit === 'points' ? 2 : 0;
  return defineIndicator({
    ...{ id, unit, decimals, name },
    ...{ fullName: name, formula: name },
    ...(direction && { direction }),
  });
}
