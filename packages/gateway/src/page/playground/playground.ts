import type { Lang } from '@tiendo/core';
import { assetAddress } from '../document-page.ts';
import { FONT_SHEET } from '../font-files.ts';
import { html, type Markup } from '../html.ts';
import { type PageWords, pageWords } from '../page-words.ts';
import { type Example, examples } from './examples.ts';
import { type PlaygroundWords, playgroundWords } from './words.ts';

/** The page of the playground: it opens on the first example, and without its script still sends a question. */
export async function playgroundPage(lang: Lang, modules: readonly string[]): Promise<string> {
  const words = playgroundWords[lang];
  const mark = await assetAddress('mark.svg');
  const page = html`<!doctype html>
<html lang="${lang.toLowerCase()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="icon" href="${mark}" type="image/svg+xml">
<link rel="stylesheet" href="${FONT_SHEET}">
<link rel="stylesheet" href="/playground/playground.css">
${modules.map((name) => html`<link rel="modulepreload" href="/playground/${name}">`)}
<script type="module" src="/playground/playground.js"></script>
</head>
<body>
<a class="skip" href="#query">${words.skip}</a>
${bar(lang, words, pageWords(lang), mark)}
<main>
<div class="intro"><h1>${words.heading}</h1><p>${words.lead}</p></div>
<div class="tabs" id="tabs" role="tablist" aria-label="${words.examples}">${examples.map((example, index) => tab(example, index, lang))}</div>
<div class="room" id="room">
<div class="workspace" id="workspace" role="tabpanel" aria-labelledby="tab-${examples[0]?.id}">
${question(words)}
${answer(words)}
</div>
${docs(words)}
</div>
</main>
</body>
</html>
`;
  return page.markup;
}

function bar(lang: Lang, words: PlaygroundWords, common: PageWords, mark: string): Markup {
  const languages = (['VI', 'EN'] as const).map(
    (other) =>
      html`<a href="/graphql${other === 'EN' && '?lang=en'}" hreflang="${other.toLowerCase()}" lang="${other.toLowerCase()}" aria-label="${other === 'VI' ? 'VI, Tiếng Việt' : 'EN, English'}"${other === lang && html` aria-current="true"`}>${other}</a>`,
  );
  return html`<header><p class="banner"><b>${common.bannerHead}</b> ${common.bannerText}</p>
<div class="bar">
<a class="brand" href="${lang === 'EN' ? '/?lang=en' : '/'}"><img src="${mark}" width="28" height="28" alt="">Tiendo</a>
<span class="place">${words.place}</span>
<button type="button" class="secondary" id="docs-toggle" aria-expanded="false" aria-controls="docs" hidden>${icon('M3 2.5h6.5L13 6v7.5H3zM9 2.5V6h4M5.5 9h5M5.5 11.2h5')}${words.docs}</button>
<nav class="languages" id="languages" aria-label="${common.language}">${languages}</nav>
</div></header>`;
}

function tab({ id, title }: Example, index: number, lang: Lang): Markup {
  return html`<button type="button" role="tab" id="tab-${id}" data-example="${id}" aria-controls="workspace" aria-selected="${index === 0 ? 'true' : 'false'}" tabindex="${index === 0 ? 0 : -1}">${lang === 'EN' ? title.en : title.vi}</button>`;
}

function question(words: PlaygroundWords): Markup {
  return html`<form class="question" id="question" action="/graphql" method="get" aria-labelledby="question-title">
<div class="head"><h2 id="question-title">${words.question}</h2>
<button type="button" class="quiet" id="restore" hidden>${icon('M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3')}${words.restore}</button></div>
<div class="code" id="query-code"><pre aria-hidden="true"></pre><textarea id="query" name="query" rows="16" spellcheck="false" autocapitalize="off" autocomplete="off" translate="no" aria-label="${words.query}">${examples[0]?.query}</textarea></div>
<details class="variables" id="variables-room"><summary>${words.variables}</summary>
<div class="code" id="variables-code"><pre aria-hidden="true"></pre><textarea id="variables" name="variables" rows="3" spellcheck="false" autocapitalize="off" autocomplete="off" translate="no" aria-label="${words.variables}"></textarea></div></details>
<p class="complaint" id="complaint" role="alert"></p>
<div class="actions">
<button type="submit" class="primary" id="run" aria-keyshortcuts="Control+Enter"><span id="run-word">${words.run}</span> <kbd aria-hidden="true">Ctrl+Enter</kbd></button>
<button type="button" class="quiet" id="copy-curl" hidden>${icon('M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3')}${words.copyCurl}</button>
<button type="button" class="quiet" id="copy-link" hidden>${icon('M6.5 9.5l3-3M7 5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.8 2.8 0 0 1-4-4L5 7')}${words.copyLink}</button>
<span class="note" id="copied" role="status"></span>
</div>
<noscript><p class="complaint">${words.noScript}</p></noscript>
</form>`;
}

function answer(words: PlaygroundWords): Markup {
  return html`<section class="answer" id="answer" aria-labelledby="answer-title">
<div class="head"><h2 id="answer-title" tabindex="-1">${words.answer}</h2><p class="note" id="measure" role="status"></p></div>
<ul class="errors" id="errors" hidden></ul>
<pre class="result" id="result" role="region" tabindex="0" translate="no" aria-label="${words.answerText}"><span class="note">${words.empty}</span></pre>
</section>`;
}

function docs(words: PlaygroundWords): Markup {
  return html`<section class="docs" id="docs" aria-labelledby="docs-title" hidden>
<div class="head"><h2 id="docs-title">${words.schema}</h2>
<button type="button" class="quiet close" id="docs-close" aria-label="${words.close}">${icon('M3 3l10 10M13 3 3 13')}</button></div>
<label class="search"><span>${words.search}</span><input type="search" id="docs-search" placeholder="${words.searchHint}" autocomplete="off" spellcheck="false"></label>
<div class="docs-body" id="docs-body"></div>
</section>`;
}

function icon(path: string): Markup {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/></svg>`;
}
