import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { ReleaseStore } from './release-store.ts';

/** Told how many of how many are done. */
export type Told = (done: number, total: number) => void;

/** Where releases are kept: in the tables, and as files with their journal. */
export interface Releases {
  readonly db: Kysely<Tables>;
  readonly store: ReleaseStore;
  /** Told how far long work has come. */
  readonly told?: Told;
}
