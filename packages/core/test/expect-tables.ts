import { expect } from 'vitest';
import type { FigureTable } from '../src/quality/figure-table.ts';
import type { FigureCell } from '../src/quality/finding.ts';
import { reconcile } from '../src/quality/reconcile.ts';

export function expectRoundedToFit(table: FigureTable): void {
  expect(reconcile(table)).toEqual([]);
}

export function expectSwapToBeNamed({
  table,
  original,
}: {
  readonly table: FigureTable;
  readonly original: FigureCell;
}): void {
  const findings = reconcile(table);
  expect(findings.length).toBeGreaterThan(0);
  for (const { suspects } of findings)
    expect(suspects.map(({ cell, value }) => [cell.ref, value])).toContainEqual([
      original.ref,
      original.value,
    ]);
}
