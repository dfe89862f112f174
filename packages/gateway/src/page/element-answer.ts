import type { GraphData, GraphRequest } from '@tiendo/widgets/client';
import { lastPublication } from '../query/lists.ts';
import { isOfInvented, referenceOf } from '../query/reference.ts';
import type { ElementQuestion } from './element-question.ts';
import type { RouteContext } from './route.ts';

/** Puts a question to the schema as any reader would, within the same limits. */
export type AskAsReader = (request: Request, question: GraphRequest) => Response | Promise<Response>;

/** What an element asks with the whole answer, fixed on a day. */
interface ElementAnswer extends GraphRequest {
  readonly data: GraphData;
  readonly knownOn: string;
}

/** Why there is no whole answer. */
interface ElementRefusal {
  readonly errors: readonly ReplyError[];
  readonly status: number;
}

export interface ReplyError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

interface Reply {
  readonly data?: GraphData | null;
  readonly errors?: readonly ReplyError[];
}

/** Asks what an element asks, as of the last publication that its question includes. */
export async function askElement(
  { element, text, lang, knownOn: wanted }: ElementQuestion,
  request: Request,
  { db }: RouteContext,
  ask: AskAsReader,
): Promise<ElementAnswer | ElementRefusal> {
  const isSynthetic = isOfInvented(
    await referenceOf(db),
    ['area', 'within'].flatMap((name) => text(name) ?? []),
  );
  const last = await lastPublication(db, isSynthetic);
  if (!last) return { errors: [{ message: 'Nothing is published' }], status: 503 };
  // A day that is still to come would not be fixed.
  const knownOn = wanted && wanted < last.publishedAt ? wanted : last.publishedAt;
  const { query, variables } = element.request({
    text: (name) => (name === 'known-on' ? knownOn : text(name)),
    lang,
  });
  const answered = await ask(request, { query, variables });
  const { data, errors } = (await answered.json()) as Reply;
  if (errors?.length || !data) return { errors: errors ?? [], status: statusOf(answered.status, errors) };
  return { query, variables, data, knownOn };
}

/** A part of the answer is none: the status is that of the error, whatever else succeeded. */
function statusOf(status: number, errors: readonly ReplyError[] = []): number {
  if (status >= 400) return status;
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 500;
  return codes.includes('UNAVAILABLE') ? 503 : 400;
}
