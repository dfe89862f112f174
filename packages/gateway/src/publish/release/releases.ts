import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { ReleaseStore } from './release-store.ts';

/** Where releases are kept: in the tables, and as files with their journal. */
export interface Releases {
  readonly db: Kysely<Tables>;
  readonly store: ReleaseStore;
}
