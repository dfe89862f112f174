import type { Lang } from '@tiendo/core';
import { referenceOf } from '../query/reference.ts';
import { assetAddress, documentResponse } from './document-page.ts';
import { type GalleryExample, galleryExamples, showsIn } from './gallery-examples.ts';
import { html, type Markup } from './html.ts';
import { languageOf } from './language.ts';
import type { RouteContext } from './route.ts';
import { WIDGETS_SCRIPT } from './widget-files.ts';

const VI = {
  title: 'Các phần tử',
  description: 'Mỗi phần tử trong từng trạng thái, với mã để chép và ô để thử thuộc tính.',
  lede: 'Mỗi phần tử trong từng trạng thái. Sửa thuộc tính ở dưới để xem phần tử đổi theo; mã bên cạnh đổi cùng.',
  parts: 'Các phần tử trên trang này',
  attributes: 'Thuộc tính',
  code: 'Mã để chép',
};

const EN: typeof VI = {
  title: 'Elements',
  description: 'Every element in each of its states, with the code to copy and fields to try its attributes.',
  lede: 'Every element in each of its states. Change the attributes below it and the element follows, with its code.',
  parts: 'Elements on this page',
  attributes: 'Attributes',
  code: 'Code to copy',
};

/** Answers `/gallery`: every element in every state, with its code and a form for its attributes. */
export async function galleryResponse(request: Request, context: RouteContext): Promise<Response> {
  const url = new URL(request.url);
  const lang = languageOf(url);
  const words = lang === 'VI' ? VI : EN;
  const examples = galleryExamples(await referenceOf(context.db));
  const script = new URL(WIDGETS_SCRIPT, context.publicUrl ?? url).href;
  const names = [...new Set(examples.map(({ element }) => element))];
  return documentResponse(request, {
    lang,
    title: words.title,
    description: words.description,
    scripts: [WIDGETS_SCRIPT, await assetAddress('gallery.js')],
    main: html`<div class="page-head"><h1>${words.title}</h1><p>${words.lede}</p></div>
<nav class="gallery-parts" aria-label="${words.parts}">${names.map((name) => html`<a href="#${name}">tiendo-${name}</a>`)}</nav>
${names.map((name) => {
  const own = examples.filter(({ element }) => element === name);
  return html`<section class="ruled gallery" id="${name}"><h2>tiendo-${name}</h2>${own.map((example, index) => exampleMarkup(example, index, script, lang))}</section>`;
})}`,
  });
}

function exampleMarkup(example: GalleryExample, index: number, script: string, lang: Lang): Markup {
  const words = lang === 'VI' ? VI : EN;
  const { element, attributes, isNarrow } = example;
  const id = `${element}-${index}`;
  const said = Object.entries(attributes);
  const tag = html`${`tiendo-${element}`}`;
  const opened = html`<${tag}${said.map(([name, value]) => html` ${name}="${value}"`)}`;
  const code = `<script type="module" src="${script}"></script>\n${opened.markup}></tiendo-${element}>`;
  const field = ([name, value]: readonly [string, string]) =>
    html`<label>${name} <input name="${name}" value="${value}" autocomplete="off" spellcheck="false"></label>`;
  const isEdited = said.length > 0;
  return html`<article class="example${isNarrow && ' narrow'}" data-example aria-labelledby="${id}">
<h3 id="${id}">${showsIn(example, lang)}</h3>
<div class="stage">${opened} heading-level="4"></${tag}></div>
${isEdited && html`<details><summary>${words.attributes}, ${words.code.toLowerCase()}</summary><form>${said.map(field)}<label>lang <select name="lang"><option value="">–</option><option>vi</option><option>en</option></select></label></form><pre tabindex="0" aria-label="${words.code}"><code>${code}</code></pre></details>`}
</article>`;
}
