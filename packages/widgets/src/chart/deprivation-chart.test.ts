import { expect, test } from 'vitest';
import { deprivations } from '../../test/invented-deprivations.ts';
import { faultsOf, spokenOf, textsOf } from '../../test/scene-texts.ts';
import { deprivationChart } from './deprivation-chart.ts';
import type { DeprivationData } from './deprivation-data.ts';
import { deprivationSentence } from './deprivation-sentence.ts';

const data = deprivations();
const widths = [240, 288, 328, 448, 480, 570, 769, 1168];

const cases: Readonly<Record<string, DeprivationData>> = {
  'an area beside its nation': data,
  'without a benchmark': { ...data, benchmark: [] },
  'nothing reported': {
    ...data,
    subject: data.subject.map((value) => ({ ...value, value: null, missing: 'NOT_REPORTED' as const })),
  },
  'all zero': { ...data, subject: data.subject.map((value) => ({ ...value, value: 0 })), benchmark: [] },
  'an indicator of the province itself': {
    ...data,
    subject: data.subject.map((value, index) =>
      index > 0 ? value : { ...value, scope: [{ dimension: 'deprivation', value: 'x-own' }] },
    ),
  },
};

test.each(widths)('deprivationChart keeps its words apart, inside and at least 12 px at %i px', (width) => {
  for (const shown of [...Object.values(cases), deprivations('EN')])
    for (const lang of ['VI', 'EN'] as const)
      for (const order of ['list', 'value'] as const)
        expect(faultsOf(deprivationChart(shown, { width }, { lang, order }))).toEqual([]);
});

test('says each value with what it is of and its relation to the benchmark', () => {
  const spoken = spokenOf(deprivationChart(data, { width: 769 }, { lang: 'VI' }));
  expect(spoken).toHaveLength(24);
  expect(spoken).toContain(
    'own/employment: 41,2%, Việc làm, Thanh Sơn Hà, năm 2025, cao hơn Cả nước minh họa 2,6 điểm %',
  );
  expect(spoken).toContain('own/telecom: Chưa báo cáo: Sử dụng dịch vụ viễn thông, Thanh Sơn Hà');
  expect(spoken).toContain(
    'benchmark/telecom: 18,7%, Sử dụng dịch vụ viễn thông, Cả nước minh họa, năm 2025',
  );
});

test('puts the most frequent first when asked, what is missing last', () => {
  const first = (order: 'list' | 'value') =>
    spokenOf(deprivationChart(data, { width: 769 }, { lang: 'VI', order })).filter((words) =>
      words.startsWith('own'),
    );
  expect(first('list')[0]).toMatch(/^own\/employment/);
  expect(first('value')[0]).toMatch(/^own\/toilet/);
  expect(first('value').at(-1)).toMatch(/^own\/telecom/);
});

test('deprivationSentence counts only what can be compared', () => {
  // Of eleven with both values, one lies below and one is equal.
  expect(deprivationSentence(data, 'VI')).toBe(
    'Thanh Sơn Hà: cao nhất là Nhà tiêu hợp vệ sinh (60,3%). Trong 11 chỉ số so sánh được, 9 cao hơn Cả nước minh họa. 1 chỉ số chưa có số liệu.',
  );
  const otherList = {
    ...data,
    benchmark: data.benchmark.map((value) => ({ ...value, base: 'near-poor-households' })),
  };
  expect(deprivationSentence(otherList, 'EN')).toBe(
    'Thanh Sơn Hà: most frequent is Hygienic toilet (60.3%). 1 without a figure.',
  );
  expect(deprivationSentence({ ...data, subject: [] }, 'VI')).toBe('Tỷ lệ thiếu hụt: chưa có số liệu.');
});

test('a real zero is printed as one', () => {
  const texts = textsOf(deprivationChart(cases['all zero']!, { width: 570 }, { lang: 'VI' })).map(
    ({ text }) => text,
  );
  expect(texts.filter((text) => /^0,0+%$/.test(text))).toHaveLength(12);
});
