import { rollUp } from '@tiendo/core';
import { createReports, REPORT, YEARS } from '/work/main/packages/core/bench/report-set.ts';

const set = createReports(10);
const r = rollUp(REPORT, set.facts, set.hierarchy);
const S = YEARS.map((year) => ({ year, from: '0001-01-01', to: '9999-12-31' }));
const ts: number[] = [];
for (let i = 0; i < 40; i++) {
  const t = performance.now();
  r.table(set.districts, S, { by: ['programme'], where: {} });
  ts.push(performance.now() - t);
}
console.log(
  ts.slice(0, 3).map((x) => x.toFixed(1)),
  ts
    .slice(5)
    .sort((a, b) => a - b)[17]
    .toFixed(1),
  Math.min(...ts).toFixed(1),
);
{const {districtOf,commune,programme,year,assigned,disbursed}=set;const GROUPS=30;const tl:number[]=[];
for(let r=0;r<40;r++){const t=performance.now();
  const sums = [new Float64Array(700 * GROUPS), new Float64Array(700 * GROUPS)] as const;
  const reported = new Int32Array(700 * GROUPS);
  const seen = new Uint8Array(10000 * GROUPS);
  for (let i = 0; i < commune.length; i++) {
    const group = year[i]! * 3 + programme[i]!;
    const at = districtOf[commune[i]!]! * GROUPS + group;
    sums[0][at]! += assigned[i]!;
    sums[1][at]! += disbursed[i]!;
    const mark = commune[i]! * GROUPS + group;
    if (seen[mark] === 0) { seen[mark] = 1; reported[at]! += 1; }
  }
  tl.push(performance.now()-t);}
console.log('loop',tl.sort((a,b)=>a-b)[17].toFixed(1),tl[0].toFixed(1));}
