import { nameKey, type Rule } from '@tiendo/core';
import type { ReportRow } from '../../file/report/row-table.ts';
import type { Finding } from '../finding.ts';
import type { TableFigures } from './table-figures.ts';

/** What must hold between a table of shares and the table of counts that it shows: row by row, column by column. */
export function shareRules(counts: TableFigures, shares: TableFigures): readonly Rule[] {
  const base = shares.table.sharesOf?.base ?? '';
  const rows = rowsByName(counts);
  return shares.rows.flatMap((row) => {
    const counted = rows.get(nameOf(row));
    if (!counted) return [];
    const denominator = counts.refOf(counted, base);
    return shares.columns.map(({ name }): Rule => {
      const [own, other] = [shares.refOf(row, name), counts.refOf(counted, name)];
      return name === base
        ? { kind: 'TOTAL', total: own, parts: [other] }
        : { kind: 'RATE', rate: own, numerator: other, denominator };
    });
  });
}

/** Rows of shares that no row of counts is like: nothing can be held against them. */
export function uncountedRows(counts: TableFigures, shares: TableFigures): readonly Finding[] {
  const rows = rowsByName(counts);
  return shares.rows
    .filter((row) => !rows.has(nameOf(row)))
    .map(({ row, label }) => ({
      severity: 'error',
      ...{ sheet: shares.read.sheet, line: row, value: label },
      vi: `trang "${counts.read.sheet}" không có dòng tên này để đối chiếu tỷ lệ`,
      en: `sheet "${counts.read.sheet}" has no row of this name to hold the shares against`,
    }));
}

const rowsByName = ({ rows }: TableFigures) => new Map(rows.map((row) => [nameOf(row), row]));

const nameOf = ({ path, label }: ReportRow) => [...path, label].map(nameKey).join(' / ');
