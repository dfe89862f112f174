import { expect, test } from 'vitest';
import { editionDay } from './edition-day.ts';
import { parsePeriod } from './period.ts';

test('a day inside the period is meant, any other leaves its last day', () => {
  const year = parsePeriod('2025');
  const at = (asOf?: string) => editionDay(year, asOf);
  expect(
    ['2024-12-31', '2025-01-01', '2025-06-30', '2025-12-30', '2025-12-31', '2026-01-31'].map(at),
  ).toEqual(['2025-12-31', '2025-01-01', '2025-06-30', '2025-12-30', '2025-12-31', '2025-12-31']);
  expect(at()).toBe('2025-12-31');
});
