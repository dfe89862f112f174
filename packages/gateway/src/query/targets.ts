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
  type Source,
  type Target,
  type TargetKind,
  type TargetOutcome,
  type Unit,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Tables } from '../db/tables.ts';
import { knownReleases } from './known.ts';
import type { Reference, StoredArea } from './reference.ts';
import { gatherEvidence } from './values.ts';

/** A published target. */
export interface StoredTarget extends Target {
  /** Series and origin: stays the same when the file is sorted. */
  readonly id: string;
  /** Id of the indicator or published measure it is set for. */
  readonly subject: string;
  /** Undefined for a measure that has no indicator of its own. */
  readonly indicator: Indicator | undefined;
  readonly area: StoredArea;
  readonly source: Source;
  readonly note: string | null;
}

/** What narrows a list of targets. */
export interface TargetFilter {
  readonly areas?: readonly StoredArea[] | undefined;
  readonly subject?: string | undefined;
  readonly period?: string | undefined;
  readonly kind?: TargetKind | undefined;
  readonly knownOn?: Day | undefined;
}

const COLUMNS = [
  'root',
  'rel',
  'rel_end',
  'area',
  'origin',
  'series',
  'indicator',
  'period',
  'kind',
  'due_on',
  'value',
  'unit',
  'standard',
  'source',
  'note',
] as const;

/** Published targets, those of internal indicators left out, by id; invented ones only when their areas are named. */
export async function readTargets(
  db: Kysely<Tables>,
  reference: Reference,
  { areas, subject, period, kind, knownOn }: TargetFilter,
): Promise<readonly StoredTarget[]> {
  let query = db.selectFrom('target').select(COLUMNS);
  if (areas) {
    query = query
      .where('root', '=', anyOf(areas.map(({ root }) => root)))
      .where('area', '=', anyOf(areas.map(({ id }) => id)));
  }
  if (subject) query = query.where('indicator', '=', subject);
  if (period) query = query.where('period', '=', period);
  if (kind) query = query.where('kind', '=', kind);
  const rows = await query.execute();
  const known = await knownReleases(
    db,
    { knownOn },
    rows.map(({ root }) => root),
  );
  return rows
    .filter(({ root, rel, rel_end }) => rel <= known(root) && rel_end > known(root))
    .map((row) => ({
      id: `${row.series}/${row.origin}`,
      subject: row.indicator,
      indicator: reference.findIndicator(row.indicator),
      area: reference.areas.get(row.area) as StoredArea,
      kind: row.kind as TargetKind,
      period: parsePeriod(row.period),
      dueOn: row.due_on,
      value: row.value,
      unit: row.unit as Unit,
      standard: row.standard,
      source: reference.sources.get(row.source) as Source,
      note: row.note,
    }))
    .filter(({ indicator, area }) => indicator?.visibility !== 'internal' && (areas || !area.isSynthetic))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Judges targets; the figures of all that are about one indicator are read at once. */
export async function judgeTargets(
  db: Kysely<Tables>,
  reference: Reference,
  targets: readonly StoredTarget[],
  knownOn: Day | undefined,
): Promise<ReadonlyMap<StoredTarget, TargetOutcome>> {
  const outcomes = new Map<StoredTarget, TargetOutcome>();
  for (const group of alike(targets)) {
    const [first] = group as [StoredTarget];
    const indicator = first.indicator ?? plainIndicator(first.subject);
    const question = { indicator, where: {}, by: [], asOf: lastDayOf(first), knownOn };
    const areas = [...new Set(group.map(({ area }) => area))];
    const periods = distinct(group.flatMap(periodsFor));
    const evidence = await gatherEvidence(db, reference, question, areas, periods);
    for (const target of group) {
      const find = (period: Period): Candidate | undefined => evidence.answers(target.area, period)[0];
      const achieved = achievedFor(target, indicator, find);
      outcomes.set(target, judgeTarget(target, indicator.direction, achieved));
    }
  }
  return outcomes;
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

function lastDayOf({ kind, dueOn, period }: Target): Day | undefined {
  return kind === 'by-date' ? (dueOn ?? period.end) : undefined;
}

/** The periods whose figures can matter: its own, and for an average or a change every year from the one before. */
function periodsFor({ kind, period }: Target): readonly Period[] {
  if (kind !== 'period-average' && kind !== 'relative') return [period];
  const first = parsePeriod(period.start.slice(0, 4));
  return [previousPeriod(first), ...periodsBetween(first, parsePeriod(period.end.slice(0, 4)))];
}

function distinct(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map((period) => [period.text, period])).values()];
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
