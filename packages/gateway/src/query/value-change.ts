import {
  type Change,
  changeBetween,
  type Difference,
  differencesBetween,
  isComparable,
  isRelative,
  type Missing,
  type Period,
  type SeriesBreak,
} from '@tiendo/core';
import { distinctBy } from './distinct-by.ts';
import { dayBefore } from './period-before.ts';
import type { Reference } from './reference.ts';
import { valueBreaks } from './value-breaks.ts';
import type { ValueCell } from './values.ts';

/** How a value stands to that of the same area in an earlier period, or why no number says so. */
export interface ValueChange {
  readonly since: Period;
  /** Undefined where the area was not there. */
  readonly earlier: ValueCell | undefined;
  /** Later minus earlier: in points for shares. */
  readonly difference: number | null;
  /** The difference of counts and amounts as a share of the earlier one; null for rates, whose change is in points. */
  readonly relative: number | null;
  readonly missing: Missing | null;
  readonly breaks: readonly SeriesBreak[];
  /** What differs between the two or is not known of them, and does not keep them from being compared. */
  readonly reasons: readonly Difference[];
}

/** The change of a value since an earlier one. Across a break there is no number, but the break with its reason. */
export function valueChange(
  cell: ValueCell,
  since: Period,
  earlier: ValueCell | undefined,
  reference: Reference,
): ValueChange {
  const change = changeOf(cell, earlier);
  const breaks = distinctBy(
    [...valueBreaks(cell, reference, since), ...(change?.breaks ?? [])].reverse(),
    ({ kind }) => kind,
  );
  const difference = breaks.length > 0 ? null : (change?.value ?? null);
  const none = { since, earlier, difference, relative: null, breaks, reasons: [] };
  if (!earlier || difference === null) return { ...none, missing: missingOf(cell, earlier, breaks) };
  const start = earlier.answer.value;
  const isAmount = !isRelative(cell.indicator);
  return {
    ...{ ...none, missing: null },
    relative: isAmount && start ? difference / start : null,
    reasons: differencesSince(cell, earlier).filter((reason) => isComparable([reason])),
  };
}

/** The number that values are ordered and chosen by: points for rates, a share of the earlier one for counts and amounts. */
export function changeNumber({ earlier, difference, relative }: ValueChange): number | null {
  return earlier && isRelative(earlier.indicator) ? difference : relative;
}

/** From one value to another; that both are of one area was settled when the earlier one was looked for. */
function changeOf({ answer, indicator }: ValueCell, earlier: ValueCell | undefined): Change | undefined {
  if (answer.value === null || typeof earlier?.answer.value !== 'number') return undefined;
  return changeBetween({ ...earlier.answer, area: answer.area }, answer, indicator.standards);
}

function missingOf(
  { answer }: ValueCell,
  earlier: ValueCell | undefined,
  breaks: readonly SeriesBreak[],
): Missing {
  if (answer.value === null) return answer.missing ?? 'NOT_PUBLISHED';
  if (breaks.length > 0) return 'ACROSS_BREAK';
  return earlier ? (earlier.answer.missing ?? 'NOT_PUBLISHED') : 'AREA_NOT_VALID';
}

/** Two cut-offs are alike that lie alike in their periods. */
function differencesSince(cell: ValueCell, { answer, period }: ValueCell): readonly Difference[] {
  const { cutOff } = cell.answer;
  const moved = cutOff && { ...cutOff, day: dayBefore(cutOff.day, cell.period, period) };
  return differencesBetween({ ...cell.answer, cutOff: moved }, answer);
}
