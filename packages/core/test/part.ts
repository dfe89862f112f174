import { nothing } from '../src/aggregate/answer.ts';
import type { Candidate } from '../src/aggregate/candidate.ts';
import type { Area } from '../src/area/area.ts';
import { disbursementRate } from '../src/indicator/capital.ts';
import { parsePeriod } from '../src/time/period.ts';

const AREA: Omit<Area, 'code'> = {
  validFrom: '1900-01-01',
  validTo: null,
  level: 'DISTRICT',
  type: 'Huyện',
  name: 'Văn Lãng',
  parent: '20',
};

/** A disbursement rate of 2024 with its parts, as a figure of an area; changed as given. */
export function part(
  code: string,
  numerator: number,
  denominator: number,
  changes: Partial<Candidate> = {},
): Candidate {
  return Object.freeze({
    ...nothing(disbursementRate, { ...AREA, code }, parsePeriod('2024'), {}, 'NOT_PUBLISHED'),
    value: numerator / denominator,
    missing: null,
    numerator,
    denominator,
    base: 'current-plan',
    cutOff: { day: '2025-01-31', precision: 'day' as const },
    ...changes,
  });
}

/** A part of the area VN by one of its dimensions. */
export function slice(
  dimension: string,
  value: string,
  numerator: number,
  denominator: number,
  changes: Partial<Candidate> = {},
): Candidate {
  return part('VN', numerator, denominator, { scope: { [dimension]: value }, ...changes });
}
