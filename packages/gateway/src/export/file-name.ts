import { formatPeriod, textIn } from '@tiendo/core';
import type { Reference } from '../query/reference.ts';
import type { ValuesQuestion } from '../query/values.ts';
import type { ExportForm } from './export-question.ts';

const MOST_NAMED = 3;

/**
 * The `content-disposition` of an export: a plain name for old programs, and one in Vietnamese for the others.
 *
 * `attachment; filename="poverty-rate-20-VN-2021-2025.csv"; filename*=UTF-8''T%E1%BB%B7…`
 */
export function contentDisposition(
  question: ValuesQuestion,
  form: ExportForm,
  extension: string,
  reference: Reference,
): string {
  const { indicator, areas, periods } = question;
  const isFew = areas.length <= MOST_NAMED;
  const [first, last] = [periods[0], periods.at(-1)];
  const range = [...new Set([first, last].map((period) => period?.text.replace('/', '-')))].join('-');
  const plain = [
    indicator.id,
    isFew ? areas.join('-') : `${areas.length}-areas`,
    range,
    form === 'vi' && 'vi',
  ];
  const names = isFew
    ? areas.map((code) => reference.hierarchy.editions(code).at(-1)?.name ?? code)
    : [`${areas.length} đơn vị`];
  const when = [...new Set([first, last])].map((period) => period && formatPeriod(period, 'VI')).join(' - ');
  const title = `${[textIn(indicator.name, 'VI'), ...names, when].join(', ')}.${extension}`;
  const ascii = `${plain
    .filter(Boolean)
    .join('-')
    .replace(/[^\w.-]/g, '_')}.${extension}`;
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encode(title.replace(/[/\\:*?"<>|]/g, '-'))}`;
}

/** Percent-encoding as RFC 8187 wants it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
