import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyByPoints, classifyHousehold, type HouseholdClass } from './classify-household.ts';
import { type AreaType, POVERTY_RULES, type PovertyRule } from './poverty-rule.ts';

const seed = 7;
const rule = fc.constantFrom(...POVERTY_RULES);
const areaType = fc.constantFrom<AreaType>('rural', 'urban');
const income = fc.integer({ min: 0, max: 3_500_000 });
const depth = (found: HouseholdClass) => ['poor', 'near-poor', 'average', 'not-poor'].indexOf(found);

test('more income never makes a household poorer, one more deprivation never less poor', () => {
  fc.assert(
    fc.property(
      rule,
      areaType,
      income,
      fc.nat({ max: 9 }),
      fc.nat({ max: 500_000 }),
      (by, where, dong, deprived, more) => {
        const at = (incomeDong: number, count: number) =>
          depth(classifyHousehold(by, { areaType: where, incomeDong, deprived: count }));
        expect(at(dong + more, deprived)).toBeGreaterThanOrEqual(at(dong, deprived));
        expect(at(dong, deprived + 1)).toBeLessThanOrEqual(at(dong, deprived));
      },
    ),
    { seed, numRuns: 500 },
  );
});

test('who is poor in a village is poor in a town: the lines are higher there', () => {
  fc.assert(
    fc.property(rule, income, fc.nat({ max: 10 }), (by, incomeDong, deprived) => {
      const at = (where: AreaType) => depth(classifyHousehold(by, { areaType: where, incomeDong, deprived }));
      expect(at('urban')).toBeLessThanOrEqual(at('rural'));
    }),
    { seed, numRuns: 500 },
  );
});

test('the points of the sheets classify as the income and the deprivations they stand for', () => {
  const [, scored] = POVERTY_RULES as [PovertyRule, PovertyRule];
  fc.assert(
    fc.property(areaType, fc.boolean(), fc.nat({ max: 12 }), (where, isOverLine, deprived) => {
      const byHousehold = classifyHousehold(scored, {
        areaType: where,
        incomeDong: scored.line[where] + Number(isOverLine),
        deprived,
      });
      const byPoints = classifyByPoints(scored, {
        areaType: where,
        incomePoints: (scored.points?.income[where] ?? 0) + Number(isOverLine),
        deprivationPoints: deprived * 10,
      });
      expect(byPoints).toBe(byHousehold);
    }),
    { seed, numRuns: 200 },
  );
});
