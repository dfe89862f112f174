import type { Row } from '../files/demo-file.ts';
import { sumRows } from '../files/sum-rows.ts';
import type { Province } from '../geography/province.ts';
import { SOURCE } from '../sources.ts';
import type { BudgetLine } from './budget-line.ts';

const DECIDED: Readonly<Record<number, readonly [first: string, adjusted: string]>> = {
  2021: ['2021-08-10', '2021-10-15'],
  2022: ['2022-06-10', '2022-10-14'],
  2023: ['2022-12-12', '2023-10-16'],
  2024: ['2023-12-12', '2024-10-15'],
  2025: ['2024-12-13', '2025-10-14'],
  2026: ['2026-04-20', '2026-10-12'],
};

/** The decisions on plans: each year's, its adjustment in October, and the medium-term plan, first and adjusted. */
export function planRows(province: Province, lines: readonly BudgetLine[]): readonly Row[] {
  const years = [...new Set(lines.map(({ vintage }) => vintage))];
  const rows = [
    ...years.flatMap((year) => {
      const own = lines.filter(({ vintage }) => vintage === year);
      const [first, adjusted] = DECIDED[year] as readonly [string, string];
      return [
        ...decision(province, String(year), 1, first, own, ({ assigned }) => assigned),
        ...decision(province, String(year), 2, adjusted, own, (line) => line.adjusted),
      ];
    }),
    ...mediumTerm(province, lines),
  ];
  return rows.map((row, i) => ({ origin: `demo-plans:${i + 1}`, ...row }));
}

/** The plan of five years: first a twentieth more than the years came to, then what they came to. */
function mediumTerm(province: Province, lines: readonly BudgetLine[]): readonly Row[] {
  const own = lines
    .filter(({ vintage }) => vintage <= 2025)
    .map((line) => ({ ...line, component: '', holder: '' }));
  const more = ({ assigned }: BudgetLine) => Math.round((assigned * 1.05) / 1_000_000) * 1_000_000;
  return [
    ...decision(province, '2021/2025', 1, '2022-01-20', own, more),
    ...decision(province, '2021/2025', 2, '2025-09-28', own, ({ adjusted }) => adjusted),
  ];
}

function decision(
  { code }: Province,
  period: string,
  version: number,
  decidedOn: string,
  lines: readonly BudgetLine[],
  amountOf: (line: BudgetLine) => number,
): readonly Row[] {
  const parts = lines.map((line) => ({
    at: {
      ...{ area: code, period, version, programme: line.programme, component: line.component },
      ...{ funding_source: line.source, capital_type: line.capitalType, budget_holder: line.holder },
      ...{
        decision: `${decidedOn.slice(5).replace('-', '')}/QĐ-MH`,
        decided_on: decidedOn,
        source: SOURCE.plan,
      },
    },
    measures: { amount: amountOf(line) },
  }));
  return sumRows(parts);
}
