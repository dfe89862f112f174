import type { Plugin } from 'graphql-yoga';
import { isUnavailable } from '../db/unavailable.ts';
import type { RouteContext, Routes } from '../page/route.ts';
import type { RequestState } from './use-log.ts';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Answers every path but that of the schema: by the longest route that matches, else with 404. */
export function useRoutes(routes: Routes, context: RouteContext): Plugin<object, RequestState> {
  const paths = Object.keys(routes).sort((a, b) => b.length - a.length);
  const matching = (path: string) =>
    paths.filter((route) => route === path || (/.\/$/.test(route) && path.startsWith(route)));

  const answer = async (request: Request, path: string): Promise<Response | undefined> => {
    for (const route of matching(path)) {
      const made = await routes[route]?.(request, context);
      if (made) return made;
    }
    return undefined;
  };

  return {
    async onRequest({ request, url, serverContext, endResponse }) {
      if (!METHODS.has(request.method)) return endResponse(refuseMethod('GET, HEAD, POST, OPTIONS'));
      const path = url.pathname;
      if (request.method === 'GET' || request.method === 'HEAD') {
        const made = await answer(request, path).catch((error) => failed(error, serverContext));
        if (made) return endResponse(made);
      }
      if (path === '/graphql') return;
      return endResponse(
        matching(path).length > 0
          ? refuseMethod('GET, HEAD')
          : plain('Không có trang này. / Not found.', 404),
      );
    },
  };
}

function failed(error: unknown, { note }: RequestState): Response {
  note({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  return isUnavailable(error)
    ? plain('Chưa đọc được số liệu, mời thử lại sau giây lát. / The figures cannot be read now.', 503, {
        'retry-after': '2',
      })
    : plain('Máy chủ gặp lỗi. / Something went wrong here.', 500);
}

const refuseMethod = (allow: string) => plain('Method not allowed.', 405, { allow });

function plain(text: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
