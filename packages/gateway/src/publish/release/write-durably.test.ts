import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeDurably } from './write-durably.ts';

const { steps } = vi.hoisted(() => ({ steps: [] as string[] }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>();
  const named = (path: unknown) => (String(path).endsWith('.part') ? 'temporary' : basename(String(path)));
  return {
    ...fs,
    open: async (...given: Parameters<typeof fs.open>) => {
      const file = await fs.open(...given);
      const sync = file.sync.bind(file);
      file.sync = () => {
        steps.push(`sync ${named(given[0])}`);
        return sync();
      };
      return file;
    },
    rename: (from: string, to: string) => {
      steps.push(`rename ${named(from)} to ${named(to)}`);
      return fs.rename(from, to);
    },
  };
});

test('a file is synced under another name, renamed, and then its folder is synced', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-durable-'));
  await writeDurably(join(folder, 'entry.json'), 'whole');
  expect(steps).toEqual([
    'sync temporary',
    'rename temporary to entry.json',
    ...(process.platform === 'win32' ? [] : [`sync ${basename(folder)}`]),
  ]);
  expect([await readdir(folder), await readFile(join(folder, 'entry.json'), 'utf8')]).toEqual([
    ...[['entry.json'], 'whole'],
  ]);
  await rm(folder, { recursive: true });
});
