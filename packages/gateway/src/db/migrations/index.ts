import type { Migrations } from '../migrate.ts';
import * as spine from './2026-11-24-spine.ts';
import * as ownLists from './2026-11-25-own-lists.ts';
import * as releases from './2026-11-26-releases.ts';
import * as work from './2026-11-27-work.ts';
import * as committee from './2026-11-28-committee.ts';
import * as suppression from './2026-11-30-suppression.ts';
import * as readings from './2026-12-01-readings.ts';
import * as forecasts from './2026-12-02-forecasts.ts';
import * as breaks from './2026-12-03-breaks.ts';
import * as embargoes from './2026-12-04-embargoes.ts';
import * as targetProgrammes from './2026-12-05-target-programmes.ts';
import * as content from './2026-12-06-content.ts';

/** Every step, listed by hand so that they are found when packed. Add at the end; never edit a released one. */
export const migrations: Migrations = {
  '2026-11-24-spine': spine,
  '2026-11-25-own-lists': ownLists,
  '2026-11-26-releases': releases,
  '2026-11-27-work': work,
  '2026-11-28-committee': committee,
  '2026-11-30-suppression': suppression,
  '2026-12-01-readings': readings,
  '2026-12-02-forecasts': forecasts,
  '2026-12-03-breaks': breaks,
  '2026-12-04-embargoes': embargoes,
  '2026-12-05-target-programmes': targetProgrammes,
  '2026-12-06-content': content,
};
