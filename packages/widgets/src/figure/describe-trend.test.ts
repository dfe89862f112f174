import { expect, test } from 'vitest';
import { poverty } from '../../test/published.ts';
import { describeTrend } from './describe-trend.ts';

test('of several areas names them all, and has each value in walk, readings and table', () => {
  const { subject, ...rest } = poverty();
  const others = ['Bắc Giang', 'Cao Bằng'].map((name) =>
    subject.map((value) => ({ ...value, area: { code: name, name } })),
  );
  const figure = describeTrend({ ...rest, subject, others }, { lang: 'VI', titleMode: 'finding' });
  expect(figure.title).toBe('Tỷ lệ hộ nghèo: Lạng Sơn, Bắc Giang, Cao Bằng và cả nước');
  expect(figure.walk.map((row) => row.length)).toEqual([10, 10, 10]);
  expect(figure.walk.flat().every((key) => figure.readings.has(key ?? ''))).toBe(true);
  expect(figure.table.columns.slice(0, 5)).toEqual(['Kỳ', 'Lạng Sơn', 'Bắc Giang', 'Cao Bằng', 'Cả nước']);
  expect(figure.sentence).toMatch(/của Lạng Sơn giảm .* của Bắc Giang giảm .* của Cao Bằng giảm/);
});
