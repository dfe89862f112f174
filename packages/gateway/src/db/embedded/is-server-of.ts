import { readFile, stat } from 'node:fs/promises';
import { runCommand } from './run-command.ts';

/** Whether a process has this number, whoever owns it. */
export const isTaken = (pid: number) => signal(pid) !== 'ESRCH';

/** Whether that process does not merely wait for its parent to take notice of its end. */
export const isAlive = async (pid: number) => isTaken(pid) && !isOver(await processState(pid));

/**
 * Whether a process is the server of this cluster: neither a stranger that got the number of a dead server,
 * as happens after a restart of the host, nor a killed server that its parent has not yet taken notice of.
 */
export const isServerOf = async (pid: number, cluster: string): Promise<boolean> => {
  const answer = signal(pid);
  if (process.platform === 'win32') return answer !== 'ESRCH';
  // A server of another account would have kept us out of its folder.
  if (answer !== undefined) return false;
  return process.platform === 'linux' ? worksIn(pid, cluster) : isNamedPostgres(pid);
};

const worksIn = async (pid: number, cluster: string) => {
  const place = `/proc/${pid}/cwd`;
  const [there, home, state] = await Promise.all([
    stat(place).catch(() => undefined),
    stat(cluster).catch(() => undefined),
    processState(pid),
  ]);
  if (home === undefined || isOver(state)) return false;
  if (there) return there.dev === home.dev && there.ino === home.ino;
  // In a container not even root may look where a process of another account works, but that account may.
  const account = process.getuid!() === 0 ? { uid: home.uid, gid: home.gid } : undefined;
  return (await runCommand('test', [place, '-ef', cluster], { folder: '/', account })).code === 0;
};

const isNamedPostgres = async (pid: number) => {
  const { output } = await runCommand('ps', ['-p', String(pid), '-o', 'stat=,comm='], { folder: '/' });
  return /^[^Z].*postgres/.test(output);
};

const signal = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};

const isOver = (state: string | undefined) => state === 'Z' || state === 'X';

/** The letter that /proc of Linux gives: R, S, D, Z for a dead one that nobody has waited for. */
const processState = async (pid: number) => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /\) ([A-Za-z]) [^)]*$/.exec(text)?.[1];
};
