import { checkAvailable, type FigureCell, type FigureTable, type Rule, reconcile } from '@tiendo/core';
import type { ReportTable } from '../../file/report/report.ts';
import type { FileDataset } from '../dataset/file-dataset.ts';
import type { Finding } from '../finding.ts';
import { misfitFinding } from '../misfit.ts';
import type { DatasetTable } from './dataset-mapping.ts';
import { shareRules, uncountedRows } from './share-rules.ts';
import { type TableFigures, tableFigures, writtenIn } from './table-figures.ts';
import { refsOf, tableRules } from './table-rules.ts';

/** The cell at fault is looked for among so many parts of a sum; beyond, they are taken together. */
const MOST_PARTS = 2000;

/** A table with what was read of it. */
export interface ReadTable {
  readonly table: DatasetTable;
  readonly read: ReportTable;
}

/**
 * What of a file does not add up: index rows, groups, totals, rates, shares of what other tables count, and what a
 * month added to a cumulative figure; each with the likeliest cell at fault and the value that fits.
 */
export function checkSums(tables: readonly ReadTable[], dataset: FileDataset): readonly Finding[] {
  const counted = tables.filter(({ table }) => !table.sharesOf);
  return counted.flatMap(({ table, read }) => {
    const figures = tableFigures(table, read);
    const shares = tables
      .filter((other) => other.table.sharesOf?.sheet === read.sheet)
      .map((other) => tableFigures(other.table, other.read, `${other.read.sheet}!`));
    const misfits = [...reconcile(figureTable(figures, shares, dataset)), ...beyondCumulative(figures)];
    const written = writtenIn([figures, ...shares]);
    return [
      ...misfits.map((misfit) => asWritten(misfitFinding(misfit, read.sheet), read.sheet, written)),
      ...shares.flatMap((other) => uncountedRows(figures, other)),
    ];
  });
}

/** Figures below 0 are not judged. */
function figureTable(
  figures: TableFigures,
  shares: readonly TableFigures[],
  dataset: FileDataset,
): FigureTable {
  const cells = [figures, ...shares].flatMap((one) => one.cells).filter(isUsable);
  const usable = new Set(cells.map(({ ref }) => ref));
  const rules = [
    ...tableRules(figures, dataset),
    ...shares.flatMap((other) => [...tableRules(other, dataset), ...shareRules(figures, other)]),
  ];
  return takenTogether({
    cells,
    rules: rules.filter((rule) => refsOf(rule).every((ref) => usable.has(ref))),
  });
}

const isUsable = ({ value }: FigureCell) => value === null || value >= 0;

/** Months that are said to have added more than there is. */
function beyondCumulative({ table, rows, cells, refOf }: TableFigures) {
  const known = new Map(cells.filter(isUsable).map((cell) => [cell.ref, cell]));
  return [table.fields, ...table.records].flatMap(Object.values).flatMap((source) => {
    if (typeof source === 'string' || 'year' in source || source.added === undefined) return [];
    const { from, added } = source;
    return rows.flatMap((row) => {
      const [month, cumulative] = [known.get(refOf(row, added)), known.get(refOf(row, from))];
      return month && cumulative ? checkAvailable(month, cumulative) : [];
    });
  });
}

/** Long sums with all their parts as one cell, named as a range. */
function takenTogether({ cells, rules }: FigureTable): FigureTable {
  const known = new Map(cells.map((cell) => [cell.ref, cell]));
  const added: FigureCell[] = [];
  const shorter = rules.map((rule): Rule => {
    if (rule.kind === 'RATE' || rule.parts.length <= MOST_PARTS) return rule;
    const together = sumOf(rule.parts.map((ref) => known.get(ref) as FigureCell));
    added.push(together);
    return { ...rule, parts: [together.ref] };
  });
  return { cells: [...cells, ...added], rules: shorter };
}

/** Unknown when one of them is; rounded as far as all of them can be. */
function sumOf(cells: readonly FigureCell[]): FigureCell {
  const [first, last] = [cells[0] as FigureCell, cells.at(-1) as FigureCell];
  const values = cells.map(({ value }) => value);
  return {
    ref: `${first.ref}:${last.ref}`,
    value: values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    unit: first.unit,
    precision: first.precision === null ? null : first.precision * cells.length,
  };
}

function asWritten(finding: Finding, own: string, written: (ref: string, value: number) => number): Finding {
  const { sheet = '', cell = '', value, suspects = [] } = finding;
  const ref = sheet === own ? cell : `${sheet}!${cell}`;
  return {
    ...finding,
    value: value ? String(written(ref, Number(value))) : '',
    suspects: suspects.map((suspect) => ({
      cell: suspect.cell,
      value: written(suspect.cell, suspect.value),
    })),
  };
}
