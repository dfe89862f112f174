import { describe, expect, test } from 'vitest';
import { brokenPromises } from './schema-promise.ts';
import { readTracked } from './tracked-files.ts';

test('schema.graphql keeps what the released schema promises', () => {
  const released = readTracked('packages/gateway/schema.released.graphql');
  const [, version = ''] = /^# The schema as of version (\d+\.\d+\.\d+):/.exec(released) ?? [];
  expect(version).not.toBe('');
  const current = {
    version: JSON.parse(readTracked('packages/gateway/package.json')).version,
    text: readTracked('packages/gateway/schema.graphql'),
  };
  const today = new Date().toISOString().slice(0, 10);
  expect(brokenPromises({ version, text: released }, current, today)).toEqual([]);
});

describe('brokenPromises', () => {
  const OLD =
    'type Query { area(code: String!, at: String): String share: Float rate: Float } enum Lang { VI EN }';
  const judge = (old: string, text: string, version = '1.0.0') =>
    brokenPromises({ version: '1.0.0', text: old }, { version, text }, '2026-11-24');
  const rateDeprecated = (reason: string) =>
    OLD.replace('rate: Float', `rate: Float @deprecated(reason: "${reason}")`);
  const withoutRate = OLD.replace(' rate: Float', '');

  test('finds nothing where things were only added', () => {
    expect(judge(OLD, OLD.replace('rate: Float', 'rate(base: String): Float year: Int'))).toEqual([]);
  });

  test('refuses a removed field without a new major version', () => {
    expect(judge(rateDeprecated('2024-01-31: use value'), withoutRate)).toEqual([
      'Query.rate was removed. This breaks questions: it takes a new major version.',
    ]);
  });

  test('refuses another type without a new major version, and lets it pass with one', () => {
    const other = OLD.replace('rate: Float', 'rate: String');
    expect(judge(OLD, other)).toHaveLength(1);
    expect(judge(OLD, other, '1.4.0')).toHaveLength(1);
    expect(judge(OLD, other, '2.0.0')).toEqual([]);
  });

  test('refuses another default without a new major version', () => {
    const at = (day: string) => OLD.replace('at: String', `at: String = "${day}"`);
    expect(judge(at('2025-01-01'), at('2026-01-01'))).toHaveLength(1);
    expect(judge(at('2025-01-01'), at('2026-01-01'), '2.0.0')).toEqual([]);
  });

  test('before 1.0.0 takes the minor version for the major', () => {
    const versions = (released: string, current: string) =>
      brokenPromises(
        { version: released, text: OLD },
        { version: current, text: OLD.replace('rate: Float', 'rate: String') },
        '2026-11-24',
      ).length;
    expect([versions('0.1.0', '0.1.1'), versions('0.1.0', '0.2.0'), versions('0.9.0', '1.0.0')]).toEqual([
      1, 0, 0,
    ]);
  });

  test.each([
    ['a field', withoutRate, 'Query.rate'],
    ['an argument', OLD.replace(', at: String', ''), 'Query.area(at:)'],
    ['a value', OLD.replace(' EN', ''), 'Lang.EN'],
  ])(
    'refuses to remove %s that was never deprecated, in a new major version as well',
    (_, text, coordinate) => {
      expect(judge(OLD, text, '2.0.0')).toEqual([
        `${coordinate} was removed and was never deprecated: it stays for a year after it was deprecated.`,
      ]);
    },
  );

  test('keeps what is deprecated for a year, to the day', () => {
    const removed = (since: string) => judge(rateDeprecated(`${since}: use value`), withoutRate, '2.0.0');
    expect(removed('2025-11-25')).toEqual([
      'Query.rate was removed and was deprecated on 2025-11-25 only: it stays for a year after it was deprecated.',
    ]);
    expect(removed('2025-11-24')).toEqual([]);
  });

  test('judges a removed type by the fields that led to it', () => {
    const nested = `${OLD.replace('rate: Float', 'rate: Rate')} type Rate { value: Float }`;
    expect(judge(nested, withoutRate, '2.0.0')).toEqual([
      'Query.rate was removed and was never deprecated: it stays for a year after it was deprecated.',
    ]);
  });

  test('asks of every deprecation its day', () => {
    expect(judge(OLD, rateDeprecated('use value'))).toEqual([
      'Query.rate is deprecated without a day: begin the reason with it, as in "2026-11-24: …".',
    ]);
    expect(judge(OLD, rateDeprecated('2026-11-24: use value'))).toEqual([]);
  });
});
