import { createHash } from 'node:crypto';
import { clientError, isClientError } from '../errors.ts';
import { type AskAsReader, askElement, type ReplyError } from '../page/element-answer.ts';
import { readElementQuestion } from '../page/element-question.ts';
import { ELEMENTS } from '../page/elements.ts';
import { EMBEDDABLE, fileResponse } from '../page/file-response.ts';
import type { Handler, RouteContext } from '../page/route.ts';

/**
 * Answers `/snapshot/<name>.json`: what an element asks and the answer, fixed on a day, as one file that a page can show
 * without a gateway. `{ query, variables, data, knownOn, sha256 }`, the sum being that of `data` as compact JSON.
 */
export function snapshotHandler(ask: AskAsReader): Handler {
  return async (request, context) => {
    try {
      return await snapshot(request, context, ask);
    } catch (error) {
      if (!isClientError(error)) throw error;
      const { message, extensions } = error;
      return refusal(request, [{ message, extensions: { code: String(extensions.code) } }], 400);
    }
  };
}

async function snapshot(request: Request, context: RouteContext, ask: AskAsReader): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [, name = ''] = /^\/snapshot\/([a-z]+)\.json$/.exec(pathname) ?? [];
  const question = readElementQuestion(name, searchParams);
  if (!question) {
    const names = Object.keys(ELEMENTS).map((each) => `/snapshot/${each}.json`);
    return refusal(request, [{ message: `There are ${names.join(', ')}` }], 404);
  }
  const answer = await askElement(question, request, context, ask);
  if ('errors' in answer) return refusal(request, answer.errors, answer.status);
  const { query, variables, data, knownOn } = answer;
  if (question.element.isWhole?.(data) === false)
    throw clientError('TOO_LARGE', 'The answer is longer than one file: ask for fewer areas');
  const sha256 = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return fileResponse(request, {
    content: `${JSON.stringify({ query, variables, data, knownOn, sha256 }, null, 2)}\n`,
    type: 'application/json; charset=utf-8',
    caching: 'revalidated',
    headers: EMBEDDABLE,
  });
}

function refusal(request: Request, errors: readonly ReplyError[], status: number): Promise<Response> {
  return fileResponse(request, {
    content: `${JSON.stringify({ errors }, null, 2)}\n`,
    type: 'application/json; charset=utf-8',
    caching: 'revalidated',
    status,
    headers: { ...EMBEDDABLE, ...(status === 503 && { 'retry-after': '2' }) },
  });
}
