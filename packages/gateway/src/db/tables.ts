import type { AreaTables } from './tables/areas.ts';
import type { CatalogueTables } from './tables/catalogue.ts';
import type { FactTables } from './tables/facts.ts';
import type { PlanTables } from './tables/plans.ts';
import type { ReleaseTables } from './tables/releases.ts';
import type { RuralTables } from './tables/rural.ts';
import type { TargetTables } from './tables/targets.ts';
import type { WorkTables } from './tables/work.ts';

/** Tables of records that a file of an office holds, a row each. */
export interface RecordTables extends TargetTables, RuralTables, WorkTables, PlanTables {}

/** The tables as Kysely sees them. Fact and roll tables are made per dataset, see `query/dataset-tables.ts`. */
export interface Tables extends AreaTables, CatalogueTables, ReleaseTables, FactTables, RecordTables {}
