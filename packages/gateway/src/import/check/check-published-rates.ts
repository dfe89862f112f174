import { type FigureCell, type Rule, reconcile } from '@tiendo/core';
import type { Reference } from '../../query/reference.ts';
import { figureCell } from '../figure-cell.ts';
import type { Finding } from '../finding.ts';
import { misfitFinding } from '../misfit.ts';
import type { Row } from '../read-file.ts';

/** Columns that tell apart figures which one source states together. */
const TOGETHER = [
  ...['area', 'period', 'as_of', 'source', 'programme', 'component', 'funding_source', 'vintage', 'base'],
];
const KINDS = ['', 'investment', 'recurrent'];

/**
 * Whether published rates of all capital and of its two kinds agree with the amounts that are published with them. The
 * plans need not be stated: a rate says what its plan comes to. A source that contradicts itself is to be explained.
 */
export function checkPublishedRates(rows: Iterable<Row>, reference: Reference): readonly Finding[] {
  return [...groupsOf(rows)].flatMap((group) => checkGroup(group, reference));
}

function groupsOf(rows: Iterable<Row>): Iterable<readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = TOGETHER.map((name) => row.cells[name] ?? '').join('|');
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

function checkGroup(group: readonly Row[], reference: Reference): readonly Finding[] {
  const find = (figure: string, kind: string) =>
    group.find(({ cells }) => cells.figure === figure && (cells.capital_type ?? '') === kind);
  const figures = [...new Set(group.map(({ cells }) => String(cells.figure)))];
  return figures.flatMap((figure) => {
    const indicator = reference.findIndicator(figure);
    const [amount] = indicator?.numerator ?? [];
    if (indicator?.unit !== 'share' || amount === undefined) return [];
    const parts = KINDS.map((kind) => ({ kind, rate: find(figure, kind), amount: find(amount, kind) }));
    const stated = parts.flatMap(({ rate, amount: stands }) =>
      rate && stands ? [{ rate: statedCell(rate, 'share'), amount: statedCell(stands, 'dong') }] : [],
    );
    return stated.length < KINDS.length ? [] : misfits(stated);
  });
}

interface Stated {
  readonly rate: FigureCell;
  readonly amount: FigureCell;
}

function misfits(stated: readonly Stated[]): readonly Finding[] {
  const plans = KINDS.map(
    (kind): FigureCell => ({ ref: `plan ${kind}`, value: null, unit: 'dong', precision: null }),
  );
  const [whole = '', ...parts] = stated.map(({ amount }) => amount.ref);
  const [wholePlan = '', ...partPlans] = plans.map(({ ref }) => ref);
  const rates = stated.map(
    ({ rate, amount }, index): Rule => ({
      ...{ kind: 'RATE', rate: rate.ref, numerator: amount.ref },
      denominator: plans[index]?.ref ?? '',
    }),
  );
  return reconcile({
    cells: [...stated.flatMap(({ rate, amount }) => [rate, amount]), ...plans],
    rules: [
      { kind: 'TOTAL', total: whole, parts },
      { kind: 'TOTAL', total: wholePlan, parts: partPlans },
      ...rates,
    ],
  }).map((misfit) => ({ ...misfitFinding(misfit, ''), severity: 'warning' }));
}

function statedCell(row: Row, unit: 'share' | 'dong'): FigureCell {
  const precision = row.cells.precision;
  return figureCell(row, 'value', unit, typeof precision === 'number' ? precision : null);
}
