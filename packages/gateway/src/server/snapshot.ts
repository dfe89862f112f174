import { createHash } from 'node:crypto';
import type { GraphRequest } from '@tiendo/widgets/client';
import { clientError, isClientError } from '../errors.ts';
import { ELEMENTS } from '../page/elements.ts';
import { EMBEDDABLE, fileResponse } from '../page/file-response.ts';
import type { Handler, RouteContext } from '../page/route.ts';
import { lastPublication } from '../query/lists.ts';
import { isOfInvented, referenceOf } from '../query/reference.ts';
import { readSnapshotQuestion } from './snapshot-question.ts';

/** Puts a question to the schema as any reader would, within the same limits. */
export type AskAsReader = (request: Request, question: GraphRequest) => Response | Promise<Response>;

interface Reply {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ReplyError[];
}

interface ReplyError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

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

async function snapshot(request: Request, { db }: RouteContext, ask: AskAsReader): Promise<Response> {
  const question = readSnapshotQuestion(new URL(request.url));
  if (!question) {
    const names = Object.keys(ELEMENTS).map((name) => `/snapshot/${name}.json`);
    return refusal(request, [{ message: `There are ${names.join(', ')}` }], 404);
  }
  const { element, text, lang } = question;
  const isSynthetic = isOfInvented(
    await referenceOf(db),
    ['area', 'within'].flatMap((name) => text(name) ?? []),
  );
  const last = await lastPublication(db, isSynthetic);
  if (!last) return refusal(request, [{ message: 'Nothing is published' }], 503);
  // A day that is still to come would not be fixed.
  const knownOn =
    question.knownOn && question.knownOn < last.publishedAt ? question.knownOn : last.publishedAt;
  const { query, variables } = element.request({
    text: (name) => (name === 'known-on' ? knownOn : text(name)),
    lang,
  });
  const answered = await ask(request, { query, variables });
  const { data, errors } = (await answered.json()) as Reply;
  if (errors?.length || !data) return refusal(request, errors ?? [], statusOf(answered.status, errors));
  if (element.isWhole?.(data) === false)
    throw clientError('TOO_LARGE', 'The answer is longer than one file: ask for fewer areas');
  const sha256 = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return fileResponse(request, {
    content: `${JSON.stringify({ query, variables, data, knownOn, sha256 }, null, 2)}\n`,
    type: 'application/json; charset=utf-8',
    caching: 'revalidated',
    headers: EMBEDDABLE,
  });
}

/** A part of the answer is no snapshot: the status is that of the error, whatever else succeeded. */
function statusOf(status: number, errors: readonly ReplyError[] = []): number {
  if (status >= 400) return status;
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 500;
  return codes.includes('UNAVAILABLE') ? 503 : 400;
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
