import { type Area, type AreaKey, areaKey } from '../area/area.ts';
import { groupBy } from '../area/group-by.ts';
import { type Hierarchy, reportingChildren } from '../area/hierarchy.ts';
import { type Status, weakerStatus } from '../observation/code.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Fact } from '../observation/fact.ts';
import { matchesScope, projectScope, type Scope, scopeKey } from '../observation/scope.ts';
import type { Release, Source } from '../observation/source.ts';
import type { Day } from '../time/day.ts';
import { exactSum } from '../unit/unit.ts';

/** How many areas one level down stand behind a sum. An area's own report is 1 of 1. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
  /** True when nobody is missing, here and further down. */
  readonly complete: boolean;
  /** True when the area reported all of it itself. */
  readonly own: boolean;
}

/** The measures of an area at one cut in one scope. */
export interface Sum {
  readonly scope: Scope;
  readonly cut: Day;
  /** Oldest and newest cut-off among the reports used. */
  readonly asOfMin: Day;
  readonly asOfMax: Day;
  readonly status: Status;
  readonly measures: Readonly<Record<string, number | null>>;
  readonly coverage: Coverage;
  /** The newest report behind the sum and its release, where a store knows them. */
  readonly source?: Source;
  readonly release?: Release;
}

/** What is asked of the sums of an area. */
export interface SumFilter {
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly by: readonly string[];
  readonly asOf?: Day | undefined;
}

/** Facts summed up the hierarchy. */
export interface RollUp {
  /**
   * The sums of an area in one year at its last cut between `from` and `to` that uses no figure later than `asOf`:
   * one per combination of the `by` dimensions and the dataset's fixed dimensions, each of these at its own last cut.
   */
  sums(area: Area, year: number, from: Day, to: Day, filter: SumFilter): readonly Sum[];
}

interface Line {
  readonly scope: Scope;
  readonly measures: Readonly<Record<string, number | null>>;
  readonly asOfMin: Day;
  readonly asOfMax: Day;
  readonly status: Status;
}

interface Report {
  readonly cut: Day;
  readonly lines: readonly Line[];
  /** By section key; the empty key is the whole report. */
  readonly coverage: ReadonlyMap<string, Coverage>;
}

/**
 * The one group-by: sums the measures of facts up the hierarchy and counts coverage.
 *
 * At each cut an area's own figure wins over the sum of its children, measure by measure within a section of the
 * report. The children's sum takes each child's latest report up to the cut, so its cut-off is the oldest one used.
 * Children are those valid on the day of the cut. Each combination of fixed dimensions is rolled up by itself.
 *
 * @param facts the facts known on the day of the question, see `factsKnown`
 * @example rollUp(POVERTY, [], createHierarchy([])).sums({ code: '20', validFrom: '1900-01-01' }, 2024, '2024-01-01', '2024-12-31', { where: {}, by: [] }) // []
 */
export function rollUp(dataset: Dataset, facts: readonly Fact[], hierarchy: Hierarchy): RollUp {
  const forms = groupBy(facts, (fact) => scopeKey(projectScope(fact.line, dataset.fixed)));
  const reportsOf = [...forms.values()].map((form) => rollUpForm(dataset, form, hierarchy));
  return {
    sums: (area, year, from, to, filter) =>
      reportsOf.flatMap((reports) => {
        const report = reports(area, year)
          .filter(({ cut }) => from <= cut && cut <= to)
          .map((made) => ({
            ...made,
            lines: made.lines.filter((line) => matchesScope(line.scope, filter.where)),
          }))
          .filter(({ lines }) => lines.length > 0 && (!filter.asOf || latest(lines) <= filter.asOf))
          .at(-1);
        return report ? group(dataset, report, filter) : [];
      }),
  };
}

/** The reports of any area and year, oldest cut first, from the facts of one combination of fixed dimensions. */
function rollUpForm(dataset: Dataset, facts: readonly Fact[], hierarchy: Hierarchy) {
  const own = groupBy(facts, (fact) => `${fact.area}|${fact.year}`);
  const days = [...new Set(facts.map((fact) => fact.cut))];
  const memo = new Map<string, readonly Report[]>();

  const reports = (area: Area, year: number): readonly Report[] => {
    const key = `${areaKey(area)}|${year}`;
    const known = memo.get(key);
    if (known) return known;
    const mine = own.get(key) ?? [];
    const below = childrenOnAny(hierarchy, area, days).flatMap((child) => reports(child, year));
    const cuts = new Set([...mine, ...below].map(({ cut }) => cut));
    const made = [...cuts].sort().flatMap((cut) =>
      reportAt(
        area,
        year,
        cut,
        mine.filter((fact) => fact.cut === cut),
      ),
    );
    memo.set(key, made);
    return made;
  };

  const reportAt = (area: Area, year: number, cut: Day, mine: readonly Fact[]): Report[] => {
    const children = reportingChildren(hierarchy, area, cut);
    const parts = children.flatMap((child) =>
      reports(child, year)
        .filter((report) => report.cut <= cut)
        .slice(-1),
    );
    if (mine.length === 0 && parts.length === 0) return [];
    const ownLines = mine.map(toLine);
    const childLines = parts.map((part) => maskOwn(dataset, part.lines, ownLines));
    const coverage = coverageOf(dataset, ownLines, childLines, parts, children.length);
    return [{ cut, lines: [...ownLines, ...childLines.flat()], coverage }];
  };

  return reports;
}

function childrenOnAny(hierarchy: Hierarchy, area: Area, days: readonly Day[]): readonly Area[] {
  const met = new Map<AreaKey, Area>();
  for (const day of days)
    for (const child of reportingChildren(hierarchy, area, day)) met.set(areaKey(child), child);
  return [...met.values()];
}

function toLine(fact: Fact): Line {
  return {
    scope: fact.line,
    measures: fact.measures,
    asOfMin: fact.asOf,
    asOfMax: fact.asOf,
    status: fact.status,
  };
}

/** Takes out of the children's lines what the area reported itself: per section and measure. */
function maskOwn(dataset: Dataset, lines: readonly Line[], ownLines: readonly Line[]): readonly Line[] {
  const masked = new Set<string>();
  for (const line of ownLines) {
    for (const { id } of dataset.measures)
      if (isKnown(line.measures[id])) masked.add(`${sectionOf(dataset, line)}|${id}`);
  }
  return lines
    .map((line) => ({
      ...line,
      measures: Object.fromEntries(
        dataset.measures.map(({ id }) => [
          id,
          masked.has(`${sectionOf(dataset, line)}|${id}`) ? null : (line.measures[id] ?? null),
        ]),
      ),
    }))
    .filter((line) => Object.values(line.measures).some(isKnown));
}

function coverageOf(
  dataset: Dataset,
  ownLines: readonly Line[],
  childLines: readonly (readonly Line[])[],
  parts: readonly Report[],
  expected: number,
): ReadonlyMap<string, Coverage> {
  const sections = new Set([
    '',
    ...[...ownLines, ...childLines.flat()].map((line) => sectionOf(dataset, line)),
  ]);
  return new Map(
    [...sections].map((section): [string, Coverage] => {
      const inSection = (line: Line) => section === '' || sectionOf(dataset, line) === section;
      const reporting = parts.filter((_, i) => childLines[i]?.some(inSection));
      if (reporting.length === 0) return [section, { reported: 1, expected: 1, complete: true, own: true }];
      const complete =
        reporting.length === expected && reporting.every((part) => part.coverage.get(section)?.complete);
      return [section, { reported: reporting.length, expected, complete, own: false }];
    }),
  );
}

function group(dataset: Dataset, report: Report, filter: SumFilter): readonly Sum[] {
  const kept = [...dataset.fixed, ...filter.by];
  const groups = groupBy(report.lines, (line) => scopeKey(projectScope(line.scope, kept)));
  return [...groups.values()].map((lines) => ({
    scope: projectScope((lines[0] as Line).scope, kept),
    cut: report.cut,
    asOfMin: lines.map((line) => line.asOfMin).sort()[0] as Day,
    asOfMax: latest(lines),
    status: lines.map((line) => line.status).reduce(weakerStatus),
    measures: Object.fromEntries(
      dataset.measures.map(({ id }) => [id, sumKnown(lines.map((line) => line.measures[id] ?? null))]),
    ),
    coverage: report.coverage.get(coverageKey(dataset, lines)) as Coverage,
  }));
}

/** A question inside one section quotes that section's coverage, any wider one the whole report's. */
function coverageKey(dataset: Dataset, lines: readonly Line[]): string {
  const sections = new Set(lines.map((line) => sectionOf(dataset, line)));
  return sections.size === 1 ? ([...sections][0] as string) : '';
}

function sectionOf(dataset: Dataset, line: Line): string {
  return scopeKey(projectScope(line.scope, dataset.section));
}

function latest(lines: readonly Line[]): Day {
  return lines
    .map((line) => line.asOfMax)
    .sort()
    .at(-1) as Day;
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter(isKnown);
  return known.length > 0 ? exactSum(known) : null;
}

function isKnown(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}
