import { describe, expect, test } from 'vitest';
import { areasOn, inventedMap, provinceMap } from '../../test/mapped.ts';
import { faultsOf, spokenOf, textsOf } from '../../test/scene-texts.ts';
import { toMarkup } from '../scene/index.ts';
import { mapChart } from './map-chart.ts';
import { classesOf, classText } from './map-classes.ts';
import type { MapData } from './map-data.ts';
import { mapSentence, mapTitle } from './map-sentence.ts';
import { TILE_LAYOUTS } from './tile-layouts.ts';
import { layoutOf, placesIn } from './tile-places.ts';

const widths = [240, 288, 328, 448, 570, 712, 1168];
const [BEFORE, AFTER] = ['2025-06-30', '2025-07-01'];
const editions = {
  '63 provinces': areasOn(BEFORE, 'PROVINCE', 'VN'),
  '34 provinces': areasOn(AFTER, 'PROVINCE', 'VN'),
  '11 districts': areasOn(BEFORE, 'DISTRICT', '20'),
  '65 communes': areasOn(AFTER, 'COMMUNE', '20'),
  '194 communes without a layout': areasOn(BEFORE, 'COMMUNE', '20'),
};
const periodOf = (name: string) => (/^(34|65)/.test(name) ? '2025' : '2024');

test.each(
  TILE_LAYOUTS.map((layout) => [`${layout.within} ${layout.level} ${layout.validFrom}`, layout] as const),
)('the layout %s has one tile of its own for each area of its edition', (_name, layout) => {
  const day = layout.validTo ? BEFORE : AFTER;
  const areas = areasOn(day, layout.level, layout.within);
  expect([...(layout.tiles.match(/\d+/g) ?? [])].sort()).toEqual(areas.map(({ code }) => code).sort());
  expect(layoutOf(areas, day)).toBe(layout);
});

test('the tiles of a former district hang together, but for Khánh Khê', () => {
  const areas = editions['65 communes'];
  const layout = layoutOf(areas, AFTER);
  const { tiles } = placesIn(layout!, areas);
  const lonely = tiles.filter(
    ({ column, row, former }) =>
      !tiles.some(
        (other) =>
          other.former === former && Math.abs(other.column - column) + Math.abs(other.row - row) === 1,
      ),
  );
  expect(tiles.every(({ former }) => former !== undefined)).toBe(true);
  expect(lonely.map(({ code }) => code)).toEqual(['06286']);
});

describe.each(Object.entries(editions))('mapChart of %s', (name, areas) => {
  const data = inventedMap(areas, periodOf(name));
  test.each(widths)('keeps its words apart, inside and at least 12 px at %i px', (width) => {
    for (const lang of ['VI', 'EN'] as const)
      expect(faultsOf(mapChart(data, { width }, { lang, own: areas[3]?.code }))).toEqual([]);
  });

  test('says every area with its value, or why it has none', () => {
    const spoken = spokenOf(mapChart(data, { width: 1168 }, { lang: 'VI' }));
    expect(spoken).toHaveLength(areas.length);
    for (const words of spoken)
      expect(words).toMatch(
        /^\S+: .+( \d,\d\d%, năm \d{4}|, năm \d{4}: (chưa báo cáo|không thuộc đối tượng thực hiện))$/,
      );
  });
});

test.each([
  ['63 provinces', '2024'],
  ['34 provinces', '2025'],
] as const)('every picture of the %s shows Hoàng Sa and Trường Sa', (name, period) => {
  for (const width of widths)
    for (const [lang, words] of [
      ['VI', 'Quần đảo Hoàng Sa'],
      ['EN', 'Trường Sa Islands'],
    ] as const) {
      const scene = mapChart(inventedMap(editions[name], period), { width }, { lang });
      expect(toMarkup(scene)).toContain(words);
      const texts = textsOf(scene).map(({ text }) => text);
      for (const island of ['Hoàng Sa', 'Trường Sa'])
        expect(texts.filter((text) => text.includes(island))).toHaveLength(1);
    }
});

test('the layout follows the day of the data, also where codes were used again', () => {
  const areas = editions['34 provinces'];
  const rows = (period: string, asOf?: string) =>
    Number(mapChart(inventedMap(areas, period), { width: 328 }, { lang: 'VI', asOf }).attributes.height);
  expect(rows('2025')).toBeLessThan(rows('2024'));
  expect(rows('2025', '2025-06-30')).toBe(rows('2024'));
});

/** Three areas: a real zero, no figure, not applicable; and one on another base. */
const apart: MapData = {
  indicator: provinceMap().indicator,
  values: inventedMap(editions['11 districts'], '2024')
    .values.slice(0, 4)
    .map((value, index) => {
      if (index === 1) return { ...value, value: null, missing: 'NOT_REPORTED' };
      if (index === 2) return { ...value, value: null, missing: 'NOT_APPLICABLE' };
      return { ...value, value: index === 0 ? 0 : 0.02, base: index === 3 ? 'pooled' : 'households' };
    }),
};

test('zero, no figure, not applicable and not comparable are told apart', () => {
  const extended = {
    ...apart,
    values: [
      ...apart.values,
      { ...apart.values[0]!, value: 0.05, area: { ...apart.values[0]!.area, code: '186' } },
    ],
  };
  const scene = mapChart(extended, { width: 570 }, { lang: 'VI' });
  expect(spokenOf(scene).map((words) => words.split(', năm 2024')[1])).toEqual([
    ': chưa báo cáo',
    ': không thuộc đối tượng thực hiện',
    ', không so sánh được với các đơn vị khác',
    '',
    '',
  ]);
  const texts = textsOf(scene).map(({ text }) => text);
  expect(texts).toContain('0,00');
  for (const reason of ['Chưa báo cáo', 'Không so sánh được']) expect(texts).toContain(reason);
  expect(mapSentence(extended, 'VI')).toBe(
    '2/5 huyện, thành phố có số liệu, từ 0,00% (Lạng Sơn) đến 5,00% (Lạng Sơn). 2 huyện, thành phố: chưa báo cáo; không thuộc đối tượng thực hiện. 1 huyện, thành phố có số liệu không so sánh được.',
  );
});

test('mapTitle states the ends only where every area has a figure', () => {
  expect(mapTitle(provinceMap(), 'VI')).toBeUndefined();
  // 0.1 %, 3.8 %, 7.5 %, 2.9 % and 6.6 % in the order of the list.
  const { values, ...data } = inventedMap(editions['11 districts'].slice(0, 5), '2024');
  expect(mapTitle({ ...data, values }, 'VI')).toBe('Cao nhất ở Bình Gia, thấp nhất ở Lạng Sơn');
  expect(mapTitle({ ...data, values: [] }, 'VI')).toBeUndefined();
});

test('classesOf cuts at round numbers, finer below where most values are small', () => {
  expect(classesOf([0.0041, 0.02, 0.0829]).breaks).toEqual([0.01, 0.02, 0.04, 0.06]);
  expect(classesOf([0.3, 0.54, 0.96]).breaks).toEqual([0.2, 0.4, 0.6, 0.8]);
  expect(classesOf([0, 0]).breaks).toEqual([0.1, 0.2, 0.4, 0.6]);
  expect(classesOf([-0.02, 0.01, 0.03]).breaks).toEqual([-0.02, -0.01, 0, 0.01]);
  const { classOf } = classesOf([0.0041, 0.02, 0.0829]);
  expect([0, 0.0099, 0.01, 0.0599, 0.06, 0.09].map(classOf)).toEqual([0, 0, 1, 3, 4, 4]);
});

test('classText prints limits as the language does', () => {
  const { indicator } = apart;
  const classes = classesOf([0.001, 0.002, 0.005]);
  expect([0, 1, 4].map((index) => classText(indicator, classes, index, 'VI'))).toEqual([
    'dưới 0,05',
    '0,05 đến dưới 0,1',
    'từ 0,3',
  ]);
  expect(classText({ ...indicator, unit: 'count' }, classesOf([900, 4100]), 4, 'EN')).toBe('4,000 and over');
});
