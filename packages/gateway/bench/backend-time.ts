import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** One kind of work and what it took, a median over rounds with the least and the most. */
export interface Timing {
  readonly name: string;
  /** Processor time of the database's backend, ms; undefined where the system does not tell it. */
  readonly cpuMs: Spread | undefined;
  /** Processor time of this process with all its threads: what the gateway, or whoever asks, takes beside the database, ms. */
  readonly serverMs: Spread;
  /** Time until the answer was in hand, ms. */
  readonly wallMs: Spread;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Work {
  readonly name: string;
  /** Number of the backend that does the work. */
  readonly backend: number;
  readonly run: () => Promise<unknown>;
}

/** The backend of a connection. */
export async function backendOf(connection: Pick<pg.ClientBase, 'query'>): Promise<number> {
  const { rows } = await connection.query('select pg_backend_pid() as pid');
  return rows[0].pid;
}

/**
 * Times several kinds of work in turns, so that whatever else the machine does falls on all of them alike.
 *
 * Processor time of the database is what the scheduler of Linux counts for the backend (`/proc/<pid>/schedstat`, nanoseconds): all that
 * a question costs the database, from reading the message to sending the rows, and nothing of what waits.
 */
export async function timeInTurns(
  works: readonly Work[],
  { rounds, repetitions }: { readonly rounds: number; readonly repetitions: number },
): Promise<readonly Timing[]> {
  const samples = works.map(
    () => [] as { readonly cpu: number | undefined; readonly server: number; readonly wall: number }[],
  );
  for (let round = -1; round < rounds; round++) {
    for (const [i, { backend, run }] of works.entries()) {
      const cpu = processorMs(backend);
      const server = process.cpuUsage();
      const wall = performance.now();
      for (let n = 0; n < repetitions; n++) await run();
      const taken = performance.now() - wall;
      const { user, system } = process.cpuUsage(server);
      const used = cpu === undefined ? undefined : (processorMs(backend) as number) - cpu;
      // The first round warms up: connections, plans, pages, compiled code.
      if (round >= 0)
        samples[i]?.push({
          cpu: used && used / repetitions,
          server: (user + system) / 1000 / repetitions,
          wall: taken / repetitions,
        });
    }
  }
  return works.map(({ name }, i) => ({
    name,
    cpuMs: spread(samples[i]?.flatMap(({ cpu }) => cpu ?? []) ?? []),
    serverMs: spread(samples[i]?.map(({ server }) => server) ?? []) as Spread,
    wallMs: spread(samples[i]?.map(({ wall }) => wall) ?? []) as Spread,
  }));
}

/** Processor time that a backend has used so far, ms. */
export function processorMs(backend: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${backend}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

function spread(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] as number,
    least: sorted[0] as number,
    most: sorted.at(-1) as number,
  };
}

/** A timing as a line of a table. */
export function timingLine({ name, cpuMs, serverMs, wallMs }: Timing): string {
  return `  ${name.padEnd(52)} ${cpuMs ? spreadText(cpuMs) : 'not told here'.padEnd(22)} ${spreadText(serverMs)} ${spreadText(wallMs)}`;
}

export const timingHeader = `  ${''.padEnd(52)} ${'database CPU, ms'.padEnd(22)} ${'server CPU, ms'.padEnd(22)} wall, ms`;

function spreadText({ median, least, most }: Spread): string {
  const digits = median < 10 ? 2 : 0;
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`.padEnd(22);
}
