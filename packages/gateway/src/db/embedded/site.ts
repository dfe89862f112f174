import { realpath } from 'node:fs/promises';
import { clusterFolder } from './cluster.ts';
import { ensureDataFolder } from './data-folder.ts';
import type { Account } from './run-command.ts';
import { findServerAccount } from './server-account.ts';
import { findBinaries, prepareBinaries, type ServerBinaries } from './server-binaries.ts';

/** All that one needs to know of a data folder to start, join and stop its server. */
export interface Site {
  readonly cluster: string;
  readonly dataDir: string;
  readonly binaries: ServerBinaries;
  readonly account: Account | undefined;
  readonly address: 'socket' | 'loopback';
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

export interface SiteOptions {
  /** The folder that holds the server's files, and may hold others. */
  readonly dataDir: string;
  /** Folder with `bin`, `lib` and `share`; those installed with the gateway by default. */
  readonly binaries?: string;
  /** Where the server listens: a socket by default, but on Windows the loopback address. */
  readonly address?: 'socket' | 'loopback';
  /** Told what is done while it is done, in one line each. */
  readonly log?: (line: string) => void;
  /** Settings of PostgreSQL beside our own, for a server of tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

export const prepareSite = async (options: SiteOptions): Promise<Site> => {
  const account = await findServerAccount(options.dataDir);
  await ensureDataFolder(options.dataDir, account);
  const dataDir = await realpath(options.dataDir);
  const binaries = await prepareBinaries(options.binaries ?? findBinaries(), { dataDir, account });
  return {
    dataDir,
    binaries,
    account,
    cluster: clusterFolder(dataDir, binaries.major),
    address: options.address ?? (process.platform === 'win32' ? 'loopback' : 'socket'),
    settings: options.settings ?? {},
    log: options.log ?? (() => undefined),
  };
};
