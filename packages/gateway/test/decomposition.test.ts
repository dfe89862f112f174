import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../src/schema/index.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { publishDemonstration, SMALL_DEMONSTRATION } from './small-demonstration.ts';

const NEEDED = ['areas', 'sources', 'agencies', 'capital'];

let database: TestDatabase;

beforeAll(async () => {
  database = await migratedDatabase();
  for (const [dataset, rows] of SMALL_DEMONSTRATION)
    if (NEEDED.includes(dataset)) await publishDemonstration(database.db, dataset, rows, '2024-02-10');
  await publishDemonstration(
    database.db,
    'capital',
    [...programmes(2022, [3000, 900], [1000, 800]), ...programmes(2024, [1000, 500], [1000, 900])],
    '2025-02-10',
  );
});

afterAll(() => database.drop());

function programmes(year: number, ntm: readonly [number, number], gnbv: readonly [number, number]) {
  const cut = `${year + 1}-01-31`;
  const at = { area: 'D1011', year, cut, as_of: cut, budget_holder: 'D-SKHDT', funding_source: 'central' };
  return [['NTM', ntm] as const, ['GNBV', gnbv] as const].map(([programme, [assigned, disbursed]]) => ({
    ...{ ...at, programme, capital_type: 'investment', vintage: String(year), assigned, disbursed },
    status: 'ACTUAL',
  }));
}

interface Part {
  readonly value: {
    readonly area: { readonly code: string };
    readonly scope: readonly { readonly value: string }[];
    readonly numerator: number;
    readonly denominator: number;
    readonly explain: { readonly numbers: readonly { readonly measure: string; readonly value: number }[] };
  };
  readonly share: number;
  readonly distance: number;
  readonly contribution: number;
  readonly contributionText: string;
  readonly without: number | null;
  readonly effect: number | null;
}

interface Decomposition {
  readonly subject: { readonly value: number };
  readonly benchmark: { readonly value: number } | null;
  readonly rate: number;
  readonly gap: number | null;
  readonly coverage: { readonly reported: number; readonly expected: number };
  readonly reasons: readonly string[];
  readonly parts: readonly Part[];
  readonly missing: readonly {
    readonly missing: string;
    readonly value: { readonly area: { readonly code: string } };
  }[];
  readonly rateAndMix: {
    readonly difference: number;
    readonly rate: number;
    readonly mix: number;
    readonly parts: readonly { readonly rate: number; readonly mix: number }[];
  } | null;
  readonly spread: Readonly<Record<'mean' | 'deviation' | 'theil' | 'between' | 'within', number>> | null;
}

async function decomposition(question: string): Promise<Decomposition> {
  const source = `{ decomposition(indicator: "disbursement-rate", ${question}) {
    subject { value } benchmark { value } rate base gap coverage { reported expected } reasons
    parts { value { area { code } scope { value } numerator denominator explain { numbers { measure value } } }
      share distance contribution contributionText without effect }
    missing { missing value { area { code } } }
    rateAndMix { difference rate mix parts { rate mix } breaks { kind } }
    spread { mean deviation theil between within }
  } }`;
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { db: database.db, note: () => {} },
  });
  expect(errors?.map(({ message }) => message).join()).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).decomposition;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test('the areas below hold the gap of their province, to the last digit', async () => {
  const { subject, benchmark, gap, rate, parts, rateAndMix, coverage } = await decomposition(
    'area: "D01", period: "2023"',
  );
  // D01 2300 of 4000, the nation 3300 of 8000.
  expect([subject.value, benchmark?.value, rate]).toEqual([0.575, 0.4125, 0.575]);
  expect(parts.map(({ value: { area } }) => area.code)).toEqual(['D101', 'D102']);
  // 3000 / 4000 · (1500 / 3000 − 0.4125) and 1000 / 4000 · (800 / 1000 − 0.4125).
  expect(parts[0]).toMatchObject({ share: 0.75, without: 0.8, contributionText: '6,56 điểm %' });
  expect(parts[0]?.contribution).toBeCloseTo(0.065625, 12);
  expect(parts[1]?.contribution).toBeCloseTo(0.096875, 12);
  expect(sum(parts.map(({ contribution }) => contribution))).toBe(gap);
  expect(gap).toBeCloseTo(0.1625, 12);
  expect(parts[0]?.effect).toBeCloseTo(0.575 - 0.8, 12);
  expect(coverage).toEqual({ reported: 2, expected: 2 });
  expect(rateAndMix).toBeNull();
});

test('a level further down is split as well, with how far its rates lie apart', async () => {
  const { parts, missing, gap, spread } = await decomposition('area: "D01", period: "2023", level: COMMUNE');
  expect(parts.map(({ value: { area } }) => area.code)).toEqual(['D1011', 'D1012', 'D1021']);
  expect(missing).toMatchObject([{ value: { area: { code: 'D1022' } } }]);
  expect(sum(parts.map(({ contribution }) => contribution))).toBe(gap);
  // √((1000·0.025² + 2000·0.125² + 1000·0.225²) / 4000)
  expect(spread?.mean).toBe(0.575);
  expect(spread?.deviation).toBeCloseTo(
    Math.sqrt((1000 * 0.025 ** 2 + 2000 * 0.125 ** 2 + 1000 * 0.225 ** 2) / 4000),
    12,
  );
  // Between the districts: 1500/2300·ln(0.5/0.575) + 800/2300·ln(0.8/0.575).
  const between = (1500 / 2300) * Math.log(0.5 / 0.575) + (800 / 2300) * Math.log(0.8 / 0.575);
  expect(spread?.between).toBeCloseTo(between, 12);
  expect((spread?.between ?? 0) + (spread?.within ?? 0)).toBe(spread?.theil);
});

test('an area by programme against itself two years before: rates and shares make up the change', async () => {
  const { parts, rateAndMix, gap, spread } = await decomposition(
    'area: "D01", period: "2024", by: ["programme"], benchmarkPeriod: "2022"',
  );
  expect(parts.map(({ value: { scope } }) => scope[0]?.value)).toEqual(['GNBV', 'NTM']);
  expect(sum(parts.map(({ contribution }) => contribution))).toBe(gap);
  // 1400 / 2000 − 1700 / 4000; rate: 0.2·0.625 + 0.1·0.375; mix: −0.25·0.4 + 0.25·0.85.
  expect(rateAndMix?.difference).toBeCloseTo(0.275, 12);
  expect(rateAndMix?.rate).toBeCloseTo(0.1625, 12);
  expect(rateAndMix?.mix).toBeCloseTo(0.1125, 12);
  expect(sum(rateAndMix?.parts.flatMap(({ rate, mix }) => [rate, mix]) ?? [])).toBe(rateAndMix?.difference);
  expect(spread).toBeNull();
});

test('each part is explained down to the lines that it was added up from', async () => {
  const { parts } = await decomposition('area: "D1011", period: "2024", by: ["programme"]');
  expect(parts[1]?.value.explain.numbers.map(({ measure, value }) => [measure, value])).toEqual([
    ['assigned', 1000],
    ['disbursed', 500],
  ]);
});

test('two areas in one year are split by what both have, and a wrong area is named', async () => {
  const { rateAndMix } = await decomposition(
    'area: "D01", period: "2023", by: ["programme"], benchmark: "D02"',
  );
  expect(rateAndMix?.difference).toBeCloseTo(0.575 - 0.25, 12);
  const source = '{ decomposition(indicator: "disbursement-rate", area: "X9", period: "2023") { gap } }';
  const { errors } = await graphql({ schema, source, contextValue: { db: database.db, note: () => {} } });
  expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_AREA');
});
