import { expect, test } from 'vitest';
import { textsOf } from '../../test/scene-texts.ts';
import { stripChart } from './strip-chart.ts';

test('stripChart repeats the unit on its first tick only', () => {
  const scene = stripChart(
    [
      { name: 'Cả nước', value: 0.54, text: '54%', role: 'benchmark' },
      { name: 'Lạng Sơn', value: 0.612, text: '61,2%', role: 'own' },
    ],
    { width: 504 },
    { lang: 'VI', unit: 'share', words: 'Các công bố khác' },
  );
  const ticks = textsOf(scene).filter(({ size }) => size === 13);
  expect(ticks.map(({ text }) => text).filter((text) => /^\d/.test(text))).toEqual([
    '51%',
    '54',
    '57',
    '60',
    '63',
    '66',
  ]);
});
