import {
  CAPITAL,
  type Dataset,
  type Day,
  DEPRIVATION,
  type Fact,
  POVERTY,
  type Scope,
  type Status,
} from '@tiendo/core';
import type { Random } from '../demo/random.ts';
import { columnOf } from '../src/import/dataset/reports.ts';

/** What the generator must have made at least once in a run of the property. */
export const FEATURES = [
  'revision',
  'withdrawn line',
  'several cut-offs in one sum',
  'own report beside children',
  'late reporter',
  'missing reporter',
  'zero denominator',
  'missing denominator',
  'two standards in one year',
  'merger inside a year',
  'cumulative months',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Invented areas: a nation, a region, two provinces, districts until 30/06/2025, a merger on 01/12/2024, a re-used code. */
export const AREAS = `code,valid_from,valid_to,level,type,name,name_en,parent,legal_basis,source
VN,1900-01-01,,COUNTRY,Quốc gia,Cả nước,,,,
R1,1900-01-01,2025-07-01,REGION,Vùng,Vùng giả định,,VN,,
P1,1900-01-01,,PROVINCE,Tỉnh,Giả Định Một,,VN,,
P2,1900-01-01,,PROVINCE,Tỉnh,Giả Định Hai,,VN,,
D1,1900-01-01,2025-07-01,DISTRICT,Huyện,Suối Mơ,,P1,,
D2,1900-01-01,2025-07-01,DISTRICT,Huyện,Đồi Gió,,P1,,
D3,1900-01-01,2025-07-01,DISTRICT,Huyện,Bến Mưa,,P2,,
C1,1900-01-01,2025-07-01,COMMUNE,Xã,Thung Nai,,D1,,
C2,1900-01-01,2024-12-01,COMMUNE,Xã,Nà Lành,,D1,,
C3,1900-01-01,2024-12-01,COMMUNE,Xã,Nà Vui,,D1,,
C6,2024-12-01,2025-07-01,COMMUNE,Xã,Nà Hòa,,D1,,
C4,1900-01-01,2025-07-01,COMMUNE,Xã,Khe Xanh,,D2,,
C5,1900-01-01,2025-07-01,COMMUNE,Xã,Khe Trong,,D2,,
C7,1900-01-01,2025-07-01,COMMUNE,Xã,Bãi Cát,,D3,,
C1,2025-07-01,,COMMUNE,Xã,Thung Lũng,,P1,,
C4,2025-07-01,,COMMUNE,Xã,Khe Lớn,,P1,,
C8,2025-07-01,,COMMUNE,Xã,Bãi Lớn,,P2,,
`;

export const GROUPINGS = `group,member,valid_from,valid_to,legal_basis
R1,P1,1900-01-01,2025-07-01,
R1,P2,1900-01-01,2025-07-01,
`;

export const PARENTS: Readonly<Record<string, readonly string[]>> = {
  P1: ['D1', 'D2'],
  P2: ['D3'],
  D1: ['C1', 'C2', 'C3', 'C6'],
  D2: ['C4', 'C5'],
  D3: ['C7'],
};

/** A fact before its area is resolved. */
export type NamedFact = Omit<Fact, 'area' | 'release'> & { readonly code: string };

const CUTS: Readonly<Record<string, readonly [year: number, cut: Day]>> = {
  a: [2024, '2024-03-31'],
  b: [2024, '2024-06-30'],
  c: [2024, '2024-11-30'],
  d: [2024, '2024-12-31'],
  e: [2024, '2025-01-31'],
  f: [2025, '2025-03-31'],
  g: [2025, '2025-06-30'],
  h: [2025, '2025-09-30'],
};

const CODES = ['P1', 'P2', 'D1', 'D2', 'D3', 'C1', 'C2', 'C3', 'C6', 'C4', 'C5', 'C7', 'C8'];

/** Random reports of capital: lines of some sections, from communes mostly and sometimes from the areas above. */
export function randomCapital(
  random: Random,
  codesOn: (code: string, day: Day) => boolean,
): readonly NamedFact[] {
  const facts: NamedFact[] = [];
  for (const [year, cut] of Object.values(CUTS)) {
    for (const code of CODES) {
      const isUpper = code in PARENTS;
      if (!codesOn(code, cut) || !random.chance(isUpper ? 0.2 : 0.7)) continue;
      for (const programme of ['NTM', 'GNBV']) {
        if (!random.chance(0.7)) continue;
        facts.push(
          ...uniqueLines(
            Array.from({ length: 1 + Math.floor(random.next() * 3) }, () => capitalLine(random, programme)),
          ).map((line) => capitalFact(random, code, year, cut, line)),
        );
      }
    }
  }
  return facts;
}

/** Random household reviews of two years, the first by both standards. */
export function randomPoverty(
  random: Random,
  codesOn: (code: string, day: Day) => boolean,
): readonly NamedFact[] {
  const facts: NamedFact[] = [];
  const reviews: readonly (readonly [number, Day, string])[] = [
    [2021, '2021-12-31', 'poverty-2016'],
    [2021, '2021-12-31', 'poverty-2022'],
    [2022, '2022-12-31', 'poverty-2022'],
    [2024, '2024-12-31', 'poverty-2022'],
    [2025, '2025-12-31', 'poverty-2022'],
  ];
  for (const [year, cut, standard] of reviews) {
    for (const code of CODES) {
      if (!codesOn(code, cut) || !random.chance(code in PARENTS ? 0.2 : 0.8)) continue;
      for (const group of ['', 'ethnic-minority']) {
        if (group && !random.chance(0.3)) continue;
        const households = random.chance(0.1) ? 0 : Math.floor(random.next() * 900);
        const poor = Math.floor(random.next() * (households + 1));
        facts.push({
          code,
          year,
          cut,
          asOf: random.pick([cut, `${cut.slice(0, 8)}14`]),
          line: { standard, method: 'review', ...(group && { 'population-group': group }) },
          measures: {
            households: random.chance(0.1) ? null : households,
            'poor-households': random.chance(0.1) ? null : poor,
            'near-poor-households': random.chance(0.2) ? null : Math.floor((households - poor) / 2),
          },
          status: statusOf(random),
        });
      }
    }
  }
  return facts;
}

/** Random sheets of deprivations of two years, of one list or of both. */
export function randomDeprivations(
  random: Random,
  codesOn: (code: string, day: Day) => boolean,
): readonly NamedFact[] {
  const facts: NamedFact[] = [];
  for (const [year, cut] of [
    [2022, '2022-12-31'],
    [2024, '2024-12-31'],
  ] as const) {
    for (const code of CODES) {
      if (!codesOn(code, cut) || !random.chance(code in PARENTS ? 0.2 : 0.8)) continue;
      for (const list of ['poor-households', 'near-poor-households']) {
        const listed = random.chance(0.1) ? 0 : Math.floor(random.next() * 90);
        for (const deprivation of ['water', 'toilet']) {
          if (!random.chance(0.7)) continue;
          facts.push({
            ...{ code, year, cut, asOf: cut, status: statusOf(random) },
            line: { standard: 'poverty-2022', list, deprivation },
            measures: {
              'listed-households': random.chance(0.1) ? null : listed,
              'deprived-households': random.chance(0.1) ? null : Math.floor(random.next() * (listed + 1)),
            },
          });
        }
      }
    }
  }
  return facts;
}

/** The files of some publications: the first holds everything, later ones send sections again, changed, with lines left out. */
export function revisions(
  random: Random,
  facts: readonly NamedFact[],
  count: number,
  sectionOf: (fact: NamedFact) => string,
  feature: (name: Feature) => void,
): readonly (readonly NamedFact[])[] {
  const files: (readonly NamedFact[])[] = [facts];
  let current = facts;
  for (let i = 1; i < count; i++) {
    const sections = [...new Set(current.map(sectionOf))].filter(() => random.chance(0.2));
    const resent = current
      .filter((fact) => sections.includes(sectionOf(fact)))
      .filter((_, index) => {
        const kept = index === 0 || !random.chance(0.15);
        if (!kept) feature('withdrawn line');
        return kept;
      })
      .map((fact) =>
        random.chance(0.5)
          ? { ...fact, measures: mapKnown(fact.measures, (value) => Math.floor(value / 2)) }
          : fact,
      );
    if (resent.length > 0) feature('revision');
    const sent = new Set(resent.map(sectionOf));
    current = [...current.filter((fact) => !sent.has(sectionOf(fact))), ...resent];
    files.push(resent);
  }
  return files.filter((file) => file.length > 0);
}

/** A file of facts as an office would send it. */
export function toCsv(dataset: Dataset, facts: readonly NamedFact[]): string {
  const lines = [...dataset.fixed, ...dataset.additive];
  const header = [
    'area',
    'year',
    'cut',
    'as_of',
    ...lines.map(columnOf),
    ...dataset.measures.map(({ id }) => columnOf(id)),
    'status',
  ];
  const rows = facts.map((fact) => [
    fact.code,
    fact.year,
    fact.cut,
    fact.asOf,
    ...lines.map((id) => fact.line[id] ?? ''),
    ...dataset.measures.map(({ id }) => fact.measures[id] ?? ''),
    fact.status,
  ]);
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function capitalLine(random: Random, programme: string): Scope {
  const maybe = (dimension: string, values: readonly string[]) =>
    random.chance(0.6) ? { [dimension]: random.pick(values) } : {};
  return {
    programme,
    ...maybe('component', ['DA1', 'DA2']),
    ...maybe('funding-source', ['central', 'province']),
    ...maybe('capital-type', ['investment', 'recurrent']),
    ...maybe('vintage', ['2023', '2024']),
    ...maybe('budget-holder', ['H1', 'H2']),
  };
}

function uniqueLines(lines: readonly Scope[]): readonly Scope[] {
  return [...new Map(lines.map((line) => [JSON.stringify(Object.entries(line).sort()), line])).values()];
}

function capitalFact(random: Random, code: string, year: number, cut: Day, line: Scope): NamedFact {
  const assigned = random.chance(0.15) ? null : random.chance(0.1) ? 0 : Math.floor(random.next() * 1e9);
  const disbursed = random.chance(0.1) ? null : Math.floor(random.next() * ((assigned ?? 1e8) + 1));
  return {
    code,
    year,
    cut,
    asOf: random.pick([cut, cut, `${cut.slice(0, 8)}20`]),
    line,
    measures: {
      assigned,
      allocated: random.chance(0.5) ? null : Math.floor((assigned ?? 0) / 2),
      disbursed,
      advances: null,
      cancelled: null,
    },
    status: statusOf(random),
  };
}

function statusOf(random: Random): Status {
  return random.pick(['ACTUAL', 'ACTUAL', 'ACTUAL', 'ESTIMATED', 'PROVISIONAL'] as const);
}

function mapKnown(measures: Fact['measures'], change: (value: number) => number): Fact['measures'] {
  return Object.fromEntries(
    Object.entries(measures).map(([id, value]) => [id, value === null ? null : change(value)]),
  );
}

export { CAPITAL, DEPRIVATION, POVERTY };
