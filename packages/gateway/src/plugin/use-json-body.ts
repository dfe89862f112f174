import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { clientError } from '../errors.ts';

/** Largest body of a question. */
export const LARGEST_BODY_BYTES = 100 * 1024;
const LARGEST_HEARD_BYTES = 20 * LARGEST_BODY_BYTES;

/** Takes questions by POST as plain JSON and nothing else: what a form can send without asking is refused. */
export function useJsonBody(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method === 'POST') setRequestParser(readQuestion);
    },
  };
}

async function readQuestion(request: Request): Promise<GraphQLParams> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw unsupported('the content type application/json', type);
  const encoding = request.headers.get('content-encoding');
  if (encoding && encoding !== 'identity') throw unsupported('a body that is not compressed', encoding);
  const text = await readBody(request);
  try {
    const body = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Answered below, like everything else that is no question.
  }
  throw clientError(
    'BAD_REQUEST',
    'A question by POST requires one JSON object with query and, if it has any, variables',
  );
}

const unsupported = (right: string, got: string | undefined) =>
  clientError('BAD_REQUEST', `A question by POST requires ${right}, got ${got || 'none'}`, { status: 415 });

async function readBody(request: Request): Promise<string> {
  requireLength(Number(request.headers.get('content-length') ?? 0));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length <= LARGEST_BODY_BYTES) chunks.push(chunk);
    // Who sends too much is heard a little longer, so that the refusal arrives.
    else if (length > LARGEST_HEARD_BYTES) break;
  }
  requireLength(length);
  return Buffer.concat(chunks).toString('utf8');
}

function requireLength(bytes: number): void {
  if (bytes > LARGEST_BODY_BYTES)
    throw clientError('TOO_LARGE', `A question may have ${LARGEST_BODY_BYTES} bytes at most`, {
      status: 413,
    });
}
