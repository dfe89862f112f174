import { groupBy } from '../area/group-by.ts';
import { projectScope, type Scope, scopeKey } from '../observation/scope.ts';
import { apportion } from '../unit/apportion.ts';
import { exactSum } from '../unit/unit.ts';
import type { Completion } from './completion.ts';

/** A line of capital with its forecast. */
export interface ForecastLine {
  readonly id: string;
  /** Programme, funding source, capital type, vintage… */
  readonly scope: Scope;
  /** By `forecastCompletion`; undefined where there is none. */
  readonly completion: Completion | undefined;
}

/** Why a line gives, takes or keeps. */
export type ReallocationReason =
  /** Even the high end of its interval is below its plan. */
  | 'WILL_NOT_FINISH'
  /** Even the low end of its interval, without the plan as its limit, is above its plan. */
  | 'COULD_TAKE_MORE'
  /** Its plan lies within the interval. */
  | 'PLAN_WITHIN_INTERVAL'
  /** Nothing tells how far off its forecast may be. */
  | 'ERROR_UNKNOWN'
  | 'NO_FORECAST';

/** What is proposed for one line. */
export interface LineProposal {
  readonly line: ForecastLine;
  readonly reason: ReallocationReason;
  /** What it will leave, or could use beyond its plan, whole đồng; 0 for other reasons. */
  readonly availableDong: number;
  /** Proposed change of its plan, whole đồng: below 0 where it gives; smaller than available where the other side is. */
  readonly changeDong: number;
}

/** A balanced proposal: the changes add up to 0, in all and among the lines that money may move between. */
export interface Reallocation {
  readonly status: 'FORECAST';
  /** In the order given. */
  readonly lines: readonly LineProposal[];
  readonly movedDong: number;
}

/**
 * Proposes to move plan from lines that will not finish to lines that could take more.
 *
 * Both are judged by the far end of their forecast's interval. Among the lines that agree in `within`, as much moves as
 * both sides allow, from and to each line in proportion to what it has available, in whole đồng. Who decides is an
 * agency; the proposal knows nothing of projects or law beyond `within`.
 *
 * @param within dimensions that money does not cross, such as programme, funding source, capital type and vintage
 * @throws RangeError for forecasts of plans in different bases
 * @example proposeReallocation([{ id: 'a', scope: {}, completion: undefined }], ['programme']).lines.map(({ reason, changeDong }) => [reason, changeDong]) // [['NO_FORECAST', 0]]
 */
export function proposeReallocation(lines: readonly ForecastLine[], within: readonly string[]): Reallocation {
  requireOneBase(lines);
  const judged = lines.map((line) => ({ line, ...judge(line) }));
  const changes = new Map<ForecastLine, number>();
  for (const pool of groupBy(judged, ({ line }) => scopeKey(projectScope(line.scope, within))).values()) {
    const givers = pool.filter(({ reason }) => reason === 'WILL_NOT_FINISH');
    const takers = pool.filter(({ reason }) => reason === 'COULD_TAKE_MORE');
    const moved = Math.min(availableTo(givers), availableTo(takers));
    for (const [side, sign] of [[givers, -1] as const, [takers, 1] as const]) {
      const parts = apportion(
        moved,
        side.map(({ availableDong }) => availableDong),
      );
      side.forEach(({ line }, i) => {
        changes.set(line, sign * (parts[i] as number) + 0);
      });
    }
  }
  const proposals = judged.map((one) => ({ ...one, changeDong: changes.get(one.line) ?? 0 }));
  return {
    status: 'FORECAST',
    lines: proposals,
    movedDong: exactSum(proposals.map(({ changeDong }) => Math.max(0, changeDong))),
  };
}

function judge({ completion }: ForecastLine): Pick<LineProposal, 'reason' | 'availableDong'> {
  if (!completion) return { reason: 'NO_FORECAST', availableDong: 0 };
  if (!completion.isErrorKnown) return { reason: 'ERROR_UNKNOWN', availableDong: 0 };
  const { plannedDong, uncapped } = completion;
  const left = plannedDong - uncapped.highDong;
  if (left > 0) return { reason: 'WILL_NOT_FINISH', availableDong: left };
  const room = uncapped.lowDong - plannedDong;
  if (room > 0) return { reason: 'COULD_TAKE_MORE', availableDong: room };
  return { reason: 'PLAN_WITHIN_INTERVAL', availableDong: 0 };
}

function availableTo(side: readonly { readonly availableDong: number }[]): number {
  return exactSum(side.map(({ availableDong }) => availableDong));
}

function requireOneBase(lines: readonly ForecastLine[]): void {
  const bases = new Set(lines.flatMap(({ completion }) => completion?.base ?? []));
  if (bases.size > 1)
    throw new RangeError(`proposeReallocation requires plans of one base, got ${[...bases].join(' and ')}`);
}
