import type { Migrations } from '../migrate.ts';

/** Every step, listed by hand so that they are found when packed. Add at the end; never edit a released one. */
export const migrations: Migrations = {};
