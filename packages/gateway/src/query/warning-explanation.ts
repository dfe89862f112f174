import type { Day } from '@tiendo/core';

/** What an officer wrote about something strange in a file; it stays with the figure. */
export interface WarningExplanation {
  readonly sheet?: string;
  /** As a spreadsheet names it: `D12`. */
  readonly cell: string;
  readonly text: string;
  /** Code of the area whose figure it is about, and the cut-off or period, where the cell is that of a record. */
  readonly area?: string;
  readonly at?: Day | string;
}
