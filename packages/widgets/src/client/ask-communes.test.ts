import { expect, test } from 'vitest';
import { communes } from '../../test/published-communes.ts';
import { communesRequest, readCommunes } from './ask-communes.ts';
import { isCommunes } from './is-communes.ts';

const data = communes();
const withParts = (parts: readonly { validFrom: string; validTo: string | null }[]) =>
  readCommunes({ ...data, communes: { subject: { area: { children: parts } } } });

test('communesRequest compares the three shares in one request', () => {
  const { query, variables } = communesRequest({
    area: '20',
    period: '2025',
    benchmark: 'VN',
    asOf: '2025-06-30',
    lang: 'VI',
  });
  expect(variables).toEqual({ area: '20', period: '2025', benchmark: 'VN', asOf: '2025-06-30', lang: 'VI' });
  for (const indicator of ['ntm-rate', 'ntm-advanced-rate', 'ntm-model-rate'])
    expect(query).toContain(
      `comparison(indicator: "${indicator}", area: $area, period: $period, benchmark: $benchmark, asOf: $asOf)`,
    );
});

test('readCommunes tells on which side of a change of boundaries the cut-off lies', () => {
  const commune = { validFrom: '2025-07-01', validTo: null };
  expect(withParts([commune, commune, { validFrom: '1900-01-01', validTo: null }])?.edition).toEqual({
    on: '2025-07-01',
    side: 'before',
  });
  expect(withParts([{ validFrom: '1900-01-01', validTo: '2025-07-01' }])?.edition?.side).toBe('before');
  expect(withParts([{ validFrom: '2020-01-01', validTo: null }])?.edition).toEqual({
    on: '2020-01-01',
    side: 'after',
  });
  expect(withParts([{ validFrom: '1900-01-01', validTo: null }])?.edition).toBeNull();
  expect(withParts([])?.edition).toBeNull();
});

test('readCommunes does not compare the nation with itself', () => {
  const { benchmark } = data.met;
  const read = readCommunes({ met: { ...data.met, subject: benchmark } });
  expect(read?.met).toMatchObject({ benchmark: null, difference: null, verdict: 'NO_DATA' });
});

test('readCommunes keeps what was answered and leaves out a level that was not', () => {
  expect(readCommunes({ ...data, model: null })).toMatchObject({ met: data.met, model: null });
  expect(readCommunes({ advanced: data.advanced })).toBeUndefined();
  expect(isCommunes(data)).toBe(true);
  expect(isCommunes({ met: {} })).toBe(false);
});
