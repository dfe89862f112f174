import { syntheticMark } from '@tiendo/core';
import { toMarkup } from '@tiendo/widgets/chart';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../src/file/xlsx/read-xlsx.ts';
import { createDraft, type RefusedFile } from '../src/import/draft.ts';
import { ELEMENTS } from '../src/page/elements.ts';
import { examples } from '../src/page/playground/examples.ts';
import { schema } from '../src/schema/index.ts';
import { servePublished } from './gateway-server.ts';
import {
  csvOf,
  publishDemonstration,
  publishSmallDemonstration,
  SMALL_DEMONSTRATION,
} from './small-demonstration.ts';

const MARK = syntheticMark('VI');

let gateway: Awaited<ReturnType<typeof servePublished>>;
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  gateway = await servePublished();
  before = await realAnswers();
  await publishSmallDemonstration(gateway.database.db);
});

afterAll(() => gateway.close());

/** One question or more of every root field about the nation, Lạng Sơn, or about everything there is. */
const REAL_QUESTIONS: readonly string[] = [
  ...['VN', '20'].flatMap((code) => [
    `{ area(code: "${code}") { code name synthetic children { code synthetic } value(indicator: "poverty-rate", period: "2023") { synthetic value permalink } series(indicator: "disbursement-rate", from: "2021", to: "2025") { synthetic value missing permalink others { value } } } }`,
    `{ values(indicator: "disbursement-rate", areas: ["${code}"], from: "2021", to: "2025") { edges { cursor node { synthetic value missing permalink } } } }`,
    `{ values(indicator: "poverty-rate", areas: ["${code}"], from: "2010", to: "2025", first: 3) { edges { cursor node { synthetic value } } } }`,
    `{ comparison(indicator: "poverty-rate", area: "${code}", period: "2023") { synthetic sentence title subject { synthetic value } benchmark { synthetic value } } }`,
    `{ targets(area: "${code}") { id synthetic value achieved { value values { synthetic } } } }`,
    `{ statements(area: "${code}") { synthetic judgement value } }`,
    `{ tasks(area: "${code}") { items { synthetic title } } documents(area: "${code}") { items { title } } recommendations(area: "${code}") { items { title } } inspections(area: "${code}") { items { title } } }`,
    `{ projects(area: "${code}") { count } recognitions(area: "${code}") { synthetic areaName } ruralCommunes(area: "${code}", on: "2024-12-31") { count rows { synthetic } } targetCascade(area: "${code}", indicator: "ntm-communes", period: "2023") { synthetic own { value } } }`,
    `{ counterparts(area: "${code}", period: "2023", payer: DISTRICT) { synthetic ratio } provincialSupport(area: "${code}", periods: ["2024"]) { synthetic left } carryOver(area: "${code}", period: "2023") { synthetic lines { computed } } mediumTermPlan(area: "${code}", period: "2021/2025") { synthetic parts { left } } }`,
    `{ ranking(indicator: "poverty-rate", within: "VN", level: PROVINCE, period: "2023") { synthetic rows { sentence figure { synthetic } } unranked { area { code synthetic } } coverage { expected } } }`,
  ]),
  '{ areas(first: 500) { code name synthetic } }',
  '{ areas(level: PROVINCE) { code synthetic } }',
  '{ areas(level: COUNTRY) { code synthetic } }',
  '{ targets { id synthetic } }',
  '{ statements { synthetic judgement } }',
  '{ releases(first: 500) { id fileName synthetic } }',
  '{ sources(first: 500) { id title } }',
  '{ indicator(id: "poverty-rate") { name } }',
  '{ indicators { id } }',
];

async function realAnswers(): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const source of REAL_QUESTIONS) answers.set(source, answerText(await ask(source)));
  for (const { query, variables } of examples)
    answers.set(query, answerText(await ask(query, JSON.parse(variables ?? '{}'))));
  for (const path of ['/', '/?lang=en', ...REAL_FILES]) answers.set(path, await text(path));
  return answers;
}

/** Without the statements that were run: where sums of any area are stored, they are looked for. */
function answerText(answer: unknown): string {
  return JSON.stringify(answer, (name, value) => (name === 'statements' && value[0]?.sql ? [] : value));
}

const REAL_FILES = [
  '/export/values.csv?indicator=poverty-rate&areas=20,VN&from=2021&to=2025',
  '/export/values.csv?indicator=poverty-rate&within=VN&level=PROVINCE&periods=2023&form=vi',
  '/snapshot/comparison.json?indicator=disbursement-rate&area=20&period=2023',
  '/snapshot/ranking.json?indicator=poverty-rate&within=VN&level=PROVINCE&period=2023',
  '/value/disbursement-rate/20/2023',
  '/value/poverty-rate/VN/2021',
];

async function ask(source: string, variableValues = {}): Promise<Record<string, never>> {
  const contextValue = { db: gateway.database.db, note: () => {} };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  expect(errors, source).toBeUndefined();
  return data as Record<string, never>;
}

async function refusalOf(source: string): Promise<string | undefined> {
  const contextValue = { db: gateway.database.db, note: () => {} };
  const { errors } = await graphql({ schema, source, contextValue });
  return errors?.[0]?.message;
}

async function text(
  path: string,
  headers: Record<string, string> = { accept: 'text/html' },
): Promise<string> {
  const response = await fetch(gateway.origin + path, { headers });
  expect(response.status, path).toBe(200);
  return response.text();
}

describe('real figures', () => {
  test('are asked for by every root field', () => {
    const asked = [...REAL_QUESTIONS, ...examples.map(({ query }) => query)].join('\n');
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const internal = ['pilotDistricts', 'adjustments', 'forecast'];
    expect(
      fields.filter((name) => !internal.includes(name) && !new RegExp(`\\b${name}\\b *[({]`).test(asked)),
    ).toEqual([]);
  });

  test('are answered to the letter as before the demonstration was loaded, without one invented value', async () => {
    const after = await realAnswers();
    for (const [question, answer] of after) {
      expect({ question, answer }).toEqual({ question, answer: before.get(question) });
      expect(answer, question).not.toMatch(
        /"synthetic":true|"DEMO"|"D0|demo-report|demo\/|Minh Hà|,true\r?\n/,
      );
    }
    expect(after.size).toBeGreaterThan(25);
  });
});

describe('an invented figure', () => {
  test('is computed and marked in each answer of the schema', async () => {
    // Communes of D101: (600 + 900) / (1000 + 2000); D01: 2300 / 4000; DEMO: 3300 / 8000.
    const { values } = await ask(
      '{ values(indicator: "disbursement-rate", areas: ["D101", "D01", "DEMO"], periods: ["2023"]) { edges { node { synthetic value area { synthetic } } } } }',
    );
    const marked = { synthetic: true, area: { synthetic: true } };
    expect(values).toEqual({
      edges: [0.5, 0.575, 0.4125].map((value) => ({ node: { value, ...marked } })),
    });
    const { comparison, ranking, targets, statements } = await ask(`{
      comparison(indicator: "disbursement-rate", area: "D101", period: "2023") { synthetic verdict title sentence subject { synthetic } benchmark { synthetic area { code } } }
      ranking(indicator: "disbursement-rate", within: "D01", level: DISTRICT, period: "2023") { synthetic rows { rank value sentence figure { synthetic } } }
      targets(area: "D01") { synthetic value }
      statements(area: "D01") { synthetic judgement }
    }`);
    expect(comparison).toMatchObject({
      ...{ synthetic: true, verdict: 'ABOVE', subject: { synthetic: true } },
      benchmark: { synthetic: true, area: { code: 'DEMO' } },
      ...{ title: expect.stringContaining(MARK), sentence: expect.stringContaining(MARK) },
    });
    expect(ranking).toMatchObject({
      synthetic: true,
      rows: [0.8, 0.5].map((value, i) => ({
        ...{ rank: i + 1, value, figure: { synthetic: true } },
        sentence: expect.stringContaining(MARK),
      })),
    });
    expect(targets).toEqual([{ synthetic: true, value: 2 }]);
    expect(statements).toEqual([{ synthetic: true, judgement: 'chưa đạt mục tiêu' }]);
  });

  test('is marked in both forms of CSV', async () => {
    const address = '/export/values.csv?indicator=disbursement-rate&areas=D01&periods=2023';
    const [head = '', row = ''] = (await text(address)).trim().split('\r\n');
    expect([head.split(',').at(-1), row.split(',').at(-1)]).toEqual(['synthetic', 'true']);
    expect((await text(`${address}&form=vi`)).trim().split('\r\n')[1]).toContain(MARK);
  });

  test('is marked in JSON-stat, SDMX-CSV and the workbook', async () => {
    const query = 'indicator=disbursement-rate&areas=D01&periods=2023';
    const cube = JSON.parse(await text(`/export/values.json?${query}`));
    expect([cube.note[0], cube.extension.synthetic]).toEqual([MARK, true]);
    const [head = '', row = ''] = (await text(`/export/values.sdmx.csv?${query}`)).trim().split('\r\n');
    expect(row.split(',')[head.split(',').indexOf('SYNTHETIC')]).toBe('true');
    const response = await fetch(`${gateway.origin}/export/values.xlsx?${query}`);
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    const marked = sheets.filter(({ grid }) => JSON.stringify([...grid.rows()]).includes(MARK));
    expect(marked.map(({ name }) => name)).toEqual(['Số liệu', 'Định nghĩa']);
  });

  test('is marked on the page of the value, for readers and for programs', async () => {
    const address = '/value/disbursement-rate/D01/2023';
    expect(await text(address)).toContain(`<p class="synthetic-mark">${MARK}</p>`);
    const json = JSON.parse(await text(address, { accept: 'application/json' }));
    expect(json).toMatchObject({ value: 0.575, synthetic: true });
  });

  test('is answered at its permanent link, as it was known', async () => {
    const { values } = await ask(
      '{ values(indicator: "disbursement-rate", areas: ["D01"], periods: ["2023", "2021"]) { edges { node { value permalink } } } }',
    );
    const links = (values as unknown as { edges: { node: { value: number; permalink: string } }[] }).edges;
    for (const { node } of links) {
      const json = JSON.parse(await text(node.permalink, { accept: 'application/json' }));
      expect(json.value).toBe(node.value);
    }
  });

  test('is known from the day the demonstration was published on, by a history of its own', async () => {
    const at = (day: string) =>
      ask(
        `{ values(indicator: "disbursement-rate", areas: ["D01"], periods: ["2023"], knownOn: "${day}") { edges { node { value } } } }`,
      );
    const value = (of: number | null) => ({ values: { edges: [{ node: { value: of } }] } });
    const dayOf = (place: number) => `2024-02-${String(place + 1).padStart(2, '0')}`;
    const capital = SMALL_DEMONSTRATION.findIndex(([dataset]) => dataset === 'capital');
    expect(await at(dayOf(capital - 1))).toEqual(value(null));
    expect(await at(dayOf(capital))).toEqual(value(0.575));
  });

  const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    comparison: { indicator: 'disbursement-rate', area: 'D101', benchmark: 'D01', period: '2023' },
    trend: { indicator: 'poverty-rate', area: 'D101', benchmark: 'D01', from: '2021', to: '2023' },
    ranking: { indicator: 'disbursement-rate', within: 'D01', level: 'DISTRICT', period: '2023' },
    map: { indicator: 'disbursement-rate', within: 'DEMO', level: 'PROVINCE', period: '2023' },
    deprivation: { area: 'D1011', benchmark: 'D101', period: '2023' },
    communes: { area: 'D01', benchmark: 'DEMO', period: '2023' },
    table: { indicator: 'disbursement-rate', area: 'D101 D01', period: '2023' },
  };

  test.each(Object.keys(ELEMENTS))(
    'is marked in the snapshot and in the pixels of tiendo-%s',
    async (name) => {
      const attributes = ATTRIBUTES[name];
      const snapshot = JSON.parse(
        await text(`/snapshot/${name}.json?${new URLSearchParams(attributes)}`, {
          accept: 'application/json',
        }),
      );
      expect(JSON.stringify(snapshot.data)).toContain('"synthetic":true');
      expect(JSON.stringify(snapshot.data)).not.toContain('"synthetic":false');
      const { figure } = ELEMENTS[name] ?? {};
      const drawn = figure?.(snapshot, { lang: 'VI', titleMode: 'finding' }, (each) => attributes?.[each]);
      expect(drawn === undefined).toBe(name === 'table');
      if (!drawn) return;
      expect(drawn.sentence).toContain(MARK);
      expect(drawn.notes).toContain(MARK);
      if (drawn.draw) expect(wordsOf(toMarkup(drawn.draw(712)))).toContain(MARK);
      const query = new URLSearchParams(attributes);
      expect(await text(`/embed/${name}?${query}`)).toContain(MARK);
      if (drawn.draw) expect(wordsOf(await text(`/chart/${name}.svg?${query}`))).toContain(MARK);
    },
  );

  test('stands on a page of its own of the portal, to which the real one only leads', async () => {
    expect(await text('/')).toContain('href="/?data=demo"');
    const page = await text('/?data=demo');
    expect(page).toContain(`<p class="synthetic-mark">${MARK}</p>`);
    expect(page.match(/<figure class="still/g)).toHaveLength(3);
    expect(page).not.toMatch(/Lạng Sơn|area="20"|"VN"/);
    expect(await text('/?data=demo&lang=en')).toContain(syntheticMark('EN'));
  });
});

/** Text of a drawing, its lines joined. */
function wordsOf(markup: string): string {
  return [...markup.matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => line).join(' ');
}

describe('an invented figure and a real one', () => {
  test.each([
    [
      'comparison',
      'comparison(indicator: "disbursement-rate", area: "D01", period: "2023", benchmark: "VN") { verdict }',
    ],
    [
      'comparison the other way',
      'comparison(indicator: "disbursement-rate", area: "20", period: "2023", benchmark: "DEMO") { verdict }',
    ],
    [
      'ranking',
      'ranking(indicator: "disbursement-rate", within: "DEMO", level: PROVINCE, period: "2023", benchmark: "VN") { rows { rank } }',
    ],
    [
      'values',
      'values(indicator: "disbursement-rate", areas: ["D01", "20"], periods: ["2023"]) { totalCount }',
    ],
  ])('are never in one %s', async (_, field) => {
    expect(await refusalOf(`{ ${field} }`)).toMatch(
      /^a question requires areas that are all real or all of the demonstration/,
    );
  });

  test('may be asked for in one request, each for itself', async () => {
    const value = 'value(indicator: "disbursement-rate", period: "2023") { synthetic }';
    const found = await ask(
      `{ real: area(code: "20") { ${value} } invented: area(code: "D01") { ${value} } }`,
    );
    expect(found).toEqual({
      real: { value: { synthetic: false } },
      invented: { value: { synthetic: true } },
    });
  });
});

const refusalOfFile = (
  dataset: string,
  row: Readonly<Record<string, string | number>>,
  isSynthetic: boolean,
) =>
  createDraft(gateway.database.db, {
    ...{ dataset, series: 'office', fileName: `${dataset}.csv`, isSynthetic },
    content: Buffer.from(csvOf(dataset, [row])),
  }).then(
    () => [],
    (error) => (error as RefusedFile).findings.map(({ column }) => column),
  );

describe('a file', () => {
  const capital = SMALL_DEMONSTRATION.find(([dataset]) => dataset === 'capital')?.[1][0] ?? {};

  test('of real figures that names an invented area is refused, and the other way round', async () => {
    expect(await refusalOfFile('capital', capital, false)).toEqual(['area']);
    expect(await refusalOfFile('capital', { ...capital, area: '20' }, true)).toEqual(['area']);
    expect(await refusalOfFile('capital', { ...capital, area: '20' }, false)).toEqual([]);
  });

  test.each([
    [
      'areas',
      { code: '99', valid_from: '1900-01-01', level: 'PROVINCE', type: 'Tỉnh', name: 'X', parent: 'DEMO' },
      ['code'],
    ],
    ['sources', { id: 'langson', title: 'X', tier: 'ORIGINAL' }, ['id']],
    [
      'programmes',
      { code: 'X', name: 'X', name_en: 'X', valid_from: '2021-01-01', legal_basis: 'X' },
      ['code'],
    ],
    ['measures', { id: 'x', name: 'X', name_en: 'X', unit: 'count', aggregation: 'stock' }, ['id']],
  ])('of invented %s touches no list of real ones', async (dataset, row, columns) => {
    expect(await refusalOfFile(dataset, row, true)).toEqual(columns);
  });

  test('of real areas has none below the demonstration', async () => {
    const row = {
      code: 'D99',
      valid_from: '1900-01-01',
      level: 'PROVINCE',
      type: 'Tỉnh',
      name: 'X',
      parent: 'DEMO',
    };
    expect(await refusalOfFile('areas', row, false)).toEqual(['parent']);
  });

  test('of invented figures sent again changes them and no history of real ones', async () => {
    const last = () => ask('{ releases(first: 1) { id publishedAt } }');
    const real = await last();
    await publishDemonstration(
      gateway.database.db,
      'capital',
      [{ ...capital, disbursed: 700 }],
      '2024-04-01',
    );
    expect(await last()).toEqual(real);
    const { values } = await ask(
      '{ values(indicator: "disbursement-rate", areas: ["D101"], periods: ["2023"]) { edges { node { value release { publishedAt } } } } }',
    );
    expect(values).toEqual({
      edges: [{ node: { value: 1600 / 3000, release: { publishedAt: '2024-04-01' } } }],
    });
  });
});

describe('an indicator that is registered as data', () => {
  test('is asked for as any other, summed and divided from what communes report', async () => {
    const report = (area: string, measure: string, count: number) => ({
      ...{ area, year: 2023, cut: '2023-12-31', as_of: '2023-12-31', measure, count, status: 'ACTUAL' },
    });
    await publishDemonstration(
      gateway.database.db,
      'custom',
      [
        ...['D1011', 'D1012'].map((area) => report(area, 'land-use-certificates-due', 200)),
        report('D1011', 'land-use-certificates-issued', 150),
        report('D1012', 'land-use-certificates-issued', 90),
      ],
      '2024-05-01',
    );
    const value = (indicator: string) =>
      `values(indicator: "${indicator}", areas: ["D101"], periods: ["2023"]) { edges { node { value numerator denominator base unit coverage { reported expected } } } }`;
    const { workers, certificates } = await ask(
      `{ workers: ${value('trained-workers')} certificates: ${value('land-use-certificate-rate')} }`,
    );
    const coverage = { reported: 2, expected: 2 };
    const node = (found: object) => ({ edges: [{ node: { coverage, ...found } }] });
    // 30 + 12 workers; (150 + 90) / (200 + 200) certificates.
    expect(workers).toEqual(node({ value: 42, numerator: 42, denominator: null, base: null, unit: 'count' }));
    expect(certificates).toEqual(
      node({ value: 0.6, numerator: 240, denominator: 400, base: 'certificates-due', unit: 'share' }),
    );
  });

  test('stands in the catalogue with its texts', async () => {
    const { indicator, indicators } = await ask(
      '{ indicator(id: "land-use-certificate-rate") { name(lang: EN) unit direction bases } indicators { id } }',
    );
    expect(indicator).toEqual({
      ...{ name: 'Land-use certificate rate', unit: 'share', direction: 'more', bases: ['certificates-due'] },
    });
    expect((indicators as unknown as { id: string }[]).map(({ id }) => id)).toContain('workers-abroad');
  });

  const definition = {
    ...{ id: 'own-rate', name: 'X', name_en: 'X', full_name: 'X', full_name_en: 'X', formula: 'X' },
    ...{ formula_en: 'X', unit: 'share', numerator: 'schools', denominator: 'schools', base: 'schools' },
    ...{ decimals: 1, visibility: 'public' },
  };

  test.each([
    ['an id that ships', { id: 'poverty-rate' }, ['id']],
    ['a measure nobody registered', { numerator: 'unicorns' }, ['id']],
    ['a share without denominator', { denominator: '' }, ['id']],
    ['nothing wrong', {}, []],
  ])('is accepted or refused with %s', async (_, change, columns) => {
    expect(await refusalOfFile('indicators', { ...definition, ...change }, false)).toEqual(columns);
  });

  test('takes no report of a measure in another unit, or of one that is not registered', async () => {
    const report = { area: '20', year: 2023, cut: '2023-12-31', as_of: '2023-12-31', status: 'ACTUAL' };
    const refusal = (row: object) => refusalOfFile('custom', { ...report, ...row }, false);
    expect(await refusal({ measure: 'schools', dong: 5 })).toEqual(['dong']);
    expect(await refusal({ measure: 'unicorns', count: 5 })).toEqual(['measure']);
    expect(await refusal({ measure: 'schools', count: 5 })).toEqual([]);
  });
});

describe('deprivations', () => {
  test('are shares of the households of their own list, kept apart by indicator', async () => {
    const row = SMALL_DEMONSTRATION.find(([dataset]) => dataset === 'deprivation')?.[1][0] ?? {};
    await publishDemonstration(
      gateway.database.db,
      'deprivation',
      [
        row,
        { ...row, deprivation: 'water', deprived_households: 8 },
        { ...row, list: 'near-poor-households', listed_households: 20, deprived_households: 5 },
        { ...row, area: 'D1012', listed_households: 60, deprived_households: 12 },
      ],
      '2024-05-02',
    );
    const value = (base: string) =>
      `values(indicator: "deprivation-rate", areas: ["D101"], periods: ["2023"], base: "${base}", by: ["deprivation"]) { edges { node { value numerator denominator base scope { value } coverage { reported expected } } } }`;
    const { poor, nearPoor } = await ask(
      `{ poor: ${value('poor-households')} nearPoor: ${value('near-poor-households')} }`,
    );
    const node = (
      deprivation: string,
      numerator: number,
      denominator: number,
      base: string,
      reported: number,
    ) => ({
      node: {
        ...{ value: numerator / denominator, numerator, denominator, base },
        ...{ scope: [{ value: deprivation }], coverage: { reported, expected: 2 } },
      },
    });
    expect(poor).toEqual({
      edges: [
        node('toilet', 18 + 12, 40 + 60, 'poor-households', 2),
        node('water', 8, 40, 'poor-households', 1),
      ],
    });
    expect(nearPoor).toMatchObject({ edges: [node('toilet', 5, 20, 'near-poor-households', 1)] });
  });
});

describe('what is internal', () => {
  test('reaches no public answer, not even one that describes the schema', async () => {
    const { db } = gateway.database;
    const kept = await Promise.all(
      ['task', 'recommendation', 'document'].map((table) =>
        db
          .selectFrom(table as 'figure')
          .selectAll()
          .execute(),
      ),
    );
    expect(kept.map((rows) => rows.length)).toEqual([1, 1, 1]);
    const pages = await Promise.all(
      ['/', '/?data=demo', '/value/disbursement-rate/D01/2023'].map((path) => text(path)),
    );
    const asked = await ask(
      '{ statements(area: "D01") { judgement note } targets(area: "D01") { note subject } releases(first: 500, synthetic: true) { fileName } }',
    );
    expect([...pages, JSON.stringify(asked)].join('\n')).not.toMatch(/bí mật/);
  });
});
