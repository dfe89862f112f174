import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { STRICT_POLICY } from './page-server.ts';

const dist = new URL('../dist/', import.meta.url);

/** A plain web server: files and nothing else, under a strict policy, the elements' script among them. */
export interface StaticServer {
  readonly origin: string;
  /** Paths asked for that are neither a page nor the script. */
  readonly asked: readonly string[];
  /** Puts a file at a path; an object becomes JSON. */
  readonly put: (path: string, content: string | object) => void;
  /** Puts a page at a path and gives its address. */
  readonly page: (path: string, body: string, lang?: string) => string;
  readonly close: () => Promise<void>;
}

/** Starts the server on a free port. */
export async function serveFiles(): Promise<StaticServer> {
  const files = new Map<string, { readonly type: string; readonly content: string }>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    const file = files.get(path);
    response.setHeader('content-security-policy', STRICT_POLICY);
    if (!file?.type.startsWith('text/html') && !path.startsWith('/assets/') && path !== '/favicon.ico')
      asked.push(path);
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.content);
    else if (path === '/hangs.json')
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    else if (path.startsWith('/assets/'))
      readFile(new URL(path.slice('/assets/'.length), dist)).then(
        (script) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
        () => response.writeHead(404).end(),
      );
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not found</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    put: (path, content) =>
      files.set(
        path,
        typeof content === 'string'
          ? { type: 'text/plain', content }
          : { type: 'application/json', content: JSON.stringify(content) },
      ),
    page: (path, body, lang = 'vi') => {
      const content = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tiendo</title><script type="module" src="/assets/tiendo.js"></script><main><h1>Lạng Sơn</h1>${body}</main></html>`;
      files.set(path, { type: 'text/html; charset=utf-8', content });
      return `${origin}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
