import type { Day } from '@tiendo/core';
import type { Place } from '../geography/province.ts';
import type { CapitalType } from './components.ts';

/** Money of one plan year for one component, from one source, spent in one place. */
export interface BudgetLine {
  readonly id: string;
  readonly place: Place;
  readonly programme: string;
  readonly component: string;
  readonly source: 'central' | 'province' | 'district' | 'commune';
  readonly capitalType: CapitalType;
  readonly vintage: number;
  /** Code of the agency that holds the money when it is assigned; empty where the commune does. */
  readonly holder: string;
  /** Whole đồng by the first decision. */
  readonly assigned: number;
  /** Whole đồng after the adjustment of the year; the same where nothing was adjusted. */
  readonly adjusted: number;
  /** How fast it is spent beside others of its kind: 0 is as fast. */
  readonly effort: number;
}

/** First month end with the plan of a year; January still belongs to the books of the year before. */
export const ASSIGNED_FROM: Readonly<Record<number, Day>> = {
  2021: '2021-08-31',
  2022: '2022-06-30',
  2023: '2023-02-28',
  2024: '2024-02-29',
  2025: '2025-02-28',
  2026: '2026-04-30',
};

/** First month end with the adjusted plan of a year. */
export function adjustedFrom(vintage: number): Day {
  return `${vintage}-10-31`;
}
