import { afterAll, expect, test } from 'vitest';
import { killRounds, startCommand, workers } from './kill-rounds.ts';

const rounds = Number(process.env.PROVE_ROUNDS ?? 200);
const seed = Number(process.env.PROVE_SEED ?? 20_260_101);
const { start, stop } = workers();

afterAll(stop);

test.each([
  ['a process that publishes', start],
  ['the command', startCommand],
])(`${rounds} blows to %s and to the server tear nothing`, async (_, startWork) => {
  const report = await killRounds(rounds, seed, startWork);
  console.log(JSON.stringify(report));
  expect(report.torn).toEqual([]);
  // Some blows must have come between the disk and the commit, or the proof has proved little.
  expect(report.tooLate).toBeLessThan(rounds / 2);
});
