import type { GraphData } from '@tiendo/widgets/client';
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { RouteContext } from '../page/route.ts';
import type { Context } from '../schema/builder.ts';

/**
 * Asks the schema in the process, without the limits for strangers: for pages, whose questions are fixed.
 *
 * @throws the first error of the answer
 */
export function createAsk(
  schema: GraphQLSchema,
  context: Pick<Context, 'db' | 'viewer'>,
): RouteContext['ask'] {
  const parsed = new Map<string, DocumentNode>();
  return async ({ query, variables }) => {
    const document = parsed.get(query) ?? parse(query);
    parsed.set(query, document);
    const contextValue = { ...context, note: () => {} };
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    if (!data) throw new GraphQLError('The schema answered without data');
    return data as GraphData;
  };
}
