import { areaKey, type Cascade, cascade, type ListOutcome, type TargetKind } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type ListQuestion, type NamedArea, type NamedLists, readNamedLists } from './named-lists.ts';
import type { Reference, StoredArea } from './reference.ts';
import { readTargets, type StoredTarget } from './targets.ts';

/** What one area was given of a target, and whom its list names. */
export interface CascadeRow {
  readonly area: StoredArea;
  readonly target: StoredTarget | undefined;
  readonly named: readonly NamedArea[];
  /** Names beside results; null without a list, and where no register tells what was reached. */
  readonly list: CascadeList | null;
}

/** Whether a list is met is null while it can still grow. */
type CascadeList = Omit<ListOutcome, 'isMet'> & { readonly isMet: boolean | null };

/** A target and those of the areas directly below. */
export interface TargetCascade {
  readonly own: CascadeRow;
  readonly rows: readonly CascadeRow[];
  /** Null for a share or points, which do not add up. */
  readonly cascade: Cascade | null;
}

interface CascadeQuestion extends ListQuestion {
  readonly kind: TargetKind;
}

/** Sets a target against those of the areas below it, counts against names, and names against results. */
export async function targetCascade(
  db: Kysely<Tables>,
  reference: Reference,
  question: CascadeQuestion,
): Promise<TargetCascade> {
  const { area, subject, period, kind, knownOn } = question;
  const children = reference.hierarchy.children(area, period.end).map((child) => reference.stored(child));
  const areas = [area, ...children];
  const targets = await readTargets(db, reference, { areas, subject, period: period.text, kind, knownOn });
  const targetOf = ({ id }: StoredArea) => targets.find((target) => target.area.id === id);
  const lists = await readNamedLists(db, reference, areas, question);
  const rows = children.map((child): CascadeRow => {
    const named = lists.namedBy(child);
    return { area: child, target: targetOf(child), named, list: lists.outcome(child, named) };
  });
  const own = { area, target: targetOf(area), ...listOfWhole(area, lists, rows) };
  return { own, rows, cascade: cascadeOf(own, rows) };
}

/**
 * The list of an area: its own or, without one, those of the areas below together. These are not known to be met while
 * one of the areas has none yet.
 */
function listOfWhole(
  area: StoredArea,
  lists: NamedLists,
  rows: readonly CascadeRow[],
): Pick<CascadeRow, 'named' | 'list'> {
  const own = lists.namedBy(area);
  if (own.length > 0) return { named: own, list: lists.outcome(area, own) };
  const named = rows.flatMap((row) => row.named);
  const list = lists.outcome(area, named);
  const canGrow = rows.some((row) => row.named.length === 0);
  return { named, list: list && { ...list, isMet: list.isMet && canGrow ? null : list.isMet } };
}

function cascadeOf(own: CascadeRow, rows: readonly CascadeRow[]): Cascade | null {
  const isAdditive = [own, ...rows].every(({ target }) => !target || ['count', 'dong'].includes(target.unit));
  if (!isAdditive) return null;
  const parts = rows.map(({ area, target, named }) => ({
    ...{ area: areaKey(area), value: target?.value ?? null },
    named: named.length === 0 ? null : named.length,
  }));
  return cascade(own.target?.value ?? null, parts);
}
