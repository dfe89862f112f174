import { competitionRanks, type Fact, type RollUp } from '@tiendo/core';
import { COMMUNES, type Columns, DISTRICTS, PROGRAMMES, type ReportSet, YEARS } from './report-set.ts';

const GROUPS = YEARS.length * PROGRAMMES.length;
const LAST = YEARS.length - 1;
const SPANS = YEARS.map((year) => ({ year, from: '0001-01-01', to: '9999-12-31' }));

/** Districts by year and programme, how many of their communes reported, and their places by the last year's rate. */
export interface Answer {
  readonly assigned: Float64Array;
  readonly disbursed: Float64Array;
  readonly reported: Int32Array;
  readonly ranks: readonly number[];
}

/** A loop over typed arrays that knows this one question. */
export function byHand({ commune, year, programme, assigned, disbursed, districtOf }: Columns): Answer {
  const plan = new Float64Array(DISTRICTS * GROUPS);
  const spent = new Float64Array(DISTRICTS * GROUPS);
  const reported = new Int32Array(DISTRICTS * GROUPS);
  const seen = new Uint8Array(COMMUNES * GROUPS);
  for (let row = 0; row < commune.length; row++) {
    const c = commune[row] as number;
    const group = (year[row] as number) * PROGRAMMES.length + (programme[row] as number);
    const at = (districtOf[c] as number) * GROUPS + group;
    plan[at]! += assigned[row] as number;
    spent[at]! += disbursed[row] as number;
    if (seen[c * GROUPS + group] === 1) continue;
    seen[c * GROUPS + group] = 1;
    reported[at]! += 1;
  }
  return { assigned: plan, disbursed: spent, reported, ranks: rank(plan, spent) };
}

/** The engine's table, put in the same order. */
export function byEngine(rolled: RollUp, { districts }: ReportSet): Answer {
  const plan = new Float64Array(DISTRICTS * GROUPS);
  const spent = new Float64Array(DISTRICTS * GROUPS);
  const reported = new Int32Array(DISTRICTS * GROUPS);
  const table = rolled.table(districts, SPANS, { by: ['programme'], where: {} });
  const programmes = table.scopes.map((scope) => PROGRAMMES.indexOf(scope.programme as never));
  const { assigned, disbursed } = table.measures as Record<'assigned' | 'disbursed', Float64Array>;
  for (let row = 0; row < table.length; row++) {
    const group =
      (table.span[row] as number) * PROGRAMMES.length + (programmes[table.scope[row] as number] as number);
    const at = (table.area[row] as number) * GROUPS + group;
    plan[at] = assigned[row] as number;
    spent[at] = disbursed[row] as number;
    reported[at] = table.reported[row] as number;
  }
  return { assigned: plan, disbursed: spent, reported, ranks: rank(plan, spent) };
}

/** Objects grouped by a map in a map in a map, as general libraries do; sums alone. */
export function byMaps(facts: readonly Fact[], districtOf: Int32Array): unknown {
  const districts = new Map<number, Map<number, Map<string, { assigned: number; disbursed: number }>>>();
  for (const { area, year, line, measures } of facts) {
    const district = districtOf[Number(area.slice(1, area.indexOf('@')))] as number;
    const years = districts.get(district) ?? new Map();
    districts.set(district, years);
    const programmes = years.get(year) ?? new Map();
    years.set(year, programmes);
    const sum = programmes.get(line.programme) ?? { assigned: 0, disbursed: 0 };
    programmes.set(line.programme, sum);
    sum.assigned += measures.assigned as number;
    sum.disbursed += measures.disbursed as number;
  }
  return districts;
}

function rank(assigned: Float64Array, disbursed: Float64Array): readonly number[] {
  const rates = Array.from({ length: DISTRICTS }, (_, district) => {
    let plan = 0;
    let spent = 0;
    for (let p = 0; p < PROGRAMMES.length; p++) {
      plan += assigned[district * GROUPS + LAST * PROGRAMMES.length + p] as number;
      spent += disbursed[district * GROUPS + LAST * PROGRAMMES.length + p] as number;
    }
    return spent / plan;
  });
  return competitionRanks(rates, 'highest').map(({ rank: place }) => place);
}
