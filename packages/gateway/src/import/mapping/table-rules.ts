import type { Rule } from '@tiendo/core';
import type { FileDataset } from '../dataset/file-dataset.ts';
import { indexFormula } from './index-formula.ts';
import { rowSums } from './row-sums.ts';
import type { TableFigures } from './table-figures.ts';

/** What must hold between the cells of a table: along its rows, and down its columns. */
export function tableRules(figures: TableFigures, dataset: FileDataset): readonly Rule[] {
  return [...acrossRows(figures), ...downRows(figures, dataset)];
}

/** What the index row and the mapping say, for each row. */
function acrossRows({ table, read, rows, refOf }: TableFigures): readonly Rule[] {
  const { frame } = read;
  const nameAt = (position: number) => table.columns.find((column) => column.position === position)?.name;
  const nameOf = (index: string) => nameAt(frame.columns.findIndex((column) => column.index === index) + 1);
  const ofIndex = frame.columns.flatMap(({ formula }, at) => {
    const name = nameAt(at + 1);
    return formula !== undefined && name !== undefined ? (indexFormula(name, formula, nameOf) ?? []) : [];
  });
  return rows.flatMap((row) =>
    [...ofIndex, ...(table.rules ?? [])].map((rule) => renamed(rule, (name) => refOf(row, name))),
  );
}

function downRows({ table, rows, columns, refOf }: TableFigures, dataset: FileDataset): readonly Rule[] {
  const added = columns.filter(({ unit }) => unit !== 'share');
  return rowSums(table, rows, dataset).flatMap(({ sum, parts }) =>
    added.map(
      ({ name }): Rule => ({
        kind: 'TOTAL',
        total: refOf(sum, name),
        parts: parts.map((part) => refOf(part, name)),
      }),
    ),
  );
}

function renamed(rule: Rule, refOf: (name: string) => string): Rule {
  if (rule.kind === 'RATE')
    return {
      ...rule,
      rate: refOf(rule.rate),
      numerator: refOf(rule.numerator),
      denominator: refOf(rule.denominator),
    };
  const { kind, total, parts, less = [] } = rule;
  return { kind, total: refOf(total), parts: parts.map(refOf), less: less.map(refOf) };
}

/** The cells or columns that a rule names. */
export function refsOf(rule: Rule): readonly string[] {
  return rule.kind === 'RATE'
    ? [rule.rate, rule.numerator, rule.denominator]
    : [rule.total, ...rule.parts, ...(rule.less ?? [])];
}
