import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Viewer } from '../query/viewer.ts';

/** Adds to the line that the log has of a request. */
export type Note = (details: Readonly<Record<string, unknown>>) => void;

/** What every resolver may use. */
export interface Context {
  readonly db: Kysely<Tables>;
  readonly note: Note;
  /** Everybody when absent. */
  readonly viewer?: Viewer | undefined;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string | Date };
  };
}>({
  plugins: [RelayPlugin],
  // Fields are non-null unless they say so. Root fields say so: one that fails must not take the others along.
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    clientMutationId: 'omit',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
  },
});

builder.queryType({ description: 'Questions about published figures.' });
