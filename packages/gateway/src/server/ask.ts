import type { GraphData } from '@tiendo/widgets/client';
import { type DocumentNode, execute, GraphQLError, parse } from 'graphql';
import type { Database } from '../db/database.ts';
import type { RouteContext } from '../page/route.ts';
import type { Viewer } from '../query/viewer.ts';
import { schema } from '../schema/index.ts';

/**
 * Asks the schema in the process, without the limits for strangers: for pages, whose questions are fixed.
 *
 * @throws the first error of the answer
 */
export function createAsk(db: Database['db'], viewer?: Viewer): RouteContext['ask'] {
  const parsed = new Map<string, DocumentNode>();
  return async ({ query, variables }) => {
    const document = parsed.get(query) ?? parse(query);
    parsed.set(query, document);
    const contextValue = { db, viewer, note: () => {} };
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    if (!data) throw new GraphQLError('The schema answered without data');
    return data as GraphData;
  };
}
