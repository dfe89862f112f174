import { type Dataset, reportingChildren, scopeKey } from '@tiendo/core';
import { FULL, grainsAt, type Line, lineAt, tablesOf } from '../query/dataset-tables.ts';
import type { Reference, StoredArea } from '../query/reference.ts';
import type { Presence } from './child-sums.ts';
import { addParts, type Part } from './part.ts';
import type { VersionedRow, VersionedTable } from './versioned.ts';

/** What is known of one area at one cut: its own lines, its children's sums, and who of them reported what. */
export interface Reported {
  readonly area: number;
  readonly cut: string;
  readonly own: Part[];
  readonly sums: Part[];
  readonly presence: Presence[];
}

interface Coverage {
  readonly reported: number;
  readonly expected: number;
  readonly complete: boolean;
  readonly own: boolean;
}

/** By grain, the line that each full line is summed into. */
export type CollapsedLines = readonly ReadonlyMap<Line, Line>[];

/** The lines of a form, each full one with those it is summed into. */
export function collapsedLines(dataset: Dataset, lines: readonly Line[]): CollapsedLines {
  const full = lines.filter(({ grain }) => grain === FULL);
  return dataset.grains.map((_, grain) => {
    const ofGrain = lines.filter((line) => line.grain === grain);
    const byKey = new Map(ofGrain.map((line) => [scopeKey(line.scope), line]));
    const into = (line: Line) => byKey.get(scopeKey(lineAt(dataset, line.scope, grain).scope)) as Line;
    return new Map(full.map((line) => [line, into(line)]));
  });
}

/** The rows of one area at one cut: full lines summed from children where the area did not report them, and every collapsed line. */
export function rollRows(
  dataset: Dataset,
  lines: CollapsedLines,
  reference: Reference,
  area: StoredArea,
  year: number,
  { cut, own, sums, presence }: Reported,
): readonly VersionedRow[] {
  const expected = reportingChildren(reference.hierarchy, area, cut).length;
  const collapsed = grainsAt(dataset, area.level).flatMap((grain) =>
    collapse(dataset, lines[grain] ?? new Map(), [...own, ...sums]),
  );
  return [...sums, ...collapsed].map((part) => ({
    ...toColumns(part),
    area: area.id,
    year,
    cut,
    ...coverageOf(presence, part.line.section, expected),
  }));
}

/** Coverage of a section, or of the whole report. */
function coverageOf(presence: readonly Presence[], section: string | null, expected: number): Coverage {
  const met = presence.filter((part) => section === null || part.section === section);
  if (met.length === 0) return { reported: 1, expected: 1, complete: true, own: true };
  const reported = new Set(met.map(({ child }) => child)).size;
  const isComplete = met.every(({ complete, wholeComplete }) =>
    section === null ? wholeComplete : complete,
  );
  return { reported, expected, complete: reported === expected && isComplete, own: false };
}

/** Sums parts into the lines of one grain. */
function collapse(dataset: Dataset, lines: ReadonlyMap<Line, Line>, parts: readonly Part[]): readonly Part[] {
  const groups = new Map<Line, [Part, ...Part[]]>();
  for (const part of parts) {
    const line = lines.get(part.line) as Line;
    const group = groups.get(line);
    if (group) group.push(part);
    else groups.set(line, [part]);
  }
  return Array.from(groups, ([line, group]) => addParts(dataset, line, group));
}

function toColumns({ measures, line, asOfMin, asOfMax, status }: Part): VersionedRow {
  return {
    ...Object.fromEntries(Object.entries(measures).map(([id, value]) => [id.replaceAll('-', '_'), value])),
    line: line.id,
    as_of_min: asOfMin,
    as_of_max: asOfMax,
    status,
  };
}

/** The table of a dataset's sums. */
export function rollTable(dataset: Dataset): VersionedTable {
  const { roll, columns } = tablesOf(dataset);
  return {
    name: roll,
    key: ['area', 'line', 'year', 'cut'],
    keyTypes: { area: 'int', line: 'int', year: 'smallint', cut: 'date' },
    columns: {
      ...Object.fromEntries(columns.map(([, column]) => [column, 'int8'])),
      as_of_min: 'date',
      as_of_max: 'date',
      reported: 'int',
      expected: 'int',
      status: 'smallint',
      complete: 'boolean',
      own: 'boolean',
    },
  };
}
