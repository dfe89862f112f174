/** The tables as Kysely sees them. */
// biome-ignore lint/suspicious/noEmptyInterface: tables are added by the first migration
export interface Tables {}
