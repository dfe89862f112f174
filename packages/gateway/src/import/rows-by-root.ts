import type { Reference } from '../query/reference.ts';
import { areaOfRow } from './area-of-row.ts';
import type { Row } from './read-file.ts';
import type { Rows } from './rows.ts';

/** The rows of a report by the root that their areas stand under; those of unknown areas are left out. */
export function rowsByRoot(rows: Rows, reference: Reference): ReadonlyMap<number, Iterable<Row>> {
  const places = new Map<number, number[]>();
  let index = 0;
  for (const row of rows) {
    const area = areaOfRow(row, reference);
    if (area) placesUnder(places, reference.stored(area).root).push(index);
    index += 1;
  }
  return new Map(Array.from(places, ([root, of]) => [root, new SomeRows(rows, of)]));
}

function placesUnder(places: Map<number, number[]>, root: number): number[] {
  const known = places.get(root) ?? [];
  places.set(root, known);
  return known;
}

/** Some rows of others, each made again whenever it is looked at. */
class SomeRows implements Iterable<Row> {
  readonly #rows: Rows;
  readonly #places: readonly number[];

  constructor(rows: Rows, places: readonly number[]) {
    this.#rows = rows;
    this.#places = places;
  }

  *[Symbol.iterator](): Generator<Row> {
    for (const place of this.#places) yield this.#rows.at(place) as Row;
  }
}
