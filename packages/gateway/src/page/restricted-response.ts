import { EMBEDDABLE, fileResponse } from './file-response.ts';

/** Answers `/gallery/restricted.json` as a gateway answers about figures that are not public. */
export function restrictedResponse(request: Request): Promise<Response> {
  const error = { message: 'These figures are not public', extensions: { code: 'FORBIDDEN' } };
  return fileResponse(request, {
    content: `${JSON.stringify({ data: null, errors: [error] })}\n`,
    type: 'application/json; charset=utf-8',
    caching: 'revalidated',
    status: 403,
    headers: EMBEDDABLE,
  });
}
