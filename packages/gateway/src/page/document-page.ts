import { readFileSync } from 'node:fs';
import { type Lang, syntheticMark } from '@tiendo/core';
import { fileResponse } from './file-response.ts';
import { FONT_SHEET, fontAddress } from './font-files.ts';
import { html, type Markup } from './html.ts';
import { inLanguage } from './language.ts';
import { pageWords } from './page-words.ts';
import { storedFile } from './stored-file.ts';

/** Everything comes from here, nothing runs or styles inline. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'";

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const ASSETS = ['portal.css', 'portal.js', 'embed.js', 'gallery.js', 'mark.svg'] as const;

/** What a page says. */
export interface Document {
  readonly lang: Lang;
  readonly title: string;
  readonly description?: string;
  /** Addresses of modules to run. */
  readonly scripts?: readonly string[];
  /** Set on the portal itself, whose parts the navigation then leads to without leaving it. */
  readonly isPortal?: boolean;
  /** Set on a page of invented figures. */
  readonly isSynthetic?: boolean;
  readonly main: Markup;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a page with its head, banner, header and footer. */
export async function documentResponse(request: Request, document: Document): Promise<Response> {
  return fileResponse(request, {
    content: `<!doctype html>\n${(await documentMarkup(new URL(request.url), document)).markup}\n`,
    type: 'text/html; charset=utf-8',
    caching: 'revalidated',
    status: document.status ?? 200,
    headers: {
      ...document.headers,
      'content-security-policy': STRICT_POLICY,
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-language': document.lang.toLowerCase(),
    },
  });
}

/** Address of a page's own file, which changes with its content. */
export async function assetAddress(name: (typeof ASSETS)[number]): Promise<string> {
  return `/assets/${(await assetFile(name)).version}/${name}`;
}

/** A page's own file by its address. Undefined for anything else, also for another version. */
export async function assetAt(path: string) {
  const [, asked = '', name = ''] = /^\/assets\/([0-9a-f]+)\/([a-z.]+)$/.exec(path) ?? [];
  const known = ASSETS.find((asset) => asset === name);
  const file = known && (await assetFile(known));
  return file?.version === asked ? file : undefined;
}

function assetFile(name: string) {
  return storedFile(new URL(`asset/${name}`, import.meta.url));
}

async function documentMarkup(url: URL, document: Document): Promise<Markup> {
  const { lang, title, description, scripts = [], main } = document;
  const [sheet, mark] = await Promise.all([assetAddress('portal.css'), assetAddress('mark.svg')]);
  const preloaded = await Promise.all(
    (['latin', 'vietnamese'] as const).flatMap((subset) =>
      [400, 600].map((weight) => fontAddress(subset, weight)),
    ),
  );
  return html`<html lang="${lang.toLowerCase()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tiendo</title>
${description && html`<meta name="description" content="${description}">`}
<link rel="icon" href="${mark}" type="image/svg+xml">
${preloaded.map((address) => html`<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${FONT_SHEET}">
<link rel="stylesheet" href="${sheet}">
<link rel="alternate" hreflang="vi" href="${inLanguage(url, 'VI')}">
<link rel="alternate" hreflang="en" href="${inLanguage(url, 'EN')}">
${scripts.map((address) => html`<script type="module" src="${address}"></script>`)}
</head>
<body>
${header(url, document, mark)}
<main id="noi-dung" tabindex="-1">${main}</main>
${footer(document)}
</body>
</html>`;
}

function banner(lang: Lang): Markup {
  const words = pageWords(lang);
  return html`<p class="banner"><span><b>${words.bannerHead}</b> ${words.bannerText}</span></p>`;
}

function header(url: URL, { lang, isPortal = false }: Document, mark: string): Markup {
  const words = pageWords(lang);
  const home = lang === 'EN' ? '/?lang=en' : '/';
  const part = (anchor: string) => (isPortal ? anchor : `${home}${anchor}`);
  const languages = (['VI', 'EN'] as const).map(
    (other) =>
      html`<a href="${inLanguage(url, other)}" hreflang="${other.toLowerCase()}" lang="${other.toLowerCase()}" aria-label="${other === 'VI' ? 'VI, Tiếng Việt' : 'EN, English'}"${other === lang && html` aria-current="true"`}>${other}</a>`,
  );
  return html`<header class="site"><a class="skip" href="#noi-dung">${words.skip}</a>
${banner(lang)}
<div class="bar">
<a class="brand" href="${home}"><img src="${mark}" width="28" height="28" alt=""><span class="name">Tiendo</span></a>
<span class="tagline">${words.tagline}</span>
<nav class="parts" aria-label="${words.main}"><a href="${home}"${isPortal && html` aria-current="page"`}>${words.overview}</a><a href="${part('#nguon')}">${words.sources}</a><a href="${part('#nhung')}">${words.embedding}</a><a href="${home}${lang === 'EN' ? '&' : '?'}data=demo">${words.demonstration}</a></nav>
<nav class="languages" aria-label="${words.language}">${languages}</nav>
</div></header>`;
}

function footer({ lang, isSynthetic = false }: Document): Markup {
  const words = pageWords(lang);
  return html`<footer class="site"><p>${isSynthetic ? syntheticMark(lang) : words.footer}</p><p>${words.version(version)}</p></footer>`;
}
