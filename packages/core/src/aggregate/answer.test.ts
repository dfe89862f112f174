import { expect, test } from 'vitest';
import type { Area } from '../area/area.ts';
import { createHierarchy } from '../area/hierarchy.ts';
import { disbursementRate } from '../indicator/capital.ts';
import { findIndicator } from '../indicator/catalogue.ts';
import { multidimensionalPovertyRate } from '../indicator/poverty.ts';
import { CAPITAL } from '../observation/dataset.ts';
import type { Fact } from '../observation/fact.ts';
import type { Figure } from '../observation/figure.ts';
import { parsePeriod } from '../time/period.ts';
import { answer } from './answer.ts';
import { rollUp } from './roll-up.ts';

const district: Area = {
  code: 'D1',
  validFrom: '1900-01-01',
  validTo: null,
  level: 'DISTRICT',
  type: 'Huyện',
  name: 'Suối Mơ',
  parent: null,
};

const facts = [
  ['NTM', 100, 50],
  ['GNBV', 300, 90],
  ['DTTS', 600, 600],
].map(
  ([programme, assigned, disbursed]): Fact => ({
    area: 'D1@1900-01-01',
    year: 2023,
    cut: '2023-12-31',
    asOf: '2023-12-31',
    line: { programme: String(programme) },
    measures: { assigned: Number(assigned), disbursed: Number(disbursed) },
    status: 'ACTUAL',
    release: 1,
  }),
);

function ask(where: Record<string, string[]>, by: string[] = []) {
  const sums = rollUp(CAPITAL, facts, createHierarchy([district]));
  const find = () => ({
    figures: [],
    sums: sums.sums(district, 2023, '0001-01-01', '9999-12-31', { where, by }),
  });
  return answer(disbursementRate, district, parsePeriod('2023'), { where, by }, find, findIndicator).map(
    ({ scope, value }) => ({ scope, value }),
  );
}

test('a question narrowed to one value of a dimension is answered from facts, in that scope', () => {
  expect(ask({ programme: ['NTM'] })).toEqual([{ scope: { programme: 'NTM' }, value: 0.5 }]);
  expect(ask({})).toEqual([{ scope: {}, value: 0.74 }]);
});

test('a question narrowed to several values is answered by their ratio of sums, apart when asked for', () => {
  const where = { programme: ['NTM', 'GNBV'] };
  expect(ask(where)).toEqual([{ scope: { programme: 'GNBV+NTM' }, value: 140 / 400 }]);
  expect(ask(where, ['programme'])).toEqual([
    { scope: { programme: 'GNBV' }, value: 0.3 },
    { scope: { programme: 'NTM' }, value: 0.5 },
  ]);
});

const survey = (value: number, method: string | null): Figure => ({
  figure: 'multidimensional-poverty-rate',
  area: 'D1@1900-01-01',
  period: '2022',
  scope: {},
  base: 'households',
  standard: 'poverty-2022',
  method,
  value,
  precision: 0.001,
  published: null,
  cutOff: { day: '2022-12-31', precision: 'day' },
  asOfBasis: 'PERIOD_END',
  kind: 'REPORTED',
  status: 'ACTUAL',
  derivation: null,
  source: { id: method ?? 'x', title: '', tier: method === 'survey' ? 'ORIGINAL' : 'PRESS' },
  locator: null,
  confidence: 'high',
  note: null,
  release: null,
});

test('a review and a sample survey of one year are two figures: neither is the other’s alternative', () => {
  // The nation, 2022: 7.52% by the review of households, 4.3% by the statistics office’s survey.
  const figures = [survey(0.043, 'survey'), survey(0.0752, 'review'), survey(0.08, null)];
  const read = (where: Record<string, string[]>, of = figures) =>
    answer(
      multidimensionalPovertyRate,
      district,
      parsePeriod('2022'),
      { where, by: [] },
      () => ({ figures: of, sums: [] }),
      findIndicator,
    )[0];
  expect(read({})).toMatchObject({ value: 0.0752, method: 'review', others: [{ value: 0.08 }] });
  expect(read({ method: ['survey'] })).toMatchObject({ value: 0.043, method: 'survey', others: [] });
  expect(read({}, figures.slice(0, 1))).toMatchObject({ value: 0.043, method: 'survey' });
});

test('figures that are withheld leave the reason', () => {
  const read = (isHidden: boolean) =>
    answer(
      multidimensionalPovertyRate,
      district,
      parsePeriod('2022'),
      { where: {}, by: [] },
      () => ({ figures: [], sums: [], isHidden }),
      findIndicator,
    )[0]?.missing;
  expect([read(true), read(false)]).toEqual(['SUPPRESSED', 'NOT_PUBLISHED']);
});
