import { DEPRIVATIONS } from '@tiendo/core';
import type { DatasetTable } from '../../src/import/mapping/dataset-mapping.ts';

type Cells = Readonly<Record<string, string | number | null>>;

/** An office's layout: what is filled in where the proposal leaves it open, and every record that must come of its file. */
export interface OfficeLayout {
  /** File of the corpus. */
  readonly file: string;
  readonly dataset: string;
  readonly asOf?: string;
  /** Units that the proposal cannot know. */
  readonly units?: Readonly<Record<string, DatasetTable['columns'][number]['unit']>>;
  readonly fill: (sheet: number) => Partial<DatasetTable>;
  /** Fields that every record has. */
  readonly common: Cells;
  readonly records: readonly Cells[];
  /** What must be found not to fit, as `cell value → cell is value`. */
  readonly findings?: readonly string[];
}

const place = { from: 'label', list: 'areas', within: 'D90' } as const;
const review = { standard: 'poverty-2022', method: 'review', status: 'ACTUAL' };
const endOf2023 = { year: 2023, cut: '2023-12-31', as_of: '2023-12-31' };
const money = (assigned: number | null, disbursed: number | null) => ({
  assigned: assigned === null ? null : assigned * 1e6,
  disbursed: disbursed === null ? null : disbursed * 1e6,
});

const householdReview: OfficeLayout = {
  ...{ file: '1-household-review', dataset: 'poverty' },
  fill: () => ({
    fields: { area: place, ...review },
    records: [
      { households: { from: 'c3' }, poor_households: { from: 'c5' }, near_poor_households: { from: 'c7' } },
    ],
  }),
  common: { ...endOf2023, ...review },
  records: [
    { area: 'D911', households: 400, poor_households: 20, near_poor_households: 40 },
    { area: 'D912', households: 600, poor_households: 150, near_poor_households: 60 },
    { area: 'D913', households: 400, poor_households: 100, near_poor_households: 40 },
  ],
};

const olderReview: OfficeLayout = {
  ...{ file: '1-household-review-2016', dataset: 'poverty' },
  fill: () => ({
    fields: { area: place, ...review, standard: 'poverty-2016' },
    records: [{ households: { from: 'c3' }, near_poor_households: { from: 'c15' } }],
  }),
  common: { year: 2020, cut: '2020-12-31', standard: 'poverty-2016' },
  records: [{ area: 'D914', households: 500, poor_households: null, near_poor_households: 40 }],
};

const MOVEMENTS = [
  ...['households_at_start', 'escaped_1', 'escaped_2', 'other_decrease', 'from_other_list'],
  ...['added_1', 'added_2', 'other_increase', 'households_at_end'],
];
const moved = (area: string, group: string | null, ...counts: readonly number[]): Cells => ({
  ...{ area, population_group: group },
  ...Object.fromEntries(MOVEMENTS.map((name, index) => [name, counts[index] as number])),
});

const movements: OfficeLayout = {
  ...{ file: '2-movements', dataset: 'movements' },
  fill: () => ({
    rows: ['leaf', 'further'],
    fields: {
      ...{ area: place, standard: 'poverty-2022', list: 'poor-households', status: 'ACTUAL' },
      population_group: {
        from: 'c3',
        codes: {
          ...{ 'Tổng số hộ nghèo': '', 'Hộ DTTS': 'ethnic-minority' },
          'Hộ do nữ làm chủ hộ': 'headed-by-women',
        },
      },
    },
    records: [Object.fromEntries(MOVEMENTS.map((name, index) => [name, { from: `c${index + 4}` }]))],
  }),
  common: { ...endOf2023, list: 'poor-households' },
  records: [
    moved('D914', null, 50, 5, 10, 1, 2, 1, 2, 1, 40),
    moved('D914', 'ethnic-minority', 30, 2, 5, 0, 1, 1, 1, 0, 26),
    moved('D914', 'headed-by-women', 10, 1, 1, 0, 0, 0, 0, 0, 8),
    moved('D912', null, 20, 0, 2, 0, 0, 0, 1, 0, 19),
    moved('D912', 'ethnic-minority', 20, 0, 2, 0, 0, 0, 1, 0, 19),
  ],
};

const lists = [
  ['poor-households', 40],
  ['near-poor-households', 60],
] as const;
const places = DEPRIVATIONS.map((_, place) => place);

function countsOf(list: string): Partial<DatasetTable> {
  return {
    fields: {
      ...{ area: place, standard: 'poverty-2022', status: 'ACTUAL' },
      ...{ list, listed_households: { from: 'c3' } },
    },
    records: DEPRIVATIONS.map(({ id }, at) => ({
      ...{ deprivation: id, deprived_households: { from: `c${at + 5}` } },
    })),
    rules: [{ kind: 'TOTAL', total: 'c4', parts: places.map((at) => `c${at + 5}`) }],
  };
}

/** Columns of the shares bear the names of the counts, which have one column more before them. */
function sharesOf(sheet: string, base: string): Partial<DatasetTable> {
  const caption = 'Trong đó: thiếu hụt các chỉ số';
  return {
    ...{ fields: {}, records: [], sharesOf: { sheet, base: 'c3' } },
    columns: [
      { name: 'c3', position: 3, captions: [base], unit: 'count' },
      ...DEPRIVATIONS.map(({ name }, at) => ({
        ...{ name: `c${at + 5}`, position: at + 4, captions: [caption, name], unit: 'percent' as const },
      })),
    ],
  };
}

const lacking = (list: string, area: string, households: number, countOf: (place: number) => number) =>
  DEPRIVATIONS.map(({ id }, at) => ({
    ...{ area, list, deprivation: id, listed_households: households, deprived_households: countOf(at) },
  }));

const deprivation: OfficeLayout = {
  ...{ file: '3-deprivation-counts', dataset: 'deprivation' },
  asOf: '2023-12-31',
  fill: (sheet) => countsOf(lists[sheet]?.[0] ?? ''),
  common: { ...endOf2023, standard: 'poverty-2022' },
  records: lists.flatMap(([list, times]) => [
    ...lacking(list, 'D914', 2 * times, (at) => at),
    ...lacking(list, 'D912', times, (at) => 12 - at),
  ]),
};

/** The shares give no record of their own: they are held against the counts. */
const deprivationShares: OfficeLayout = {
  ...deprivation,
  file: '3-deprivation-shares',
  fill: (sheet) =>
    [
      ...lists.map(([list]) => countsOf(list)),
      ...['nghèo', 'cận nghèo'].map((list) => sharesOf(`Hộ ${list}`, `Tổng số hộ ${list}`)),
    ][sheet] ?? {},
};

const poorOnly = {
  ...deprivation,
  fill: (sheet: number) =>
    sheet === 0 ? countsOf('poor-households') : sharesOf('Hộ nghèo', 'Tổng số hộ nghèo'),
};

const shareSwapped: OfficeLayout = {
  ...{ ...poorOnly, file: '3-deprivation-share-swapped' },
  records: deprivation.records.slice(0, 24),
  findings: ['Hộ nghèo (%)!I11 2.65 → Hộ nghèo (%)!I11 is 6.25'],
};

/** Its column, its row and its share each say that 8 was to be 5. */
const countMistyped: OfficeLayout = {
  ...{ ...poorOnly, file: '3-deprivation-count-mistyped' },
  records: [
    ...lacking('poor-households', 'D914', 80, (at) => (at === 5 ? 8 : at)),
    ...lacking('poor-households', 'D912', 40, (at) => 12 - at),
  ],
  findings: Array(3).fill('Hộ nghèo!J11 8 → J11 is 5'),
};

const projects: OfficeLayout = {
  ...{ file: '4-investment-by-project', dataset: 'capital' },
  fill: () => ({
    fields: {
      ...{ area: 'D90', capital_type: 'investment', funding_source: 'central', status: 'ACTUAL' },
      programme: { from: 'c3', list: 'budget-codes' },
      component: { from: 'c3', list: 'budget-codes' },
    },
    records: [
      { vintage: { year: 0 }, assigned: { from: 'c14' }, disbursed: { from: 'c16' } },
      { vintage: { year: -1 }, assigned: { from: 'c12' }, disbursed: { from: 'c18' } },
    ],
    addsUp: true,
  }),
  common: { ...endOf2023, area: 'D90', programme: 'NTM', component: 'NDTP02', capital_type: 'investment' },
  // Two projects of one component: 200 + 100 and 150 + 50 of this year's money, 10 and 9 of last year's.
  records: [
    { vintage: '2023', ...money(300, 200) },
    { vintage: '2022', ...money(10, 9) },
  ],
};

const MONEY_COLUMNS = [3, 9, 15, 21, 33];
const paid = (source: string, assigned: number, disbursed: number) => ({
  ...{ funding_source: source, ...money(assigned, disbursed) },
});

const recurrent: OfficeLayout = {
  ...{ file: '5-recurrent-monthly', dataset: 'capital' },
  fill: () => ({
    fields: {
      ...{ area: 'D90', capital_type: 'recurrent', status: 'ACTUAL' },
      budget_holder: { from: 'label', list: 'agencies' },
    },
    records: ['central', 'province', 'district', 'commune', 'other'].map((source, index) => ({
      funding_source: source,
      assigned: { from: `c${index + 4}` },
      disbursed: { from: `c${index + 34}`, added: `c${index + 22}` },
    })),
    rules: MONEY_COLUMNS.map((first) => ({
      ...{ kind: 'TOTAL', total: `c${first}`, parts: [1, 2, 3, 4, 5].map((step) => `c${first + step}`) },
    })),
  }),
  common: { year: 2023, cut: '2023-11-30', area: 'D90', budget_holder: 'D-SVD', capital_type: 'recurrent' },
  // The cumulative, not the 500 of the month; columns without a figure are no report of zero.
  records: [paid('central', 9000, 5580), paid('province', 1000, 540)],
};

/** 450 of the month typed as 540: the sum of its row, that of its column and the rate by the available 9000 say so. */
const monthSwapped: OfficeLayout = {
  ...{ ...recurrent, file: '5-recurrent-monthly-swapped' },
  findings: Array(3).fill('V13 540 → V13 is 450'),
};

/** Every sum and rate fits: only that a month adds no more than there is says that columns were exchanged. */
const exchanged: OfficeLayout = {
  ...{ ...recurrent, file: '5-month-in-place-of-the-cumulative' },
  records: [paid('central', 9000, 450), paid('province', 1000, 50)],
  findings: ['V13 5580 → ', 'V14 5580 → ', 'W13 540 → ', 'W14 540 → '],
};

const PARTS = [
  ['2023', 'investment'],
  ['2023', 'recurrent'],
  ['2022', 'investment'],
  ['2022', 'recurrent'],
] as const;
const lines = (
  programme: string,
  component: string | null,
  plan: readonly number[],
  paid: readonly number[],
) =>
  PARTS.map(([vintage, type], index) => ({
    ...{ programme, component, vintage, capital_type: type },
    ...money(plan[index] as number, paid[index] as number),
  }));

const programmes: OfficeLayout = {
  ...{ file: '6-three-programmes', dataset: 'capital' },
  fill: () => ({
    fields: {
      ...{ area: 'D90', status: 'ACTUAL' },
      programme: {
        from: 'path',
        codes: { 'Chương trình giảm nghèo bền vững': 'GNBV', 'Chương trình nông thôn mới': 'NTM' },
      },
      component: {
        from: 'path',
        codes: {
          'Chương trình giảm nghèo bền vững / Dự án 1 / Tiểu dự án 1': 'DA1.TDA1',
          'Chương trình giảm nghèo bền vững / Dự án 1 / Tiểu dự án 2': 'DA1.TDA2',
          'Chương trình giảm nghèo bền vững / Dự án 2': 'DA2',
          'Chương trình nông thôn mới': '',
        },
      },
    },
    records: PARTS.map(([, type], index) => ({
      capital_type: type,
      vintage: { year: index < 2 ? 0 : -1 },
      assigned: { from: `c${index + 4}` },
      disbursed: { from: `c${index + 9}` },
    })),
    rules: [
      { kind: 'TOTAL', total: 'c3', parts: ['c4', 'c5', 'c6', 'c7'] },
      { kind: 'TOTAL', total: 'c8', parts: ['c9', 'c10', 'c11', 'c12'] },
      { kind: 'RATE', rate: 'c13', numerator: 'c8', denominator: 'c3' },
    ],
  }),
  common: { ...endOf2023, area: 'D90', funding_source: null },
  records: [
    ...lines('GNBV', 'DA1.TDA1', [250, 0, 30, 20], [200, 20, 20, 10]),
    ...lines('GNBV', 'DA1.TDA2', [150, 0, 30, 20], [100, 18, 20, 12]),
    ...lines('GNBV', 'DA2', [0, 200, 0, 0], [0, 100, 0, 0]),
    ...lines('NTM', null, [200, 100, 0, 0], [100, 12, 0, 0]),
  ],
};

const criterionColumns = Array.from({ length: 19 }, (_, index) => `c${index + 3}`);
const assessed = (area: string, last: string | null): readonly Cells[] => [
  ...Array.from({ length: 17 }, (_, index) => ({ area, criterion: index + 1, state: 'met' })),
  { area, criterion: 18, state: 'not-met' },
  ...(last === null ? [] : [{ area, criterion: 19, state: last }]),
];

const criteria: OfficeLayout = {
  ...{ file: '7-criteria-by-commune', dataset: 'assessments', asOf: '2023-12-31' },
  units: Object.fromEntries(criterionColumns.map((name) => [name, 'text'])),
  fill: () => ({
    fields: { area: place, standard: 'ntm-2021', source: 'demo-report' },
    records: criterionColumns.map((from, index) => ({
      criterion: String(index + 1),
      state: { from, codes: { Đ: 'met', CĐ: 'not-met' } },
    })),
  }),
  common: { as_of: '2023-12-31', standard: 'ntm-2021', source: 'demo-report' },
  // A blank is not "chưa đạt": criterion 19 of the second commune was not assessed.
  records: [...assessed('D914', 'met'), ...assessed('D912', null)],
};

const districts = [
  ['D90', 'c4'],
  ['D91', 'c5'],
  ['D92', 'c6'],
] as const;
const mixed = { c4: 'mixed', c5: 'mixed', c6: 'mixed' } as const;
const meaning = {
  from: 'label',
  codes: { 'Tỷ lệ hộ nghèo giảm': 'poverty-reduction', 'Số xã đạt chuẩn': 'ntm-communes' },
};

const targets: OfficeLayout = {
  ...{ file: '8-targets-by-district', dataset: 'targets', units: mixed },
  fill: () => ({
    ...{ rows: ['leaf', 'group'], sums: [], skip: ['Danh sách xã'] },
    fields: {
      ...{ indicator: meaning, source: 'demo-report' },
      kind: { from: 'label', codes: { 'Tỷ lệ hộ nghèo giảm': 'yearly', 'Số xã đạt chuẩn': 'year-end' } },
      unit: { from: 'c3', codes: { '%': 'points', xã: 'count' } },
    },
    records: districts.map(([area, from]) => ({
      area,
      value: { from, unit: { from: 'c3', places: { '%': -2 } } },
    })),
  }),
  common: { period: '2024', source: 'demo-report' },
  records: [
    ...[0.025, 0.03, 0.02].map((value, index) => ({
      ...{ indicator: 'poverty-reduction', kind: 'yearly', unit: 'points' },
      ...{ area: districts[index]?.[0] ?? '', value },
    })),
    ...[3, 2, 1].map((value, index) => ({
      ...{ indicator: 'ntm-communes', kind: 'year-end', unit: 'count' },
      ...{ area: districts[index]?.[0] ?? '', value },
    })),
  ],
};

const namedCommunes: OfficeLayout = {
  ...{ file: '8-targets-by-district', dataset: 'named-lists', units: mixed },
  fill: () => ({
    ...{ sums: [], skip: ['Tỷ lệ hộ nghèo giảm'] },
    fields: { indicator: 'ntm-communes', source: 'demo-report' },
    records: districts.slice(1).map(([area, from]) => ({ area, member_name: { from, splits: true } })),
  }),
  common: { indicator: 'ntm-communes', period: '2024', member: null },
  records: [
    { area: 'D91', member_name: 'Xã Một' },
    { area: 'D91', member_name: 'Xã Hai' },
    { area: 'D92', member_name: 'Xã Ba' },
  ],
};

/** The layouts of programme reports. */
export const officeLayouts: readonly OfficeLayout[] = [
  ...[householdReview, olderReview, movements, projects],
  ...[deprivation, deprivationShares, shareSwapped, countMistyped],
  ...[recurrent, monthSwapped, exchanged, programmes, criteria, targets, namedCommunes],
];
