import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../src/query/viewer.ts';
import { schema } from '../src/schema/index.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { publishDemonstration, SMALL_DEMONSTRATION } from './small-demonstration.ts';

const NEEDED = ['areas', 'sources', 'agencies'];

let database: TestDatabase;

beforeAll(async () => {
  database = await migratedDatabase();
  for (const [dataset, rows] of SMALL_DEMONSTRATION)
    if (NEEDED.includes(dataset)) await publishDemonstration(database.db, dataset, rows, '2024-02-10');
  const cuts = [
    // Two closed years in which 300 of June became 600, and 200 became 500, of 1000: the latter as it stood some days before.
    ...[cut(2021, '2021-06-30', 300), cut(2021, '2022-01-31', 600)],
    ...[cut(2022, '2022-06-30', 200), { ...cut(2022, '2023-01-31', 500), as_of: '2023-01-26' }],
    ...[cut(2023, '2023-03-31', 100), cut(2023, '2023-06-30', 250)],
  ];
  await publishDemonstration(database.db, 'capital', cuts, '2024-02-11');
});

afterAll(() => database.drop());

function cut(year: number, day: string, disbursed: number) {
  return {
    ...{ area: 'D1011', year, cut: day, as_of: day, programme: 'NTM', budget_holder: 'D-SKHDT' },
    ...{ funding_source: 'central', capital_type: 'investment', vintage: String(year) },
    ...{ assigned: 1000, disbursed, status: 'ACTUAL' },
  };
}

interface Forecast {
  readonly subject: { readonly value: number };
  readonly completion: {
    readonly method: string;
    readonly share: number;
    readonly low: number;
    readonly high: number;
    readonly amount: { readonly low: number; readonly value: number; readonly high: number };
    readonly years: readonly number[];
    readonly backTest: { readonly years: number; readonly meanError: number } | null;
  } | null;
  readonly pace: {
    readonly needed: number;
    readonly months: number;
    readonly perMonth: number;
    readonly pressure: number;
    readonly sentence: string;
  } | null;
  readonly cuts: readonly { readonly asOf: string; readonly numerator: number }[];
  readonly sentence: string | null;
}

async function ask(question: string, viewer?: Viewer) {
  const source = `{ forecast(indicator: "disbursement-rate", ${question}) {
    subject { value }
    completion { status method share low high amount { low value high } planned disbursed asOf closesOn isCapped years
      backTest { years meanError largestError } }
    pace { needed months perMonth pressure sentence }
    cuts { asOf numerator }
    sentence
  } }`;
  const contextValue = { db: database.db, note: () => {}, viewer };
  const { data, errors } = await graphql({ schema, source, contextValue });
  const forecast = JSON.parse(JSON.stringify(data))?.forecast as Forecast | null;
  return { forecast, refusals: errors?.map(({ message, extensions }) => `${extensions.code} ${message}`) };
}

const D01 = 'area: "D01", period: "2023"';

test('forecasts are for offices only, until they are made public, whether there are figures or not', async () => {
  const refusal =
    'FORBIDDEN forecast of disbursement-rate is internal: it is answered on the office side of the gateway only';
  expect((await ask(D01)).refusals).toEqual([refusal]);
  expect((await ask('area: "D02", period: "2019"')).refusals).toEqual([refusal]);
  expect((await ask(D01, 'internal')).forecast?.completion).not.toBeNull();
  await publishDemonstration(
    database.db,
    'forecasts',
    [{ indicator: 'disbursement-rate', visibility: 'public' }],
    '2024-02-12',
  );
  expect((await ask(D01)).forecast?.completion).not.toBeNull();
});

test('the end of a year follows the course of past years, tested on each of them', async () => {
  const { forecast } = await ask(D01, 'internal');
  // Chain ladder from June to the close: (600 + 500) / (300 + 200) = 2.2, and 250 · 2.2 = 550.
  expect(forecast?.completion).toMatchObject({ method: 'CHAIN_LADDER', share: 0.55, years: [2022, 2021] });
  expect(forecast?.completion?.amount.value).toBe(550);
  expect(forecast?.completion?.low).toBeLessThan(0.55);
  expect(forecast?.completion?.high).toBeGreaterThan(0.55);
  // 2021 by 2022: 300 · 2.5 = 750 for 600; 2022 by 2021: 200 · 2 = 400 for 500.
  expect(forecast?.completion?.backTest?.years).toBe(2);
  expect(forecast?.completion?.backTest?.meanError).toBeCloseTo((0.15 + 0.1) / 2, 12);
  expect(forecast?.cuts.map(({ asOf, numerator }) => [asOf, numerator])).toEqual([
    ...[
      ['2023-03-31', 100],
      ['2023-06-30', 250],
    ],
    ...[
      ['2022-06-30', 200],
      ['2023-01-26', 500],
    ],
    ...[
      ['2021-06-30', 300],
      ['2022-01-31', 600],
    ],
  ]);
  expect(forecast?.sentence).toContain('Dự báo của mô hình');
  expect(forecast?.sentence).toContain('SỐ LIỆU MINH HỌA');
});

test('it sees no figure later than asOf, and none before anything is disbursed', async () => {
  const { forecast } = await ask(`${D01}, asOf: "2023-03-31"`, 'internal');
  // In no past year is anything known in March: between two cuts, from 0 at the beginning, in a straight line.
  expect(forecast?.subject.value).toBe(0.1);
  expect(forecast?.completion?.amount.low).toBeGreaterThanOrEqual(100);
  expect((await ask(`${D01}, asOf: "2022-12-31"`, 'internal')).forecast).toMatchObject({ completion: null });
  expect((await ask('area: "D01", period: "2021"', 'internal')).forecast).toMatchObject({ completion: null });
});

test('the pace that a target takes is arithmetic', async () => {
  const { forecast } = await ask(`${D01}, target: 0.95, dueOn: "2023-12-31"`, 'internal');
  // 950 − 250 in six months, after 250 in six: 700/6 rounded up, 117 · 6 / 250.
  expect(forecast?.pace).toMatchObject({ needed: 700, months: 6, perMonth: 117, pressure: (117 * 6) / 250 });
  expect(forecast?.pace?.sentence).toContain('95%');
  expect((await ask(D01, 'internal')).forecast?.pace).toBeNull();
});

test('what is asked wrongly is named', async () => {
  const refusals = async (question: string) => (await ask(question, 'internal')).refusals?.join();
  expect(await refusals('area: "D01", period: "2023-06"')).toContain('a year such as 2024');
  expect(await refusals(`${D01}, target: 95`)).toContain('target');
  expect(await refusals(`${D01}, dueOn: "2023-12-31"`)).toContain('target');
  expect(await refusals(`${D01}, closesOn: "2023-06-30"`)).toContain('closesOn');
  const source = '{ forecast(indicator: "poverty-rate", area: "D01", period: "2023") { sentence } }';
  const { errors } = await graphql({ schema, source, contextValue: { db: database.db, note: () => {} } });
  expect(errors?.[0]?.message).toContain('a rate of what is disbursed of a plan');
});
