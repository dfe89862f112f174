import { type RawBuilder, sql } from 'kysely';

/** One of some ids, for `=`: bound as one array, so that the text of a question does not depend on how many they are. */
export const anyOf = (ids: readonly number[]): RawBuilder<number> => sql<number>`any(${ids}::int[])`;
