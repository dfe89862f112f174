import type { CutOff, Day } from '../time/day.ts';
import type { SourceTier } from './code.ts';

/** The document or page a figure was read from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly tier: SourceTier;
  readonly issuer?: string;
  readonly url?: string;
  /** Absent when the source shows no number; never made up. */
  readonly documentNumber?: string;
  readonly issuedOn?: CutOff;
  readonly sha256?: string;
}

/** What one import published, and when. */
export interface Release {
  readonly id: string;
  readonly publishedAt: Day;
}
