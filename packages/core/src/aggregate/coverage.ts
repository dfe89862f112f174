import { type Book, ownBits, type Reports } from './reports.ts';
import type { Coverage } from './sum.ts';

const OWN: Coverage = { reported: 1, expected: 1, complete: true, own: true };

/**
 * The coverage of an area's report at a cut.
 *
 * A child counts when it reported something that the area did not report itself.
 *
 * @param section number of a section, undefined for the whole report
 */
export function coverageOf(book: Book, index: number, area: number, section: number | undefined): Coverage {
  const reports = book.at(index);
  const { tree, latest } = reports;
  const from = tree.starts[area] ?? 0;
  const to = tree.starts[area + 1] ?? 0;
  if (from === to) return OWN;
  const own = ownBits(reports, area);
  let reported = 0;
  let complete = true;
  for (let c = from; c < to; c++) {
    const child = tree.children[c] as number;
    if (!counts(reports, child, section, own)) continue;
    reported += 1;
    complete &&= coverageOf(book, (latest[child] as number) - 1, child, section).complete;
  }
  return reported === 0
    ? OWN
    : { reported, expected: to - from, complete: complete && reported === to - from, own: false };
}

function counts(
  { latest, known }: Reports,
  child: number,
  section: number | undefined,
  own: readonly number[],
): boolean {
  if (latest[child] === 0) return false;
  if (section !== undefined) return remains(known[section]?.[child], own[section]);
  return known.some((bits, s) => remains(bits[child], own[s]));
}

function remains(bits = 0, hidden = 0): boolean {
  return (bits & ~hidden) !== 0;
}
