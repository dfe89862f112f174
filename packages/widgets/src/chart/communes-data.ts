import type { ComparisonData } from './value.ts';

/** A day on which the boundaries of the communes changed, and on which side of it the figures lie. */
export interface EditionData {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly side: 'before' | 'after';
}

/**
 * What `communesChart` draws: answers of the gateway's `comparison` for ntm-rate, ntm-advanced-rate and ntm-model-rate,
 * each with its own base.
 */
export interface CommunesData {
  readonly met: ComparisonData;
  readonly advanced?: ComparisonData | null;
  readonly model?: ComparisonData | null;
  readonly edition?: EditionData | null;
}
