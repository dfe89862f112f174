import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecognitionEvent } from '../standard/recognition.ts';
import { recognitionLevel } from '../standard/recognition.ts';
import { findRuralRule, type RuralRule } from '../standard/rural-rule.ts';
import { criteriaBands } from './criteria-bands.ts';
import { recognitionCounts } from './recognition-counts.ts';

const seed = 318;
const rule = findRuralRule('ntm-2021') as RuralRule;
const commune = fc.record({
  area: fc.record({ type: fc.constantFrom('Xã', 'Phường', 'Thị trấn') }),
  state: fc.record({
    level: fc.constantFrom(null, 'standard', 'advanced', 'model'),
    missing: fc.constant(null),
  }),
});
const events = fc.array(
  fc
    .record({
      level: fc.constantFrom('standard', 'advanced', 'model'),
      kind: fc.constantFrom('grant' as const, 'withdraw' as const, 'acknowledge' as const),
      year: fc.integer({ min: 2015, max: 2024 }),
    })
    .map(
      (event): RecognitionEvent => ({
        ...event,
        area: 'a',
        decidedOn: `${event.year}-06-01`,
        decision: null,
      }),
    ),
  { maxLength: 8 },
);

test('counts are nested, and those of the parts of an area add up to those of the whole', () => {
  fc.assert(
    fc.property(fc.array(commune, { maxLength: 40 }), fc.array(commune, { maxLength: 40 }), (a, b) => {
      const of = (states: typeof a) => {
        const { communes, levels } = recognitionCounts(states, rule);
        return [communes, levels.standard, levels.advanced, levels.model].map(Number);
      };
      const [one, other, all] = [of(a), of(b), of([...a, ...b])];
      expect(all).toEqual([...all].sort((x, y) => y - x));
      expect(all).toEqual(one.map((count, i) => count + (other[i] as number)));
    }),
    { seed, numRuns: 200 },
  );
});

test('a grant never lowers a level and a withdrawal never raises it', () => {
  const height = (level: string | null) => [null, 'standard', 'advanced', 'model'].indexOf(level);
  fc.assert(
    fc.property(events, fc.constantFrom('standard', 'advanced', 'model'), (known, level) => {
      const at = (more: readonly RecognitionEvent[]) =>
        height(recognitionLevel('a', [...known, ...more], rule, { endOfYear: 2030 }));
      const event = { area: 'a', level, year: 2029, decidedOn: '2029-01-01', decision: null };
      expect(at([{ ...event, kind: 'grant' }])).toBe(Math.max(at([]), height(level)));
      expect(at([{ ...event, kind: 'withdraw' }])).toBe(Math.min(at([]), height(level) - 1));
    }),
    { seed, numRuns: 300 },
  );
});

test('every commune is in one band, whatever the cuts', () => {
  const cuts = fc
    .uniqueArray(fc.integer({ min: 1, max: 19 }), { maxLength: 5 })
    .map((found) => found.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 19 })), cuts, (met, at) => {
      const bands = criteriaBands(met, at);
      expect(bands.reduce((sum, { communes }) => sum + communes, 0)).toBe(met.length);
      for (const { from, to, communes } of bands)
        expect(communes).toBe(met.filter((count) => count >= from && count <= (to ?? 19)).length);
    }),
    { seed, numRuns: 200 },
  );
});
