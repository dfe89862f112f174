import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { answerTo } from './gateway-answers.ts';
import { areasOn } from './mapped.ts';

/** The policy a strict portal serves its pages under. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; require-trusted-types-for 'script'";

const OWN_SCRIPT = '/widgets/v1/tiendo.js';
/** What careless pages do to everything on them. */
const FILES: Readonly<Record<string, string>> = {
  '/reset.css':
    '*,*::before,*::after{margin:0;padding:0;border:0;box-sizing:content-box;font:italic 700 9px/1 serif;letter-spacing:.3em;word-spacing:1em;text-transform:uppercase;text-indent:2em;text-align:right;text-shadow:2px 2px red;white-space:nowrap;color:red;list-style:square;cursor:crosshair}svg,table,button,figure{display:none!important}',
  '/pollute.js':
    "for (const name of ['polluted','each','extend','first','html','innerHTML','outerHTML','srcdoc','src','href','class','style','is','id','part','onerror','onclick','onload','stroke-width','transform'])Object.prototype[name]=name==='each'?function(){}:'javascript:pwned()';Array.prototype.polluted=function(){}",
};
const package_ = new URL('../', import.meta.url);
const fonts = new URL('node_modules/@fontsource/be-vietnam-pro/files/', package_);
const vietnamese =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';

/** A portal page, a gateway that answers published figures, and gateways that fail in each way. */
export interface PageServer {
  readonly origin: string;
  /** Questions asked so far. */
  readonly questions: readonly { readonly path: string; readonly variables: Record<string, unknown> }[];
  /** Puts a page at `path`, under the strict policy unless it loads the script from elsewhere. */
  readonly page: (path: string, body: string, lang?: string, script?: string) => string;
  readonly close: () => Promise<void>;
}

/** Starts the server on a free port. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, string>();
  const questions: { path: string; variables: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    answer(request, response, pages, questions).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    questions,
    page: (path, body, lang = 'vi', script = OWN_SCRIPT) => {
      pages.set(path, pageOf(body, lang, script));
      return `${origin}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageOf(body: string, lang: string, script: string): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tiendo</title><link rel="stylesheet" href="/page.css"><script type="module" src="${script}"></script><main><h1>Lạng Sơn</h1>${body}</main></html>`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: ReadonlyMap<string, string>,
  questions: { path: string; variables: Record<string, unknown> }[],
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://page').pathname;
  const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
  const send = (type: string, content: string | Buffer, status = 200) =>
    response.writeHead(status, { 'content-type': type, ...open }).end(content);
  const page = pages.get(path);
  if (request.method === 'OPTIONS') send('text/plain', '');
  else if (page !== undefined) {
    if (page.includes(`src="${OWN_SCRIPT}"`)) response.setHeader('content-security-policy', STRICT_POLICY);
    send('text/html; charset=utf-8', page);
  } else if (/^\/widgets\/[^/]+\//.test(path)) {
    send('text/javascript', await readFile(new URL(`dist/${path.split('/').at(-1)}`, package_)));
  } else if (FILES[path]) {
    send(path.endsWith('.js') ? 'text/javascript' : 'text/css', FILES[path]);
  } else if (path === '/provinces.json') send('application/json', JSON.stringify(provinceSquares()));
  else if (path === '/page.css') send('text/css', pageStyles());
  else if (path.startsWith('/fonts/'))
    send('font/woff2', await readFile(new URL(path.slice('/fonts/'.length), fonts)));
  else if (path.endsWith('/graphql'))
    await answerQuestion(request, path, questions, send, () => response.destroy());
  else send('text/plain', 'not found', 404);
}

async function answerQuestion(
  request: IncomingMessage,
  path: string,
  questions: { path: string; variables: Record<string, unknown> }[],
  send: (type: string, content: string, status?: number) => void,
  cut: () => void,
): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  questions.push({ path, variables });
  const json = (reply: unknown, status = 200) => send('application/json', JSON.stringify(reply), status);
  const refuse = (code: string, message: string) =>
    json({ data: null, errors: [{ message, extensions: { code } }] }, 400);
  if (path.startsWith('/malformed')) return send('text/html', '<p>Bad gateway</p>', 502);
  if (path.startsWith('/wrong')) return json({ data: { comparison: { subject: 1 }, values: [] } });
  if (path.startsWith('/null')) return json({ data: null });
  if (path.startsWith('/broken'))
    return json({ errors: 'x', data: { values: { edges: [null, 7] }, ranking: [] } }, 500);
  if (path.startsWith('/cut')) return cut();
  if (path.startsWith('/restricted')) return refuse('FORBIDDEN', 'not public');
  if (path.startsWith('/unknown'))
    return refuse('UNKNOWN_AREA', 'area: no area 99; codes are those of the statistics office');
  if (path.startsWith('/slow')) await new Promise((resolve) => setTimeout(resolve, 1500));
  const errors = path.startsWith('/partial') ? { errors: [{ message: 'a field failed' }] } : {};
  return json({ data: answerTo(query, variables), ...errors });
}

/** A square for each province, as boundaries that a portal gives. */
function provinceSquares(): object {
  const square = (x: number, y: number) => [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
  return {
    type: 'FeatureCollection',
    features: areasOn('2024-12-31', 'PROVINCE', 'VN').map(({ code }, index) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: [square(100 + (index % 8), 20 - Math.floor(index / 8))] },
    })),
  };
}

function pageStyles(): string {
  const faces = ['latin', 'vietnamese'].flatMap((subset) =>
    [400, 500, 600, 700].map((weight) => {
      const range = subset === 'vietnamese' ? `unicode-range:${vietnamese};` : '';
      return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(/fonts/be-vietnam-pro-${subset}-${weight}-normal.woff2) format('woff2');${range}}`;
    }),
  );
  return `${faces.join('')}body{margin:0;font-family:'Be Vietnam Pro';color:#1b1f24}main{max-width:1168px;margin:0 auto;padding:24px 16px}h1{font-size:24px}.pair{display:grid;gap:48px 24px;margin-top:48px}@media(min-width:900px){.pair{grid-template-columns:1fr 1fr}}`;
}

/** The folder of this package. */
export const packageFolder: string = fileURLToPath(package_);
