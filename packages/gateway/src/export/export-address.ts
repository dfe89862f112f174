import type { Selection } from '../query/select-values.ts';
import type { ValuesArguments } from '../query/values-question.ts';
import { conditionText } from './condition-text.ts';

/** The kinds of file that values are exported as, by the ending of their name. */
export const EXPORT_KINDS = ['csv', 'xlsx', 'json', 'sdmx.csv'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What the path of every export begins with. */
export const EXPORT_PATH = '/export/values.';

/**
 * The path of a file with all values of a question, as `readExportQuestion` reads it.
 *
 * @example exportAddress('csv', { indicator: 'poverty-rate', areas: ['20', 'VN'], from: '2025' }, { order: [], having: [] }) // '/export/values.csv?indicator=poverty-rate&areas=20%2CVN&from=2025'
 */
export function exportAddress(kind: ExportKind, args: ValuesArguments, { order, having }: Selection): string {
  const { indicator, areas, within, level, from, to, periods, by, where, base, asOf, knownOn, geography } =
    args;
  const pairs = Object.entries(where ?? {}).flatMap(([name, values]) =>
    values.map((value) => `${name}:${value}`),
  );
  const parameters = {
    ...{ indicator, areas: areas?.join(), within, level, from, to, periods: periods?.join(), by: by?.join() },
    ...{ where: pairs.join(' '), base, asOf, knownOn, geography },
    acceptWeights: args.acceptWeights ? 'true' : '',
    having: having.map(conditionText).join(' '),
    orderBy: order.filter((one) => one !== 'LIST').join(),
  };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `${EXPORT_PATH}${kind}?${new URLSearchParams(given)}`;
}
