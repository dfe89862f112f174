import type { IndicatorData, ValueData } from '../../chart/value.ts';

const COLUMNS: readonly (readonly [
  name: string,
  read: (value: ValueData, indicator: IndicatorData) => string | number | null | undefined,
])[] = [
  ['indicator', (_, indicator) => indicator.id],
  ['area', (value) => value.area.code],
  ['area_name', (value) => value.area.name],
  ['period', (value) => value.period],
  ['value', (value) => value.value],
  ['unit', (value) => value.unit],
  ['precision', (value) => value.precision],
  ['published', (value) => value.published],
  ['numerator', (value) => value.numerator],
  ['denominator', (value) => value.denominator],
  ['base', (value) => value.base],
  ['scope', (value) => value.scope?.map((entry) => `${entry.dimension}:${entry.value}`).join(' ')],
  ['kind', (value) => value.kind],
  ['status', (value) => value.status],
  ['missing', (value) => value.missing],
  ['as_of', (value) => value.asOf],
  ['as_of_precision', (value) => value.asOf && value.asOfPrecision],
  ['as_of_basis', (value) => value.asOf && value.asOfBasis],
  ['coverage_reported', (value) => value.coverage?.reported],
  ['coverage_expected', (value) => value.coverage?.expected],
  ['standard', (value) => value.standard?.id],
  ['breaks', (value) => value.breaks?.map(({ kind }) => kind).join(' ')],
  ['derivation', (value) => value.derivation],
  ['source', (value) => value.source?.title],
  ['source_issuer', (value) => value.source?.issuer],
  ['source_tier', (value) => value.source?.tier],
  ['document_number', (value) => value.source?.documentNumber],
  ['issued_on', (value) => value.source?.issuedOn],
  ['issued_precision', (value) => value.source?.issuedPrecision],
  ['locator', (value) => value.source?.locator],
  ['url', (value) => value.source?.url],
  ['sha256', (value) => value.source?.sha256],
  ['release', (value) => value.release?.id],
  ['permalink', (value) => value.permalink],
  ['synthetic', (value) => String(value.synthetic ?? false)],
];

/**
 * Values for machines: comma-separated UTF-8 with a byte order mark, decimal point, shares 0–1, ISO days.
 * Text that a spreadsheet would take for a formula gets an apostrophe. Columns that only some rows have come last.
 */
export function machineCsv(
  rows: readonly {
    readonly indicator: IndicatorData;
    readonly value: ValueData;
    readonly columns?: Readonly<Record<string, number | null>> | undefined;
  }[],
): string {
  const added = [...new Set(rows.flatMap(({ columns }) => Object.keys(columns ?? {})))];
  const lines = rows.map(({ indicator, value, columns }) =>
    [
      ...COLUMNS.map(([, read]) => field(read(value, indicator))),
      ...added.map((name) => field(columns?.[name])),
    ].join(','),
  );
  const head = [...COLUMNS.map(([name]) => name), ...added].join(',');
  return `\uFEFF${[head, ...lines].join('\r\n')}\r\n`;
}

function field(value: string | number | null | undefined): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
