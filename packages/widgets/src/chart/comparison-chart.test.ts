import { describe, expect, test } from 'vitest';
import { disbursement } from '../../test/published.ts';
import { faultsOf, spokenOf, textsOf } from '../../test/scene-texts.ts';
import { comparisonChart, toMarkup } from './index.ts';
import type { ComparisonData } from './value.ts';

const published = disbursement();
const widths = [240, 288, 328, 448, 570, 712, 1168];

function against(
  value: number | null,
  benchmark: number | null,
  others: readonly number[] = [],
  name = 'Lạng Sơn',
): ComparisonData {
  const { subject, benchmark: nation, alternatives } = published;
  const [other] = alternatives ?? [];
  return {
    ...published,
    subject: {
      ...subject,
      value,
      precision: 0.001,
      missing: value === null ? 'NOT_REPORTED' : null,
      area: { ...subject.area, name },
    },
    benchmark: nation && benchmark !== null ? { ...nation, value: benchmark, precision: 0.001 } : null,
    difference: value === null || benchmark === null ? null : value - benchmark,
    verdict: value === null || benchmark === null ? 'NO_DATA' : value > benchmark ? 'ABOVE' : 'BELOW',
    alternatives: other ? others.map((each) => ({ ...other, value: each })) : [],
  };
}

const cases: Readonly<Record<string, ComparisonData>> = {
  published,
  'near zero': against(0.012, 0.54),
  'near 100%': against(0.985, 0.54, [0.97]),
  'above 100%': against(1.083, 0.94, [0.9, 1.02]),
  'benchmark just below': against(0.545, 0.54, [0.615]),
  'benchmark just above': against(0.54, 0.545),
  below: against(0.472, 0.54, [0.5, 0.615]),
  'small shares': against(0.05, 0.03),
  'benchmark near zero': against(0.612, 0.02),
  'benchmark near 100%': against(0.612, 0.97),
  'long name': against(0.3, 0.54, [], 'Thành phố Hồ Chí Minh và vùng phụ cận'),
  'no benchmark': against(0.612, null),
  'missing subject': against(null, 0.54),
  'nothing at all': against(null, null),
  'both zero': against(0, 0),
};

describe.each(Object.entries(cases))('comparisonChart, %s', (_name, data) => {
  test.each(widths)('keeps its words apart, inside and at least 12 px at %i px', (width) => {
    expect(faultsOf(comparisonChart(data, { width }, { lang: 'VI' }))).toEqual([]);
    expect(
      faultsOf(
        comparisonChart({ ...data, indicator: disbursement('EN').indicator }, { width }, { lang: 'EN' }),
      ),
    ).toEqual([]);
  });
});

test('comparisonChart speaks each value with its area and period', () => {
  expect(spokenOf(comparisonChart(published, { width: 712 }, { lang: 'VI' }))).toEqual([
    'subject: Lạng Sơn 61,2%, năm 2023',
    'benchmark: Cả nước 54%, năm 2023',
    'alternative-0: Công bố khác, 08/03/2024: cả nước 61,5%',
  ]);
});

test('comparisonChart prints values, difference and scale in the language asked for', () => {
  const words = (lang: 'VI' | 'EN') =>
    textsOf(comparisonChart(disbursement(lang), { width: 712 }, { lang })).map(({ text }) => text);
  expect(words('VI')).toEqual(
    expect.arrayContaining(['61,2%', 'Cả nước 54%', '+7,2 điểm %', '0', '100% kế hoạch vốn']),
  );
  expect(words('EN')).toEqual(
    expect.arrayContaining(['61.2%', 'Viet Nam 54%', '+7.2 points', '100% capital plan']),
  );
});

test('comparisonChart follows its data', () => {
  const texts = textsOf(comparisonChart(against(0.52, 0.54), { width: 712 }, { lang: 'VI' })).map(
    ({ text }) => text,
  );
  expect(texts).toContain('52,0%');
  expect(texts).toContain('−2,0 điểm %');
});

test('comparisonChart says why a value is missing and draws no bar for it', () => {
  const scene = comparisonChart(against(null, 0.54), { width: 712 }, { lang: 'VI' });
  expect(textsOf(scene).map(({ text }) => text)).toContain('Chưa báo cáo');
  expect(toMarkup(scene)).not.toContain('f-accent"');
});

test('comparisonChart never draws a mark for a target without a number', () => {
  const without = { ...published, judgements: [] };
  expect(toMarkup(comparisonChart(published, { width: 712 }, { lang: 'VI' }))).toBe(
    toMarkup(comparisonChart(without, { width: 712 }, { lang: 'VI' })),
  );
});
