import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs the task against the oldest PostgreSQL that Tiendo supports, in a folder that is removed afterwards. */
export async function withOldestPostgresql<T>(task: (url: string) => Promise<T>): Promise<T> {
  // Loaded here, so that a gateway that cannot be loaded fails this step alone.
  const { startServer } = await import('../packages/gateway/src/db/server-process.ts');
  const binaries = findBinaries();
  const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-oldest-'));
  const server = await startServer({ binaries, dataDir, settings: { fsync: 'off' } });
  try {
    return await task(server.url);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function findBinaries(): string {
  const name = `postgresql-oldest-${process.platform}-${process.arch}`;
  return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
}
