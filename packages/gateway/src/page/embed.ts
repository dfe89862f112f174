import { isClientError } from '../errors.ts';
import { assetAddress, STRICT_POLICY } from './document-page.ts';
import { type AskAsReader, askElement } from './element-answer.ts';
import { type ElementQuestion, readElementQuestion } from './element-question.ts';
import { ELEMENTS } from './elements.ts';
import { fileResponse } from './file-response.ts';
import { FONT_SHEET } from './font-files.ts';
import { html, type Markup } from './html.ts';
import type { Handler, RouteContext } from './route.ts';
import { stillFigure } from './still-figure.ts';
import { WIDGETS_SCRIPT } from './widget-files.ts';

/**
 * Answers `/embed/<name>`: a page with one element and nothing else, for pages that allow frames only. It tells the page
 * around it its height by the message `{ type: 'tiendo-height', height, address }`. Parameters are the attributes.
 */
export function embedHandler(ask: AskAsReader): Handler {
  return async (request, context) => {
    const { pathname, searchParams } = new URL(request.url);
    const [, name = ''] = /^\/embed\/([a-z]+)$/.exec(pathname) ?? [];
    try {
      const question = readElementQuestion(name, searchParams);
      if (question) return await embedded(request, context, ask, question);
      const names = Object.keys(ELEMENTS).map((each) => `/embed/${each}`);
      return await page(request, {
        lang: 'VI',
        main: html`<p>There are ${names.join(', ')}</p>`,
        status: 404,
      });
    } catch (error) {
      if (!isClientError(error)) throw error;
      return page(request, { lang: 'VI', main: html`<p role="alert">${error.message}</p>`, status: 400 });
    }
  };
}

async function embedded(
  request: Request,
  context: RouteContext,
  ask: AskAsReader,
  question: ElementQuestion,
): Promise<Response> {
  const { name, element, text, lang } = question;
  const answer = await askElement(question, request, context, ask);
  const titleMode = text('title-mode') === 'finding' ? 'finding' : 'neutral';
  const figure = 'errors' in answer ? undefined : element.figure?.(answer, { lang, titleMode }, text);
  const attributes = [...new URL(request.url).searchParams]
    .filter(([attribute]) => !['src', 'saved', 'heading-level'].includes(attribute))
    .map(([attribute, value]) => html` ${attribute}="${value}"`);
  const tag = html`${`tiendo-${name}`}`;
  const main = html`<${tag}${attributes} heading-level="1">${figure && stillFigure(figure, lang)}</${tag}>`;
  return page(request, { lang, main, title: figure?.title });
}

interface EmbeddedPage {
  readonly lang: ElementQuestion['lang'];
  readonly main: Markup;
  readonly title?: string | undefined;
  readonly status?: number;
}

async function page(request: Request, { lang, main, title, status = 200 }: EmbeddedPage): Promise<Response> {
  const [sheet, script] = await Promise.all([assetAddress('portal.css'), assetAddress('embed.js')]);
  const { markup } = html`<html lang="${lang.toLowerCase()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ?? 'Tiendo'}</title>
<link rel="stylesheet" href="${FONT_SHEET}">
<link rel="stylesheet" href="${sheet}">
<script type="module" src="${script}"></script>
<script type="module" src="${WIDGETS_SCRIPT}"></script>
</head>
<body class="embedded"><main>${main}</main></body>
</html>`;
  return fileResponse(request, {
    content: `<!doctype html>\n${markup}\n`,
    type: 'text/html; charset=utf-8',
    caching: 'revalidated',
    status,
    headers: {
      'content-security-policy': `${STRICT_POLICY}; frame-ancestors *; base-uri 'none'; form-action 'none'`,
      'content-language': lang.toLowerCase(),
      'referrer-policy': 'strict-origin-when-cross-origin',
    },
  });
}
