import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

/** Households, poor ones first, of three provinces; a fourth has a rate only. */
const HOUSEHOLDS = { '24': [100, 1000], '25': [300, 2000], '22': [0, 5000] } as const;

beforeAll(async () => {
  database = await publishedDatabase();
  const header =
    'origin,figure,area,period,as_of,as_of_basis,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note';
  const line = (
    figure: string,
    area: string,
    base: string,
    value: number,
    unit: string,
    year = 2024,
    source = 'tb22',
  ) =>
    `office:${figure}-${area}-${year}-${source},${figure},${area},${year},${year}-12-31,PERIOD_END,,,,,,,${base},poverty-2022,review,${value},${unit},,,REPORTED,ACTUAL,,${source},,high,`;
  const lines = Object.entries(HOUSEHOLDS).flatMap(([area, [poor, all]]) => [
    line('poor-households', area, '', poor, 'count'),
    line('households', area, '', all, 'count'),
  ]);
  const communes = { '24': [50, 100], '25': [30, 100], '19': [10, 60] };
  const rural = Object.entries(communes).flatMap(([area, [met, all]]) => [
    line('ntm-communes', area, '', met as number, 'count'),
    line('communes', area, '', all as number, 'count'),
  ]);
  const rates = [
    line('poverty-rate', '06', 'households', 0.2, 'share'),
    line('poverty-rate', '24', 'households', 0.12, 'share', 2023),
    line('poverty-rate', '24', 'households', 0.09, 'share', 2023, 'tckt'),
  ];
  const content = Buffer.from([header, ...lines, ...rural, ...rates].join('\n'));
  const draft = await createDraft(database.db, {
    ...{ dataset: 'figures', fileName: 'households.csv', series: 'office-households', content },
  });
  await publish(database.db, draft.id, new Date());
});

afterAll(() => database.drop());

async function ask(source: string) {
  const contextValue = { db: database.db, note: () => {} };
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
}

const FIELDS = `subject { value period } benchmark { value period area { code } } difference verdict robust reason(lang: EN)
  breaks { kind } alternatives { value verdict comparable }
  group { includesSubject areas { code } value numerator denominator text missing coverage { reported expected } values { area { code } value } }
  sentence title`;

async function compared(args: string) {
  const { data, errors } = await ask(`{ comparison(indicator: "poverty-rate", ${args}) { ${FIELDS} } }`);
  expect(errors).toBeUndefined();
  return data.comparison;
}

describe('an area beside itself in an earlier year', () => {
  test('has a difference in points, and a sentence that names the year', async () => {
    expect(await compared('area: "20", period: "2024", benchmarkPeriod: "2023"')).toMatchObject({
      subject: { value: 6912 / 205_621, period: '2024' },
      benchmark: { value: 0.0603, period: '2023', area: { code: '20' } },
      difference: expect.closeTo(6912 / 205_621 - 0.0603, 12),
      verdict: 'BELOW',
      reason: null,
      group: null,
      sentence:
        'Tỷ lệ hộ nghèo năm 2024 của tỉnh Lạng Sơn là 3,36%, thấp hơn 2,67 điểm % so với mức của năm 2023 (6,03%).',
      title: 'Tỷ lệ hộ nghèo thấp hơn năm 2023',
    });
  });

  test('names the other figures of that year, and that the verdict depends on them', async () => {
    const found = await compared('area: "24", period: "2024", benchmarkPeriod: "2023"');
    expect([found.benchmark.value, found.alternatives[0].value].sort()).toEqual([0.09, 0.12]);
    expect(found).toMatchObject({
      subject: { value: 0.1 },
      robust: false,
      alternatives: [{ comparable: true }],
    });
    expect(new Set([found.verdict, found.alternatives[0].verdict])).toEqual(new Set(['ABOVE', 'BELOW']));
    expect(found.sentence).toContain('phụ thuộc nguồn số liệu');
  });

  test('is not comparable across a change of standard, and says so', async () => {
    const found = await compared('area: "20", period: "2021", benchmarkPeriod: "2017"');
    expect(found).toMatchObject({
      benchmark: { value: 0.1907 },
      difference: null,
      verdict: 'NOT_COMPARABLE',
      robust: null,
      breaks: [{ kind: 'STANDARD' }],
    });
    expect(found.reason).toContain('do not compare across it');
  });

  test('has no verdict without a figure of that year', async () => {
    expect(await compared('area: "20", period: "2024", benchmarkPeriod: "2014"')).toMatchObject({
      benchmark: null,
      difference: null,
      verdict: 'NO_DATA',
    });
  });
});

describe('an area beside a group of areas', () => {
  test('is set beside the ratio of their sums, itself left out: 400 of 8,000 households', async () => {
    expect(
      await compared('area: "20", period: "2024", benchmarkAreas: ["24", "20", "25", "22"]'),
    ).toMatchObject({
      benchmark: null,
      difference: expect.closeTo(6912 / 205_621 - 400 / 8000, 12),
      verdict: 'BELOW',
      group: {
        includesSubject: false,
        areas: [{ code: '24' }, { code: '25' }, { code: '22' }],
        numerator: 400,
        denominator: 8000,
        value: 0.05,
        text: '5,00%',
        coverage: { reported: 3, expected: 3 },
        values: [{ value: 0.1 }, { value: 0.15 }, { value: 0 }],
      },
      sentence:
        'Tỷ lệ hộ nghèo năm 2024 của tỉnh Lạng Sơn là 3,36%, thấp hơn 1,64 điểm % so với mức của nhóm 3 địa bàn (5,00%).',
    });
  });

  test('keeps itself among them when asked, and says so', async () => {
    const found = await compared(
      'area: "20", period: "2024", benchmarkAreas: ["20", "24"], withSubject: true',
    );
    expect(found.group).toMatchObject({ includesSubject: true, numerator: 7012, denominator: 206_621 });
  });

  test('is set beside all areas of its level in another one, counted where they have no figure', async () => {
    const { data, errors } =
      await ask(`{ comparison(indicator: "ntm-rate", area: "24", period: "2024", benchmarkWithin: "R1") {
      subject { value } difference verdict group { includesSubject areas { code } numerator denominator coverage { reported expected } } } }`);
    expect(errors).toBeUndefined();
    expect(data.comparison).toMatchObject({
      subject: { value: 0.5 },
      difference: 0.25,
      verdict: 'ABOVE',
      // R1 has 14 provinces; beside Bắc Giang itself two have figures: 30 of 100 communes and 10 of 60.
      group: {
        ...{ includesSubject: false, numerator: 40, denominator: 160 },
        coverage: { reported: 2, expected: 13 },
      },
    });
    expect(data.comparison.group.areas).not.toContainEqual({ code: '24' });
  });

  test('an area of the group without a figure is counted, not taken as zero', async () => {
    const found = await compared('area: "20", period: "2024", benchmarkAreas: ["24", "31", "33"]');
    expect(found.group).toMatchObject({ value: 0.1, coverage: { reported: 1, expected: 3 } });
  });

  test('a rate without its parts has no sum, and no mean is taken instead', async () => {
    expect(await compared('area: "20", period: "2024", benchmarkAreas: ["24", "06"]')).toMatchObject({
      difference: null,
      verdict: 'NO_DATA',
      group: { value: null, missing: 'NO_DENOMINATOR', text: expect.any(String) },
    });
  });
});

test.each([
  ['benchmark: "VN", benchmarkPeriod: "2023"', 'BAD_REQUEST'],
  ['benchmarkAreas: ["24"], benchmarkPeriod: "2023"', 'BAD_REQUEST'],
  ['benchmarkAreas: ["20"]', 'BAD_REQUEST'],
  ['benchmarkAreas: ["99"]', 'UNKNOWN_AREA'],
  ['benchmarkWithin: "99"', 'UNKNOWN_AREA'],
  ['benchmarkWithin: "20"', 'BAD_REQUEST'],
  ['benchmarkWithin: "R1", benchmark: "VN"', 'BAD_REQUEST'],
  ['benchmarkPeriod: "2024"', 'BAD_PERIOD'],
  ['benchmarkPeriod: "2023-06"', 'BAD_PERIOD'],
])('%s is refused', async (args, code) => {
  const { errors } = await ask(
    `{ comparison(indicator: "poverty-rate", area: "20", period: "2024", ${args}) { verdict } }`,
  );
  expect(errors[0].extensions.code).toBe(code);
});
