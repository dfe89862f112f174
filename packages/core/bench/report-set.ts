import {
  type Area,
  areaKey,
  createHierarchy,
  type Dataset,
  type Fact,
  type Hierarchy,
  type Scope,
} from '@tiendo/core';

export const COMMUNES = 10_000;
export const DISTRICTS = 700;
export const PROGRAMMES = ['NTM', 'GNBV', 'DTTS'];
export const YEARS = Array.from({ length: 10 }, (_, i) => 2016 + i);

/** Capital with the two measures of a disbursement rate. */
export const REPORT: Dataset = {
  id: 'report',
  measures: ['assigned', 'disbursed'].map((id) => ({ id, unit: 'dong', aggregation: 'cumulative' })),
  additive: ['programme', 'component'],
  fixed: [],
  section: ['programme'],
  grains: [[]],
};

/** The same reports as typed arrays and as objects, one of each commune and year with some lines each, and the areas. */
export interface ReportSet {
  readonly hierarchy: Hierarchy;
  readonly districts: readonly Area[];
  readonly districtOf: Int32Array;
  readonly commune: Int32Array;
  readonly programme: Uint8Array;
  readonly year: Uint8Array;
  readonly assigned: Float64Array;
  readonly disbursed: Float64Array;
  readonly facts: readonly Fact[];
}

/** Seeded reports; one in fifty is missing. */
export function createReports(linesEach: number): ReportSet {
  const random = createRandom(2026);
  const area = (code: string, level: Area['level'], parent: string | null): Area => ({
    code,
    level,
    parent,
    validFrom: '1900-01-01',
    validTo: null,
    type: '',
    name: code,
  });
  const districtOf = Int32Array.from({ length: COMMUNES }, (_, c) => Math.floor((c * DISTRICTS) / COMMUNES));
  const districts = Array.from({ length: DISTRICTS }, (_, d) => area(`D${d}`, 'DISTRICT', 'VN'));
  const communes = Array.from(districtOf, (d, c) => area(`C${c}`, 'COMMUNE', `D${d}`));
  const keys = communes.map(areaKey);
  const lines = Array.from({ length: linesEach }, (_, l) => l);
  const rows: { c: number; y: number; l: number }[] = [];
  for (let y = 0; y < YEARS.length; y++)
    for (let c = 0; c < COMMUNES; c++) if (random() >= 0.02) for (const l of lines) rows.push({ c, y, l });
  const assigned = Float64Array.from(rows, () => 1_000_000 * Math.floor(random() * 10_000));
  const disbursed = assigned.map((value) => Math.floor(value * random()));
  const days = YEARS.map((year) => `${year}-12-31`);
  const scope = (l: number): Scope => ({
    programme: PROGRAMMES[l % 3] as string,
    component: `DA${Math.floor(l / 3)}`,
  });
  return {
    hierarchy: createHierarchy([area('VN', 'COUNTRY', null), ...districts, ...communes]),
    districts,
    districtOf,
    commune: Int32Array.from(rows, ({ c }) => c),
    programme: Uint8Array.from(rows, ({ l }) => l % 3),
    year: Uint8Array.from(rows, ({ y }) => y),
    assigned,
    disbursed,
    facts: rows.map(({ c, y, l }, i) => ({
      area: keys[c] as string,
      year: YEARS[y] as number,
      cut: days[y] as string,
      asOf: days[y] as string,
      line: scope(l),
      measures: { assigned: assigned[i] as number, disbursed: disbursed[i] as number },
      status: 'ACTUAL',
      release: 1,
    })),
  };
}

/** Random numbers that are the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
