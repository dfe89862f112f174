import { expect, test } from 'vitest';
import { nothing } from '../aggregate/answer.ts';
import { candidatesFromFigures } from '../aggregate/candidates-from.ts';
import { baseWord } from '../format/base-word.ts';
import { CAPITAL } from '../observation/dataset.ts';
import type { Figure } from '../observation/figure.ts';
import { parsePeriod } from '../time/period.ts';
import { counterpartRate, plannedCapital } from './capital.ts';
import { CATALOGUE, findIndicator } from './catalogue.ts';
import { defineIndicator, isRelative, rankingEnd } from './define-indicator.ts';
import { ntmAdvancedRate, ntmModelRate } from './rural.ts';

test('the catalogue has the twenty indicators of the programmes’ reports, each once, then others', () => {
  expect(CATALOGUE.map(({ id, name }) => [id, name.vi])).toEqual([
    ['disbursement-rate', 'Tỷ lệ giải ngân'],
    ['planned-capital', 'Kế hoạch vốn'],
    ['disbursed-capital', 'Vốn đã giải ngân'],
    ['undisbursed-capital', 'Vốn chưa giải ngân'],
    ['carry-over-disbursement-rate', 'Tỷ lệ giải ngân vốn kéo dài'],
    ['counterpart-rate', 'Tỷ lệ vốn đối ứng'],
    ['poverty-rate', 'Tỷ lệ hộ nghèo'],
    ['near-poverty-rate', 'Tỷ lệ hộ cận nghèo'],
    ['multidimensional-poverty-rate', 'Tỷ lệ nghèo đa chiều'],
    ['poverty-reduction', 'Mức giảm tỷ lệ hộ nghèo'],
    ['deprivation-rate', 'Tỷ lệ thiếu hụt'],
    ['ntm-communes', 'Xã đạt chuẩn NTM'],
    ['ntm-advanced-communes', 'Xã NTM nâng cao'],
    ['ntm-model-communes', 'Xã NTM kiểu mẫu'],
    ['ntm-rate', 'Tỷ lệ xã đạt chuẩn NTM'],
    ['ntm-advanced-rate', 'Tỷ lệ xã NTM nâng cao'],
    ['ntm-model-rate', 'Tỷ lệ xã NTM kiểu mẫu'],
    ['criteria-per-commune', 'Tiêu chí bình quân/xã'],
    ['criteria-lost', 'Tiêu chí không còn đạt'],
    ['documents-completed', 'Tỷ lệ văn bản đã ban hành'],
    ['allocation-rate', 'Tỷ lệ phân bổ chi tiết'],
    ['advances-outstanding', 'Tạm ứng chưa thu hồi'],
  ]);
});

test('every base of every indicator has a name in both languages', () => {
  for (const { id } of CATALOGUE.flatMap(({ bases }) => bases)) {
    expect(baseWord(id, 'VI')).not.toBe(id);
    expect(baseWord(id, 'EN')).not.toBe(id);
  }
});

test('a rate is ranked from its better end; what is neutral and what is a plain count are not ranked', () => {
  expect(Object.fromEntries(CATALOGUE.map((indicator) => [indicator.id, rankingEnd(indicator)]))).toEqual({
    'disbursement-rate': 'highest',
    'carry-over-disbursement-rate': 'highest',
    'poverty-rate': 'lowest',
    'near-poverty-rate': 'lowest',
    'multidimensional-poverty-rate': 'lowest',
    'poverty-reduction': 'highest',
    'deprivation-rate': 'lowest',
    'ntm-rate': 'highest',
    'ntm-advanced-rate': 'highest',
    'ntm-model-rate': 'highest',
    'criteria-per-commune': 'highest',
    'documents-completed': 'highest',
    'allocation-rate': 'highest',
  });
});

test('each level of recognised communes is a part of the one below, and compared only as a rate', () => {
  const chain = ['ntm-model-communes', 'ntm-advanced-communes', 'ntm-communes'].map(findIndicator);
  expect(chain.map((indicator) => indicator?.partOf)).toEqual([
    'ntm-advanced-communes',
    'ntm-communes',
    undefined,
  ]);
  for (const indicator of chain) expect(indicator && isRelative(indicator)).toBe(false);
});

/** Lạng Sơn on 30/06/2025 as published: 106 of 175 communes recognised, of these 28 advanced, 10 model. */
const counts = Object.entries({
  communes: 175,
  'ntm-communes': 106,
  'ntm-advanced-communes': 28,
  'ntm-model-communes': 10,
}).map(
  ([figure, value]): Figure => ({
    ...(nothing(
      ntmAdvancedRate,
      {
        code: '20',
        validFrom: '1900-01-01',
        validTo: null,
        level: 'PROVINCE',
        type: '',
        name: '',
        parent: null,
      },
      parsePeriod('2025'),
      {},
      'NOT_STATED',
    ) as unknown as Figure),
    figure,
    value,
    base: '',
    precision: 1,
    kind: 'REPORTED',
    cutOff: { day: '2025-06-30', precision: 'day' },
    source: { id: 'vn-106', title: 'Giữ tâm nông thôn mới', tier: 'PRESS' },
  }),
);

test.each([
  ['ntm-rate', 'communes', 106 / 175],
  ['ntm-advanced-rate', 'recognised', 28 / 106],
  ['ntm-advanced-rate', 'communes', 28 / 175],
  ['ntm-model-rate', 'recognised', 10 / 106],
  ['ntm-model-rate', 'advanced', 10 / 28],
  ['ntm-model-rate', 'communes', 10 / 175],
])('%s of %s is %f', (id, base, value) => {
  const indicator = findIndicator(id) as typeof ntmModelRate;
  const found = candidatesFromFigures(indicator, counts).find((candidate) => candidate.base === base);
  expect(found?.value).toBe(value);
});

test('a published count is one candidate, not also one computed from itself', () => {
  const indicator = findIndicator('ntm-communes') as typeof ntmModelRate;
  expect(candidatesFromFigures(indicator, counts).map(({ value, kind }) => [value, kind])).toEqual([
    [106, 'REPORTED'],
  ]);
});

test('advanced and model rates have the recognised communes as their usual base', () => {
  for (const { bases } of [ntmAdvancedRate, ntmModelRate]) expect(bases[0]?.id).toBe('recognised');
});

test('a formula with parts consists of parts, by a dimension that its dataset adds over', () => {
  const { id: _, ...rest } = counterpartRate;
  expect(() => defineIndicator({ ...rest, id: 'a', numerator: ['assigned'] })).toThrow(
    'every measure of a formula with parts',
  );
  const parts = { 'local-assigned': { measure: 'assigned', dimension: 'standard', values: ['x'] as const } };
  expect(() =>
    defineIndicator({ ...plannedCapital, id: 'b', dataset: CAPITAL, parts, numerator: ['local-assigned'] }),
  ).toThrow('a dimension that its dataset adds over');
});
