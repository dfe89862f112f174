import type { Area } from '../area/area.ts';
import type { Status } from '../observation/code.ts';
import type { Scope } from '../observation/scope.ts';
import type { Release, Source } from '../observation/source.ts';
import type { Day } from '../time/day.ts';

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
  /** True when the measures are withheld to protect households: then there are none. */
  readonly isHidden?: boolean;
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

/** A sum with the area and the year it is of. */
export interface AreaSum extends Sum {
  readonly area: Area;
  readonly year: number;
}

/** A year, and the days between which the cut may lie. */
export interface Span {
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
}
