/* Rolls reports of 10,000 communes up to 700 districts by programme and year, with coverage and a ranking, beside a loop written by hand for the same answer. */
import { cpus } from 'node:os';
import { competitionRanks, type RollUp, rollUp } from '@tiendo/core';
import {
  COMMUNES,
  createReports,
  DISTRICTS,
  PROGRAMMES,
  REPORT,
  type ReportSet,
  YEARS,
} from './report-set.ts';

const GROUPS = YEARS.length * PROGRAMMES.length;
const LAST = YEARS.length - 1;
const SPANS = YEARS.map((year) => ({ year, from: '0001-01-01', to: '9999-12-31' }));

/** By district, year and programme, then the place of each district in the last year. */
interface Answer {
  readonly assigned: Float64Array;
  readonly disbursed: Float64Array;
  readonly reported: Int32Array;
  readonly ranks: readonly number[];
}

console.log(`${cpus()[0]?.model}, Node ${process.version}, 1 thread`);
for (const linesEach of [10, 50]) compare(createReports(linesEach));

function compare(set: ReportSet): void {
  const rolled = rollUp(REPORT, set.facts, set.hierarchy);
  expectSame(byHand(set), byEngine(set, rolled));
  const times = interleaved(set.facts.length > 2e6 ? 7 : 15, {
    loop: () => byHand(set),
    engine: () => byEngine(set, rolled),
    objects: () => byEngine(set, rollUp(REPORT, set.facts, set.hierarchy)),
  });
  const of = (name: string) => times.get(name) as number;
  const line = (name: string, most: number) =>
    console.log(
      `  ${name}: ${of(name).toFixed(1)} ms, ${(of(name) / of('loop')).toFixed(2)} × the loop (at most ${most})`,
    );
  console.log(`${set.facts.length} rows: loop ${of('loop').toFixed(1)} ms`);
  line('engine', 1.5);
  line('objects', 15);
}

function byHand({ districtOf, commune, programme, year, assigned, disbursed }: ReportSet): Answer {
  const sums = [new Float64Array(DISTRICTS * GROUPS), new Float64Array(DISTRICTS * GROUPS)] as const;
  const reported = new Int32Array(DISTRICTS * GROUPS);
  const seen = new Uint8Array(COMMUNES * GROUPS);
  for (let i = 0; i < commune.length; i++) {
    const group = year[i]! * PROGRAMMES.length + programme[i]!;
    const at = districtOf[commune[i]!]! * GROUPS + group;
    sums[0][at]! += assigned[i]!;
    sums[1][at]! += disbursed[i]!;
    const mark = commune[i]! * GROUPS + group;
    if (seen[mark] === 0) {
      seen[mark] = 1;
      reported[at]! += 1;
    }
  }
  return { assigned: sums[0], disbursed: sums[1], reported, ranks: rank(sums[0], sums[1]) };
}

function byEngine({ districts }: ReportSet, rolled: RollUp): Answer {
  const assigned = new Float64Array(DISTRICTS * GROUPS);
  const disbursed = new Float64Array(DISTRICTS * GROUPS);
  const reported = new Int32Array(DISTRICTS * GROUPS);
  const table = rolled.table(districts, SPANS, { by: ['programme'], where: {} });
  const programmeOf = table.scopes.map(({ programme }) => PROGRAMMES.indexOf(programme as string));
  const { assigned: plan = [], disbursed: spent = [] } = table.measures;
  for (let row = 0; row < table.length; row++) {
    const at =
      table.area[row]! * GROUPS + table.span[row]! * PROGRAMMES.length + programmeOf[table.scope[row]!]!;
    assigned[at] = plan[row]!;
    disbursed[at] = spent[row]!;
    reported[at] = table.coverage[row]!.reported;
  }
  return { assigned, disbursed, reported, ranks: rank(assigned, disbursed) };
}

function rank(assigned: Float64Array, disbursed: Float64Array): readonly number[] {
  const rates = Array.from({ length: DISTRICTS }, (_, d) => {
    let [all, spent] = [0, 0];
    for (let p = 0; p < 3; p++) {
      all += assigned[d * GROUPS + LAST * 3 + p]!;
      spent += disbursed[d * GROUPS + LAST * 3 + p]!;
    }
    return spent / all;
  });
  return competitionRanks(rates, 'highest').map(({ rank }) => rank);
}

function expectSame(expected: Answer, got: Answer): void {
  for (const key of ['assigned', 'disbursed', 'reported', 'ranks'] as const)
    expected[key].forEach((value, i) => {
      if (value !== got[key][i]) throw new Error(`${key} ${i}: ${got[key][i]} for ${value}`);
    });
}

/** The median of each, run in turns so that a disturbance meets all of them. */
function interleaved(
  runs: number,
  works: Readonly<Record<string, () => unknown>>,
): ReadonlyMap<string, number> {
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs + 3; run++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      work();
      if (run >= 3) times.get(name)?.push(performance.now() - start);
    }
  return new Map(
    Array.from(times, ([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1] as number]),
  );
}
