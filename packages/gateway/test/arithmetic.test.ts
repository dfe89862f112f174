import { readFile } from 'node:fs/promises';
import { exactSum, finish, formatShare, multidimensionalPovertyRate, povertyRate } from '@tiendo/core';
import { expect, test } from 'vitest';
import { SHIPPED_DATA } from '../src/publish/load-published.ts';
import { rowsIn } from './rows-in.ts';

const read = async (file: string) => rowsIn(await readFile(new URL(file, SHIPPED_DATA)));
const capital = await read('disbursement.csv');
const poverty = await read('poverty.csv');

/** The one row with these cells. */
function only(
  rows: readonly Readonly<Record<string, string>>[],
  cells: Readonly<Record<string, string>>,
): number {
  const found = rows.filter((row) => Object.entries(cells).every(([name, value]) => row[name] === value));
  expect(found).toHaveLength(1);
  return Number(found[0]?.value);
}

test('the plan of Văn Lãng 2022 is the sum of its capital types, and 26,049 of 49,198 million is 52.95%', () => {
  const row = { area: '182', period: '2022', programme: 'DTTS' };
  const [investment, recurrent] = ['investment', 'recurrent'].map((capital_type) =>
    only(capital, { ...row, figure: 'assigned', capital_type }),
  );
  const total = only(capital, { ...row, figure: 'assigned', capital_type: '' });
  expect([investment, recurrent, total]).toEqual([28_582_000_000, 20_616_000_000, 49_198_000_000]);
  expect(exactSum([investment as number, recurrent as number])).toBe(total);
  const disbursed = only(capital, { ...row, figure: 'disbursed' });
  expect(formatShare(disbursed / total, 'VI', 0.0001)).toBe('52,95%');
});

test('4,643 of 199,765 households are 2.32%, and poor and near-poor together 9.12%', () => {
  const row = { area: '20', period: '2025', standard: 'poverty-2022', status: 'ACTUAL' };
  const households = only(poverty, { ...row, figure: 'households' });
  const poor = only(poverty, { ...row, figure: 'poor-households' });
  const nearPoor = only(poverty, { ...row, figure: 'near-poor-households' });
  expect([households, poor, nearPoor]).toEqual([199_765, 4_643, 13_578]);
  expect(formatShare(finish(povertyRate, poor, households).value as number, 'VI', 0.0001)).toBe('2,32%');
  expect(only(poverty, { ...row, figure: 'poor-and-near-poor-households' })).toBe(poor + nearPoor);
  expect(
    formatShare(
      finish(multidimensionalPovertyRate, poor + nearPoor, households).value as number,
      'VI',
      0.0001,
    ),
  ).toBe('9,12%');
});

test('the six regions of 2023 sum to the nation’s 1,586,336 poor and near-poor households', () => {
  const row = { period: '2023', figure: 'poor-and-near-poor-households' };
  const regions = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'].map((area) => only(poverty, { ...row, area }));
  expect(exactSum(regions)).toBe(1_586_336);
  expect(only(poverty, { ...row, area: 'VN' })).toBe(1_586_336);
});

test('capital types of 75% and 58.2% pool to 67.9% by their sums, not to the mean of 66.6%', () => {
  const row = { area: 'VN', period: '2021/2025', as_of: '2025-10-30', funding_source: 'central' };
  const types = ['investment', 'recurrent'].map((capital_type) => {
    const disbursed = only(capital, { ...row, figure: 'disbursed', capital_type });
    return { disbursed, rate: only(capital, { ...row, figure: 'disbursement-rate', capital_type }) };
  });
  const plans = types.map(({ disbursed, rate }) => disbursed / rate);
  const pooled =
    types.reduce((sum, { disbursed }) => sum + disbursed, 0) / ((plans[0] as number) + (plans[1] as number));
  expect(formatShare(pooled, 'VI', 0.001)).toBe('67,9%');
  expect(only(capital, { ...row, figure: 'disbursement-rate', capital_type: '' })).toBe(0.679);
  const mean = types.reduce((sum, { rate }) => sum + rate, 0) / types.length;
  expect(formatShare(mean, 'VI', 0.001)).toBe('66,6%');
});
