import { setTimeout as delay } from 'node:timers/promises';
import { urlOf } from './embedded/address.ts';
import { LaunchError, launchServer } from './embedded/launch-server.ts';
import { findPostmaster, type Postmaster } from './embedded/postmaster.ts';
import { enterServer, type Presence } from './embedded/presence.ts';
import { prepareSite, type Site, type SiteOptions } from './embedded/site.ts';
import { removeSocketFolder } from './embedded/socket-folder.ts';
import { stopServer } from './embedded/stop-server.ts';

export interface ServerOptions extends SiteOptions {
  readonly database?: string;
}

export interface RunningServer {
  /** Connection URL of the database, for the driver and for psql. */
  readonly url: string;
  readonly major: number;
  /** Leaves the server, which stops when nobody else uses it. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL of a data folder, or joins the one that runs there already.
 *
 * Two starters at once need no lock of ours: files are made aside and renamed, PostgreSQL's own lock file lets
 * one server through, and the other starter joins it. Each user is known by a connection that ends with its
 * process, so a killed gateway leaves a running server that the next one finds, uses and stops.
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const site = await prepareSite(options);
  const database = options.database ?? 'tiendo';
  const stopping = new AbortController();
  let presence: Presence | undefined;
  let entering: Promise<unknown> | undefined;

  const enter = async () => {
    const entered = await enterRunning(site, database, stopping.signal, () => {
      presence = undefined;
      entering = enterAgain();
    });
    presence = entered.presence;
    return entered.url;
  };

  const enterAgain = async () => {
    while (!stopping.signal.aborted) {
      try {
        return await enter();
      } catch (error) {
        if (!stopping.signal.aborted) site.log(`the database server is gone: ${(error as Error).message}`);
        await delay(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  const leave = async () => {
    if (await presence?.leave().catch(() => false)) await stopServer(site);
    await presence?.close();
    await removeSocketFolder(site.cluster);
  };

  try {
    const url = await enter();
    return {
      url,
      major: site.binaries.major,
      stop: async () => {
        stopping.abort();
        await entering;
        await leave();
      },
    };
  } catch (error) {
    await removeSocketFolder(site.cluster);
    throw error;
  }
};

const retryMs = 5_000;
const patienceMs = 90_000;
const launchesAtMost = 3;

/** Joins the server, which is started when it does not run, until it worked or patience is over. */
const enterRunning = async (site: Site, database: string, stopping: AbortSignal, onLost: () => void) => {
  const deadline = Date.now() + patienceMs;
  let launches = 0;
  for (;;) {
    const postmaster = await findPostmaster(site.cluster);
    try {
      if (postmaster) {
        const entered = await join(postmaster, site, database, onLost);
        if (launches === 0) site.log('using the database server that runs already');
        return entered;
      }
      stopping.throwIfAborted();
      launches += 1;
      await launchServer(site);
    } catch (error) {
      const isPassing =
        error instanceof LaunchError ? error.isHeld || launches < launchesAtMost : postmaster !== undefined;
      if (!isPassing || Date.now() > deadline) throw error;
      await delay(50);
    }
  }
};

const join = async (postmaster: Postmaster, site: Site, database: string, onLost: () => void) => ({
  url: await urlOf(postmaster, site.cluster, database),
  presence: await enterServer({
    url: await urlOf(postmaster, site.cluster, 'postgres'),
    database,
    onLost,
  }),
});
