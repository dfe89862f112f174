import { afterAll, expect, test } from 'vitest';
import { killRounds, workers } from './kill-rounds.ts';

const { start, stop } = workers();

afterAll(stop);

test('20 blows to whoever publishes and to the server: nothing torn, the next run completes, readers see before or after', async () => {
  const { torn, readings, blows } = await killRounds(20, 20_260_101, start);
  expect(torn).toEqual([]);
  expect(blows).toEqual({ worker: 16, server: 4 });
  expect(readings).toBeGreaterThan(20);
}, 300_000);
