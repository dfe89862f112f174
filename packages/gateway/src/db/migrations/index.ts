import type { Migrations } from '../migrate.ts';
import * as spine from './2026-11-24-spine.ts';

/** Every step, listed by hand so that they are found when packed. Add at the end; never edit a released one. */
export const migrations: Migrations = {
  '2026-11-24-spine': spine,
};
