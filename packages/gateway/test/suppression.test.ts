import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenRanges } from '../../core/src/aggregate/hidden-ranges.ts';
import { createDraft } from '../src/import/draft.ts';
import { valueResponse } from '../src/page/value-page.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { csvOf } from './small-demonstration.ts';

const BELOW = 5;
type Cells = Readonly<Record<string, string | number>>;

/** Poor households of each commune, as published first and as revised: one commune was counted again. */
const POOR = { C1: 30, C2: 2, C3: 9, C4: 12, C5: 17, C7: 3, C8: 40, C9: 25 } as const;
const REVISED = { ...POOR, C5: 11 } as const;
const OF_MINORITIES = { C1: 20, C2: 1, C3: 6, C4: 0, C5: 8, C7: 3, C8: 4, C9: 5 } as const;
type Commune = keyof typeof POOR;
const COMMUNES = Object.keys(POOR) as readonly Commune[];

/** What lies in each area; C6 of 2024 was made of C2 and C3. */
const INSIDE: Readonly<Record<string, readonly Commune[]>> = {
  ...Object.fromEntries(COMMUNES.map((code) => [code, [code]])),
  ...{ C6: ['C2', 'C3'], D1: ['C1', 'C2', 'C3'], D2: ['C4', 'C5'], D3: ['C7'], D4: ['C8', 'C9'] },
  ...{
    P1: ['C1', 'C2', 'C3', 'C4', 'C5'],
    P2: ['C7'],
    P3: ['C8', 'C9'],
    R1: ['C1', 'C2', 'C3', 'C4', 'C5', 'C7'],
  },
  ...{ VN: [...COMMUNES] },
};

let database: TestDatabase;

beforeAll(async () => {
  database = await migratedDatabase();
  await send('areas', [
    area('VN', 'COUNTRY', 'Cả nước', ''),
    area('R1', 'REGION', 'Vùng', 'VN'),
    ...['P1', 'P2', 'P3'].map((code) => area(code, 'PROVINCE', `Tỉnh ${code}`, 'VN')),
    ...[
      ['D1', 'P1'],
      ['D2', 'P1'],
      ['D3', 'P2'],
      ['D4', 'P3'],
    ].map(([code, parent]) => area(code as string, 'DISTRICT', `Huyện ${code}`, parent as string)),
    ...COMMUNES.map((code) => ({
      ...area(
        code,
        'COMMUNE',
        `Xã ${code}`,
        code < 'C4' ? 'D1' : code < 'C6' ? 'D2' : code < 'C8' ? 'D3' : 'D4',
      ),
      ...(INSIDE.C6?.includes(code) && { valid_to: '2024-12-01' }),
    })),
    { ...area('C6', 'COMMUNE', 'Xã C6', 'D1'), valid_from: '2024-12-01' },
  ]);
  await send(
    'groupings',
    ['P1', 'P2'].map((member) => ({ group: 'R1', member, valid_from: '1900-01-01' })),
  );
  await send(
    'crosswalk',
    (INSIDE.C6 ?? []).map((from) => ({ on: '2024-12-01', from, to: 'C6', type: 'merge', weight: 1 })),
  );
  await send('suppression', [{ dataset: 'poverty', below: BELOW }]);
  await send('poverty', review(POOR), '2024-01-10');
  await send('poverty', review(OF_MINORITIES, 'ethnic-minority'), '2024-01-20');
  await send('poverty', review(REVISED), '2024-02-10');
});

afterAll(() => database.drop());

function area(code: string, level: string, name: string, parent: string): Cells {
  return { code, valid_from: '1900-01-01', level, type: level, name, parent };
}

function review(poor: Readonly<Record<Commune, number>>, group = ''): readonly Cells[] {
  return COMMUNES.map((code) => ({
    ...{ area: code, year: 2023, cut: '2023-12-31', as_of: '2023-12-31', standard: 'poverty-2022' },
    ...{
      method: 'review',
      population_group: group,
      households: 200 + poor[code],
      poor_households: poor[code],
    },
    ...{ near_poor_households: poor[code] + 10, status: 'ACTUAL' },
  }));
}

let sent = 0;

async function send(dataset: string, rows: readonly Cells[], day = '2024-01-02') {
  const content = Buffer.from(csvOf(dataset, rows));
  const draft = await createDraft(database.db, { dataset, series: `s${++sent}`, fileName: 'f.csv', content });
  await publish(database.db, draft.id, new Date(`${day}T10:00:00+07:00`));
}

interface Node {
  readonly area: { readonly code: string };
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: string | null;
  readonly permalink: string;
  readonly explain: {
    readonly numbers: readonly { readonly measure: string; readonly value: number }[];
    readonly parts: readonly {
      readonly value: { readonly area: { code: string }; readonly numerator: number | null };
    }[];
  };
}

async function ask<Data>(source: string): Promise<Data> {
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { db: database.db, note: () => {} },
  });
  expect(errors?.map(({ message }) => message).join()).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as Data;
}

const NODE = `area { code } value numerator denominator missing permalink
  explain { numbers { measure value } parts { value { area { code } numerator } } }`;

async function values(question: string, indicator = 'poverty-rate') {
  const { values: found } = await ask<{ values: { totalCount: number; edges: readonly { node: Node }[] } }>(
    `{ values(indicator: "${indicator}", ${question}, first: 500) { totalCount edges { node { ${NODE} } } } }`,
  );
  return { totalCount: found.totalCount, nodes: found.edges.map(({ node }) => node) };
}

/** What stands behind a permanent link. */
async function open(permalink: string) {
  const request = new Request(`http://gateway${permalink}`, { headers: { accept: 'application/json' } });
  return (await (await valueResponse(request, { db: database.db })).json()) as Record<string, unknown>;
}

const EVERYWHERE = `areas: [${Object.keys(INSIDE)
  .map((code) => `"${code}"`)
  .join(', ')}], from: "2023"`;
const QUESTIONS = [
  '',
  'knownOn: "2024-01-15"',
  'knownOn: "2024-02-28"',
  'asOf: "2023-12-31"',
  'geography: "2023-06-30"',
  'geography: "2024-12-31"',
  'geography: "2024-12-31", acceptWeights: true',
  'where: [{ dimension: "method", values: ["review"] }]',
  'orderBy: [NUMERATOR_ASCENDING]',
];
const GROUP = 'where: [{ dimension: "population-group", values: ["ethnic-minority"] }]';

/** Each number that an answer gives away, as a sum of what the communes counted. */
function sumsIn(nodes: readonly Node[], release: string) {
  return nodes.flatMap(({ area: { code }, numerator, explain }) => [
    ...(numerator === null ? [] : [{ code, numerator, release }]),
    ...explain.numbers
      .filter(({ measure }) => measure === 'poor-households')
      .map(({ value }) => ({ code, numerator: value, release })),
    ...explain.parts.flatMap(({ value }) =>
      value.numerator === null ? [] : [{ code: value.area.code, numerator: value.numerator, release }],
    ),
  ]);
}

/** What a reader works out of the communes who puts everything together and knows which one was revised. */
function attack(sums: ReturnType<typeof sumsIn>, revised: readonly string[]) {
  const unknown = (release: string, code: string) => `${revised.includes(code) ? release : 'any'} ${code}`;
  const communes = new Set(sums.flatMap(({ release }) => COMMUNES.map((code) => unknown(release, code))));
  const distinct = [...new Map(sums.map((sum) => [JSON.stringify(sum), sum])).values()];
  return hiddenRanges(
    {
      cells: [
        ...[...communes].map((id) => ({ id, count: 0 })),
        ...distinct.map(({ numerator }, i) => ({ id: `sum ${i}`, count: numerator })),
      ],
      totals: distinct.map(({ code, release }, i) => ({
        total: `sum ${i}`,
        parts: (INSIDE[code] ?? []).map((commune) => unknown(release, commune)),
      })),
    },
    communes,
  );
}

describe('a reader who asks everything', () => {
  test('learns no small count to fewer values than the threshold, by area, where, asOf, knownOn, geography or explain', async () => {
    const sums = [];
    for (const more of QUESTIONS) {
      const { nodes } = await values(`${EVERYWHERE}, ${more}`);
      sums.push(...sumsIn(nodes, more.includes('01-15') ? 'first' : 'second'));
    }
    expect(sums.length).toBeGreaterThan(60);
    const ranges = attack(sums, ['C5']);
    for (const code of ['any C2', 'any C7']) {
      const { least, most } = ranges.get(code) ?? { least: 0, most: 0 };
      expect(most - least, code).toBeGreaterThanOrEqual(BELOW);
    }
    // The attack is one: it finds what is shown.
    expect(ranges.get('any C1')).toEqual({ least: 30, most: 30 });
  });

  test('nor of a population group', async () => {
    const { nodes } = await values(`${EVERYWHERE}, ${GROUP}`);
    const ranges = attack(sumsIn(nodes, 'only'), []);
    for (const code of COMMUNES.filter((one) => OF_MINORITIES[one] > 0 && OF_MINORITIES[one] < BELOW)) {
      const { least, most } = ranges.get(`any ${code}`) ?? { least: 0, most: 0 };
      expect(most - least, code).toBeGreaterThanOrEqual(BELOW);
    }
    expect(ranges.get('any C1')).toEqual({ least: 20, most: 20 });
  });
});

describe('a hidden value', () => {
  const hidden = 'areas: ["C2", "C7", "C1"], from: "2023"';

  test('has a reason and no parts in every indicator of the form, and its facts are not explained', async () => {
    for (const indicator of [
      'poverty-rate',
      'near-poverty-rate',
      'multidimensional-poverty-rate',
      'poverty-reduction',
    ]) {
      const { nodes } = await values(hidden, indicator);
      const [small] = nodes;
      expect(small).toMatchObject({ value: null, numerator: null, denominator: null });
      expect(small?.missing).toBe('SUPPRESSED');
      expect(small?.explain.numbers).toEqual([]);
    }
  });

  test('does not show in counts, conditions or order', async () => {
    const { totalCount } = await values(hidden);
    expect(totalCount).toBe(3);
    const few = await values(`${hidden}, having: [{ field: NUMERATOR, below: 5 }]`);
    expect(few).toMatchObject({ totalCount: 0, nodes: [] });
    const { nodes } = await values(`${hidden}, orderBy: [NUMERATOR_ASCENDING]`);
    expect(nodes.map(({ area: { code } }) => code)).toEqual(['C1', 'C2', 'C7']);
  });

  test('is of no rank and of no comparison, and a merger with it has none either', async () => {
    const { nodes } = await values('areas: ["C6"], from: "2023", geography: "2024-12-31"');
    expect(nodes[0]).toMatchObject({ value: null, missing: 'SUPPRESSED' });
    const { comparison, ranking } = await ask<{
      readonly comparison: unknown;
      readonly ranking: { readonly rows: readonly unknown[]; readonly unranked: readonly unknown[] };
    }>(
      `{ comparison(indicator: "poverty-rate", area: "C2", benchmark: "VN", period: "2023") { verdict difference }
         ranking(indicator: "poverty-rate", within: "D1", level: COMMUNE, period: "2023") {
           rows { area { code } } unranked { area { code } missing }
         } }`,
    );
    expect(comparison).toMatchObject({ verdict: 'NO_DATA', difference: null });
    expect(ranking.rows).toEqual([{ area: { code: 'C1' } }]);
    const { decomposition } = await ask<{ readonly decomposition: unknown }>(
      `{ decomposition(indicator: "poverty-rate", area: "D1", period: "2023") {
           parts { value { area { code } } share } missing { value { area { code } } missing } coverage { reported expected }
         } }`,
    );
    expect(decomposition).toEqual({
      parts: [{ value: { area: { code: 'C1' } }, share: 1 }],
      missing: ['C2', 'C3'].map((code) => ({ value: { area: { code } }, missing: 'SUPPRESSED' })),
      coverage: { reported: 1, expected: 3 },
    });
    expect(ranking.unranked).toEqual([
      { area: { code: 'C2' }, missing: 'SUPPRESSED' },
      { area: { code: 'C3' }, missing: 'SUPPRESSED' },
    ]);
  });
});

describe('what is hidden', () => {
  test('is hidden in what was published before the threshold, and of documents', async () => {
    await database.db.deleteFrom('hidden_cell').execute();
    const shown = await values('areas: ["C2"], from: "2023", knownOn: "2024-01-15"');
    expect(shown.nodes).toMatchObject([{ numerator: 2 }]);
    const link = await open(shown.nodes[0]?.permalink as string);
    expect(link).toMatchObject({ numerator: 2, changed: [] });
    await send('suppression', [{ dataset: 'poverty', below: BELOW, legal_basis: 'again' }]);
    const later = await open(shown.nodes[0]?.permalink as string);
    expect(later).toMatchObject({ value: null, numerator: null, missing: 'SUPPRESSED' });
    expect(later.changed).toEqual(expect.arrayContaining(['value', 'parts']));
    const again = await values('areas: ["C2"], from: "2023", knownOn: "2024-01-15"');
    expect(again.nodes).toMatchObject([{ numerator: null, missing: 'SUPPRESSED' }]);
    const figure = {
      figure: 'poor-households',
      period: '2023',
      unit: 'count',
      kind: 'REPORTED',
      status: 'ACTUAL',
    };
    await send('sources', [{ id: 'paper', title: 'Báo cáo', tier: 'ORIGINAL', language: 'vi' }]);
    await send('figures', [
      { ...figure, origin: 'a:1', area: 'C2', value: 2, source: 'paper', confidence: 'high' },
      { ...figure, origin: 'a:2', area: 'C8', value: 3, source: 'paper', confidence: 'high' },
    ]);
    const { nodes } = await values('areas: ["C2", "C8"], from: "2023"');
    expect(nodes).toMatchObject([{ missing: 'SUPPRESSED' }, { missing: 'SUPPRESSED' }]);
  });
});

test('an indicator for offices only is refused in the same words as one that does not exist', async () => {
  await send('measures', [
    { id: 'secret', name: 'Kín', name_en: 'Secret', unit: 'count', aggregation: 'stock' },
  ]);
  const definition = {
    name: 'Kín',
    name_en: 'Secret',
    full_name: 'Kín',
    full_name_en: 'Secret',
    formula: 'kín',
  };
  await send('indicators', [
    {
      id: 'secret-count',
      ...definition,
      formula_en: 'secret',
      unit: 'count',
      numerator: 'secret',
      decimals: 0,
      visibility: 'internal',
    },
  ]);
  const refusal = async (id: string) => {
    const roots = [
      `values(indicator: "${id}", areas: ["P1"], from: "2023") { totalCount }`,
      `comparison(indicator: "${id}", area: "P1", benchmark: "VN", period: "2023") { verdict }`,
      `ranking(indicator: "${id}", within: "VN", level: PROVINCE, period: "2023") { rankedCount }`,
      `indicator(id: "${id}") { id }`,
      `area(code: "P1", at: "2023-12-31") { value(indicator: "${id}", period: "2023") { value } }`,
    ];
    const answers = await Promise.all(
      roots.map((root) =>
        graphql({ schema, source: `{ ${root} }`, contextValue: { db: database.db, note: () => {} } }),
      ),
    );
    return JSON.parse(JSON.stringify(answers).replaceAll(id, 'ID')) as unknown;
  };
  expect(await refusal('secret-count')).toEqual(await refusal('no-such-count'));
});
