import type { Row } from '../files/demo-file.ts';
import { sumRows } from '../files/sum-rows.ts';
import type { Province } from '../geography/province.ts';
import { SOURCE } from '../sources.ts';

/** The cut at which the books of a year close, and that at which the next one is seen. */
const YEARS: readonly (readonly [year: number, closing: string, next: string])[] = [
  [2022, '2023-01-31', '2024-01-31'],
  [2023, '2024-01-31', '2025-01-31'],
  [2024, '2025-01-31', '2025-12-31'],
];
const MILLION = 1_000_000;

/**
 * What the Treasury confirmed of each balance and what was booked. Of 2023 the first balance is confirmed a million
 * short and not booked yet; all others tie to the đồng.
 */
export function carryOverRows({ code }: Province, capital: readonly Row[]): readonly Row[] {
  const rows = YEARS.flatMap(([year, closing, next]) => {
    const left = sumsAt(
      capital,
      year,
      closing,
      (row) => Number(row.assigned) - Number(row.disbursed) - Number(row.cancelled),
    );
    const opened = sumsAt(capital, year + 1, next, (row) => Number(row.assigned));
    return left.flatMap(({ at, measures }, i) => {
      const amount = Number(measures.amount);
      if (amount <= 0) return [];
      const isOpen = year === 2023 && i === 0;
      const found = opened.find((other) => keyOf(other.at) === keyOf(at));
      return [
        {
          ...{ area: code, period: String(year), ...at },
          confirmed: isOpen ? amount - MILLION : amount,
          booked: isOpen ? '' : Number(found?.measures.amount ?? 0),
          ...{ confirmed_on: `${year + 1}-02-26`, source: SOURCE.work, note: 'giả định' },
        },
      ];
    });
  });
  return rows.map((row, i) => ({ origin: `demo-carry-over:${i + 1}`, ...row }));
}

interface Summed {
  readonly at: Row;
  readonly measures: Readonly<Record<string, unknown>>;
}

function sumsAt(
  capital: readonly Row[],
  year: number,
  cut: string,
  amountOf: (row: Row) => number,
): readonly Summed[] {
  const rows = capital.filter((row) => row.year === year && row.cut === cut);
  const parts = rows.map((row) => ({
    at: {
      ...{ programme: row.programme ?? '', funding_source: row.funding_source ?? '' },
      ...{ capital_type: row.capital_type ?? '', vintage: row.vintage ?? '' },
    },
    measures: { amount: amountOf(row) },
  }));
  return sumRows(parts).map(({ amount, ...at }) => ({ at, measures: { amount } }));
}

const keyOf = (at: Row) => Object.values(at).join('|');
