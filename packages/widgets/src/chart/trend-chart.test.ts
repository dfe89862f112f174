import { describe, expect, test } from 'vitest';
import { poverty } from '../../test/published.ts';
import { faultsOf, spokenOf, textsOf } from '../../test/scene-texts.ts';
import { type SceneNode, toMarkup, trendChart, trendSentence } from './index.ts';
import { trendPanels } from './trend-panels.ts';
import { trendTitle } from './trend-sentence.ts';
import type { TrendData, ValueData } from './value.ts';

const published = poverty();
const widths = [240, 288, 328, 448, 570, 712, 1168];
const last = published.subject.slice(-1);

function change(
  values: readonly ValueData[],
  to: (value: ValueData, index: number) => Partial<ValueData>,
): readonly ValueData[] {
  return values.map((value, index) => ({ ...value, ...to(value, index) }));
}

const cases: Readonly<Record<string, TrendData>> = {
  published,
  'one point': { ...published, subject: last, benchmark: [] },
  'all missing': {
    ...published,
    subject: change(published.subject, () => ({ value: null, missing: 'NOT_PUBLISHED' })),
    benchmark: [],
  },
  'no benchmark': { ...published, benchmark: [] },
  'no break': { ...published, subject: change(published.subject.slice(5), () => ({ breaks: [] })) },
  'all zero': {
    ...published,
    subject: change(published.subject.slice(5), () => ({ value: 0, breaks: [] })),
    benchmark: [],
  },
  months: {
    ...published,
    benchmark: [],
    subject: Array.from({ length: 24 }, (_, index) => ({
      ...(last[0] as ValueData),
      period: `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      value: 0.05 + 0.03 * Math.sin(index / 3),
    })),
  },
  'long name': {
    ...published,
    subject: change(published.subject, ({ area }) => ({ area: { ...area, name: 'Bà Rịa - Vũng Tàu' } })),
  },
};

describe.each(Object.entries(cases))('trendChart, %s', (_name, data) => {
  test.each(widths)('keeps its words apart, inside and at least 12 px at %i px', (width) => {
    expect(faultsOf(trendChart(data, { width }, { lang: 'VI' }))).toEqual([]);
  });
});

test.each(widths)('trendChart in English keeps its words apart at %i px', (width) => {
  expect(faultsOf(trendChart(poverty('EN'), { width }, { lang: 'EN' }))).toEqual([]);
});

test('trendChart prints own values with the decimals of the series and the unit at the end', () => {
  const texts = textsOf(trendChart(published, { width: 570 }, { lang: 'VI' })).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(['22,37', '19,07', '12,20', '8,92', '6,03', '3,36', '2,32%', '4,03', '1,93']),
  );
  expect(texts).toEqual(
    expect.arrayContaining([
      'Chuẩn nghèo 2016–2020',
      'Đổi chuẩn nghèo:',
      '2018–2020',
      'chưa có số liệu',
      '20%',
      '10',
      '0',
    ]),
  );
});

test('trendChart joins no stroke across the break or across years without figures', () => {
  const markup = toMarkup(trendChart(published, { width: 570 }, { lang: 'VI' }));
  const own = [...markup.matchAll(/<path class="s-accent" d="([^"]+)"/g)].map(
    ([, path]) => path?.split('L').length,
  );
  expect(own).toEqual([2, 5]);
});

test('trendChart draws derived values hollow and everything else filled', () => {
  const markup = toMarkup(trendChart(published, { width: 570 }, { lang: 'VI' }));
  expect([...markup.matchAll(/<circle class="f-paper s-accent"/g)]).toHaveLength(2);
  expect([...markup.matchAll(/<circle class="f-accent s-accent"/g)]).toHaveLength(5);
});

test.each(widths)('trendChart underlines no value on or under the axis at %i px', (width) => {
  const markup = toMarkup(trendChart(published, { width }, { lang: 'VI' }));
  const axis = Number(/<line class="s-hatch"[^>]* y1="([\d.]+)"/.exec(markup)?.[1]);
  const underlines = [...markup.matchAll(/<line class="underline[^>]* y1="([\d.]+)"/g)].map(([, y]) =>
    Number(y),
  );
  expect(Math.max(...underlines)).toBeLessThan(axis - 1);
});

test('trendChart speaks every year, also those without a figure', () => {
  const spoken = spokenOf(trendChart(published, { width: 570 }, { lang: 'VI' }));
  expect(spoken).toHaveLength(13);
  expect(spoken).toContain('20/2022: Lạng Sơn 8,92%, năm 2022, suy ra từ số liệu công bố khác');
  expect(spoken).toContain('20/2019: Lạng Sơn, năm 2019: chưa công bố');
});

test('a value of zero is drawn as a value and not as missing', () => {
  const scene = trendChart(cases['all zero'] as TrendData, { width: 570 }, { lang: 'VI' });
  expect(textsOf(scene).map(({ text }) => text)).toContain('0,00%');
});

test('trendSentence gives the change since the break, the break and the years without figures', () => {
  expect(trendSentence(published, 'VI')).toBe(
    'Tỷ lệ hộ nghèo của Lạng Sơn giảm từ 12,20% (năm 2021) xuống còn 2,32% (năm 2025), giảm 9,88 điểm %. Không so sánh với năm 2017 (19,07%) do thay đổi chuẩn. Chưa có số liệu từ 2018 đến 2020.',
  );
  expect(trendSentence(poverty('EN'), 'EN')).toBe(
    'Poverty rate of Lạng Sơn fell from 12.20% (2021) to 2.32% (2025), down 9.88 percentage points. Not comparable with 2017 (19.07%): change of standard. No figures from 2018 to 2020.',
  );
});

test('trendTitle claims a steady change only where every step goes one way', () => {
  expect(trendTitle(published, 'VI')).toBe('Tỷ lệ hộ nghèo giảm liên tục theo chuẩn hiện hành');
  const bumpy = {
    ...published,
    subject: change(published.subject, ({ value }, index) => ({ value: index === 7 ? 0.1 : value })),
  };
  expect(trendTitle(bumpy, 'VI')).toBeUndefined();
});

describe('of several areas', () => {
  const { subject, ...rest } = published;
  const named = (name: string, factor: number) =>
    subject.map((value) => ({
      ...value,
      area: { code: name, name },
      value: value.value === null ? null : value.value * factor,
    }));
  const several: TrendData = {
    ...rest,
    subject,
    others: [named('Bắc Giang', 0.5), named('Cao Bằng', 1.9), named('Hà Giang', 1)],
  };

  test('is a panel each, three in a row, then two, then one, on one scale', () => {
    const scene = (width: number) => trendChart(several, { width }, { lang: 'VI' });
    const places = (width: number) =>
      scene(width)
        .children.slice(1)
        .map((child) => (typeof child === 'string' ? '' : child.attributes.transform));
    expect(new Set(places(1168).map((place) => String(place).split(' ')[0])).size).toBe(3);
    expect(new Set(places(570).map((place) => String(place).split(' ')[0])).size).toBe(2);
    expect(new Set(places(328).map((place) => String(place).split(' ')[0])).size).toBe(1);
    const tops = scene(1168)
      .children.slice(1)
      .map((panel) =>
        textsOf({ ...(panel as SceneNode), attributes: {} })
          .filter(({ text }) => text.endsWith('0%'))
          .map(({ box }) => box.y),
      );
    expect(new Set(tops.map((ys) => ys.join())).size).toBe(1);
  });

  test.each(widths)('keeps the words of each panel apart and inside at %i px', (width) => {
    const { panels } = trendPanels(several, width, 'VI');
    const columns = width >= 720 ? 3 : width >= 480 ? 2 : 1;
    for (const panel of panels.slice(1)) {
      const [, marks] = panel.children as readonly SceneNode[];
      const across = Math.floor((Math.max(width, 240) - (columns - 1) * 24) / columns);
      expect(faultsOf({ ...marks!, attributes: { width: across, height: 196 } })).toEqual([]);
    }
  });

  test('says every own value once', () => {
    const spoken = spokenOf(trendChart(several, { width: 769 }, { lang: 'VI' }));
    expect(spoken).toHaveLength(4 * subject.length);
    expect(new Set(spoken.map((words) => words.split(':')[0])).size).toBe(spoken.length);
  });
});
