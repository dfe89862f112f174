import { pictureMarkup } from '@tiendo/widgets/figure';
import { clientError, isClientError } from '../errors.ts';
import { withOwnFace } from './chart-font.ts';
import { chartPng } from './chart-png.ts';
import { type AskAsReader, askElement } from './element-answer.ts';
import { readElementQuestion } from './element-question.ts';
import { ELEMENTS } from './elements.ts';
import { EMBEDDABLE, fileResponse } from './file-response.ts';
import type { Handler, RouteContext } from './route.ts';

/** Widths that a picture can be laid out for, px, and that of one that asks for none. */
const WIDTH = { least: 320, most: 1600, usual: 760 };
/** Paper on both sides of the chart in its picture, px. */
const MARGINS = 48;

/**
 * Answers `/chart/<name>.svg` and `.png`: what an element shows, as a picture with its title, notes and sources and with
 * the face inside. Parameters are the attributes, and `width` in px.
 */
export function chartHandler(ask: AskAsReader): Handler {
  return async (request, context) => {
    try {
      return await chart(request, context, ask);
    } catch (error) {
      if (!isClientError(error)) throw error;
      return refusal(request, error.message, 400);
    }
  };
}

async function chart(request: Request, context: RouteContext, ask: AskAsReader): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [, name = '', format] = /^\/chart\/([a-z]+)\.(svg|png)$/.exec(pathname) ?? [];
  const question = readElementQuestion(name, searchParams, ['width']);
  if (!question?.element.figure) {
    const drawn = Object.keys(ELEMENTS).filter((each) => ELEMENTS[each]?.figure);
    return refusal(
      request,
      `There are ${drawn.map((each) => `/chart/${each}.svg and .png`).join(', ')}`,
      404,
    );
  }
  const width = readWidth(searchParams.get('width'));
  const answer = await askElement(question, request, context, ask);
  if ('errors' in answer) return refusal(request, answer.errors[0]?.message ?? 'No answer', answer.status);
  const { element, text, lang } = question;
  const titleMode = text('title-mode') === 'finding' ? 'finding' : 'neutral';
  const figure = element.figure?.(answer, { lang, titleMode }, text);
  if (!figure?.draw) return refusal(request, 'There is nothing to draw', 404);
  const svg = pictureMarkup(figure, lang, width - MARGINS);
  return fileResponse(request, {
    ...(format === 'png'
      ? { content: await chartPng(svg), type: 'image/png' }
      : { content: await withOwnFace(svg), type: 'image/svg+xml; charset=utf-8' }),
    caching: 'revalidated',
    headers: EMBEDDABLE,
  });
}

function readWidth(text: string | null): number {
  const width = text === null ? WIDTH.usual : Number(text);
  if (Number.isInteger(width) && width >= WIDTH.least && width <= WIDTH.most) return width;
  throw clientError('BAD_REQUEST', `width is px from ${WIDTH.least} to ${WIDTH.most}`);
}

function refusal(request: Request, message: string, status: number): Promise<Response> {
  return fileResponse(request, {
    content: `${message}\n`,
    type: 'text/plain; charset=utf-8',
    caching: 'revalidated',
    status,
    headers: EMBEDDABLE,
  });
}
