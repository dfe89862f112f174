import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { loadPublished } from '../publish/load-published.ts';

const GENERATOR = fileURLToPath(new URL('../../demo/main.ts', import.meta.url));

/** Which invented figures to load, and where they lie. */
export interface DemonstrationOptions {
  /** A folder of files and journal; made in the data folder when absent. */
  readonly folder?: string | undefined;
  readonly dataDir: string;
  readonly log: (message: string) => void;
}

/**
 * Loads the demonstration once, by the same import, checks and publishing as real figures; what is published already is
 * left alone. Gives way to whatever else the machine has to do.
 *
 * @throws Error when the files cannot be made or are not those of the journal; RefusedFile when one does not pass
 */
export async function loadDemonstration(
  db: Kysely<Tables>,
  { folder, dataDir, log }: DemonstrationOptions,
): Promise<void> {
  setPriority(constants.priority.PRIORITY_LOW);
  const source = folder ?? (await generated(dataDir));
  await loadPublished(db, { folder: pathToFileURL(join(source, '/')), isSynthetic: true, log });
}

/** The folder of the files, made if it is not there yet. */
async function generated(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'demonstration');
  if (existsSync(folder)) return folder;
  const unfinished = join(dataDir, `demonstration-${process.pid}`);
  try {
    await generate(unfinished);
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function generate(out: string): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=tiendo-source', GENERATOR, '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the demonstration could not be made (${code})`)),
    );
  });
}
