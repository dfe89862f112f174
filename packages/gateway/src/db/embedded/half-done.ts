import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './is-server-of.ts';

/** A name for what is being made: it says who makes it, so that what a dead maker left can be removed. */
export const halfDone = (path: string) => `${path}.half-${process.pid}-${randomBytes(4).toString('hex')}`;

/** Removes what dead makers left in a folder, as far as it lets itself be removed now. */
export const removeHalfDone = async (folder: string) => {
  for (const name of await readdir(folder)) {
    const pid = Number(/\.half-(\d+)-/.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && !(await isAlive(pid))) {
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
};
