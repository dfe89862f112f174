import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../../import/draft.ts';
import { syncFolder, UNFINISHED, writeDurably } from './write-durably.ts';

/**
 * Accepted files and the journal of what was done with them, in a folder: `files/<SHA-256>`, and `journal/<number>.json`
 * with one entry each. The database can be made again from these alone.
 */
export interface ReleaseStore {
  readonly folder: string;
  /** Number of the last entry; 0 when there is none. */
  readonly last: () => Promise<number>;
  /** The text of an entry. */
  readonly entry: (n: number) => Promise<string | undefined>;
  readonly append: (n: number, entry: string) => Promise<void>;
  /** Keeps the content of a file, once. */
  readonly keep: (content: Uint8Array) => Promise<void>;
  /** The content with this SHA-256; undefined when it is not there or no longer what it was. */
  readonly content: (hash: string) => Promise<Buffer | undefined>;
  /** Removes what was left half written. Nobody may be writing. */
  readonly sweep: () => Promise<void>;
}

/** The release store of a folder, which is made when first written to. */
export function releaseStore(folder: string): ReleaseStore {
  const journal = join(folder, 'journal');
  const files = join(folder, 'files');
  const entryPath = (n: number) => join(journal, `${String(n).padStart(8, '0')}.json`);
  return {
    folder,
    last: async () => Math.max(0, ...(await namesIn(journal)).map(entryNumber)),
    entry: async (n) => (await ifThere(readFile(entryPath(n), 'utf8')))?.replace(/\n$/, ''),
    append: async (n, entry) => {
      await makeFolder(journal);
      await writeDurably(entryPath(n), `${entry}\n`);
    },
    keep: async (content) => {
      await makeFolder(files);
      const path = join(files, sha256(content));
      if (!existsSync(path)) await writeDurably(path, content);
    },
    content: async (hash) => {
      const content = await ifThere(readFile(join(files, hash)));
      return content && sha256(content) === hash ? content : undefined;
    },
    sweep: async () => {
      for (const place of [journal, files])
        for (const name of await namesIn(place))
          if (name.endsWith(UNFINISHED)) await rm(join(place, name), { force: true });
    },
  };
}

function entryNumber(name: string): number {
  return Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await ifThere(readdir(folder))) ?? [];
}

async function ifThere<Content>(reading: Promise<Content>): Promise<Content | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first) await syncFolder(dirname(first));
}
