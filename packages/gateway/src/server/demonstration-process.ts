import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../cli.ts', import.meta.url));

/** Loads the demonstration in a process of its own, so that answers do not wait for it. */
export function startDemonstration(): { readonly stop: () => Promise<void> } {
  const child = fork(COMMAND, ['demo'], { execArgv: ['--conditions=tiendo-source'] });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
