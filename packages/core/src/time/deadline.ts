import { type Day, daysBetween } from './day.ts';

/** Something that is due: a task, a document to be issued, an answer to a recommendation. */
export interface Due {
  /** The day set first; null where none is: a standing duty. */
  readonly dueOn: Day | null;
  /** Later days it was put off to, in the order they were given. */
  readonly extensions?: readonly Day[];
  /** Null while it is not done. */
  readonly doneOn: Day | null;
}

/** STANDING has no day, so it is neither late nor in time while it is not done. */
export type DeadlineState = 'STANDING' | 'OPEN' | 'OVERDUE' | 'DONE' | 'DONE_LATE';

/** How something due stands on a day. */
export interface Deadline {
  readonly state: DeadlineState;
  /** The last day it was put off to, else the first; null without one. */
  readonly dueOn: Day | null;
  /** Days past `dueOn` when it was done, or so far; 0 in time; null without a day. */
  readonly daysLate: number | null;
  /** The same past the day set first. */
  readonly daysPastFirst: number | null;
}

/**
 * How something due stands on a day. What was done later than that day was not done yet.
 *
 * @example deadlineOn({ dueOn: '2024-02-29', extensions: ['2024-03-31'], doneOn: '2024-04-02' }, '2024-12-31') // { state: 'DONE_LATE', dueOn: '2024-03-31', daysLate: 2, daysPastFirst: 33 }
 */
export function deadlineOn({ dueOn: first, extensions = [], doneOn }: Due, day: Day): Deadline {
  const isDone = doneOn !== null && doneOn <= day;
  const dueOn = extensions.at(-1) ?? first;
  const until = isDone ? doneOn : day;
  const past = (due: Day | null) => (due ? Math.max(0, daysBetween(due, until)) : null);
  const daysLate = past(dueOn);
  const open = dueOn === null ? 'STANDING' : daysLate ? 'OVERDUE' : 'OPEN';
  return {
    state: isDone ? (daysLate ? 'DONE_LATE' : 'DONE') : open,
    dueOn,
    daysLate,
    daysPastFirst: past(first),
  };
}
