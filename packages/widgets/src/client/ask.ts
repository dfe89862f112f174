import type { GraphData, GraphRequest } from './request.ts';

/** Why there is no answer. */
export type Refusal =
  /** No connection, too slow, or an answer that is none. */
  | 'unreachable'
  /** The gateway understood and said no; the message says what would be right. */
  | 'refused'
  /** Not public. */
  | 'restricted';

/** A question that was not answered. */
export class GatewayError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'GatewayError';
    this.refusal = refusal;
  }
}

/** What a gateway answered, which may lack fields that had errors. */
export interface Answer<Data> {
  readonly data: Data;
  readonly isPartial: boolean;
}

/** Options of a question. */
export interface AskOptions {
  /** Ends the question without an answer. */
  readonly signal?: AbortSignal | undefined;
  /** Ends it as unreachable. Default 20,000. */
  readonly timeoutMs?: number | undefined;
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
 * @throws GatewayError when there is no usable answer; the signal's reason when it was aborted
 */
export async function ask(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  { signal, timeoutMs = 20_000 }: AskOptions = {},
): Promise<Answer<GraphData>> {
  const limit = new AbortController();
  const stop = () => limit.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const timer = setTimeout(() => limit.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      credentials: 'omit',
      signal: limit.signal,
    });
    return answerOf(await readReply(response));
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof GatewayError) throw error;
    throw new GatewayError(
      'unreachable',
      `the gateway at ${url} gave no answer: ${messageOf(limit.signal.reason ?? error)}`,
      error,
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
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

async function readReply(response: Response): Promise<Reply> {
  const reply: unknown = await response.json().catch(() => undefined);
  if (typeof reply === 'object' && reply !== null && ('data' in reply || 'errors' in reply))
    return reply as Reply;
  throw new GatewayError('unreachable', `the gateway answered ${response.status} without GraphQL data`);
}

function answerOf({ data, errors = [] }: Reply): Answer<GraphData> {
  const fields = Object.values(data ?? {});
  if (data && fields.some((field) => field !== null && field !== undefined))
    return { data, isPartial: errors.length > 0 };
  const code = errors[0]?.extensions?.code;
  const message = messageOf(errors[0]) || 'the gateway gave no data';
  throw new GatewayError(
    code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' ? 'restricted' : 'refused',
    message,
  );
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : '';
}
