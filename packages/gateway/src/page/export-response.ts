import { clientError, isClientError } from '../errors.ts';
import { EXPORT_KINDS, EXPORT_PATH, type ExportKind } from '../export/export-address.ts';
import { type ExportForm, readExportQuestion } from '../export/export-question.ts';
import type { Exporting } from '../export/exported-value.ts';
import { contentDisposition } from '../export/file-name.ts';
import { valuesCsv } from '../export/values-csv.ts';
import { valuesJsonStat } from '../export/values-json-stat.ts';
import { valuesSdmxCsv } from '../export/values-sdmx.ts';
import { valuesXlsx } from '../export/values-xlsx.ts';
import { lastPublication } from '../query/lists.ts';
import { isOfInvented, referenceOf } from '../query/reference.ts';
import { selectValues } from '../query/select-values.ts';
import type { ValueCell, ValuesQuestion } from '../query/values.ts';
import { readValuesQuestion } from '../query/values-question.ts';
import { EMBEDDABLE, fileResponse } from './file-response.ts';
import type { RouteContext } from './route.ts';

/** How each kind of file is written. */
interface Kind {
  readonly type: string;
  readonly write: (
    cells: readonly ValueCell[],
    asked: ValuesQuestion & { readonly form: ExportForm },
    exporting: Exporting,
  ) => string | Uint8Array;
}

const KINDS: Readonly<Record<ExportKind, Kind>> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    write: (cells, { form }, exporting) => valuesCsv(cells, form, exporting),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (cells, { indicator }, exporting) => valuesXlsx(cells, indicator, exporting),
  },
  json: {
    type: 'application/json; charset=utf-8',
    write: (cells, { indicator }, exporting) => valuesJsonStat(cells, indicator, exporting),
  },
  'sdmx.csv': {
    type: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
    write: (cells, { indicator }, exporting) => valuesSdmxCsv(cells, indicator, exporting),
  },
};

/** The addresses of exports, one for each kind of file. */
export const EXPORT_PATHS: readonly string[] = EXPORT_KINDS.map((kind) => EXPORT_PATH + kind);

/** Answers `/export/values.csv` and its like: every value of a question in one file, or in one sentence what is wrong with it. */
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
  const extension = url.pathname.slice(EXPORT_PATH.length) as ExportKind;
  const { type, write } = KINDS[extension];
  const { args, form, ...selection } = readExportQuestion(url.searchParams);
  if (form === 'vi' && extension !== 'csv')
    throw clientError('BAD_REQUEST', `values requires no form, which is one of CSV, in a file ${extension}`);
  const reference = await referenceOf(db);
  const question = readValuesQuestion(args, reference);
  const last = await lastPublication(db, isOfInvented(reference, question.areas), question);
  const values = await selectValues(db, reference, question, selection);
  const cells = values.map(({ cell }) => cell);
  return fileResponse(request, {
    content: write(cells, { ...question, form }, { reference, last, site: publicUrl ?? url.origin }),
    type,
    caching: 'revalidated',
    headers: {
      ...EMBEDDABLE,
      'access-control-expose-headers': 'content-disposition',
      'content-disposition': contentDisposition(question, form, extension, reference),
    },
  });
}
