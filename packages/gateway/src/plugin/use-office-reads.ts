import type { Plugin } from 'graphql-yoga';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Answers only this machine's own pages and programs: what is internal must not be read by a page of another site, nor
 * under a foreign name that leads here.
 */
export function useOfficeReads(): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      if (!LOOPBACK.has(url.hostname) || isOfAnotherSite(request))
        endResponse(
          new Response('This side answers its own pages and programs only.\n', {
            status: 403,
            headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
          }),
        );
    },
    onResponse({ response }) {
      response.headers.set('x-content-type-options', 'nosniff');
      response.headers.set('cache-control', 'no-store');
      response.headers.set('x-frame-options', 'DENY');
    },
  };
}

/** Whether a browser sends it from another origin: it says so in one of two headers. */
function isOfAnotherSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.get('origin');
  return origin !== null && origin !== new URL(request.url).origin;
}
