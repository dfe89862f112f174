import { syntheticMark } from '@tiendo/core';
import { expect, test } from 'vitest';
import { poverty } from '../../test/published.ts';
import type { ValueData } from '../chart/value.ts';
import { machineCsv } from '../element/figure/csv.ts';
import { figureJson } from '../element/figure/figure-json.ts';
import { tableCsv } from '../element/figure/table-csv.ts';
import { toMarkup } from '../scene/index.ts';
import { describeTrend } from './describe-trend.ts';
import type { Figure, Reading } from './figure.ts';
import { pictureMarkup } from './picture-markup.ts';
import { citationText } from './source-text.ts';

const MARK = syntheticMark('VI');
const real = poverty();
const invented = (values: readonly ValueData[]) => values.map((value) => ({ ...value, synthetic: true }));
const figure = (data: typeof real): Figure => describeTrend(data, { lang: 'VI', titleMode: 'neutral' });
const marked = figure({
  ...real,
  subject: invented(real.subject),
  benchmark: invented(real.benchmark),
});
const plain = figure(real);

/** Text of a drawing, its lines joined. */
const wordsOf = (markup: string) =>
  [...markup.matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => line).join(' ');

const forms: Readonly<Record<string, (of: Figure) => string | undefined>> = {
  'the chart': ({ draw }) => draw && wordsOf(toMarkup(draw(328))),
  'the picture': (of) => wordsOf(pictureMarkup(of, 'VI')),
  'the sentence': ({ sentence }) => sentence,
  'the small print': ({ notes }) => notes.join('; '),
  'the table for a Vietnamese Excel': ({ table }) => tableCsv(table),
  'the JSON': (of) => figureJson(of),
  'the citation': ({ readings }) => {
    const [{ indicator, value }] = [...readings.values()] as [Reading];
    return citationText(indicator, value, 'VI', undefined);
  },
};

test.each(Object.entries(forms))(
  '%s of invented figures bears the mark, that of real ones does not',
  (_, form) => {
    expect(form(marked)).toContain(MARK);
    expect(form(plain)).not.toContain(MARK);
  },
);

test('each row of the CSV for machines says whether its value is invented', () => {
  const last = (of: Figure) =>
    machineCsv([...of.readings.values()])
      .trim()
      .split('\r\n')
      .map((row) => row.split(',').at(-1));
  expect(new Set(last(marked).slice(1))).toEqual(new Set(['true']));
  expect(new Set(last(plain).slice(1))).toEqual(new Set(['false']));
  expect(last(plain)[0]).toBe('synthetic');
});

test('the mark takes room of its own above the chart, for any width', () => {
  for (const width of [240, 328, 712]) {
    const [bare, taller] = [plain.draw?.(width), marked.draw?.(width)];
    expect(Number(taller?.attributes.height)).toBeGreaterThan(Number(bare?.attributes.height));
    expect(taller?.attributes.viewBox).toBe(`0 0 ${width} ${taller?.attributes.height}`);
  }
});

test('one invented value marks the whole figure', () => {
  const [first, ...others] = real.subject as [ValueData, ...ValueData[]];
  const mixed = figure({ ...real, subject: [{ ...first, synthetic: true }, ...others] });
  expect(mixed.notes).toContain(MARK);
});
