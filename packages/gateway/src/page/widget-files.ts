import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EMBEDDABLE, type ServedFile } from './file-response.ts';
import { storedFile } from './stored-file.ts';

const widgets = new URL('../../node_modules/@tiendo/widgets/', import.meta.url);

/** Version of the elements that this gateway serves. */
const WIDGETS_VERSION: string = JSON.parse(readFileSync(new URL('package.json', widgets), 'utf8')).version;

/** The loader, which moves within a major. */
export const WIDGETS_SCRIPT = '/widgets/v1/tiendo.js';

let prepared: Promise<void> | undefined;

/** Bundles the elements unless their bundle is up to date. The work is done once, in a process of its own. */
export function prepareWidgets(): Promise<void> {
  prepared ??= build();
  prepared.catch(() => {
    prepared = undefined;
  });
  return prepared;
}

/** Names of what moves within a major; the names of the other files hold their hash. */
const MOVING = ['tiendo.js', 'tiendo-all.js', 'integrity.json'];

/**
 * What lies under `/widgets/`: the bundle and the hashes of its files, moving under `v1`, for ever under its exact
 * version. Undefined for anything else.
 */
export async function widgetFile(path: string): Promise<ServedFile | undefined> {
  const [, version = '', name = ''] =
    /^\/widgets\/([^/]+)\/(tiendo(?:-[\w-]+)?\.js|integrity\.json)$/.exec(path) ?? [];
  if (version !== 'v1' && version !== WIDGETS_VERSION) return undefined;
  await prepareWidgets();
  const file = await storedFile(new URL(`dist/${name}`, widgets)).catch(() => undefined);
  if (!file) return undefined;
  const isFixed = version === WIDGETS_VERSION || !MOVING.includes(name);
  return {
    content: file.content,
    type: file.type,
    caching: isFixed ? 'immutable' : 'revalidated',
    headers: EMBEDDABLE,
  };
}

async function build(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('build.mjs', widgets))]);
  } catch (cause) {
    const isThere = await access(new URL('dist/tiendo.js', widgets)).then(
      () => true,
      () => false,
    );
    if (!isThere)
      throw new Error('The elements could not be bundled: packages/widgets/build.mjs failed', { cause });
  }
}
