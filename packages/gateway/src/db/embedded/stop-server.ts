import { setTimeout as delay } from 'node:timers/promises';
import { isServerOf } from './is-server-of.ts';
import { findPostmaster } from './postmaster.ts';
import { runCommand } from './run-command.ts';
import { executable } from './server-binaries.ts';
import type { Site } from './site.ts';

const patienceMs = 60_000;

/**
 * Ends the connections and stops the server.
 *
 * Waits for this one process. `pg_ctl stop` waits for the pid file to go, which it does not
 * when another starter is quick: its server writes a new one.
 */
export const stopServer = async ({ cluster, binaries, account, log }: Site) => {
  const pid = (await findPostmaster(cluster))?.pid;
  if (pid === undefined) return;
  const { output } = await runCommand(executable(binaries.folder, 'pg_ctl'), ['kill', 'INT', String(pid)], {
    folder: cluster,
    account,
  });
  const deadline = Date.now() + patienceMs;
  while (await isServerOf(pid, cluster)) {
    if (Date.now() > deadline) return log(`the database server does not stop: ${output}`);
    await delay(10);
  }
};
