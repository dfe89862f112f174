import { readdirSync } from 'node:fs';
import { STRICT_POLICY } from '../document-page.ts';
import { fileResponse } from '../file-response.ts';
import { languageOf } from '../language.ts';
import type { Routes } from '../route.ts';
import { storedFile } from '../stored-file.ts';
import { examples } from './examples.ts';
import { playgroundPage } from './playground.ts';

const folder = new URL('browser/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
const modules = [...names.filter((name) => name.endsWith('.js')), 'examples.js'];

/** The playground at `/graphql` for a browser that brings no query, its script and styles below `/playground/`. */
export function playgroundRoutes(): Routes {
  return {
    '/graphql': (request) => (wantsPage(request) ? sendPage(request) : undefined),
    '/playground/examples.js': (request) =>
      fileResponse(request, {
        content: `export const examples = ${JSON.stringify(examples)};\n`,
        type: 'text/javascript; charset=utf-8',
        caching: 'revalidated',
      }),
    ...Object.fromEntries(
      names.map((name) => [`/playground/${name}`, (request: Request) => sendFile(request, name)]),
    ),
  };
}

/** Whether a person opens the address: a browser asks for HTML, and a link with a query wants its answer. */
function wantsPage(request: Request): boolean {
  const { searchParams } = new URL(request.url);
  const asks = ['query', 'extensions'].some((name) => searchParams.has(name));
  return !asks && /\btext\/html\b/.test(request.headers.get('accept') ?? '');
}

async function sendPage(request: Request): Promise<Response> {
  const lang = languageOf(new URL(request.url));
  return fileResponse(request, {
    content: await playgroundPage(lang, modules),
    type: 'text/html; charset=utf-8',
    caching: 'revalidated',
    headers: {
      'content-security-policy': `${STRICT_POLICY}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-language': lang.toLowerCase(),
      vary: 'accept',
    },
  });
}

async function sendFile(request: Request, name: string): Promise<Response> {
  const { content, type } = await storedFile(new URL(name, folder));
  return fileResponse(request, { content, type, caching: 'revalidated' });
}
