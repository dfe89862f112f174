import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isUnavailable } from '../db/unavailable.ts';
import { clientError } from '../errors.ts';
import type { Context, Note } from '../schema/builder.ts';

const RETRY_AFTER_S = 2;

/**
 * Makes an answer fit to leave: an error that was not made for clients is logged and masked, and the status is 200 when
 * any field succeeded, else that of the worst error.
 */
export function useAnswer(): Plugin<object, { note: Note }, Context> {
  return {
    onExecutionResult({ result, setResult, context }) {
      if (!result || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const { data, errors } = result as ExecutionResult;
      if (!errors) return;
      const { note } = context as unknown as { note: Note };
      const shown = errors.map((error) => shownError(error, note));
      note({ codes: [...new Set(shown.map(({ extensions }) => extensions.code ?? 'GRAPHQL'))] });
      setResult({
        ...result,
        errors: hasAnswer(data) ? shown.map(withoutStatus) : shown,
      });
    },
  };
}

const hasAnswer = (data: ExecutionResult['data']) =>
  Object.values(data ?? {}).some((field) => field !== null && field !== undefined);

/** An error as a client may see it: of ours and of GraphQL as it is, of anything else no more than that something failed. */
function shownError(error: GraphQLError, note: Note): GraphQLError {
  const cause = causeOf(error);
  if (!cause) return error;
  const place = placeOf(error);
  note({ failure: cause.stack ?? cause.message });
  if (isUnavailable(cause))
    return clientError('UNAVAILABLE', 'The figures cannot be read now: try again in a moment', {
      ...place,
      headers: { 'retry-after': String(RETRY_AFTER_S) },
    });
  return new GraphQLError('Something went wrong here: the request id leads to the reason in the log', {
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
  });
}

/** The error that GraphQL wrapped, unless that was made for clients. */
function causeOf(error: GraphQLError): Error | undefined {
  const { originalError } = error;
  return originalError instanceof GraphQLError ? causeOf(originalError) : originalError;
}

function withoutStatus(error: GraphQLError): GraphQLError {
  const { http: _status, ...extensions } = error.extensions;
  return new GraphQLError(error.message, { ...placeOf(error), extensions });
}

const placeOf = ({ path, nodes }: GraphQLError) => ({ ...(path && { path }), ...(nodes && { nodes }) });
