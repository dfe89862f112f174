/**
 * A question as it is sent.
 *
 * @typedef {{ query: string, variables?: Record<string, unknown>, operationName?: string }} Question
 */

/** Address that every question goes to. */
export const ENDPOINT = '/graphql';

/**
 * Sends a question and measures its answer. `reply` is undefined when the answer is not JSON.
 *
 * @param {Question} question
 * @param {AbortSignal} [signal]
 */
export async function ask(question, signal) {
  const start = performance.now();
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(question),
    credentials: 'same-origin',
    signal: signal ?? null,
  });
  const bytes = await response.arrayBuffer();
  const text = new TextDecoder().decode(bytes);
  return {
    status: response.status,
    durationMs: performance.now() - start,
    sizeBytes: bytes.byteLength,
    text,
    reply: parse(text),
  };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
