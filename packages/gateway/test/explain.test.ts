import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
});

afterAll(() => database.drop());

const EXPLAIN = `explain {
  definition { id } formula english: formula(lang: EN) citation
  numbers { measure area { code } value asOf file place source { title locator } }
  parts { share value { area { code } period value numerator denominator missing explain { numbers { measure value place } } } }
  notChosen { figure { value } grounds groundsText }
  files { id fileName sha256 }
  statements { sql parameters }
}`;

async function explained(question: string) {
  const source = `{ values(${question}) { edges { node { value numerator denominator release { id } permalink ${EXPLAIN} } } } }`;
  const contextValue = { db: database.db, note: () => {} };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).values.edges[0].node;
}

async function sendCapital(rows: readonly string[]) {
  const header =
    'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';
  const draft = await createDraft(database.db, {
    ...{ dataset: 'capital', series: 'invented', fileName: 'invented.csv' },
    content: Buffer.from([header, ...rows].join('\n')),
  });
  await publish(database.db, draft.id, new Date());
  return draft.id;
}

test('a computed rate leads to its parts, their file and the document they stand in', async () => {
  const node = await explained('indicator: "poverty-rate", areas: ["20"], from: "2025"');
  const { explain } = node;
  expect(explain).toMatchObject({
    definition: { id: 'poverty-rate' },
    formula: 'số hộ nghèo ÷ tổng số hộ = 4.643 ÷ 199.765 = 2,32%',
    english: 'poor households ÷ all households = 4,643 ÷ 199,765 = 2.32%',
    parts: [],
  });
  expect(explain.numbers.map(({ measure, value }: Record<string, unknown>) => [measure, value])).toEqual(
    expect.arrayContaining([
      ['poor-households', 4643],
      ['households', 199765],
    ]),
  );
  for (const { file, place } of explain.numbers) {
    expect(file).toBe(node.release.id);
    expect(place).toContain('area=20 period=2025');
  }
  expect(explain.files).toMatchObject([{ id: node.release.id, fileName: 'poverty.csv' }]);
  expect(explain.files[0].sha256.startsWith(node.release.id)).toBe(true);
});

test('the citation is one line with number, cut-off, document, publication and address', async () => {
  const { explain, permalink } = await explained('indicator: "poverty-rate", areas: ["20"], from: "2025"');
  expect(explain.citation).toMatch(
    /^Tỷ lệ hộ nghèo, Lạng Sơn, năm 2025: 2,32%, chốt số liệu 31\/12\/2025\. Nguồn: .*83\/QĐ-UBND/,
  );
  expect(explain.citation).not.toContain('\n');
  expect(explain.citation.endsWith(permalink)).toBe(true);
});

test('what was not chosen is listed with the ground on which it stands behind', async () => {
  const { value, explain } = await explained(
    'indicator: "disbursement-rate", areas: ["VN"], from: "2023", asOf: "2023-12-31"',
  );
  const found = explain.notChosen.map(
    ({
      figure,
      grounds,
      groundsText,
    }: {
      figure: { value: number };
      grounds: string;
      groundsText: string;
    }) => [figure.value, grounds, groundsText],
  );
  expect(value).toBe(0.585);
  expect(found).toEqual([
    [0.282, 'EARLIER_CUT_OFF', 'chốt sớm hơn'],
    [0.54, 'LATER_THAN_ASKED', 'chốt sau ngày được hỏi'],
    [0.615, 'LATER_THAN_ASKED', 'chốt sau ngày được hỏi'],
  ]);
});

test('the statements are those that a database can be asked again, and give the same numbers', async () => {
  const { explain } = await explained('indicator: "poverty-rate", areas: ["20"], from: "2025"');
  expect(explain.statements.length).toBeGreaterThan(0);
  const rows = [];
  for (const { sql, parameters } of explain.statements) {
    const values = parameters.map((text: string) => JSON.parse(text));
    rows.push(...(await database.pool.query(sql, values)).rows);
  }
  expect(rows).toEqual(
    expect.arrayContaining([expect.objectContaining({ figure: 'poor-households', value: 4643 })]),
  );
});

describe('a sum of reports', () => {
  let file: string;
  const DISTRICT = '182';

  beforeAll(async () => {
    file = await sendCapital([
      `${DISTRICT},2024,2024-06-30,2024-06-28,NTM,,central,investment,,1000,,400,,,ACTUAL`,
      `${DISTRICT},2024,2024-06-30,2024-06-28,GNBV,,central,recurrent,,500,,50,,,ACTUAL`,
      `178,2024,2024-06-30,2024-06-30,NTM,,central,investment,,2000,,1500,,,ACTUAL`,
    ]);
  });

  test('of an own report names each line and cell', async () => {
    const { explain, numerator, denominator } = await explained(
      `indicator: "disbursement-rate", areas: ["${DISTRICT}"], periods: ["2024-06"]`,
    );
    expect([numerator, denominator]).toEqual([450, 1500]);
    expect(explain.formula).toContain(' = ');
    const of = (measure: string) =>
      explain.numbers
        .filter((one: { measure: string }) => one.measure === measure)
        .map(({ value }: { value: number }) => value)
        .sort();
    expect([of('assigned'), of('disbursed')]).toEqual([
      [1000, 500],
      [400, 50],
    ]);
    expect(explain.numbers).toContainEqual(
      expect.objectContaining({
        file,
        value: 400,
        asOf: '2024-06-28',
        place:
          'area=182 year=2024 cut=2024-06-30 capital_type=investment funding_source=central programme=NTM; disbursed',
      }),
    );
  });

  test('of areas below leads to each of them, those without a report included', async () => {
    const { explain, numerator, denominator } = await explained(
      'indicator: "disbursement-rate", areas: ["20"], periods: ["2024-06"]',
    );
    expect(explain.numbers).toEqual([]);
    const known = explain.parts
      .map((part: { value: unknown }) => part.value)
      .filter((value: { value: unknown }) => value.value !== null);
    const sum = (name: string) =>
      known.reduce((total: number, value: Record<string, number>) => total + (value[name] ?? 0), 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([numerator, denominator]);
    expect([numerator, denominator]).toEqual([1950, 3500]);
    expect(explain.parts).toHaveLength(11);
    expect(known.map((value: { explain: { numbers: unknown[] } }) => value.explain.numbers.length)).toEqual([
      2, 4,
    ]);
  });
});

test('a reduction leads to the two rates', async () => {
  const { value, explain } = await explained(
    'indicator: "poverty-reduction", areas: ["20"], periods: ["2025"]',
  );
  const [before, now] = explain.parts.map((part: { value: { value: number } }) => part.value.value);
  expect(value).toBeCloseTo(before - now, 12);
});

test('a value that is missing has nothing behind it, and says so without an error', async () => {
  const { value, explain } = await explained('indicator: "poverty-rate", areas: ["VN"], periods: ["2021"]');
  expect([value, explain.numbers, explain.parts, explain.notChosen, explain.files]).toEqual([
    null,
    [],
    [],
    [],
    [],
  ]);
  expect(explain.citation).toContain('năm 2021: chưa công bố');
});
