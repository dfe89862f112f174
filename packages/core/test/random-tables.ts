import fc from 'fast-check';
import type { FigureTable, Rule } from '../src/quality/figure-table.ts';
import type { FigureCell } from '../src/quality/finding.ts';
import { roundTo } from '../src/unit/unit.ts';

const PROGRAMMES = ['NTM', 'GNBV', 'DTTS'] as const;
const COLUMNS = ['investment', 'recurrent'] as const;

/** Plan and payments of one programme and capital type, whole đồng; plans from 10 to 1,000 tỷ. */
const amounts = fc
  .tuple(fc.integer({ min: 1e10, max: 1e12 }), fc.integer({ min: 50, max: 950 }))
  .map(([plan, perMille]) => ({ plan, paid: Math.floor((plan * perMille) / 1000) }));

/**
 * Two or three programmes × two capital types with sums by row, by column and over all, and the rate of each. Every
 * number is rounded on its own from one true table, to millions of đồng and hundredths of a percent.
 */
export const roundedTables: fc.Arbitrary<FigureTable> = fc
  .array(fc.tuple(amounts, amounts), { minLength: 2, maxLength: PROGRAMMES.length })
  .map((rows) => {
    const lines = [...PROGRAMMES.slice(0, rows.length), 'sum'];
    const columns = [...COLUMNS, 'all'];
    const places = lines.flatMap((line) => columns.map((column) => `${line} ${column}`));
    const truth = (measure: 'plan' | 'paid', place: string) =>
      rows
        .flatMap((row, i) =>
          row.map((cell, j) => ({ amount: cell[measure], line: lines[i], column: COLUMNS[j] })),
        )
        .filter(
          ({ line, column }) =>
            ['sum', line].includes(place.split(' ')[0]) && ['all', column].includes(place.split(' ')[1]),
        )
        .reduce((sum, { amount }) => sum + amount, 0);
    return {
      cells: places.flatMap((place) => cellsAt(place, truth('plan', place), truth('paid', place))),
      rules: rulesOf(lines, columns),
    };
  });

/** A table and the same with two unlike digits side by side swapped in one cell, `original` being that cell as it was. */
export const swappedTables = roundedTables.chain((table) =>
  fc
    .tuple(fc.nat(table.cells.length - 1), fc.nat(20))
    .map(([index, position]) => swapIn(table, table.cells[index] as FigureCell, position))
    .filter((swapped) => swapped !== undefined),
);

function cellsAt(place: string, plan: number, paid: number): readonly FigureCell[] {
  return [
    { ref: `plan ${place}`, value: roundTo(plan, 1e6), unit: 'dong', precision: 1e6 },
    { ref: `paid ${place}`, value: roundTo(paid, 1e6), unit: 'dong', precision: 1e6 },
    { ref: `rate ${place}`, value: roundTo(paid / plan, 1e-4), unit: 'share', precision: 1e-4 },
  ];
}

function rulesOf(lines: readonly string[], columns: readonly string[]): readonly Rule[] {
  const sums = ['plan', 'paid'].flatMap((measure): Rule[] => [
    ...lines.map(
      (line): Rule => ({
        kind: 'TOTAL',
        total: `${measure} ${line} all`,
        parts: COLUMNS.map((column) => `${measure} ${line} ${column}`),
      }),
    ),
    ...columns.map(
      (column): Rule => ({
        kind: 'TOTAL',
        total: `${measure} sum ${column}`,
        parts: lines.slice(0, -1).map((line) => `${measure} ${line} ${column}`),
      }),
    ),
  ]);
  const rates = lines.flatMap((line) =>
    columns.map(
      (column): Rule => ({
        kind: 'RATE',
        rate: `rate ${line} ${column}`,
        numerator: `paid ${line} ${column}`,
        denominator: `plan ${line} ${column}`,
      }),
    ),
  );
  return [...sums, ...rates];
}

function swapIn(table: FigureTable, original: FigureCell, position: number) {
  const precision = original.precision as number;
  const digits = String(Math.round((original.value as number) / precision));
  const at = position % digits.length;
  const text = digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2);
  if (text === digits) return undefined;
  const value = Number((Number(text) * precision).toPrecision(15));
  return {
    original,
    table: { ...table, cells: table.cells.map((cell) => (cell === original ? { ...cell, value } : cell)) },
  };
}
