import { expect, test } from 'vitest';
import { deprivationRate } from '../indicator/poverty.ts';
import { ntmAdvancedRate, ntmModelRate, ntmRate } from '../indicator/rural.ts';
import { findRuralRule, type RuralRule } from '../standard/rural-rule.ts';
import { ratesByBase } from './rates-by-base.ts';
import { recognitionCounts, recognitionMeasures } from './recognition-counts.ts';

const rule = findRuralRule('ntm-2021') as RuralRule;
const commune = (level: string | null, type = 'Xã', missing: 'PENDING_REVIEW' | null = null) => ({
  area: { type },
  state: { level, missing },
});
const many = (count: number, level: string | null, type?: string) =>
  Array.from({ length: count }, () => commune(level, type));

/** Lạng Sơn, end of June 2025: 106 of 175 communes recognised, of these 28 advanced, of these 10 model. */
const langSon = recognitionCounts(
  [...many(69, null), ...many(78, 'standard'), ...many(18, 'advanced'), ...many(10, 'model')],
  rule,
);

test('recognised communes include advanced ones, and these include model ones', () => {
  expect(langSon).toEqual({
    communes: 175,
    levels: { standard: 106, advanced: 28, model: 10 },
    pending: 0,
  });
});

test('wards and townships are no rural communes', () => {
  const counts = recognitionCounts(
    [...many(4, null, 'Phường'), ...many(14, 'standard', 'Thị trấn'), commune('standard', 'xã')],
    rule,
  );
  expect(counts).toMatchObject({ communes: 1, levels: { standard: 1 } });
});

test('a commune that waits for its review is a commune, and recognised at no level', () => {
  const counts = recognitionCounts([commune(null, 'Xã', 'PENDING_REVIEW'), commune('standard')], rule);
  expect(counts).toEqual({ communes: 2, levels: { standard: 1, advanced: 0, model: 0 }, pending: 1 });
});

test('the set of 2026 counts modern communes', () => {
  const counts = recognitionCounts(
    [commune('modern'), commune('standard')],
    findRuralRule('ntm-2026') as RuralRule,
  );
  expect(counts.levels).toEqual({ standard: 2, modern: 1 });
  expect(recognitionMeasures(counts)).toEqual({ communes: 2, 'ntm-communes': 2, 'ntm-modern-communes': 1 });
});

test('each rate is given by each of its bases, with its parts', () => {
  const measures = recognitionMeasures(langSon);
  expect(ratesByBase(ntmRate, measures)).toEqual([
    { base: 'communes', numerator: 106, denominator: 175, value: 106 / 175, missing: null },
  ]);
  expect(ratesByBase(ntmAdvancedRate, measures).map(({ base, value }) => [base, value])).toEqual([
    ['recognised', 28 / 106],
    ['communes', 28 / 175],
  ]);
  expect(ratesByBase(ntmModelRate, measures).map(({ base, value }) => [base, value])).toEqual([
    ['recognised', 10 / 106],
    ['advanced', 10 / 28],
    ['communes', 10 / 175],
  ]);
});

test('the nation’s 2,567 advanced communes are 42.2% of the recognised and 33.5% of all, Điện Biên’s two model ones 40% of the advanced', () => {
  const nation = {
    communes: 7669,
    'ntm-communes': 6084,
    'ntm-advanced-communes': 2567,
    'ntm-model-communes': 743,
  };
  const percent = (value: number | null) => Number(((value ?? 0) * 100).toFixed(1));
  expect(ratesByBase(ntmRate, nation).map(({ value }) => percent(value))).toEqual([79.3]);
  expect(ratesByBase(ntmAdvancedRate, nation).map(({ value }) => percent(value))).toEqual([42.2, 33.5]);
  expect(ratesByBase(ntmModelRate, nation).map(({ value }) => percent(value))[0]).toBe(12.2);
  const dienBien = { communes: 115, 'ntm-communes': 26, 'ntm-advanced-communes': 5, 'ntm-model-communes': 2 };
  expect(ratesByBase(ntmRate, dienBien).map(({ value }) => percent(value))).toEqual([22.6]);
  expect(ratesByBase(ntmAdvancedRate, dienBien)[0]?.value).toBeCloseTo(0.1923, 4);
  expect(ratesByBase(ntmModelRate, dienBien)[1]?.value).toBe(0.4);
});

test('an indicator without a numerator of its own has no rate, whatever is known', () => {
  expect(ratesByBase(deprivationRate, { 'poor-households': 5, 'near-poor-households': 9 })).toMatchObject([
    { base: 'poor-households', numerator: null, value: null, missing: 'NOT_REPORTED' },
    { base: 'near-poor-households', numerator: null },
  ]);
});

test('a base without its count has no rate, a base of 0 neither', () => {
  expect(
    ratesByBase(ntmModelRate, { 'ntm-model-communes': 0, 'ntm-communes': 0, communes: 5 }),
  ).toMatchObject([
    { base: 'recognised', missing: 'ZERO_DENOMINATOR' },
    { base: 'advanced', missing: 'NO_DENOMINATOR' },
    { base: 'communes', value: 0 },
  ]);
  expect(ratesByBase(ntmRate, { communes: 5, 'ntm-communes': null })).toMatchObject([
    { missing: 'NOT_REPORTED' },
  ]);
});
