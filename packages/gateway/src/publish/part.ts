import { type Dataset, exactSum } from '@tiendo/core';
import type { Line } from '../query/dataset-tables.ts';
import type { VersionedRow } from './versioned.ts';

type Measures = Readonly<Record<string, number | null>>;

/** A line of an area at a cut, as reported or summed. */
export interface Part {
  readonly area: number;
  readonly cut: string;
  readonly line: Line;
  readonly measures: Measures;
  readonly asOfMin: string;
  readonly asOfMax: string;
  readonly status: number;
}

/** A part as a table has it. */
export function toPart(dataset: Dataset, lines: ReadonlyMap<number, Line>, row: VersionedRow): Part {
  return {
    area: row.area as number,
    cut: row.cut as string,
    line: lines.get(row.line as number) as Line,
    measures: mapMeasures(dataset, (id) => (row[id.replaceAll('-', '_')] as number | null) ?? null),
    asOfMin: row.as_of_min as string,
    asOfMax: row.as_of_max as string,
    status: row.status as number,
  };
}

/** Parts of one area and cut as one line: null for what none of them reports; days and status are the extremes. */
export function addParts(dataset: Dataset, line: Line, parts: readonly [Part, ...Part[]]): Part {
  const [{ area, cut }] = parts;
  return {
    area,
    cut,
    line,
    measures: mapMeasures(dataset, (id) => sumKnown(parts.map(({ measures }) => measures[id] ?? null))),
    asOfMin: parts.map(({ asOfMin }) => asOfMin).sort()[0] as string,
    asOfMax: parts
      .map(({ asOfMax }) => asOfMax)
      .sort()
      .at(-1) as string,
    status: Math.max(...parts.map(({ status }) => status)),
  };
}

function mapMeasures(dataset: Dataset, value: (id: string) => number | null): Measures {
  return Object.fromEntries(dataset.measures.map(({ id }) => [id, value(id)]));
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? exactSum(known) : null;
}
