import { type Dataset, projectScope, type Scope, type SumFilter, scopeKey } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { FULL, grainFor, grainsAt, type Line, linesAt, linesOf, sectionGrain } from './dataset-tables.ts';
import type { KnownReleases } from './known.ts';
import { publishedIn } from './published-in.ts';
import type { StoredArea } from './reference.ts';
import { indexSums, type Sums } from './sum-index.ts';
import {
  type CoverageRow,
  coverageRows,
  type PartedLine,
  type SumRow,
  sumRows,
  type Window,
} from './sum-rows.ts';

/**
 * Reads sums at the areas' own level: the coarsest pre-summed lines that hold the question's dimensions, else the
 * full lines, so that the cost follows the size of the answer. One statement for the sums, and one for coverage where
 * the lines read do not carry it.
 */
export async function readSums(
  db: Kysely<Tables>,
  dataset: Dataset,
  areas: readonly StoredArea[],
  window: Window,
  filter: SumFilter,
  known: KnownReleases,
): Promise<Sums> {
  const groups = sameGrains(dataset, areas).map((group) => ({
    areas: group,
    grain: grainFor(dataset, filter, grainsAt(dataset, (group[0] as StoredArea).level)),
  }));
  const lines = await linesOf(db, dataset, [
    ...new Set([...groups.map(({ grain }) => grain), 0, sectionGrain(dataset)]),
  ]);
  const rows: SumRow[] = [];
  const coverage: CoverageRow[] = [];
  const parts = new Map<number, Scope>();
  for (const { areas: group, grain } of groups) {
    const chosen = linesAt(lines.values(), grain, filter.where);
    if (chosen.length === 0) continue;
    const parted = partition(dataset, chosen, filter.by, parts);
    const read = { db, dataset, areas: group, window, known };
    rows.push(...(await sumRows(read, parted)));
    if (!carriesCoverage(parted)) {
      coverage.push(...(await coverageRows(read, coverageLines(dataset, lines.values(), chosen))));
    }
  }
  const releases = await publishedIn(db, areas, rows);
  return indexSums({ dataset, lines, rows, coverage, parts, releases }, filter);
}

/** Areas that keep the same grains, together. */
function sameGrains(dataset: Dataset, areas: readonly StoredArea[]): readonly (readonly StoredArea[])[] {
  const groups = new Map<string, StoredArea[]>();
  for (const area of areas) {
    const key = grainsAt(dataset, area.level).join();
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return [...groups.values()];
}

/** Numbers the groups of the answer: one per combination of fixed and kept dimensions. */
function partition(
  dataset: Dataset,
  lines: readonly Line[],
  by: readonly string[],
  parts: Map<number, Scope>,
): readonly PartedLine[] {
  const kept = [...dataset.fixed, ...by];
  const ids = new Map([...parts].map(([id, scope]) => [scopeKey(scope), id]));
  return lines.map((line) => {
    const scope = projectScope(line.scope, kept);
    const id = ids.get(scopeKey(scope)) ?? ids.size;
    ids.set(scopeKey(scope), id);
    parts.set(id, scope);
    return { ...line, part: id };
  });
}

/** Whether each group is of pre-summed lines of one section: then their rows have its coverage. */
function carriesCoverage(lines: readonly PartedLine[]): boolean {
  const sections = new Map(lines.map(({ part, section }) => [part, section]));
  return lines.every(({ grain, part, section }) => grain !== FULL && sections.get(part) === section);
}

/** The total and the sections: where coverage is kept. */
function coverageLines(dataset: Dataset, lines: Iterable<Line>, chosen: readonly Line[]): readonly Line[] {
  const forms = new Set(chosen.map(({ form }) => form));
  const grains = [0, sectionGrain(dataset)];
  return [...lines].filter((line) => grains.includes(line.grain) && forms.has(line.form));
}
