import {
  type Area,
  areaKey,
  createHierarchy,
  type Dataset,
  type Fact,
  type Hierarchy,
  type Measure,
} from '@tiendo/core';

export const COMMUNES = 10_000;
export const DISTRICTS = 700;
export const PROGRAMMES = ['NTM', 'GNBV', 'DTTS'] as const;
export const YEARS = Array.from({ length: 10 }, (_, y) => 2016 + y);

/** Capital with the two measures of a disbursement rate. */
export const REPORT: Dataset = {
  id: 'report',
  measures: ['assigned', 'disbursed'].map((id): Measure => ({ id, unit: 'dong', aggregation: 'cumulative' })),
  additive: ['programme', 'component'],
  fixed: [],
  section: ['programme'],
  grains: [[]],
};

/** Reports as a loop by hand would have them: one number a row, districts looked up by commune. */
export interface Columns {
  readonly commune: Int32Array;
  readonly year: Uint8Array;
  readonly programme: Uint8Array;
  readonly assigned: Float64Array;
  readonly disbursed: Float64Array;
  readonly districtOf: Int32Array;
}

/** The same reports as columns and as objects, and the areas. */
export interface ReportSet {
  readonly columns: Columns;
  readonly facts: readonly Fact[];
  readonly hierarchy: Hierarchy;
  readonly districts: readonly Area[];
}

/** A report of each commune and year with some lines each, year after year; one in fifty is missing. Seeded; equal texts are one string. */
export function createReports(linesEach: number): ReportSet {
  const random = createRandom(2026);
  const most = COMMUNES * YEARS.length * linesEach;
  const districtOf = Int32Array.from({ length: COMMUNES }, (_, c) => Math.floor((c * DISTRICTS) / COMMUNES));
  const districts = Array.from({ length: DISTRICTS }, (_, d) => area(`D${d}`, 'DISTRICT', 'VN'));
  const communes = Array.from(districtOf, (d, c) => area(`C${c}`, 'COMMUNE', `D${d}`));
  const keys = communes.map(areaKey);
  const days = YEARS.map((year) => `${year}-12-31`);
  const components = Array.from({ length: linesEach }, (_, line) => `DA${line}`);
  const facts: Fact[] = [];
  const columns = {
    commune: new Int32Array(most),
    year: new Uint8Array(most),
    programme: new Uint8Array(most),
    assigned: new Float64Array(most),
    disbursed: new Float64Array(most),
    districtOf,
  };
  for (const [y, year] of YEARS.entries())
    for (const [c, key] of keys.entries()) {
      if (random() < 0.02) continue;
      for (let line = 0; line < linesEach; line++) {
        const row = facts.length;
        const assigned = 1_000_000 * Math.floor(random() * 10_000);
        const disbursed = Math.floor(assigned * random());
        const programme = line % PROGRAMMES.length;
        columns.commune[row] = c;
        columns.year[row] = y;
        columns.programme[row] = programme;
        columns.assigned[row] = assigned;
        columns.disbursed[row] = disbursed;
        facts.push({
          area: key,
          year,
          cut: days[y] as string,
          asOf: days[y] as string,
          line: { programme: PROGRAMMES[programme] as string, component: components[line] as string },
          measures: { assigned, disbursed },
          status: 'ACTUAL',
          release: 1,
        });
      }
    }
  return {
    columns: {
      commune: columns.commune.slice(0, facts.length),
      year: columns.year.slice(0, facts.length),
      programme: columns.programme.slice(0, facts.length),
      assigned: columns.assigned.slice(0, facts.length),
      disbursed: columns.disbursed.slice(0, facts.length),
      districtOf,
    },
    facts,
    hierarchy: createHierarchy([area('VN', 'COUNTRY', null), ...districts, ...communes]),
    districts,
  };
}

function area(code: string, level: Area['level'], parent: string | null): Area {
  return { code, level, parent, validFrom: '1900-01-01', validTo: null, type: '', name: code };
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
