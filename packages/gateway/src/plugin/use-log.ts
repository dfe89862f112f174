import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import type { Note } from '../schema/builder.ts';

/** Writes one line of the log. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

/** What is kept of a request until it is answered. */
export interface RequestState {
  readonly requestId: string;
  readonly note: Note;
}

const ID_OF_A_PROXY = /^[\w.-]{1,64}$/;

/**
 * One line of the log for each request, with its id, which the answer carries as well. Neither the query nor any header
 * is written, so no token is.
 */
export function useLog(log: Log): Plugin<object, RequestState> {
  const begun = new WeakMap<Request, { readonly at: number; readonly details: Record<string, unknown> }>();
  return {
    onRequest({ request, serverContext }) {
      const details: Record<string, unknown> = {};
      begun.set(request, { at: performance.now(), details });
      const given = request.headers.get('x-request-id') ?? '';
      Object.assign(serverContext, {
        requestId: ID_OF_A_PROXY.test(given) ? given : randomUUID(),
        note: (more: object) => Object.assign(details, more),
      });
    },
    onResponse({ request, response, serverContext }) {
      const state = begun.get(request);
      if (!state) return;
      const { requestId } = serverContext;
      response.headers.set('x-request-id', requestId);
      const { pathname } = new URL(request.url);
      if (pathname === '/readyz') return;
      const { at, details } = state;
      const ms = Math.round((performance.now() - at) * 10) / 10;
      log('request', {
        requestId,
        method: request.method,
        path: pathname,
        status: response.status,
        ms,
        ...details,
      });
    },
  };
}
