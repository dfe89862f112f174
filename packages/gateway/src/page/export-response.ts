import { isClientError } from '../errors.ts';
import { readExportQuestion } from '../export/export-question.ts';
import { contentDisposition } from '../export/file-name.ts';
import { valuesCsv } from '../export/values-csv.ts';
import { lastPublication } from '../query/lists.ts';
import { orderValues } from '../query/order-values.ts';
import { isOfInvented, referenceOf } from '../query/reference.ts';
import { answerValues } from '../query/values.ts';
import { readValuesQuestion } from '../query/values-question.ts';
import { EMBEDDABLE, fileResponse } from './file-response.ts';
import type { RouteContext } from './route.ts';

/** Answers `/export/values.csv`: every value of a question in one file, or in one sentence what is wrong with the question. */
export async function exportResponse(request: Request, context: RouteContext): Promise<Response> {
  try {
    return await valuesFile(request, context);
  } catch (error) {
    if (!isClientError(error)) throw error;
    return fileResponse(request, {
      content: `${error.message}\n`,
      type: 'text/plain; charset=utf-8',
      caching: 'revalidated',
      status: 400,
      headers: EMBEDDABLE,
    });
  }
}

async function valuesFile(request: Request, { db, publicUrl }: RouteContext): Promise<Response> {
  const url = new URL(request.url);
  const { args, order, form } = readExportQuestion(url.searchParams);
  const reference = await referenceOf(db);
  const question = readValuesQuestion(args, reference);
  const last = await lastPublication(db, isOfInvented(reference, question.areas), question);
  const cells = orderValues(await answerValues(db, reference, question), question, order);
  return fileResponse(request, {
    content: valuesCsv(cells, form, { reference, last, site: publicUrl ?? url.origin }),
    type: 'text/csv; charset=utf-8; header=present',
    caching: 'revalidated',
    headers: {
      ...EMBEDDABLE,
      'access-control-expose-headers': 'content-disposition',
      'content-disposition': contentDisposition(question, form, reference),
    },
  });
}
