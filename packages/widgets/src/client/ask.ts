import { type AskOptions, fetchJson } from './fetch-json.ts';
import { GatewayError } from './gateway-error.ts';
import { refusalOf } from './refusal-of.ts';
import type { GraphData, GraphRequest, TypedQuery } from './request.ts';

/** What a gateway answered, which may lack fields that had errors. */
export interface Answer<Data> {
  readonly data: Data;
  readonly isPartial: boolean;
}

interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message?: unknown;
    readonly extensions?: { readonly code?: unknown };
  }[];
}

/**
 * Asks a gateway once, by POST, without credentials.
 *
 * @param url address of its GraphQL endpoint
 * @param query in GraphQL; a typed one types its variables and its answer
 * @throws GatewayError when there is no usable answer; the signal's reason when it was aborted
 */
export async function ask<Data = GraphData, Variables = GraphData>(
  url: string,
  query: TypedQuery<Data, Variables>,
  variables: Variables,
  options?: AskOptions,
): Promise<Answer<Data>> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  };
  const { status, body } = await fetchJson(url, init, options);
  if (!isReply(body))
    throw new GatewayError('unreachable', `the gateway answered ${status} without GraphQL data`);
  return answerOf(body) as Answer<Data>;
}

/** Asks a gateway and reads what the answer is about. @throws GatewayError also where `read` finds nothing */
export async function askFor<Data>(
  url: string,
  { query, variables }: GraphRequest,
  read: (data: GraphData, variables: GraphData) => Data | undefined,
  options?: AskOptions,
): Promise<Answer<Data>> {
  const { data, isPartial } = await ask(url, query, variables, options);
  const found = read(data, variables);
  if (found === undefined)
    throw new GatewayError('unreachable', 'the gateway answered something else than was asked');
  return { data: found, isPartial };
}

function isReply(body: unknown): body is Reply {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}

function answerOf({ data, errors = [] }: Reply): Answer<GraphData> {
  const fields = Object.values(data ?? {});
  if (data && fields.some((field) => field !== null && field !== undefined))
    return { data, isPartial: errors.length > 0 };
  throw refusalOf(errors) ?? new GatewayError('unreachable', 'the gateway gave no data');
}
