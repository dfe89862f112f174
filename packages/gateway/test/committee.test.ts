import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveGateway, servePublished, type TestGateway } from './gateway-server.ts';
import { publishDemonstration, publishSmallDemonstration } from './small-demonstration.ts';

let everybody: Awaited<ReturnType<typeof servePublished>>;
let office: TestGateway;

beforeAll(async () => {
  everybody = await servePublished();
  await publishSmallDemonstration(everybody.database.db);
  for (const [i, [dataset, rows]] of FILES.entries())
    await publishDemonstration(
      everybody.database.db,
      dataset,
      rows,
      `2025-03-${String(i + 1).padStart(2, '0')}`,
    );
  await publishDemonstration(everybody.database.db, 'indicators', [SECRET], '2025-04-01', false);
  await publishDemonstration(everybody.database.db, 'targets', SECRET_TARGETS, '2025-04-02');
  office = await serveGateway(everybody.database, 'internal');
});

afterAll(async () => {
  await office.close();
  await everybody.close();
});

type Cells = Readonly<Record<string, string | number>>;
const source = 'demo-report';
const numbered = (rows: readonly Cells[]): readonly Cells[] =>
  rows.map((row, i) => ({ origin: `committee:${i + 1}`, source, ...row }));

const capital = (
  area: string,
  year: number,
  [programme, funding_source, capital_type, vintage]: readonly [string, string, string, number],
  [assigned, disbursed, cancelled]: readonly [number, number, (number | '')?],
): Cells => ({
  ...{ area, year, cut: `${year + 1}-01-31`, as_of: `${year + 1}-01-31`, programme, funding_source },
  ...{ capital_type, vintage, assigned, disbursed, cancelled: cancelled ?? '', status: 'ACTUAL' },
});
const CENTRAL = ['NTM', 'central', 'investment'] as const;
const DISTRICT = ['NTM', 'district', 'investment'] as const;
const RECURRENT = ['NTM', 'central', 'recurrent'] as const;

const assessed = (
  area: string,
  as_of: string,
  states: Readonly<Record<number, string>>,
  standard = 'ntm-2021',
) =>
  Object.entries(states).map(([criterion, state]) => ({ area, standard, as_of, criterion, state, source }));

/** A course that is the same every year, so that nothing is uncertain in it. */
const course = (area: string, year: number, [june, close]: readonly [number, number?]): readonly Cells[] => {
  const row = capital(area, year, [...CENTRAL, year], [1000, close ?? 0]);
  const half = { ...row, disbursed: june, cut: `${year}-06-30`, as_of: `${year}-06-30` };
  return close === undefined ? [half] : [half, row];
};

const FILES: readonly (readonly [dataset: string, rows: readonly Cells[]])[] = [
  [
    'capital',
    [
      // 2023 leaves 1000 − 600 = 400 in D1011 and 2000 − 900 − 100 = 1000 in D1012: 1400 of the province.
      capital('D1011', 2023, [...CENTRAL, 2023], [1000, 600]),
      capital('D1012', 2023, [...CENTRAL, 2023], [2000, 900, 100]),
      capital('D1011', 2023, [...DISTRICT, 2023], [150, 150]),
      capital('D1012', 2023, [...DISTRICT, 2023], [200, 200]),
      capital('D1021', 2023, [...CENTRAL, 2023], [1000, 1000]),
      // 2024 begins with 1300 of it.
      capital('D1011', 2024, [...CENTRAL, 2023], [400, 300]),
      capital('D1012', 2024, [...CENTRAL, 2023], [900, 500]),
      capital('D1011', 2024, [...CENTRAL, 2024], [500, 200]),
      capital('D1021', 2024, [...CENTRAL, 2024], [700, 100]),
      capital('D1011', 2024, [...RECURRENT, 2024], [800, 200]),
      capital('D1021', 2024, [...RECURRENT, 2024], [600, 500]),
      ...[2018, 2019, 2020].flatMap((year) => course('D1011', year, [300, 600])),
      ...[2018, 2019, 2020].flatMap((year) => course('D1021', year, [400, 1000])),
      ...course('D1011', 2021, [200]),
      ...course('D1021', 2021, [600]),
    ],
  ],
  [
    'carry-overs',
    numbered([
      {
        ...{ area: 'D01', period: '2023', programme: 'NTM', funding_source: 'central', vintage: '2023' },
        ...{ capital_type: 'investment', confirmed: 1390, booked: 1300, confirmed_on: '2024-02-27' },
      },
    ]),
  ],
  [
    'plans',
    numbered([
      ...[9000, 8000].map((amount, i) => ({
        ...{ area: 'D01', period: '2021/2025', version: i + 1, programme: 'NTM', amount },
        ...{
          funding_source: 'central',
          decision: `${i + 1}/QĐ-MH`,
          decided_on: i === 0 ? '2022-03-01' : '2024-09-10',
        },
      })),
      { area: 'D01', period: '2024', version: 1, programme: 'NTM', amount: 2500, decided_on: '2023-12-12' },
    ]),
  ],
  [
    'needs',
    numbered([
      { area: 'D1011', period: '2024', criterion: 2, amount: 1500 },
      { area: 'D1011', period: '2024', criterion: 6, amount: 600 },
      { area: 'D1012', period: '2024', criterion: 2, amount: 1300 },
      { area: 'D1021', period: '2024', criterion: 2, amount: 1000 },
    ]),
  ],
  [
    'supports',
    numbered([
      { area: 'D101', period: '2024', share: 0.5, from_investment: 100, from_other: 50 },
      { area: 'D102', period: '2024', share: 0.8, exception: 'Huyện về đích quyết định riêng' },
    ]),
  ],
  [
    'projects',
    numbered([
      {
        ...{
          area: 'D1011',
          title: 'Đường thôn mật',
          as_of: '2024-12-31',
          programme: 'NTM',
          manager: 'commune',
          special: 'yes',
        },
        ...{
          total: 4_000_000_000,
          one_commune: 'yes',
          simple: 'yes',
          listed: 'yes',
          approved_on: '2024-02-01',
        },
        ...{ tendered_on: '2024-05-01', started_on: '2024-06-01' },
      },
      {
        ...{
          area: 'D1012',
          title: 'Nhà văn hóa mật',
          as_of: '2024-12-31',
          programme: 'NTM',
          manager: 'district',
          special: 'yes',
        },
        ...{ total: 6_000_000_000, one_commune: 'yes', simple: '', listed: 'no', approved_on: '2024-03-01' },
      },
      {
        area: 'D101',
        title: 'Kênh mật',
        as_of: '2024-12-31',
        programme: 'NTM',
        manager: 'district',
        special: 'no',
      },
    ]),
  ],
  [
    'assessments',
    [
      ...assessed('D1011', '2023-12-31', { 10: 'met', 11: 'met', 17: 'not-met' }),
      ...assessed('D1011', '2024-12-31', { 10: 'not-met', 11: 'met', 17: 'basically-met' }),
      ...assessed('D1012', '2023-12-31', { 10: 'met', 11: 'not-met' }),
      ...assessed('D1012', '2024-12-31', { 3: 'not-met', 6: 'met' }, 'ntm-2026'),
      ...assessed('D1021', '2024-12-31', { 10: 'met' }),
    ],
  ],
  [
    'correspondences',
    numbered([
      { area: 'D01', earlier: 'ntm-2021', earlier_criterion: 10, later: 'ntm-2026', later_criterion: 3 },
    ]),
  ],
  [
    'recognitions',
    numbered([
      {
        area: 'D1011',
        area_name: 'Thanh Thủy',
        district: 'Suối Ngọc',
        level: 'standard',
        event: 'grant',
        year: 2024,
      },
      {
        ...{
          area: 'D1012',
          area_name: 'Thanh Sơn',
          district: 'Suối Ngọc',
          level: 'standard',
          event: 'grant',
        },
        ...{ year: 2024, decision: '77/QĐ-MH', decided_on: '2025-01-26' },
      },
      {
        ...{ area: 'D1011', area_name: 'Thanh Thủy', district: 'Suối Ngọc', level: 'hardship' },
        ...{ event: 'withdraw', year: 2024, decided_on: '2024-12-20' },
      },
      {
        ...{
          area: 'D1011-V1',
          area_name: 'Bản Mới',
          district: 'Suối Ngọc',
          level: 'hardship',
          event: 'withdraw',
        },
        ...{ year: 2024, decided_on: '2024-12-20' },
      },
    ]),
  ],
  [
    'targets',
    numbered(
      [
        ...[
          ['ntm-new-communes', 'D01', 4],
          ['ntm-new-communes', 'D101', 2],
          ['ntm-new-communes', 'D102', 1],
        ],
        ...[
          ['hardship-villages-left', 'D01', 1],
          ['hardship-villages-left', 'D101', 1],
        ],
      ]
        .map(([indicator, area, value]) => ({
          ...{ indicator: String(indicator), area: String(area), value: Number(value) },
          ...{ period: '2024', kind: 'yearly', unit: 'count', programme: '' },
        }))
        .concat(
          [
            ['D101', 'NTM'],
            ['D102', 'NTM'],
            // A target of another programme, or of none, says nothing of this one's money.
            ['D102', 'GNBV'],
            ['D102', ''],
          ].map(([area = '', programme = ''], i) => ({
            ...{ indicator: 'ntm-new-communes', area, value: i < 2 ? 2 : 9, period: '2021' },
            ...{ kind: 'yearly', unit: 'count', programme },
          })),
        ),
    ),
  ],
  [
    'figures',
    numbered(
      [
        ['D101', 1],
        ['D102', 2],
      ].map(([area, value]) => ({
        ...{
          figure: 'ntm-new-communes',
          area: String(area),
          period: '2021',
          as_of: '2021-12-31',
          as_of_basis: 'STATED',
        },
        ...{ value: Number(value), unit: 'count', kind: 'REPORTED', status: 'ACTUAL', confidence: 'high' },
      })),
    ),
  ],
  [
    'named-lists',
    numbered([
      {
        indicator: 'ntm-new-communes',
        area: 'D101',
        period: '2024',
        member: 'D1011',
        member_name: 'Xã Thanh Thủy',
      },
      {
        indicator: 'ntm-new-communes',
        area: 'D102',
        period: '2024',
        member: 'D1021',
        member_name: 'Xã Thông Xanh',
      },
      {
        indicator: 'hardship-villages-left',
        area: 'D101',
        period: '2024',
        member: 'D1011-V1',
        member_name: 'Bản Mới',
      },
      {
        indicator: 'ntm-new-advanced-communes',
        area: 'D101',
        period: '2024',
        member: 'D1011',
        member_name: 'Xã Thanh Thủy',
      },
    ]),
  ],
  [
    'custom',
    [
      ...[
        ['2024', 12],
        ['2025', 3],
        ['2026', 9],
      ].map(([year, left]) => ({
        ...{ area: 'D1012', year: Number(year), cut: `${year}-12-31`, as_of: `${year}-12-31` },
        ...{ measure: 'villages-left-hardship', count: Number(left), status: 'ACTUAL' },
      })),
      ...[
        ['01', 20],
        ['02', 45],
      ].map(([month, count]) => ({
        ...{ area: 'D1012', year: 2024, cut: `2024-${month}-28`, as_of: `2024-${month}-28` },
        ...{ measure: 'land-use-certificates-issued', count: Number(count), status: 'ACTUAL' },
      })),
      ...['01', '02'].map((month) => ({
        ...{ area: 'D1012', year: 2024, cut: `2024-${month}-28`, as_of: `2024-${month}-28` },
        ...{ measure: 'land-use-certificates-due', count: 90, status: 'ACTUAL' },
      })),
      ...[
        ['household-income', 'dong', 9_000_000_000],
        ['household-members', 'count', 300],
      ].map(([measure, unit, amount]) => ({
        ...{ area: 'D1012', year: 2024, cut: '2024-12-31', as_of: '2024-12-31', measure: String(measure) },
        ...{ [String(unit)]: Number(amount), status: 'ACTUAL' },
      })),
      {
        ...{ area: 'D1011', year: 2024, cut: '2024-12-31', as_of: '2024-12-31' },
        ...{ measure: 'capital-without-beneficiaries', dong: 150, status: 'ACTUAL' },
      },
    ],
  ],
];

/** An indicator for offices only, and a target of it in the file that replaces the other. */
const SECRET: Cells = {
  ...{ id: 'secret-rate', name: 'Mật', name_en: 'Secret', full_name: 'Mật', full_name_en: 'Secret' },
  ...{
    formula: 'mật',
    formula_en: 'secret',
    unit: 'count',
    numerator: 'schools',
    decimals: 0,
    visibility: 'internal',
  },
};
const SECRET_TARGETS = [
  ...(FILES.find(([dataset]) => dataset === 'targets')?.[1] ?? []),
  ...numbered([
    { indicator: 'secret-rate', area: 'D01', period: '2024', kind: 'yearly', value: 41, unit: 'count' },
  ]).map((row) => ({ ...row, origin: 'secret:1' })),
];

async function ask({ origin }: TestGateway, query: string) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    data: Record<string, never>;
    errors?: { message: string; extensions: { code: string } }[];
  };
}

async function answer(gateway: TestGateway, query: string) {
  const { data, errors } = await ask(gateway, query);
  expect(errors).toBeUndefined();
  return data;
}

describe('what a year carries out', () => {
  test('is set beside what the Treasury confirmed, what was booked and what is carried in', async () => {
    const { carryOver } = await answer(
      everybody,
      `{ carryOver(area: "D01", period: "2023", on: "2024-06-30") { closedAt synthetic lines {
        scope { dimension value } computed confirmed booked carriedIn isTied gaps { from to dong } spendableUntil legalBasis source { id } } } }`,
    );
    expect(carryOver).toEqual({
      ...{ closedAt: '2024-01-31', synthetic: true },
      lines: [
        {
          scope: [
            ...[
              ['capital-type', 'investment'],
              ['funding-source', 'central'],
              ['programme', 'NTM'],
            ],
            ['vintage', '2023'],
          ].map(([dimension, value]) => ({ dimension, value })),
          ...{ computed: 1400, confirmed: 1390, booked: 1300, carriedIn: 1300, isTied: true },
          gaps: [
            { from: 'computed', to: 'confirmed', dong: -10 },
            { from: 'confirmed', to: 'booked', dong: -90 },
          ],
          ...{ spendableUntil: '2024-12-31', legalBasis: 'Nghị quyết 104/2023/QH15, Điều 2 khoản 4' },
          source: { id: 'demo-report' },
        },
      ],
    });
  });

  test('of the last year is not tied to a year that is not reported', async () => {
    const { carryOver } = await answer(
      everybody,
      '{ carryOver(area: "D01", period: "2024", on: "2025-12-31") { lines { computed confirmed carriedIn isTied spendableUntil } } }',
    );
    // Of 2023: 1300 − 800; of 2024 investment 1200 − 300, recurrent 1400 − 700.
    expect(
      (carryOver as unknown as { lines: { computed: number }[] }).lines.map(({ computed }) => computed),
    ).toEqual([500, 900, 700]);
    expect(carryOver).toMatchObject({
      lines: [{ carriedIn: null, isTied: null, spendableUntil: '2026-12-31' }, {}, {}],
    });
  });
});

describe('a medium-term plan', () => {
  test('has its versions, and what was decided, given, disbursed and is left', async () => {
    const { mediumTermPlan } = await answer(
      everybody,
      `{ mediumTermPlan(area: "D01", period: "2021/2025") { versions { version amount decision decidedOn }
        parts { scope { value } planned given left unknownYears years { year decided given disbursed } } } }`,
    );
    expect(mediumTermPlan).toEqual({
      versions: [
        { version: 1, amount: 9000, decision: '1/QĐ-MH', decidedOn: '2022-03-01' },
        { version: 2, amount: 8000, decision: '2/QĐ-MH', decidedOn: '2024-09-10' },
      ],
      parts: [
        {
          ...{ scope: [{ value: 'NTM' }], planned: 8000 },
          // 2021: 1000 + 1000; 2023: 3000 + 350 + 1000; 2024: 500 + 700 + 800 + 600.
          ...{ given: 2000 + 4350 + 2600, left: 8000 - 8950, unknownYears: [2022, 2025] },
          years: [
            { year: 2021, decided: null, given: 2000, disbursed: 800 },
            { year: 2022, decided: null, given: null, disbursed: null },
            // 600 + 900 + 150 + 200 + 1000.
            { year: 2023, decided: null, given: 4350, disbursed: 2850 },
            // 300 + 500 + 200 + 100 + 200 + 500.
            { year: 2024, decided: 2500, given: 2600, disbursed: 1800 },
            { year: 2025, decided: null, given: null, disbursed: null },
          ],
        },
      ],
    });
  });

  test('is the one in force on a day', async () => {
    const { mediumTermPlan } = await answer(
      everybody,
      '{ mediumTermPlan(area: "D01", period: "2021/2025", asOf: "2024-06-30", by: []) { versions { version } parts { planned } } }',
    );
    expect(mediumTermPlan).toEqual({ versions: [{ version: 1 }], parts: [{ planned: 9000 }] });
  });
});

describe('the local counterpart', () => {
  const query = (fields: string) =>
    `{ counterparts(area: "D01", period: "2023", payer: DISTRICT) { area { code } programme capitalType ${fields} } }`;

  test('stands beside the rule in force, with those it leaves out', async () => {
    const { counterparts } = await answer(
      office,
      query('central local ratio minimum legalBasis exempt exemptReason shortfall'),
    );
    const common = {
      programme: 'NTM',
      capitalType: 'investment',
      minimum: 0.2,
      legalBasis: 'Nghị quyết giả định',
    };
    expect(counterparts).toEqual([
      {
        ...{ ...common, area: { code: 'D101' }, central: 3000, local: 350, ratio: 350 / 3000 },
        // 0.2 × 3000 − 350.
        ...{ exempt: false, exemptReason: null, shortfall: 250 },
      },
      {
        ...{ ...common, area: { code: 'D102' }, central: 1000, local: null, ratio: null },
        ...{ exempt: true, exemptReason: null, shortfall: null },
      },
    ]);
  });

  test('is public, what is missing to it is not', async () => {
    const { data, errors } = await ask(everybody, query('ratio shortfall'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(data.counterparts).toMatchObject([
      { ratio: 350 / 3000, shortfall: null },
      { ratio: null, shortfall: null },
    ]);
  });
});

test('provincial support is a share of what is needed less all assigned money', async () => {
  const { provincialSupport } = await answer(
    everybody,
    `{ provincialSupport(area: "D01", periods: ["2024"]) { area { code } period remaining coverage { reported expected } share due fromInvestment fromOther left exception
      communes { area { code } need assigned remaining criteria { criterion amount } } } }`,
  );
  const none = { need: null, assigned: null, remaining: null, criteria: [] };
  expect(provincialSupport).toEqual([
    {
      // D1011: 2100 − (400 + 500 + 800); D1012: 1300 − 900.
      ...{ area: { code: 'D101' }, period: '2024', remaining: 800, coverage: { reported: 2, expected: 2 } },
      ...{ share: 0.5, due: 400, fromInvestment: 100, fromOther: 50, left: 250, exception: null },
      communes: [
        {
          ...{ area: { code: 'D1011' }, need: 2100, assigned: 1700, remaining: 400 },
          criteria: [
            { criterion: 2, amount: 1500 },
            { criterion: 6, amount: 600 },
          ],
        },
        {
          ...{ area: { code: 'D1012' }, need: 1300, assigned: 900, remaining: 400 },
          criteria: [{ criterion: 2, amount: 1300 }],
        },
      ],
    },
    {
      // D1021: 1000 − (700 + 600) is not below 0; D1022 says nothing.
      ...{ area: { code: 'D102' }, period: '2024', remaining: 0, coverage: { reported: 1, expected: 2 } },
      ...{ share: 0.8, due: 0, fromInvestment: null, fromOther: null, left: null },
      exception: 'Huyện về đích quyết định riêng',
      communes: [
        {
          ...{ area: { code: 'D1021' }, need: 1000, assigned: 1300, remaining: 0 },
          criteria: [{ criterion: 2, amount: 1000 }],
        },
        { area: { code: 'D1022' }, ...none },
      ],
    },
  ]);
});

describe('districts for the pilot', () => {
  const query =
    '{ pilotDistricts(area: "D01", period: "2024") { area { code } assigned left leftShare withoutBeneficiaries withoutShare } }';

  test('are listed by capital without beneficiaries, then by what is left', async () => {
    const { pilotDistricts } = await answer(office, query);
    expect(pilotDistricts).toEqual([
      {
        ...{ area: { code: 'D101' }, assigned: 800, left: 600, leftShare: 0.75 },
        ...{ withoutBeneficiaries: 150, withoutShare: 0.25 },
      },
      {
        ...{ area: { code: 'D102' }, assigned: 600, left: 100, leftShare: 100 / 600 },
        ...{ withoutBeneficiaries: null, withoutShare: null },
      },
    ]);
  });

  test('are not told to everybody', async () => {
    const { data, errors } = await ask(everybody, query);
    expect(data.pilotDistricts).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('projects', () => {
  const query = `{ projects(area: "D01", on: "2024-12-31") { count total withoutTotal specialCount specialShare specialTotal ladder { step count }
    items { title step skipped conditions { id isMet } } } }`;

  test('stand on their ladder, and those under the special mechanism are tested', async () => {
    const { projects } = await answer(office, query);
    const conditions = (...met: readonly (boolean | null)[]) =>
      ['one-commune', 'commune-manages', 'total', 'simple', 'listed'].map((id, i) => ({ id, isMet: met[i] }));
    expect(projects).toEqual({
      ...{ count: 3, total: 10_000_000_000, withoutTotal: 1 },
      ...{ specialCount: 2, specialShare: 2 / 3, specialTotal: 10_000_000_000 },
      ladder: [
        ...[
          { step: null, count: 1 },
          { step: 'APPROVED', count: 1 },
          { step: 'SITE_CLEARED', count: 0 },
        ],
        ...[
          { step: 'TENDERED', count: 0 },
          { step: 'STARTED', count: 1 },
          { step: 'COMPLETED', count: 0 },
        ],
        { step: 'SETTLED', count: 0 },
      ],
      items: [
        {
          ...{ title: 'Đường thôn mật', step: 'STARTED', skipped: ['SITE_CLEARED'] },
          conditions: conditions(true, true, true, true, true),
        },
        {
          ...{ title: 'Nhà văn hóa mật', step: 'APPROVED', skipped: [] },
          conditions: conditions(true, false, false, null, false),
        },
        { title: 'Kênh mật', step: null, skipped: [], conditions: [] },
      ],
    });
  });

  test('are not told to everybody, not even their number', async () => {
    const { projects } = await answer(everybody, query);
    expect(projects).toMatchObject({ count: 0, total: 0, specialCount: 0, specialShare: null, items: [] });
  });
});

describe('rural communes', () => {
  test('tell what they are recognised as apart from what they meet, and what they lost', async () => {
    const { ruralCommunes } = await answer(
      everybody,
      `{ ruralCommunes(area: "D01", on: "2025-01-31", since: "2023-12-31") { count assessed lostCriteria communesWithLoss lossesUnknown
        bands(cuts: [2]) { from to communes } rows { area { code } level standard met basicallyMet notMet blank lost { number name before cause } } } }`,
    );
    expect(ruralCommunes).toEqual({
      ...{ count: 4, assessed: 3, lostCriteria: 2, communesWithLoss: 2, lossesUnknown: 2 },
      bands: [
        { from: 0, to: 1, communes: 3 },
        { from: 2, to: null, communes: 0 },
      ],
      rows: [
        {
          ...{ area: { code: 'D1011' }, level: 'standard', standard: 'ntm-2021' },
          ...{ met: 1, basicallyMet: 1, notMet: 1, blank: 16 },
          lost: [{ number: 10, name: 'Thu nhập', before: 10, cause: 'LOSS' }],
        },
        {
          ...{ area: { code: 'D1012' }, level: 'standard', standard: 'ntm-2026' },
          ...{ met: 1, basicallyMet: 0, notMet: 1, blank: 8 },
          lost: [{ number: 3, name: 'Kinh tế nông thôn', before: 10, cause: 'CHANGE_OF_SET' }],
        },
        {
          ...{ area: { code: 'D1021' }, level: null, standard: 'ntm-2021' },
          ...{ met: 1, basicallyMet: 0, notMet: 0, blank: 18, lost: null },
        },
        {
          ...{ area: { code: 'D1022' }, level: null, standard: null },
          ...{ met: null, basicallyMet: null, notMet: null, blank: null, lost: null },
        },
      ],
    });
  });

  test('show how far a district is on its way, by what is known here', async () => {
    const { ruralCommunes } = await answer(
      everybody,
      '{ ruralCommunes(area: "D101", on: "2025-01-31") { districtConditions { id atLeast value isMet } } }',
    );
    expect(ruralCommunes).toEqual({
      districtConditions: [
        { id: 'recognised-communes', atLeast: 1, value: 1, isMet: true },
        { id: 'advanced-communes', atLeast: 0.1, value: 0, isMet: false },
        { id: 'civilised-townships', atLeast: 1, value: null, isMet: null },
        { id: 'satisfaction', atLeast: 0.9, value: null, isMet: null },
        { id: 'lowest-commune-satisfaction', atLeast: 0.8, value: null, isMet: null },
      ],
    });
  });

  test('are named though they have gone since: of a province, every row that has a code', async () => {
    const { all, year } = await answer(
      everybody,
      `{ all: recognitions(area: "20") { area { code } } year: recognitions(area: "20", period: "2022", event: "grant") { area { code } } }`,
    );
    // packages/gateway/data/recognitions.csv: 36 rows with a code, three grants of 2022.
    expect(all).toHaveLength(36);
    expect(year).toHaveLength(3);
  });

  test('are named with decision, day and source', async () => {
    const { recognitions } = await answer(
      everybody,
      '{ recognitions(area: "D01", level: "standard", period: "2024") { area { code } areaName year event decision decidedOn source { id } } }',
    );
    expect(recognitions).toEqual([
      {
        ...{ area: { code: 'D1011' }, areaName: 'Thanh Thủy', year: 2024, event: 'grant' },
        ...{ decision: null, decidedOn: null, source: { id: 'demo-report' } },
      },
      {
        ...{ area: { code: 'D1012' }, areaName: 'Thanh Sơn', year: 2024, event: 'grant' },
        ...{ decision: '77/QĐ-MH', decidedOn: '2025-01-26', source: { id: 'demo-report' } },
      },
    ]);
  });
});

describe('a target given to the areas below', () => {
  const query = (
    indicator: string,
  ) => `{ targetCascade(area: "D01", indicator: "${indicator}", period: "2024") {
    own { value achievedCount unlistedCount isListMet named { name } } sum gap missingCount misnamedCount addsUp
    rows { area { code } value achievedCount unlistedCount isListMet named { name isAchieved area { code } } } } }`;

  test('is set against their counts, their names against results', async () => {
    const { targetCascade } = await answer(everybody, query('ntm-new-communes'));
    expect(targetCascade).toEqual({
      // The province has no list of its own: its districts name two, one is recognised, and one that nobody named.
      own: {
        ...{ value: 4, achievedCount: 1, unlistedCount: 1, isListMet: false },
        named: [{ name: 'Xã Thanh Thủy' }, { name: 'Xã Thông Xanh' }],
      },
      // 2 + 1 of 4; D101 names one commune for a count of two.
      ...{ sum: 3, gap: -1, missingCount: 0, misnamedCount: 1, addsUp: false },
      rows: [
        {
          ...{ area: { code: 'D101' }, value: 2, achievedCount: 1, unlistedCount: 1, isListMet: true },
          named: [{ name: 'Xã Thanh Thủy', isAchieved: true, area: { code: 'D1011' } }],
        },
        {
          ...{ area: { code: 'D102' }, value: 1, achievedCount: 0, unlistedCount: 0, isListMet: false },
          named: [{ name: 'Xã Thông Xanh', isAchieved: false, area: { code: 'D1021' } }],
        },
      ],
    });
  });

  test('follows villages that leave the list of extremely disadvantaged ones', async () => {
    const { targetCascade } = await answer(everybody, query('hardship-villages-left'));
    expect(targetCascade).toMatchObject({
      // D102 may still name some; the commune of D101 that left the list is no village.
      own: { value: 1, achievedCount: 1, unlistedCount: 0, isListMet: null },
      ...{ sum: 1, gap: 0, missingCount: 1, addsUp: false },
      rows: [
        {
          ...{ area: { code: 'D101' }, achievedCount: 1, unlistedCount: 0, isListMet: true },
          named: [{ name: 'Bản Mới', isAchieved: true }],
        },
        { area: { code: 'D102' }, value: null, named: [] },
      ],
    });
  });
});

test('a commune that is named for the advanced level is not there yet by meeting the standard', async () => {
  const { targetCascade } = await answer(
    everybody,
    '{ targetCascade(area: "D01", indicator: "ntm-new-advanced-communes", period: "2024") { own { achievedCount isListMet named { isAchieved } } } }',
  );
  expect(targetCascade).toEqual({
    own: { achievedCount: 0, isListMet: false, named: [{ isAchieved: false }] },
  });
});

describe('adjustments', () => {
  const query = `{ adjustments(area: "D01", period: "2021") { moved lines {
    area { code } scope { value } reason plan disbursed forecastLow forecastHigh available change planAfter targetsHold decider } } }`;

  test('moves plan between lines and balances to the đồng', async () => {
    const { adjustments } = await answer(office, query);
    const scope = [{ value: 'NTM' }, { value: 'investment' }];
    expect(adjustments).toEqual({
      // D101 doubles by the close: 400 of 1000. D102 grows 2.5 times: 1500, 500 more than its plan. An interval reaches
      // one đồng further at each end.
      moved: 499,
      lines: [
        {
          ...{ area: { code: 'D101' }, scope, reason: 'WILL_NOT_FINISH', plan: 1000, disbursed: 200 },
          ...{ forecastLow: 399, forecastHigh: 401, available: 599, change: -499, planAfter: 501 },
          // One new commune of two.
          ...{ targetsHold: false, decider: 'HIGHER' },
        },
        {
          ...{ area: { code: 'D102' }, scope, reason: 'COULD_TAKE_MORE', plan: 1000, disbursed: 600 },
          ...{ forecastLow: 1499, forecastHigh: 1501, available: 499, change: 499, planAfter: 1499 },
          ...{ targetsHold: true, decider: 'PROVINCE' },
        },
      ],
    });
  });

  test('are not told to everybody', async () => {
    const { data, errors } = await ask(everybody, query);
    expect([data.adjustments, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  });
});

describe('measures that a province registers', () => {
  test('have a monthly path, and an income per head', async () => {
    const { months, income } = await answer(
      everybody,
      `{ months: values(indicator: "land-use-certificate-rate", areas: ["D1012"], from: "2024-01", to: "2024-03") { edges { node { value numerator missing } } }
         income: values(indicator: "income-per-head", areas: ["D1012"], periods: ["2024"]) { edges { node { value text unit base baseText } } } }`,
    );
    expect(months).toEqual({
      edges: [
        { node: { value: 20 / 90, numerator: 20, missing: null } },
        { node: { value: 45 / 90, numerator: 45, missing: null } },
        { node: { value: null, numerator: null, missing: 'NOT_PUBLISHED' } },
      ],
    });
    expect(income).toMatchObject({ edges: [{ node: { value: 30_000_000, unit: 'dong', base: 'persons' } }] });
  });

  test('break where what they count changes', async () => {
    const { values } = await answer(
      everybody,
      `{ values(indicator: "villages-left-hardship", areas: ["D1012"], from: "2025", to: "2026") {
        edges { node { value breaks { kind reason(lang: EN) } change { relative missing } } } } }`,
    );
    expect(values).toEqual({
      edges: [
        { node: { value: 3, breaks: [], change: { relative: -0.75, missing: null } } },
        {
          node: {
            value: 9,
            breaks: [
              {
                kind: 'SCOPE',
                reason:
                  'The list of extremely disadvantaged villages of 2026–2030 replaces that of 2021–2025; do not compare across it',
              },
            ],
            change: { relative: null, missing: 'ACROSS_BREAK' },
          },
        },
      ],
    });
  });
});

test('where there are no districts, communes are what support and adjustments are about', async () => {
  const { districts, last, communes } = await answer(
    everybody,
    `{ districts: provincialSupport(area: "20", periods: ["2024"]) { area { level } }
       last: provincialSupport(area: "20", periods: ["2025"]) { area { level } communes { need } }
       communes: provincialSupport(area: "20", periods: ["2026"]) { area { level } } }`,
  );
  const levels = (rows: unknown) => (rows as { area: { level: string } }[]).map(({ area }) => area.level);
  expect(levels(districts)).toEqual(Array(11).fill('DISTRICT'));
  // Districts ended in the middle of 2025: what was planned for the year was planned for them.
  expect(levels(last)).toEqual(Array(11).fill('DISTRICT'));
  expect((last as unknown as { communes: unknown[] }[]).flatMap((row) => row.communes)).toHaveLength(194);
  expect(levels(communes)).toEqual(Array(65).fill('COMMUNE'));
});

test.each([
  'adjustments(area: "D01", period: "2021/2025") { moved }',
  'pilotDistricts(area: "D01", period: "2024-06") { left }',
  'carryOver(area: "D01", period: "2021/2025") { year }',
  'counterparts(area: "D01", period: "2023-Q4", payer: DISTRICT) { ratio }',
  'provincialSupport(area: "D01", periods: ["2024", "2024-01"]) { left }',
  'recognitions(area: "D01", period: "2021/2025") { year }',
])('%s is asked for a year, and says so', async (field) => {
  const { errors } = await ask(office, `{ ${field} }`);
  expect(errors).toMatchObject([
    { extensions: { code: 'BAD_PERIOD' }, message: expect.stringContaining('a year such as 2024') },
  ]);
});

test.each(['targetCascade(area: "D01", period: "2024", indicator: ', 'targets(area: "D01", indicator: '])(
  '%s… refuses an indicator for offices in the words of one that there is not',
  async (field) => {
    const refusal = async (indicator: string) => {
      const { errors } = await ask(everybody, `{ ${field}"${indicator}") { __typename } }`);
      return JSON.stringify(errors).replaceAll(indicator, '…');
    };
    expect(await refusal('secret-rate')).toContain('UNKNOWN_INDICATOR');
    expect(await refusal('secret-rate')).toBe(await refusal('no-such-rate'));
  },
);
