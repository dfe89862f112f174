import { graphql, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../src/db/database.ts';
import { createDraft } from '../src/import/draft.ts';
import { costOf } from '../src/plugin/document-cost.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { migratedDatabase, publishedDatabase, type TestDatabase } from './database.ts';
import { AREAS, GROUPINGS } from './random-world.ts';

const RANKING = `query Ranking {
  ranking(indicator: "multidimensional-poverty-rate", within: "VN", level: REGION, period: "2024") {
    rows { rank tied area { code name(lang: VI) } value difference toReachBenchmark }
    benchmark { value } unranked { area { code } missing } coverage { reported expected }
  }
}`;

const askIn = async (database: Database, source: string) => {
  const contextValue = { db: database.db, signal: new AbortController().signal, requestId: 'test' };
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
};

describe('of published figures', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await publishedDatabase();
  });

  afterAll(() => database.drop());

  const ask = (source: string) => askIn(database, source);
  const rank = async (args: string, fields: string) => {
    const { data, errors } = await ask(`{ ranking(${args}) { ${fields} } }`);
    expect(errors).toBeUndefined();
    return data.ranking;
  };

  test('six regions of six, the lowest multidimensional poverty first, against the nation’s 4.06%', async () => {
    const { data, errors } = await ask(RANKING);
    expect(errors).toBeUndefined();
    const row = (place: number, code: string, name: string, value: number, difference: number) => ({
      rank: place,
      tied: false,
      area: { code, name },
      value,
      difference,
      // The decision gives no households of the regions.
      toReachBenchmark: null,
    });
    expect(data.ranking).toEqual({
      rows: [
        row(1, 'R5', 'Đông Nam Bộ', 0.0015, -0.0391),
        row(2, 'R2', 'Đồng bằng sông Hồng', 0.014, -0.0266),
        row(3, 'R6', 'Đồng bằng sông Cửu Long', 0.0314, -0.0092),
        row(4, 'R3', 'Bắc Trung Bộ và Duyên hải miền Trung', 0.0624, 0.0218),
        row(5, 'R4', 'Tây Nguyên', 0.0945, 0.0539),
        row(6, 'R1', 'Trung du và miền núi phía Bắc', 0.1498, 0.1092),
      ],
      benchmark: { value: 0.0406 },
      unranked: [],
      coverage: { reported: 6, expected: 6 },
    });
  });

  test('the provinces that have a figure are ranked, the other 56 are listed with the reason', async () => {
    const ranking = await rank(
      'indicator: "multidimensional-poverty-rate", within: "VN", level: PROVINCE, period: "2024"',
      'rows { rank tied area { code } value toReachBenchmark } unranked { area { code } missing reasons } rankedCount unrankedCount coverage { reported expected } toReachUnit rankedFrom',
    );
    const places = ranking.rows.map((row: { rank: number; tied: boolean; area: { code: string } }) => [
      row.rank,
      row.tied,
      row.area.code,
    ]);
    // 77 and 79 print 0%; nobody is second.
    expect(places).toEqual([
      [1, true, '77'],
      [1, true, '79'],
      [3, false, '20'],
      [4, false, '10'],
      [5, false, '12'],
      [6, false, '04'],
      [7, false, '02'],
    ]);
    // Of Lạng Sơn's 205,621 households 6,912 + 16,451 are poor or near-poor; 4.06% would be 8,348.2.
    expect(ranking.rows[2]).toMatchObject({ value: 23363 / 205621, toReachBenchmark: 23363 - 8348 });
    expect(ranking).toMatchObject({
      rankedCount: 7,
      unrankedCount: 56,
      coverage: { reported: 7, expected: 63 },
      toReachUnit: 'count',
      rankedFrom: 'lowest',
    });
    expect(ranking.unranked).toHaveLength(56);
    expect(ranking.unranked[0]).toEqual({ area: { code: '01' }, missing: 'NOT_PUBLISHED', reasons: [] });
  });

  test('the rows come in the order of the list when asked, with the same ranks', async () => {
    const ranking = await rank(
      'indicator: "multidimensional-poverty-rate", within: "VN", level: REGION, period: "2024", order: LIST',
      'rows { rank area { code } }',
    );
    expect(ranking.rows.map(({ rank: place }: { rank: number }) => place)).toEqual([6, 2, 4, 5, 1, 3]);
    expect(ranking.rows.map(({ area }: { area: { code: string } }) => area.code)).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
    ]);
  });

  test('the provinces of a region stand beside the region, or beside the nation when asked', async () => {
    const args = 'indicator: "multidimensional-poverty-rate", within: "R1", level: PROVINCE, period: "2024"';
    const fields =
      'benchmark { value area { code } } rows { area { code } difference } coverage { reported expected }';
    const inRegion = await rank(args, fields);
    expect(inRegion.benchmark).toEqual({ value: 0.1498, area: { code: 'R1' } });
    expect(inRegion.coverage).toEqual({ reported: 5, expected: 14 });
    expect(inRegion.rows.at(-1)).toEqual({ area: { code: '02' }, difference: 0.2137 });
    const inNation = await rank(`${args}, benchmark: "VN"`, fields);
    expect(inNation.benchmark).toEqual({ value: 0.0406, area: { code: 'VN' } });
    expect(inNation.rows.at(-1)).toEqual({ area: { code: '02' }, difference: 0.3229 });
  });

  test('a figure of another season is not ranked, and a place whose verdict hangs on the source says so', async () => {
    const ranking = await rank(
      'indicator: "disbursement-rate", within: "VN", level: PROVINCE, period: "2023"',
      `rows { rank area { code } value verdict robust reasons(lang: EN) toReachBenchmark }
       benchmark { value asOf others { value asOf } } toReachUnit
       unranked { area { code } missing reasons(lang: EN) figure { value asOf } }`,
    );
    expect(ranking.rows).toEqual([
      {
        rank: 1,
        area: { code: '80' },
        value: 291_561 / 368_869,
        verdict: 'ABOVE',
        robust: true,
        reasons: ['scope not stated in the source', 'cut-off days differ'],
        toReachBenchmark: 0,
      },
      {
        rank: 2,
        area: { code: '20' },
        value: 0.612,
        verdict: 'ABOVE',
        // 54% on 31/01/2024 is 61.5% by a figure of March.
        robust: false,
        reasons: ['scope not stated in the source'],
        toReachBenchmark: null,
      },
    ]);
    expect(ranking.benchmark).toMatchObject({ value: 0.54, asOf: '2024-01-31' });
    expect(ranking.benchmark.others).toContainEqual({ value: 0.615, asOf: '2024-03-08' });
    expect(ranking.toReachUnit).toBe('dong');
    const apart = ranking.unranked.filter((area: { missing: string | null }) => area.missing === null);
    expect(apart).toEqual([
      {
        area: { code: '10' },
        missing: null,
        reasons: ['scope not stated in the source', 'cut-off days differ'],
        figure: { value: 0.45, asOf: '2023-09-30' },
      },
    ]);
    // Documents put seven provinces on a list of those below 50% without giving their rates.
    const notStated = ranking.unranked.filter(
      (area: { missing: string | null }) => area.missing === 'NOT_STATED',
    );
    expect(notStated.map(({ area }: { area: { code: string } }) => area.code)).toEqual([
      '17',
      '42',
      '44',
      '52',
      '54',
      '67',
      '91',
    ]);
  });

  test('asOf leaves out later figures of the areas and of the benchmark', async () => {
    const ranking = await rank(
      'indicator: "disbursement-rate", within: "VN", level: PROVINCE, period: "2023", asOf: "2023-09-30"',
      'rows { area { code } value } benchmark { value asOf others { asOf } }',
    );
    expect(ranking.rows).toEqual([{ area: { code: '10' }, value: 0.45 }]);
    expect(ranking.benchmark).toEqual({
      value: 0.585,
      asOf: '2023-08-31',
      others: [{ asOf: '2023-06-30' }],
    });
  });

  test('before anything was published nobody has a place', async () => {
    const ranking = await rank(
      'indicator: "multidimensional-poverty-rate", within: "VN", level: REGION, period: "2024", knownOn: "2026-11-23"',
      'rows { rank } benchmark { value } unranked { missing } coverage { reported expected }',
    );
    expect(ranking).toEqual({
      rows: [],
      benchmark: null,
      unranked: Array(6).fill({ missing: 'NOT_PUBLISHED' }),
      coverage: { reported: 0, expected: 6 },
    });
  });

  test('a row carries its figure with the source, and says its place in a sentence', async () => {
    const ranking = await rank(
      'indicator: "multidimensional-poverty-rate", within: "VN", level: PROVINCE, period: "2024"',
      `indicator { name } period level within { code } rows { text differenceText sentence english: sentence(lang: EN)
       figure { kind numerator denominator source { title } permalink } }`,
    );
    expect(ranking).toMatchObject({ period: '2024', level: 'PROVINCE', within: { code: 'VN' } });
    expect(ranking.rows[2]).toMatchObject({
      text: '11,36%',
      differenceText: '7,30 điểm %',
      sentence:
        'Trong 7 tỉnh, thành phố có số liệu, tỉnh Lạng Sơn xếp thứ 3 (xếp theo tỷ lệ từ thấp đến cao); 56 đơn vị chưa có số liệu nên không xếp.',
      english:
        'Of 7 provinces with a comparable figure, Lạng Sơn has rank 3 (rates from low to high); not ranked: 56 without a figure.',
      figure: {
        kind: 'COMPUTED',
        numerator: 23363,
        permalink: expect.stringMatching(
          /^\/value\/multidimensional-poverty-rate\/20\/2024\?knownOn=2026-11-24&release=[0-9a-f]{16}&digest=[0-9a-f-]{34}$/,
        ),
      },
    });
  });

  test('pages give every area once and keep the ranks', async () => {
    const args = 'indicator: "multidimensional-poverty-rate", within: "VN", level: PROVINCE, period: "2024"';
    const first = await rank(
      args,
      'rows(first: 4) { rank area { code } } unranked(first: 50) { area { code } }',
    );
    const rest = await rank(
      args,
      `rows(first: 4, after: "${first.rows.at(-1).area.code}") { rank area { code } }
       unranked(first: 50, after: "${first.unranked.at(-1).area.code}") { area { code } }`,
    );
    expect([...first.rows, ...rest.rows].map(({ rank: place }) => place)).toEqual([1, 1, 3, 4, 5, 6, 7]);
    const codes = [...first.rows, ...rest.rows, ...first.unranked, ...rest.unranked].map(
      ({ area }) => area.code,
    );
    expect(new Set(codes).size).toBe(63);
    expect(codes).toHaveLength(63);
  });

  test('63 provinces cost as many statements as the 14 of a region', async () => {
    const counted = async (within: string) => {
      let count = 0;
      const add = () => {
        count += 1;
      };
      database.pool.on('release', add);
      await rank(
        `indicator: "multidimensional-poverty-rate", within: "${within}", level: PROVINCE, period: "2024"`,
        'rows { rank } unranked { missing }',
      );
      database.pool.off('release', add);
      return count;
    };
    const statements = await counted('VN');
    expect(statements).toBe(await counted('R1'));
    expect(statements).toBeLessThan(8);
  });

  test.each([
    ['ntm-rate', '', 106 / 175],
    ['ntm-advanced-rate', '', 28 / 106],
    ['ntm-advanced-rate', ', base: "communes"', 28 / 175],
    ['ntm-model-rate', '', 10 / 106],
    ['ntm-model-rate', ', base: "advanced"', 10 / 28],
    ['ntm-model-rate', ', base: "communes"', 10 / 175],
  ])('%s%s of Lạng Sơn on 30/06/2025 is %f', async (indicator, base, value) => {
    const ranking = await rank(
      `indicator: "${indicator}", within: "VN", level: PROVINCE, period: "2025", asOf: "2025-06-30"${base}`,
      'rows { area { code } value }',
    );
    expect(ranking.rows).toContainEqual({ area: { code: '20' }, value });
  });

  test('a level of recognised communes never exceeds the level that it is a part of', async () => {
    const { data } = await ask('{ indicators { id partOf } }');
    const levels = data.indicators.filter(({ partOf }: { partOf: string | null }) => partOf);
    expect(levels).toHaveLength(2);
    const counts = async (id: string) => {
      const areas = '["VN", "20", "15", "10", "58", "30"]';
      const answer = await ask(
        `{ values(indicator: "${id}", areas: ${areas}, from: "2021", to: "2025", first: 500) { edges { node { value } } } }`,
      );
      return answer.data.values.edges.map(({ node }: { node: { value: number | null } }) => node.value);
    };
    for (const { id, partOf } of levels) {
      const [part, whole] = [await counts(id), await counts(partOf)];
      const both = part.map((value: number | null, i: number) => [value, whole[i]]);
      const known = both.filter(
        ([value, of]: [number | null, number | null]) => value !== null && of !== null,
      );
      expect(known.length).toBeGreaterThan(5);
      for (const [value, of] of known) expect(value).toBeLessThanOrEqual(of);
    }
  });

  test.each([
    ['indicator: "planned-capital", within: "VN", level: REGION, period: "2024"', 'BAD_REQUEST', 'indicator'],
    ['indicator: "ntm-communes", within: "VN", level: REGION, period: "2024"', 'BAD_REQUEST', 'indicator'],
    ['indicator: "wealth", within: "VN", level: REGION, period: "2024"', 'UNKNOWN_INDICATOR', 'indicator'],
    ['indicator: "poverty-rate", within: "99", level: REGION, period: "2024"', 'UNKNOWN_AREA', 'within'],
    ['indicator: "poverty-rate", within: "VN", level: REGION, period: "24"', 'BAD_PERIOD', 'period'],
    ['indicator: "poverty-rate", within: "20", level: DISTRICT, period: "2026"', 'BAD_REQUEST', 'level'],
    ['indicator: "poverty-rate", within: "20", level: REGION, period: "2024"', 'BAD_REQUEST', 'level'],
    [
      'indicator: "poverty-rate", within: "VN", level: REGION, period: "2024", benchmark: "99"',
      'UNKNOWN_AREA',
      'benchmark',
    ],
    [
      'indicator: "poverty-rate", within: "20", level: COMMUNE, period: "2026", benchmark: "R1"',
      'UNKNOWN_AREA',
      'benchmark',
    ],
  ])('ranking(%s) is refused by its argument', async (args, code, argument) => {
    const { errors } = await ask(`{ ranking(${args}) { rankedCount } }`);
    expect(errors[0].extensions).toMatchObject({ code, argument, http: { status: 400 } });
    expect(errors[0].message).toMatch(new RegExp(`^ranking requires ${argument} to be `));
  });

  test.each([
    ['rows(first: 501)', 'TOO_LARGE', 'first'],
    ['unranked(first: 0)', 'TOO_LARGE', 'first'],
    ['rows(after: "99")', 'BAD_REQUEST', 'after'],
  ])('%s is refused by its argument', async (field, code, argument) => {
    const { errors } = await ask(
      `{ ranking(indicator: "poverty-rate", within: "VN", level: REGION, period: "2024") { ${field} { area { code } } } }`,
    );
    expect(errors[0].extensions).toMatchObject({ code, argument });
  });
});

describe('of reported capital', () => {
  const HEADER =
    'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';
  const line = (area: string, programme: string, assigned: number, disbursed: number) =>
    `${area},2024,2024-06-30,2024-06-30,${programme},,,,,${assigned},,${disbursed},,,ACTUAL`;
  let database: TestDatabase;

  const send = async (dataset: string, rows: string, day: string) => {
    const file = { dataset, series: dataset, fileName: `${dataset}.csv`, content: Buffer.from(rows) };
    const draft = await createDraft(database.db, file);
    await publish(database.db, draft.id, new Date(`${day}T09:00:00+07:00`));
  };

  beforeAll(async () => {
    database = await migratedDatabase();
    await send('areas', AREAS, '2026-01-01');
    await send('groupings', GROUPINGS, '2026-01-01');
    const lines = [line('C1', 'NTM', 1000, 500), line('C2', 'NTM', 3000, 600), line('C2', 'GNBV', 1000, 900)];
    await send('capital', [HEADER, ...lines].join('\n'), '2026-01-02');
    await send('capital', [HEADER, line('C1', 'NTM', 1000, 100)].join('\n'), '2026-01-05');
  });

  afterAll(() => database.drop());

  const rank = async (args: string) => {
    const fields = `rows { rank area { code } value difference toReachBenchmark figure { coverage { reported expected } scope { value } } }
      benchmark { value numerator denominator } unranked { area { code } missing } toReachUnit`;
    const { data, errors } = await askIn(
      database,
      `{ ranking(indicator: "disbursement-rate", level: COMMUNE, within: "D1", period: "2024-06", ${args}) { ${fields} } }`,
    );
    expect(errors).toBeUndefined();
    return data.ranking;
  };

  test('communes are ranked by one programme against the district’s ratio of sums, with the đồng still to disburse', async () => {
    const ranking = await rank('where: [{ dimension: "programme", values: ["NTM"] }]');
    const figure = { coverage: { reported: 1, expected: 1 }, scope: [{ value: 'NTM' }] };
    expect(ranking.benchmark).toEqual({ value: 700 / 4000, numerator: 700, denominator: 4000 });
    expect(ranking.rows).toEqual([
      { rank: 1, area: { code: 'C2' }, value: 0.2, difference: 0.025, toReachBenchmark: 0, figure },
      // 17.5% of 1,000 are 175, and 100 are disbursed.
      { rank: 2, area: { code: 'C1' }, value: 0.1, difference: -0.075, toReachBenchmark: 75, figure },
    ]);
    expect(ranking.unranked).toEqual([{ area: { code: 'C3' }, missing: 'NOT_PUBLISHED' }]);
    expect(ranking.toReachUnit).toBe('dong');
  });

  test('knownOn before a revision gives the ranks of that day', async () => {
    const ranking = await rank('where: [{ dimension: "programme", values: ["NTM"] }], knownOn: "2026-01-04"');
    expect(ranking.benchmark.numerator).toBe(1100);
    expect(
      ranking.rows.map((row: { area: { code: string }; value: number }) => [row.area.code, row.value]),
    ).toEqual([
      ['C1', 0.5],
      ['C2', 0.2],
    ]);
  });

  test('two programmes together are ranked by their ratio of sums', async () => {
    const ranking = await rank('where: [{ dimension: "programme", values: ["NTM", "GNBV"] }]');
    expect(ranking.rows[0]).toMatchObject({
      area: { code: 'C2' },
      value: 1500 / 4000,
      figure: { scope: [{ value: 'GNBV+NTM' }] },
    });
  });
});

describe('the price', () => {
  const priceOf = (query: string) => {
    const document = parse(query);
    const [operation] = document.definitions as readonly OperationDefinitionNode[];
    expect(operation?.kind).toBe(Kind.OPERATION_DEFINITION);
    return costOf({ schema, operation: operation as OperationDefinitionNode, fragments: {}, variables: {} });
  };

  test('is of a page, not of every area of the level', () => {
    const rows = (first: string) =>
      priceOf(
        `{ ranking(indicator: "poverty-rate", within: "VN", level: COMMUNE, period: "2026") { rows${first} { rank } } }`,
      );
    expect(rows('')).toBe(102);
    expect(rows('(first: 7)')).toBe(9);
    expect(rows('(first: 500)')).toBe(502);
    expect(rows('(first: 1000000)')).toBe(502);
    expect(priceOf(RANKING)).toBeLessThan(2_000);
  });
});
