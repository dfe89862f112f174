import { GatewayError } from './gateway-error.ts';

/** Options of a question. */
export interface AskOptions {
  /** Ends the question without an answer. */
  readonly signal?: AbortSignal | undefined;
  /** Ends it as unreachable. Default 20,000. */
  readonly timeoutMs?: number | undefined;
}

/** What a server sent back; `body` is undefined where it is no JSON. */
export interface JsonReply {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Fetches JSON once, without credentials.
 *
 * @throws GatewayError when nothing comes or too late; the signal's reason when it was aborted
 */
export async function fetchJson(
  url: string,
  init: RequestInit,
  { signal, timeoutMs = 20_000 }: AskOptions = {},
): Promise<JsonReply> {
  const limit = new AbortController();
  const stop = () => limit.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const timer = setTimeout(() => limit.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    const response = await fetch(url, { ...init, credentials: 'omit', signal: limit.signal });
    return { status: response.status, body: parse(await response.text()) };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    const reason = messageOf(limit.signal.reason ?? error);
    throw new GatewayError('unreachable', `${url} gave no answer: ${reason}`, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** The message of what was thrown or answered. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
