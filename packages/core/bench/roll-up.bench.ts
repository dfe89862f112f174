/*
 * Rolls reports of 10,000 communes up to 700 districts by programme and year, with coverage and a ranking, and compares
 * with a loop over typed arrays that is written by hand for this one question. Ratios hold within one run.
 */
import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { rollUp } from '@tiendo/core';
import { type Answer, byEngine, byHand, byMaps } from './answers.ts';
import { createReports, REPORT, type ReportSet } from './report-set.ts';

console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}; milliseconds of CPU`);
compare(createReports(10), 15);
compare(createReports(50), 5);

function compare(set: ReportSet, runs: number): void {
  const made = () => {
    const rolled = rollUp(REPORT, set.facts, set.hierarchy);
    byEngine(rolled, set);
    return rolled;
  };
  made();
  const bytes = heldBytes(made);
  const rolled = rollUp(REPORT, set.facts, set.hierarchy);
  requireSame(byHand(set.columns), byEngine(rolled, set));
  const times = medians(runs, {
    loop: () => byHand(set.columns),
    engine: () => byEngine(rolled, set),
    objects: () => byEngine(rollUp(REPORT, set.facts, set.hierarchy), set),
    maps: () => byMaps(set.facts, set.columns.districtOf),
  });
  const print = (name: keyof typeof times, what: string, goal = '') =>
    console.log(
      `  ${what}: ${times[name].toFixed(1)} ms, ${(times[name] / times.loop).toFixed(2)} × the loop${goal}`,
    );
  console.log(`${set.facts.length} rows, ${(bytes / set.facts.length).toFixed(1)} bytes a row (goal 25)`);
  print('loop', 'loop by hand over typed arrays');
  print('engine', 'engine', ' (goal 1.5)');
  print('objects', 'engine from an array of objects', ' (goal 15)');
  print('maps', 'nested maps over the objects, sums alone');
}

function requireSame(expected: Answer, got: Answer): void {
  for (const column of ['assigned', 'disbursed', 'reported', 'ranks'] as const)
    expected[column].forEach((value, i) => {
      if (value !== got[column][i]) throw new Error(`${column} ${i} is ${got[column][i]}, not ${value}`);
    });
}

/** Median milliseconds of CPU of each, in turns so that a disturbance meets them all. */
function medians<Name extends string>(runs: number, works: Readonly<Record<Name, () => unknown>>) {
  const names = Object.keys(works) as Name[];
  const times = names.map((): number[] => []);
  for (let run = -2; run < runs; run++)
    names.forEach((name, i) => {
      const before = process.threadCpuUsage();
      works[name]();
      const { user, system } = process.threadCpuUsage(before);
      if (run >= 0) times[i]?.push((user + system) / 1000);
    });
  const middle = (list: number[] = []) => list.sort((a, b) => a - b)[list.length >> 1] as number;
  return Object.fromEntries(names.map((name, i) => [name, middle(times[i])])) as Record<Name, number>;
}

/** Bytes of memory that what is made still holds after everything else was collected. */
function heldBytes(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => {
    // Buffers are freed after the collection that finds them unused.
    for (let i = 0; i < 3; i++) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const made = make();
  const held = used() - before;
  if (!made) throw new Error('nothing was made');
  return held;
}
