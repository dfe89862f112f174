import { type FormLines, WIDE } from './form-lines.ts';
import type { LineColumns } from './line-columns.ts';
import type { LineTotals } from './line-totals.ts';
import type { Report, Stretch } from './reports.ts';

/** An area at a cut, and what is known of it. */
export interface AreaAtCut {
  readonly area: number;
  readonly cut: number;
  /** Grains kept at its level. */
  readonly grains: readonly number[];
  /** How many are to report to it. */
  readonly expected: number;
  /** What it reported itself at this cut. */
  readonly own: readonly Stretch[];
  /** Of each child that has reported by then, its latest report. */
  readonly children: readonly Report[];
}

/** Sums to fill again and again. */
export interface Workspace {
  readonly below: LineTotals;
  readonly collapsed: LineTotals;
}

interface Coverage {
  readonly reported: number;
  readonly isComplete: boolean;
}

/**
 * Sums one area at one cut, by the rules of core's `rollUp`: full lines from its children where it did not report the
 * measure itself in the section, then every collapsed line.
 *
 * @returns where in `into` the full lines end, which begin where it ended before
 */
export function rollArea(
  form: FormLines,
  at: AreaAtCut,
  { below, collapsed }: Workspace,
  into: LineColumns,
): number {
  const hidden = bitsBySection(form, at.own);
  const coverage = addChildren(form, at.children, hidden, below);
  const write = (totals: LineTotals, place: number) => {
    const line = form.lines[place]?.id as number;
    const row = totals.write(into, at.area, at.cut, line, place);
    writeCoverage(into, row, coverage(form.sectionOf[place] as number), at.expected);
  };
  const start = into.length;
  for (const place of below.met) write(below, place);
  below.clear();
  const end = into.length;
  for (const grain of at.grains) {
    const target = form.into[grain] as Int32Array;
    for (const { lines, from, to } of [...at.own, { lines: into, from: start, to: end }])
      for (let row = from; row < to; row += 1)
        collapsed.add(target[form.placeOf[lines.line[row] as number] as number] as number, lines, row, 0);
    for (const place of collapsed.met) write(collapsed, place);
    collapsed.clear();
  }
  return end;
}

/** By section, a bit for each measure that is reported. */
function bitsBySection({ sectionOf, placeOf, sections }: FormLines, own: readonly Stretch[]): Int32Array {
  const bits = new Int32Array(sections);
  for (const { lines, from, to } of own)
    for (let row = from; row < to; row += 1)
      for (let m = 0; m < lines.measures.length; m += 1)
        if (!Number.isNaN(lines.measures[m]?.[row]))
          bits[sectionOf[placeOf[lines.line[row] as number] as number] as number]! |= 1 << m;
  return bits;
}

/** Adds up the children without what is hidden; tells by section, or in all, how many of them came in. */
function addChildren(
  { sectionOf, placeOf, sections, wholeOf, total }: FormLines,
  children: readonly Report[],
  hidden: Int32Array,
  into: LineTotals,
): (section: number) => Coverage {
  const reported = new Int32Array(sections);
  const isComplete = new Uint8Array(sections).fill(1);
  let [all, isAllComplete] = [0, true];
  for (const child of children) {
    const met = new Set<number>();
    for (const { lines, from, to } of [...child.own, ...child.below])
      for (let row = from; row < to; row += 1) {
        const place = placeOf[lines.line[row] as number] as number;
        const section = sectionOf[place] as number;
        if (into.add(place, lines, row, hidden[section] as number)) met.add(section);
      }
    for (const section of met) {
      reported[section]! += 1;
      if (child.gaps.has(wholeOf[section] as number)) isComplete[section] = 0;
    }
    if (met.size === 0) continue;
    all += 1;
    isAllComplete &&= !child.gaps.has(total);
  }
  return (section) =>
    section === WIDE
      ? { reported: all, isComplete: isAllComplete }
      : { reported: reported[section] as number, isComplete: isComplete[section] === 1 };
}

/** What no child reported is the area's own, and complete. */
function writeCoverage(
  into: LineColumns,
  row: number,
  { reported, isComplete }: Coverage,
  expected: number,
): void {
  const isOwn = reported === 0;
  into.own[row] = isOwn ? 1 : 0;
  into.reported[row] = isOwn ? 1 : reported;
  into.expected[row] = isOwn ? 1 : expected;
  into.complete[row] = isOwn || (reported === expected && isComplete) ? 1 : 0;
}
