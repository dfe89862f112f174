import { expect, test } from 'vitest';
import { areasOn, inventedMap, provinceMap } from '../../test/mapped.ts';
import { walk } from '../element/figure/walk.ts';
import { describeMap } from './describe-map.ts';
import { pictureMarkup } from './picture-markup.ts';

const neutral = { lang: 'VI', titleMode: 'neutral' } as const;
const nation = describeMap(provinceMap(), { ...neutral, own: '20' });
const communes = describeMap(inventedMap(areasOn('2025-12-31', 'COMMUNE', '20'), '2025'), neutral);

test('says what is measured, for which areas, and how to read the tiles', () => {
  expect(nation.title).toBe('Tỷ lệ nghèo đa chiều năm 2024 theo tỉnh, thành phố');
  expect(communes.title).toBe('Tỷ lệ nghèo đa chiều năm 2025 theo xã, phường');
  expect(communes.subtitle).toMatch(
    /, %, năm 2025\. Mỗi ô là một đơn vị, ô bằng nhau; nét đen là ranh giới huyện cũ$/,
  );
  expect(nation.notes).toEqual([
    '7/63 tỉnh, thành phố có số liệu',
    'Quy ước cuối kỳ, 31/12/2024',
    'Đơn vị hành chính tại ngày 31/12/2024',
    'Vị trí ô xếp gần đúng theo tâm đơn vị',
  ]);
  expect(nation.state).toBe('partial');
  const english = describeMap(provinceMap('EN'), { ...neutral, lang: 'EN' });
  expect(english.title).toBe('Multidimensional poverty rate 2024 by area: provinces');
});

test('leads from a province to its parts in the edition of the day, and from there nowhere', () => {
  const ways = (figure: typeof nation) => figure.remarks?.flat().flatMap(({ asks }) => (asks ? [asks] : []));
  expect(ways(nation)).toEqual([{ within: '20', level: 'district' }]);
  const later = inventedMap(areasOn('2025-12-31', 'PROVINCE', 'VN'), '2025');
  expect(ways(describeMap(later, neutral))).toEqual([{ within: '20', level: 'commune' }]);
  expect(ways(describeMap(later, { ...neutral, asOf: '2025-06-30' }))).toEqual([
    { within: '20', level: 'district' },
  ]);
  expect(ways(communes)).toEqual([]);
});

test('walks over the tiles as they lie, and keeps a reading and a row for each', () => {
  expect(nation.walk.flat().filter((key) => key !== null)).toHaveLength(63);
  expect(walk(nation.walk, '20', 'ArrowLeft')).toBe('06');
  expect(walk(nation.walk, '20', 'ArrowDown')).toBe('24');
  expect(walk(nation.walk, '42', 'ArrowUp')).toBe('40');
  expect(nation.readings.size).toBe(63);
  expect(nation.table.rows).toHaveLength(63);
  expect(nation.table.rows.find(([name]) => name === 'Tỉnh Lạng Sơn')).toEqual([
    'Tỉnh Lạng Sơn',
    { key: '20', text: '11,36%', isMissing: false },
    'quy ước cuối kỳ, 31/12/2024',
    'Lào Cai Online (báo chí dẫn, năm 2025)',
  ]);
});

test('without a layout the tiles stand in the order of the list, which is said', () => {
  const figure = describeMap(inventedMap(areasOn('2024-12-31', 'COMMUNE', '20'), '2024'), neutral);
  expect(figure.notes).toContain('Ô xếp theo thứ tự danh mục, không theo vị trí');
  expect(figure.walk).toHaveLength(1);
});

test('is empty without a figure, and its picture carries title, notes and sources', () => {
  const { values, ...data } = provinceMap();
  const none = values.map((value) => ({ ...value, value: null, missing: 'NOT_PUBLISHED' as const }));
  expect(describeMap({ ...data, values: none }, neutral).state).toBe('empty');
  const picture = pictureMarkup(nation, 'VI');
  for (const words of ['theo tỉnh, thành phố', 'Quần đảo Trường Sa', '7/63 tỉnh', 'Tuyên Quang'])
    expect(picture).toContain(words);
});
