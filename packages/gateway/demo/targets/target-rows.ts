import type { Row } from '../files/demo-file.ts';
import type { Village } from '../geography/area-rows.ts';
import type { District, Place, Province } from '../geography/province.ts';
import type { CommunePath } from '../rural/commune-path.ts';
import { SOURCE } from '../sources.ts';

/** The year that the table of targets by district is about. */
export const LISTED_YEAR = 2024;

/** An area that a target names. */
export interface Named {
  readonly indicator: string;
  readonly district: District;
  readonly code: string;
  readonly name: string;
}

/** Communes and villages that the table names for a year; one commune is named that will not get there, one is left out. */
export function namedAreas(paths: readonly CommunePath[], villages: readonly Village[]): readonly Named[] {
  const inYear = paths.filter(({ reached }) => reached.standard === LISTED_YEAR);
  const tooEarly = paths.filter(({ reached }) => reached.standard === undefined).slice(0, 1);
  const communes = [...inYear.slice(1), ...tooEarly].map(({ commune }) => ({
    ...{ indicator: 'ntm-new-communes', district: commune.district as District },
    ...{ code: commune.code, name: commune.name },
  }));
  const leaving = villages.filter(({ place }, i) => place.zone === 3 && i % 40 === 7);
  return [
    ...communes,
    ...leaving.map(({ code, name, place }) => ({
      ...{ indicator: 'hardship-villages-left', district: place.district, code, name },
    })),
  ];
}

/** The areas named, one a row. */
export function namedListRows(province: Province, named: readonly Named[]): readonly Row[] {
  return named.map(({ indicator, district, code, name }, i) => ({
    ...{ origin: `demo-list:${i + 1}`, indicator, area: district.code, period: String(LISTED_YEAR) },
    ...{ member: code, member_name: name, source: SOURCE.targets, note: province.code },
  }));
}

/** Whose plan sets the targets of a subject; the three together set those of money and of documents. */
const PROGRAMMES: Readonly<Record<string, string>> = {
  'poverty-reduction': 'GNBV',
  'poverty-rate': 'GNBV',
  'poor-and-near-poor-households': 'GNBV',
  'ntm-communes': 'NTM',
  'ntm-new-communes': 'NTM',
  'ntm-rate': 'NTM',
  'criteria-per-commune': 'NTM',
  'hardship-villages-left': 'DTTS',
};

/** Targets of every kind: the province's, and those that the table gives each district. */
export function targetRows(province: Province, named: readonly Named[]): readonly Row[] {
  const { code, districts } = province;
  return [
    ...provinceTargets(code),
    ...districts.flatMap((district) => districtTargets(province, district, named)),
    ...['ntm-new-communes', 'hardship-villages-left'].flatMap((indicator) => {
      const count = named.filter((one) => one.indicator === indicator).length;
      return [
        target(indicator, code, '2024', 'yearly', count, 'count'),
        target(indicator, code, '2024', 'list', count, 'count'),
      ];
    }),
  ].map((row, i) => ({ origin: `demo-targets:${i + 1}`, ...row }));
}

function provinceTargets(code: string): readonly Row[] {
  const standard = 'poverty-2022';
  return [
    { ...target('poverty-reduction', code, '2021/2025', 'period-average', 0.03, 'points'), standard },
    { ...target('poverty-reduction', code, '2023', 'yearly', 0.03, 'points'), standard },
    { ...target('poverty-rate', code, '2025', 'year-end', 0.03, 'share', '2025-12-31'), standard },
    {
      ...target('poor-and-near-poor-households', code, '2021/2025', 'relative', 0.5, 'share', '2025-12-31'),
      standard,
    },
    target('disbursement-rate', code, '2023', 'by-date', 0.65, 'share', '2024-01-31'),
    {
      ...target('disbursement-rate', code, '2022', 'by-date', null, 'share', '2023-01-31'),
      note: 'no number stated',
    },
    target('ntm-communes', code, '2023', 'year-end', 90, 'count', '2023-12-31'),
    target('ntm-communes', code, '2024', 'year-end', 100, 'count', '2024-12-31'),
    target('ntm-rate', code, '2025', 'by-date', 0.6, 'share', '2025-06-30'),
    target('criteria-per-commune', code, '2025', 'by-date', 15, 'count', '2025-06-30'),
    target('documents-completed', code, '2023', 'year-end', 1, 'share', '2023-12-31'),
  ];
}

function districtTargets(province: Province, district: District, named: readonly Named[]): readonly Row[] {
  const own = named.filter((one) => one.district === district);
  const lists = [...new Set(own.map(({ indicator }) => indicator))].flatMap((indicator) => {
    const count = own.filter((one) => one.indicator === indicator).length;
    return [
      target(indicator, district.code, '2024', 'yearly', count, 'count'),
      target(indicator, district.code, '2024', 'list', count, 'count'),
    ];
  });
  return [
    {
      ...target('poverty-reduction', district.code, '2024', 'yearly', fallOf(province, district), 'points'),
      standard: 'poverty-2022',
    },
    ...lists,
  ];
}

/** Poorer districts are to fall by more, in steps of half a point. */
function fallOf({ places }: Province, district: District): number {
  const own = places.filter((place: Place) => place.district === district);
  const hardship = own.reduce((sum, place) => sum + place.hardship, 0) / own.length;
  return Math.round(Math.max(0.5, hardship * 3) * 2) / 200;
}

function target(
  ...[indicator, area, period, kind, value, unit, dueOn = '']: readonly [
    ...(readonly [string, string, string, string, number | null, string]),
    string?,
  ]
): Row {
  return {
    ...{
      indicator,
      area,
      period,
      kind,
      due_on: dueOn,
      value,
      unit,
      standard: '',
      programme: PROGRAMMES[indicator] ?? '',
    },
    ...{ source: SOURCE.targets, note: '' },
  };
}
