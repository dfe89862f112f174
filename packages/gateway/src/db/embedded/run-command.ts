import { spawn } from 'node:child_process';

/** A user of the host, by number. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

interface CommandResult {
  /** Exit code; -1 when a signal ended the command. */
  readonly code: number;
  readonly output: string;
}

interface CommandOptions {
  readonly folder: string;
  /** Who runs it; ourselves without it. */
  readonly account?: Account | undefined;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command to its end. It sees none of our environment, which may hold passwords. */
export const runCommand = (
  command: string,
  parameters: readonly string[],
  { folder, account, environment }: CommandOptions,
): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      env: { ...(process.platform === 'win32' ? process.env : plainEnvironment), ...environment },
      ...account,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    const finish = (code: number | null) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? -1, output: Buffer.concat(chunks).toString().trim() });
    };
    child.on('close', finish);
    // A server started by the command may keep its pipes open for ever.
    child.on('exit', (code) => setTimeout(finish, pipesGraceMs, code).unref());
  });

const plainEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
const pipesGraceMs = 300;
