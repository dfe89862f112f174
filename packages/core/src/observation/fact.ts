import type { AreaKey } from '../area/area.ts';
import type { Day } from '../time/day.ts';
import type { Status } from './code.ts';
import type { Dataset } from './dataset.ts';
import { projectScope, type Scope, scopeKey } from './scope.ts';

/** One line of an office's report: the measures of a dataset for an area, a cut and one combination of dimensions. */
export interface Fact {
  readonly area: AreaKey;
  /** Budget year or survey year. */
  readonly year: number;
  /** The reporting cut: the day the report runs to. */
  readonly cut: Day;
  /** The figures' own cut-off; at most the cut's day of publication. */
  readonly asOf: Day;
  readonly line: Scope;
  /** Whole numbers by measure id; null is not reported. */
  readonly measures: Readonly<Record<string, number | null>>;
  readonly status: Status;
  /** Orders publications: a section sent again replaces the earlier one as a whole. */
  readonly release: number;
}

/**
 * The facts known once release `known` was out: of every section of a report, its latest version.
 * A line left out of a section that is sent again is withdrawn.
 *
 * @example factsKnown(CAPITAL, [{ line: {}, release: 2 }], 1) // []
 */
export function factsKnown(dataset: Dataset, facts: readonly Fact[], known: number): readonly Fact[] {
  const latest = new Map<string, number>();
  const key = (fact: Fact) =>
    [fact.area, fact.year, fact.cut, scopeKey(projectScope(fact.line, dataset.section))].join('|');
  for (const fact of facts) {
    if (fact.release <= known) latest.set(key(fact), Math.max(fact.release, latest.get(key(fact)) ?? 0));
  }
  return facts.filter((fact) => fact.release <= known && latest.get(key(fact)) === fact.release);
}
