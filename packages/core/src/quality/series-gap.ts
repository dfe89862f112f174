import { comparePeriods, type Period, periodsBetween } from '../time/period.ts';
import type { FigureCell, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';

/** A cell and the period that it is of. */
export interface DatedCell {
  readonly cell: FigureCell;
  readonly period: Period;
}

/**
 * Whether a series has a figure for every period between its first and its last.
 *
 * @param series of one kind of period, in any order; a cell without a value is no figure
 * @returns a finding for each stretch without figures, with the figures on both sides of it and its periods
 * @throws RangeError for periods of different kinds
 * @example checkGaps([{ cell: countCell('a', 9), period: parsePeriod('2021') }, { cell: countCell('b', 7), period: parsePeriod('2024') }]).map(({ about }) => about) // [['2022', '2023']]
 */
export function checkGaps(series: readonly DatedCell[]): readonly Finding[] {
  const figures = series
    .filter(({ cell }) => cell.value !== null)
    .sort((a, b) => comparePeriods(a.period, b.period));
  return figures.slice(1).flatMap((after, i) => {
    const before = figures[i] as DatedCell;
    const missing = periodsBetween(before.period, after.period).slice(1, -1);
    return missing.length > 0
      ? [findingOf('GAP', [before.cell, after.cell], { about: missing.map(({ text }) => text) })]
      : [];
  });
}
