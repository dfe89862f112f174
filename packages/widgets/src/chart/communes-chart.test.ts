import { describe, expect, test } from 'vitest';
import { communes } from '../../test/published-communes.ts';
import { faultsOf, spokenOf, textsOf } from '../../test/scene-texts.ts';
import { toMarkup } from '../scene/index.ts';
import { communesChart } from './communes-chart.ts';
import type { CommunesData } from './communes-data.ts';
import { communesToReach, exclusiveCounts, nestedLevels } from './communes-levels.ts';
import { communesSentence, communesTitle } from './communes-sentence.ts';
import { editionText, isRoundingSeen } from './communes-words.ts';
import type { ComparisonData, ValueData } from './value.ts';

const widths = [240, 288, 328, 448, 480, 570, 712, 1168];
const published = communes();

function withMet(subject: Partial<ValueData>, change: Partial<ComparisonData> = {}): CommunesData {
  return {
    ...published,
    met: { ...published.met, ...change, subject: { ...published.met.subject, ...subject } },
  };
}

function againstNation(value: number | null): CommunesData {
  const { benchmark, subject } = published.met;
  const difference = value === null ? null : (subject.value ?? 0) - value;
  return {
    ...published,
    met: {
      ...published.met,
      benchmark: benchmark && value !== null ? { ...benchmark, value } : null,
      difference,
      verdict: difference === null ? 'NO_DATA' : difference < 0 ? 'BELOW' : 'ABOVE',
    },
  };
}

const missing = { value: null, missing: 'NOT_PUBLISHED', numerator: null, denominator: null } as const;
const shareOnly = withMet({ value: 0.295, numerator: null, denominator: null });

const cases: Readonly<Record<string, CommunesData>> = {
  published,
  'few recognised': communes('VI', [175, 12, 3, 1]),
  'nearly all recognised': communes('VI', [175, 172, 160, 120]),
  'all recognised': communes('VI', [65, 65, 65, 65]),
  'none recognised': communes('VI', [175, 0, 0, 0]),
  'one commune': communes('VI', [1, 1, 0, 0]),
  'eleven communes': communes('VI', [11, 7, 2, 1]),
  'thirty-five communes': communes('VI', [35, 20, 5, 0]),
  'two hundred': communes('VI', [200, 120, 30, 5]),
  'the nation': communes('VI', [7669, 6084, 2567, 743]),
  'nation near zero': againstNation(0.02),
  'nation in the heading': againstNation(0.2),
  'nation just above': againstNation(0.61),
  'nation at 100%': againstNation(1),
  'no nation': againstNation(null),
  'a share without counts': { ...shareOnly, advanced: null, model: null },
  'no advanced ones known': {
    ...published,
    advanced: { ...published.met, subject: { ...published.met.subject, ...missing } },
  },
  'nothing known': {
    ...withMet(missing, { difference: null, verdict: 'NO_DATA' }),
    advanced: null,
    model: null,
  },
  'too many model ones': communes('VI', [175, 106, 28, 40]),
  'too many of all': communes('VI', [175, 206, 28, 10]),
};

describe.each(Object.entries(cases))('communesChart, %s', (_name, data) => {
  test.each(widths)('keeps its words apart, inside and at least 12 px at %i px', (width) => {
    for (const lang of ['VI', 'EN'] as const)
      expect(faultsOf(communesChart(data, { width }, { lang }))).toEqual([]);
  });
});

const textsIn = (data: CommunesData, width = 570) =>
  textsOf(communesChart(data, { width }, { lang: 'VI' })).map(({ text }) => text);

test('communesChart prints counts with their base, the difference and how many have each level and no higher one', () => {
  expect(textsIn(published)).toEqual(
    expect.arrayContaining([
      ...['106 xã đạt chuẩn', '= 60,6% trong 175 xã', 'Cả nước', '79,3%', '−18,8 điểm %'],
      ...['28 nâng cao,', 'trong đó 10 kiểu mẫu'],
      ...['10 kiểu mẫu', '18 nâng cao khác', '78 chỉ đạt chuẩn', '69 chưa đạt'],
    ]),
  );
});

test('communesChart speaks each level with its share and what that is of', () => {
  expect(spokenOf(communesChart(published, { width: 570 }, { lang: 'VI' }))).toEqual([
    'met: 106 xã đạt chuẩn = 60,6% trong 175 xã, Lạng Sơn, năm 2025',
    'advanced: 28 nâng cao, 26,4% trong 106 xã đạt chuẩn, Lạng Sơn, năm 2025',
    'model: trong đó 10 kiểu mẫu, 9,4% trong 106 xã đạt chuẩn, Lạng Sơn, năm 2025',
    'benchmark: Cả nước 79,3%, năm 2025, tính từ số liệu thành phần',
  ]);
});

/** Squares of each kind: subpaths by the class of the path. */
function squareCounts(data: CommunesData): Readonly<Record<string, number>> {
  const markup = toMarkup(communesChart(data, { width: 570 }, { lang: 'VI' }));
  const group = markup.slice(markup.indexOf('data-key="model"'));
  const paths = [...group.matchAll(/<path class="([^"]+)" d="((?:M[\d. ]+h[\d.]+v[\d.]+h-[\d.]+z)+)"/g)];
  const large = paths.filter(([, , path]) => !path?.includes('h14v') && !path?.includes('h13v'));
  return Object.fromEntries(large.map(([, ink = '', path = '']) => [ink, path.split('z').length - 1]));
}

test('communesChart draws one square per commune up to 200, and only the bar for more', () => {
  expect(squareCounts(published)).toEqual({
    'f-model': 10,
    'f-advanced': 18,
    'f-met s-advanced': 78,
    's-hatch': 69,
  });
  const height = (counts: readonly [number, number, number, number]) =>
    Number(communesChart(communes('VI', counts), { width: 570 }, { lang: 'VI' }).attributes.height);
  expect(height([200, 120, 30, 5])).toBeGreaterThan(250);
  expect(height([201, 120, 30, 5])).toBeLessThan(160);
});

test('nestedLevels never lets a part exceed what it is a part of, and says which one did', () => {
  expect(nestedLevels(communes('VI', [175, 106, 28, 40]))).toMatchObject({
    total: 175,
    drawn: [
      { id: 'met', count: 106 },
      { id: 'advanced', count: 28 },
    ],
    faults: [{ kind: 'exceeds', level: 'model', count: 40, parent: 'advanced', parentCount: 28 }],
  });
  expect(nestedLevels(communes('VI', [175, 206, 28, 10])).drawn.map(({ id }) => id)).toEqual([
    'advanced',
    'model',
  ]);
  expect(nestedLevels(published).faults).toEqual([]);
});

test('an inconsistent level is named on the drawing and left out of it', () => {
  const texts = textsIn(communes('VI', [175, 106, 28, 40]), 1168);
  expect(texts).toContain(
    'Số xã kiểu mẫu (40) lớn hơn số xã nâng cao (28): nguồn chưa thống nhất, không vẽ bậc này.',
  );
  expect(texts).toEqual(expect.arrayContaining(['28 nâng cao', '78 chỉ đạt chuẩn']));
  expect(texts).not.toContain('40 kiểu mẫu');
});

test('a share of another number of communes than were recognised is said', () => {
  const other = communes('VI', [175, 110, 28, 10]);
  const mixed = { ...published, advanced: other.advanced ?? null, model: null };
  expect(textsIn(mixed, 1168)).toContain('Tỷ lệ nâng cao tính trên 110 xã, khác số 106 xã đạt chuẩn.');
});

test('exclusive counts add up to all communes', () => {
  for (const data of Object.values(cases)) {
    const levels = nestedLevels(data);
    const counts = exclusiveCounts(levels);
    if (counts.at(-1)?.id !== 'unmet') continue;
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(levels.total);
    expect(Math.min(...counts.map(({ count }) => count))).toBeGreaterThanOrEqual(0);
  }
});

test('a level of which nothing is known is not drawn as zero', () => {
  const texts = textsIn(cases['no advanced ones known'] as CommunesData);
  expect(texts).toEqual(expect.arrayContaining(['10 kiểu mẫu', '96 đạt chuẩn khác', '69 chưa đạt']));
  expect(textsIn(cases['nothing known'] as CommunesData)).toContain('Chưa công bố');
  expect(textsIn(communes('VI', [175, 0, 0, 0]))).toContain('0 xã đạt chuẩn');
});

test('communesSentence gives the counts in each other, the distance and what is missing to reach the nation', () => {
  expect(communesSentence(published, 'VI')).toBe(
    'Lạng Sơn: 106/175 xã đạt chuẩn nông thôn mới (60,6%), trong đó 28 xã nâng cao, 10 xã kiểu mẫu. Thấp hơn cả nước (79,3%) 18,8 điểm %. Cần thêm 33 xã đạt chuẩn để ngang mức cả nước (139 trên 175).',
  );
  expect(communesSentence(communes('EN'), 'EN')).toBe(
    'Lạng Sơn: 106 of 175 communes recognised as new-style rural (60.6%), of which 28 advanced, 10 model. 18.8 points below Viet Nam (79.3%). 33 more communes to reach the level of Viet Nam (139 of 175).',
  );
  expect(communesToReach(communes('VI', [175, 139, 28, 10]).met)).toBe(0);
});

test('communesTitle states the counts, and nothing where they are not known', () => {
  expect(communesTitle(published, 'VI')).toBe('106 trên 175 xã đạt chuẩn nông thôn mới');
  expect(communesTitle(communes('EN'), 'EN')).toBe('106 of 175 communes recognised as new-style rural');
  expect(communesTitle(shareOnly, 'VI')).toBeUndefined();
});

test('the words tell the boundary edition, and that a difference is not that of the rounded values', () => {
  expect(editionText({ on: '2025-07-01', side: 'before' }, 'VI')).toBe('trước sắp xếp 01/07/2025');
  expect(isRoundingSeen(published.met)).toBe(true);
  expect(isRoundingSeen(againstNation(0.5).met)).toBe(false);
});
