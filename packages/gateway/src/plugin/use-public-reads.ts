import type { Plugin } from 'graphql-yoga';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-request-id, retry-after',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

const PREFLIGHT = {
  ...CORS,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
} as const;

/** Lets scripts of any site ask the schema, without cookies or other credentials, and keeps answers out of caches. */
export function usePublicReads(): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      if (url.pathname === '/graphql' && request.method === 'OPTIONS')
        endResponse(new Response(null, { status: 204, headers: PREFLIGHT }));
    },
    onResponse({ request, response }) {
      response.headers.set('x-content-type-options', 'nosniff');
      if (new URL(request.url).pathname !== '/graphql') return;
      for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    },
  };
}
