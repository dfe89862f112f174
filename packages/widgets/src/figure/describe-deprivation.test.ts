import { expect, test } from 'vitest';
import { deprivations } from '../../test/invented-deprivations.ts';
import { deprivationRequest } from '../client/ask-deprivation.ts';
import { walk } from '../element/figure/walk.ts';
import { describeDeprivation } from './describe-deprivation.ts';

const figure = describeDeprivation(deprivations(), { lang: 'VI', titleMode: 'neutral', order: 'list' });

test('names areas, period and the list that the shares are of', () => {
  expect(figure.title).toBe('Tỷ lệ thiếu hụt năm 2025: Thanh Sơn Hà và Cả nước minh họa');
  expect(figure.subtitle).toBe('% số hộ nghèo thiếu hụt từng chỉ số');
  expect(figure.notes).toEqual(['Quy ước cuối kỳ, 31/12/2025']);
  expect(figure.state).toBe('partial');
});

test('has a row and a reading for each indicator, with the difference in points', () => {
  expect(figure.table.columns).toEqual([
    ...['Chỉ số thiếu hụt', 'Thanh Sơn Hà', 'Cả nước minh họa', 'Chênh lệch', 'Nguồn'],
  ]);
  expect(figure.table.rows).toHaveLength(12);
  expect(figure.table.rows[9]?.slice(0, 4)).toEqual([
    'Nhà tiêu hợp vệ sinh',
    { key: 'own/toilet', text: '60,3%', isMissing: false },
    { key: 'benchmark/toilet', text: '40,2%', isMissing: false },
    '+20,1 điểm %',
  ]);
  expect(figure.table.rows[10]?.[3]).toBe('–');
  expect(figure.readings.size).toBe(24);
  expect(figure.readings.get('own/toilet')?.indicator.name).toBe('Tỷ lệ thiếu hụt: Nhà tiêu hợp vệ sinh');
});

test('walks down the rows and across to the benchmark', () => {
  expect(walk(figure.walk, 'own/employment', 'ArrowDown')).toBe('own/dependants');
  expect(walk(figure.walk, 'own/employment', 'ArrowRight')).toBe('benchmark/employment');
  expect(figure.walk.flat().every((key) => figure.readings.has(key ?? ''))).toBe(true);
});

test('asks for poor households unless another list is named', () => {
  const question = { area: 'D1', period: '2025', benchmark: 'DEMO', lang: 'VI' } as const;
  expect(deprivationRequest(question).query).toContain(
    'areas: [$area, $benchmark], periods: [$period], base: "poor-households", by: ["deprivation"]',
  );
  const other = deprivationRequest({ ...question, where: 'list:near-poor-households' });
  expect(other.query).toContain('base: "near-poor-households"');
  expect(other.variables.where).toEqual([{ dimension: 'list', values: ['near-poor-households'] }]);
});
