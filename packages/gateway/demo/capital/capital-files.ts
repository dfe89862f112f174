import type { DemoFile, Row } from '../files/demo-file.ts';
import type { Province } from '../geography/province.ts';
import type { BudgetLine } from './budget-line.ts';
import { communeReports, provinceReports } from './capital-rows.ts';
import { LAST_CUT, publishedOn, quarterOf } from './cuts.ts';
import { planYear } from './plan-year.ts';
import { spend } from './spend.ts';

/** Plan years of the money. */
export const VINTAGES: readonly number[] = [2021, 2022, 2023, 2024, 2025, 2026];

/** Every budget line of a province. */
export function budgetLines(seed: number, province: Province): readonly BudgetLine[] {
  return VINTAGES.flatMap((vintage) => planYear(seed, province, vintage));
}

/** The monthly reports of a province's communes, or of a province that reports as a whole. */
export function capitalRows(
  seed: number,
  province: Province,
  lines: readonly BudgetLine[],
  isWhole: boolean,
): readonly Row[] {
  const standings = lines.flatMap((line) => spend(seed, line, LAST_CUT));
  return isWhole ? provinceReports(province, standings) : communeReports(province, standings);
}

/** One file a budget year and quarter, published some weeks after it. */
export function capitalFiles({ code }: Province, rows: readonly Row[]): readonly DemoFile[] {
  return inFiles(rows, (year, quarter) => ({
    file: `capital-${code}-${year}-Q${quarter}.csv`,
    publishedOn: publishedOn(year, quarter),
  }));
}

/** Of provinces that report as wholes, one file a budget year. */
export function wholeCapitalFiles(rows: readonly Row[]): readonly DemoFile[] {
  return inFiles(rows, (year) => ({ file: `capital-others-${year}.csv`, publishedOn: publishedOn(year, 4) }));
}

function inFiles(
  rows: readonly Row[],
  fileOf: (year: number, quarter: number) => Pick<DemoFile, 'file' | 'publishedOn'>,
): readonly DemoFile[] {
  const files = new Map<string, DemoFile & { readonly rows: Row[] }>();
  for (const row of rows) {
    const year = Number(row.year);
    const named = fileOf(year, quarterOf(year, String(row.cut)));
    const file = files.get(named.file) ?? { dataset: 'capital', ...named, rows: [] };
    files.set(named.file, file);
    file.rows.push(row);
  }
  return [...files.values()];
}
