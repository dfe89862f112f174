import { expect, test } from 'vitest';
import { FAMILY } from '../../test/family.ts';
import { poverty } from '../../test/published.ts';
import { spokenOf } from '../../test/scene-texts.ts';
import { placedTargets } from '../chart/placed-targets.ts';
import { machineCsv } from '../element/figure/csv.ts';
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

test('a target is a diamond with its word, can be walked to, stands in table, sentence and files, and says whether it is reached', () => {
  const trend = FAMILY.find(({ tag }) => tag === 'tiendo-trend');
  const figure = trend?.figure('VI', 'targets');
  if (!figure?.draw) throw new TypeError('the trend has a chart');
  const spoken = spokenOf(figure.draw(570));
  expect(spoken).toContain('target/a: Mục tiêu 1,5%, Lạng Sơn, năm 2025');
  expect(spoken).toContain('target/b: Mục tiêu 7%, Lạng Sơn, năm 2023');
  expect(spoken.some((words) => /target\/[cd]/.test(words))).toBe(false);
  expect(figure.walk.slice(2).map((row) => row.indexOf(row.find((key) => key !== null) ?? ''))).toEqual([
    9, 7,
  ]);
  expect(figure.table.columns[3]).toBe('Mục tiêu');
  expect(figure.table.rows.at(-1)?.[3]).toMatchObject({ key: 'target/a', text: '1,5%' });
  expect(figure.sentence).toContain('Mục tiêu 1,5%, năm 2025: chưa đạt. Mục tiêu 7%, năm 2023: đạt.');
  expect(figure.facts.map(({ head, detail }) => `${head} | ${detail}`)).toEqual([
    'Mục tiêu năm 2025: 1,5% | Chưa đạt',
    'Mục tiêu năm 2023: 7% | Đạt',
    'Mục tiêu năm 2025: nguồn không nêu trị số | ',
  ]);
  expect(machineCsv([...figure.readings.values()])).toMatch(
    /poverty-rate,20,Lạng Sơn,2025,0\.015,share,.*REPORTED,TARGET/,
  );
});

test('a target outside the periods shown, or of another area, is no mark', () => {
  const target = { ...poverty().subject[0]!, id: 'x', value: 0.1 };
  const targets = [
    { ...target, period: '2030' },
    { ...target, dueOn: '2026-06-30' },
    { ...target, area: { code: '04', name: 'Cao Bằng' } },
  ];
  expect(placedTargets({ ...poverty(), targets })).toEqual([]);
  const due = placedTargets({ ...poverty(), targets: [{ ...target, dueOn: '2024-06-30' }] });
  expect(due.map(({ index }) => index)).toEqual([8]);
});
