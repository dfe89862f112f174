import { type Dataset, scopeKey } from '@tiendo/core';
import { FULL, type Line, lineAt, sectionGrain } from '../../query/dataset-tables.ts';

/** The lines of one form, each at a place of its own, so that sums go into arrays. */
export interface FormLines {
  readonly dataset: Dataset;
  readonly form: string;
  /** By place. */
  readonly lines: readonly Line[];
  /** By id of a line, its place. */
  readonly placeOf: Int32Array;
  /** By place, the number of its section; WIDE for a line wider than one. */
  readonly sectionOf: Int32Array;
  readonly sections: number;
  /** By grain, then by place of a full line: the place of the line it is summed into. */
  readonly into: readonly Int32Array[];
  /** Ids of the full lines. */
  readonly full: readonly number[];
  /** Id of the line that everything is summed into. */
  readonly total: number;
  /** By number of a section, the id of the line of all of it. */
  readonly wholeOf: readonly number[];
}

/** Stands for the section of a line that is wider than one. */
export const WIDE = -1;

/** The lines of a form out of the dictionary of its dataset. */
export function formLines(dataset: Dataset, all: ReadonlyMap<number, Line>, form: string): FormLines {
  const lines = [...all.values()].filter((line) => line.form === form);
  const full = lines.filter(({ grain }) => grain === FULL);
  const numbers = new Map([...new Set(full.map(({ section }) => section ?? ''))].map((key, n) => [key, n]));
  const ofSection = ({ section }: Line) => (section === null ? WIDE : (numbers.get(section) ?? WIDE));
  const placeOf = new Int32Array(1 + lines.reduce((most, { id }) => Math.max(most, id), 0));
  for (const [place, { id }] of lines.entries()) placeOf[id] = place;
  const wholes = new Map(
    lines.filter(({ grain }) => grain === sectionGrain(dataset)).map(({ section, id }) => [section, id]),
  );
  return {
    ...{ dataset, form, lines, placeOf },
    sectionOf: Int32Array.from(lines, ofSection),
    sections: numbers.size,
    into: dataset.grains.map((_, grain) => collapsed(dataset, lines, grain)),
    full: full.map(({ id }) => id),
    total: lines.find(({ grain }) => grain === 0)?.id as number,
    wholeOf: [...numbers.keys()].map((section) => wholes.get(section) as number),
  };
}

function collapsed(dataset: Dataset, lines: readonly Line[], grain: number): Int32Array {
  const places = new Map(
    lines.flatMap((line, place) => (line.grain === grain ? [[scopeKey(line.scope), place]] : [])),
  );
  return Int32Array.from(lines, (line) =>
    line.grain === FULL ? (places.get(scopeKey(lineAt(dataset, line.scope, grain).scope)) as number) : WIDE,
  );
}
