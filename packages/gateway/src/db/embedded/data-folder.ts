import { chmod, mkdir, stat } from 'node:fs/promises';
import { type Account, runCommand } from './run-command.ts';

/** Makes the data folder. A server under another account must be able to go through it, not to list it. */
export const ensureDataFolder = async (dataDir: string, account: Account | undefined) => {
  await mkdir(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 });
  if (account === undefined) return;
  const { mode } = await stat(dataDir);
  await chmod(dataDir, (mode & 0o777) | 0o011);
  const { code } = await runCommand('test', ['-x', dataDir], { folder: '/', account });
  if (code === 0) return;
  throw new Error(
    `the account ${account.uid} that runs PostgreSQL may not go to ${dataDir}: ` +
      'the data folder must lie where it may (as root: /var/lib/tiendo)',
  );
};
