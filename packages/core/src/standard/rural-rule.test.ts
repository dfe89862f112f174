import { expect, test } from 'vitest';
import { criterionName, findRuralRule, RURAL_RULES, type RuralRule } from './rural-rule.ts';
import { RURAL_STANDARDS } from './standard.ts';

const rule = (id: string) => findRuralRule(id) as RuralRule;

test('every set belongs to a standard, and its criteria are numbered from 1', () => {
  for (const { standard, criteria } of RURAL_RULES) {
    expect(RURAL_STANDARDS.map(({ id }) => id)).toContain(standard);
    expect(criteria.map(({ number }) => number)).toEqual(criteria.map((_, i) => i + 1));
  }
  expect(findRuralRule('ntm-2016')).toBeUndefined();
});

test('the set of 2021 has 19 criteria in five groups, the last two on governance', () => {
  const { criteria, groups } = rule('ntm-2021');
  expect(criteria).toHaveLength(19);
  expect(groups.map(({ id }) => criteria.filter(({ group }) => group === id).length)).toEqual([
    1, 8, 4, 4, 2,
  ]);
});

test('the set of 2026 has 10 criteria, 47 indicators and three groups of communes', () => {
  const { criteria, indicators, communeGroups } = rule('ntm-2026');
  expect([criteria.length, indicators, communeGroups.map(({ number }) => number)]).toEqual([
    10,
    47,
    [1, 2, 3],
  ]);
});

test('levels are those of the set: advanced and model, or modern, and districts only in the earlier one', () => {
  const levels = (id: string, of: string) =>
    rule(id)
      .levels.filter((level) => level.of === of)
      .map((level) => level.id);
  expect(levels('ntm-2021', 'COMMUNE')).toEqual(['standard', 'advanced', 'model']);
  expect(levels('ntm-2026', 'COMMUNE')).toEqual(['standard', 'modern']);
  expect(levels('ntm-2021', 'DISTRICT')).toEqual(['district']);
  expect(levels('ntm-2026', 'DISTRICT')).toEqual([]);
});

test('a level stands on one of its own set', () => {
  for (const { levels } of RURAL_RULES)
    for (const { above } of levels) if (above) expect(levels.map(({ id }) => id)).toContain(above);
});

test('a criterion is named in its set', () => {
  expect(criterionName(rule('ntm-2021'), 17, 'VI')).toBe('Môi trường và an toàn thực phẩm');
  expect(criterionName(rule('ntm-2021'), 19, 'EN')).toBe('Defence and security');
  expect(criterionName(rule('ntm-2026'), 19, 'EN')).toBe('19');
});
