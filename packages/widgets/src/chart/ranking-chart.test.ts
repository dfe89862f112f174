import { describe, expect, test } from 'vitest';
import { provinces, regions } from '../../test/published-ranking.ts';
import { faultsOf, spokenOf, textsOf } from '../../test/scene-texts.ts';
import { toMarkup } from '../scene/index.ts';
import { rankingChart } from './ranking-chart.ts';
import { rankingCoverage } from './ranking-coverage.ts';
import type { RankedData, RankingData } from './ranking-data.ts';
import { rankingSentence } from './ranking-sentence.ts';
import { rankingTitle } from './ranking-title.ts';

const widths = [240, 288, 328, 448, 480, 570, 769, 1168];
const published = regions();

/** Many areas with values from 1 to n percent, ranked from the lowest. */
function many(count: number): RankingData {
  const [sample] = published.rows as readonly [RankedData];
  const rows = Array.from({ length: count }, (_, index): RankedData => {
    const rank = ((index * 7) % count) + 1;
    const area = { code: String(index), name: `Xã số ${index + 1}`, fullName: `Xã Xã số ${index + 1}` };
    return { ...sample, rank, figure: { ...sample.figure, area, value: rank / 100 } };
  });
  return { ...published, level: 'COMMUNE', rows, own: null };
}

function each(change: (row: RankedData, index: number) => Partial<RankedData>): RankingData {
  return {
    ...published,
    rows: published.rows.map((row, index) => ({ ...row, ...change(row, index) })),
    own: null,
  };
}

const few = provinces();
const cases: Readonly<Record<string, RankingData>> = {
  'six regions': published,
  'provinces, most without a figure': few,
  'a few without a figure': { ...few, unranked: few.unranked.slice(0, 3) },
  'one that cannot be compared': {
    ...few,
    unranked: [
      { area: few.rows[0]?.figure.area ?? { code: '', name: '' }, reasons: ['chuẩn áp dụng khác nhau'] },
    ],
  },
  'thirty-one communes': many(31),
  'no benchmark': { ...published, benchmark: null },
  'benchmark at zero': { ...published, benchmark: { ...published.rows[0]!.figure, value: 0 } },
  'benchmark above all': { ...published, benchmark: { ...published.benchmark!, value: 0.3 } },
  'all zero': each(({ figure }) => ({ figure: { ...figure, value: 0 } })),
  negative: each(({ figure }, index) => ({ figure: { ...figure, value: (index - 2) / 100 } })),
  nobody: { ...few, rows: [] },
  counts: each(({ figure }, index) => ({
    figure: { ...figure, unit: 'count', value: 12.3 + index, precision: 0.1 },
  })),
};

describe.each(Object.entries(cases))('rankingChart, %s', (_name, data) => {
  test.each(widths)('keeps its words apart, inside and at least 12 px at %i px', (width) => {
    for (const order of ['list', 'value'] as const)
      expect(faultsOf(rankingChart(data, { width }, { lang: 'VI', order, own: '20' }))).toEqual([]);
  });
});

test.each(widths)('rankingChart in English keeps its words apart at %i px', (width) => {
  for (const data of [regions('EN'), provinces('EN')])
    expect(faultsOf(rankingChart(data, { width }, { lang: 'EN', own: '20' }))).toEqual([]);
});

const keysOf = (data: RankingData, options: Partial<Parameters<typeof rankingChart>[2]> = {}) =>
  spokenOf(rankingChart(data, { width: 769 }, { lang: 'VI', ...options })).map(
    (words) => words.split(':')[0],
  );

test('rankingChart keeps the order of the list unless the order of values is asked for', () => {
  expect(keysOf(published)).toEqual(['benchmark', 'R1', 'own', 'R2', 'R3', 'R4', 'R5', 'R6']);
  expect(keysOf(published, { order: 'value' })).toEqual([
    ...['benchmark', 'R5', 'R2', 'R6', 'R3', 'R4', 'R1', 'own'],
  ]);
});

test('rankingChart speaks each area with its value, place and distance from the benchmark', () => {
  const spoken = spokenOf(rankingChart(few, { width: 769 }, { lang: 'VI' }));
  expect(spoken).toContain(
    '20: Lạng Sơn 11,36%, năm 2024, tính từ số liệu thành phần, hạng 3, cao hơn cả nước 7,30 điểm %',
  );
  expect(spoken).toContain(
    '77: Bà Rịa - Vũng Tàu 0,00%, năm 2024, cùng hạng 1, thấp hơn cả nước 4,06 điểm %',
  );
});

test('rankingChart prints values with the decimals of the column, the unit at its ends only', () => {
  const texts = textsOf(rankingChart(published, { width: 769 }, { lang: 'VI', order: 'value' })).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(
    expect.arrayContaining(['0,15%', '1,40', '3,14', '6,24', '9,45', '14,98%', 'Cả nước 4,06%']),
  );
  expect(texts).toEqual(expect.arrayContaining(['← ít nghèo hơn', 'nghèo hơn cả nước →', 'Lạng Sơn 11,36']));
});

test('rankingChart moves a value that the benchmark’s line would strike to its far side', () => {
  const texts = textsOf(rankingChart(published, { width: 769 }, { lang: 'VI' }));
  const scene = toMarkup(rankingChart(published, { width: 769 }, { lang: 'VI' }));
  const line = Number(/<line class="s-ink" x1="([\d.]+)"/.exec(scene)?.[1]);
  expect(texts.find(({ text }) => text.startsWith('3,14'))?.box.x).toBeCloseTo(line + 8, 1);
});

test('an area without a figure is hatched with its reason, never drawn at zero; a zero is a value', () => {
  const data = { ...few, unranked: few.unranked.slice(0, 1) };
  const scene = rankingChart(data, { width: 769 }, { lang: 'VI' });
  expect(spokenOf(scene).at(-1)).toBe('900: Tỉnh số 1: chưa công bố');
  const texts = textsOf(scene).map(({ text }) => text);
  expect(texts).toContain('Chưa công bố');
  expect(texts.filter((text) => text.startsWith('0,00'))).toHaveLength(2);
});

test('many areas without a figure are counted by reason', () => {
  const texts = textsOf(rankingChart(few, { width: 769 }, { lang: 'VI' })).map(({ text }) => text);
  expect(texts).toContain('56 tỉnh, thành phố không xếp hạng: chưa công bố');
});

test('more than 25 areas are drawn as both ends and the own one, with how many lie between', () => {
  const keys = keysOf(many(31), { order: 'value', own: '2' });
  expect(keys).toHaveLength(22);
  expect(keys).toContain('2');
  const texts = textsOf(rankingChart(many(31), { width: 769 }, { lang: 'VI', own: '2' })).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(
    expect.arrayContaining([
      '10 hạng đầu',
      '10 hạng cuối',
      '4 xã ở giữa: xem bảng số liệu',
      '6 xã ở giữa: xem bảng số liệu',
    ]),
  );
  expect(keysOf(many(25))).toHaveLength(26);
});

test('rankingSentence says how many lie above the benchmark, the range, the own place and who was not ranked', () => {
  expect(rankingSentence(published, 'VI')).toBe(
    'Trong 6 vùng có số liệu, 3 có tỷ lệ cao hơn cả nước (4,06%). Từ 0,15% (Đông Nam Bộ) đến 14,98% (Trung du và miền núi phía Bắc).',
  );
  expect(rankingSentence(few, 'VI', '20')).toBe(
    'Trong 7 tỉnh, thành phố có số liệu, 5 có tỷ lệ cao hơn cả nước (4,06%). Từ 0% (Bà Rịa - Vũng Tàu) đến 36,35% (Hà Giang). Lạng Sơn: 11,36%, hạng 3/7, cao hơn cả nước 7,30 điểm %. Cần giảm 15.015 hộ để ngang mức cả nước. 56 tỉnh, thành phố chưa có số liệu nên không xếp.',
  );
  expect(rankingSentence(provinces('EN'), 'EN', '20')).toBe(
    'Of 7 provinces with a figure, 5 lie above Viet Nam (4.06%). From 0% (Bà Rịa - Vũng Tàu) to 36.35% (Hà Giang). Lạng Sơn: 11.36%, rank 3/7, 7.30 points above Viet Nam. 15,015 households fewer to reach the level of Viet Nam. 56 provinces without a figure not ranked.',
  );
});

test('rankingTitle counts only what was compared, and names the document where it depends on the source', () => {
  expect(rankingTitle(published, 'VI')).toBe('Ba trong sáu vùng nghèo hơn mức cả nước');
  expect(rankingTitle(regions('EN'), 'EN')).toBe('Three of six regions poorer than Viet Nam');
  expect(rankingTitle(few, 'VI')).toBe('Năm trong bảy tỉnh, thành phố có số liệu nghèo hơn mức cả nước');
  const none = each(() => ({ verdict: 'BELOW' }));
  expect(rankingTitle(none, 'VI')).toBe('Không vùng nào nghèo hơn mức cả nước');
  expect(rankingTitle({ ...few, rows: none.rows }, 'VI')).toBe(
    'Không tỉnh, thành phố nào có số liệu nghèo hơn mức cả nước',
  );
  const all = each(() => ({ verdict: 'ABOVE' }));
  expect([rankingTitle(all, 'VI'), rankingTitle(all, 'EN')]).toEqual([
    'Cả sáu vùng nghèo hơn mức cả nước',
    'All six regions poorer than Cả nước',
  ]);
  expect(rankingTitle({ ...published, rows: published.rows.slice(0, 1) }, 'VI')).toBeUndefined();
  expect(
    rankingTitle(
      each((_row, index) => ({ robust: index > 0 })),
      'VI',
    ),
  ).toBe('Ba trong sáu vùng nghèo hơn mức cả nước, theo số liệu công bố tháng 02/2025');
  expect(
    rankingTitle(
      each(() => ({ verdict: 'NOT_COMPARABLE' })),
      'VI',
    ),
  ).toBeUndefined();
});

test('rankingCoverage says of how many areas there is a figure', () => {
  expect([published, few].map((data) => rankingCoverage(data, 'VI'))).toEqual([
    'Đủ 6/6 vùng',
    '7/63 tỉnh, thành phố có số liệu',
  ]);
});
