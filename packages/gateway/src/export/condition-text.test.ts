import { expect, test } from 'vitest';
import { conditionText, readCondition } from './condition-text.ts';

test.each([
  [{ field: 'VALUE', atLeast: 0.5 }, 'VALUE>=0.5'],
  [{ field: 'VALUE', atLeast: 0.1, below: 0.5, not: true }, '!VALUE>=0.1<0.5'],
  [{ field: 'CHANGE', below: -1.5e-7 }, 'CHANGE<-1.5e-7'],
  [{ field: 'NUMERATOR', equals: 4643 }, 'NUMERATOR=4643'],
  [{ field: 'DENOMINATOR', missing: true }, 'DENOMINATOR:missing'],
  [{ field: 'COVERAGE', missing: false }, 'COVERAGE:present'],
] as const)('%o is %s and read back', (condition, text) => {
  expect(conditionText(condition)).toBe(text);
  expect(readCondition(text)).toEqual(condition);
});

test.each(['', 'VALUE', '!VALUE:missing ', 'VALUE>=', 'VALUE>=1.2.3', 'value>=1', 'VALUE~1'])(
  '"%s" is no condition',
  (text) => {
    expect(readCondition(text)).toBeUndefined();
  },
);
