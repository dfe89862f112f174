import { LineColumns } from './line-columns.ts';

/** Lines that stand side by side. */
export interface Stretch {
  readonly lines: LineColumns;
  readonly from: number;
  readonly to: number;
}

/** What an area reported at a cut, and what those below it did. */
export interface Report {
  readonly own: readonly Stretch[];
  readonly below: readonly Stretch[];
  /** Lines of which somebody below is missing: that of a whole section, or the total. */
  readonly gaps: ReadonlySet<number>;
}

interface OpenReport extends Report {
  readonly own: Stretch[];
  readonly below: Stretch[];
  readonly gaps: Set<number>;
}

/** Reports of one form and year, by area and cut. */
export class Reports {
  readonly #byArea = new Map<number, Map<number, OpenReport>>();
  /** By area, the first cut from which on everything is here. */
  readonly #knownFrom = new Map<number, number>();
  /** Areas of which the last report before that is here, too. */
  readonly #hasLast = new Set<number>();

  /** Adds lines that stand in order of area and cut: what areas reported, or what those below them did. */
  add(kind: 'own' | 'below', lines: LineColumns, from = 0, to = lines.length): void {
    for (let start = from; start < to; ) {
      const [area, cut] = [lines.area[start] as number, lines.cut[start] as number];
      let end = start + 1;
      while (end < to && lines.area[end] === area && lines.cut[end] === cut) end += 1;
      this.#open(area, cut)[kind].push({ lines, from: start, to: end });
      start = end;
    }
  }

  /** Notes that somebody below is missing in a line. */
  addGap(area: number, cut: number, line: number): void {
    this.#open(area, cut).gaps.add(line);
  }

  /** Notes that everything of an area from a cut on is here. */
  setKnown(area: number, from: number): void {
    this.#knownFrom.set(area, Math.min(from, this.#knownFrom.get(area) ?? from));
  }

  isKnown(area: number, from: number): boolean {
    const known = this.#knownFrom.get(area);
    return known !== undefined && known <= from;
  }

  /** True once, for an area without a report at a cut: its last before that is wanted, and then is here. */
  wantsLastBefore(area: number, cut: number): boolean {
    if (this.#hasLast.has(area) || this.at(area, cut)) return false;
    this.#hasLast.add(area);
    return true;
  }

  at(area: number, cut: number): Report | undefined {
    const report = this.#byArea.get(area)?.get(cut);
    return report && isThere(report) ? report : undefined;
  }

  /** The latest report of an area up to a cut. */
  latest(area: number, cut: number): Report | undefined {
    let found: readonly [number, Report] | undefined;
    for (const [at, report] of this.#byArea.get(area) ?? [])
      if (at <= cut && (!found || at > found[0]) && isThere(report)) found = [at, report];
    return found?.[1];
  }

  /** The cuts at which an area has a report. */
  cutsOf(area: number): readonly number[] {
    return [...(this.#byArea.get(area) ?? [])].filter(([, report]) => isThere(report)).map(([cut]) => cut);
  }

  /** The reports of one area from a cut on by themselves, so that those of others need not be kept. */
  only(area: number, from: number): Reports {
    const made = new Reports();
    for (const [cut, { own, below, gaps }] of this.#byArea.get(area) ?? []) {
      if (cut < from) continue;
      for (const one of own) made.add('own', copied(one));
      for (const one of below) made.add('below', copied(one));
      for (const line of gaps) made.addGap(area, cut, line);
    }
    made.setKnown(area, from);
    return made;
  }

  /** Adds the reports of others. */
  join(others: Reports): void {
    for (const [area, reports] of others.#byArea) this.#byArea.set(area, reports);
    for (const [area, from] of others.#knownFrom) this.setKnown(area, from);
  }

  #open(area: number, cut: number): OpenReport {
    const reports = this.#byArea.get(area) ?? new Map<number, OpenReport>();
    this.#byArea.set(area, reports);
    const report = reports.get(cut) ?? { own: [], below: [], gaps: new Set() };
    reports.set(cut, report);
    return report;
  }
}

const isThere = ({ own, below }: Report) => own.length > 0 || below.length > 0;

function copied({ lines, from, to }: Stretch): LineColumns {
  const copy = new LineColumns(lines.measures.length);
  for (let row = from; row < to; row += 1) copy.addFrom(lines, row);
  return copy;
}
