// Bundles the elements into dist/tiendo.js and its later parts. `buildWidgets()` does nothing when the sources have not changed since.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const INTEGRITY = 'integrity.json';
const TARGET = ['chrome100', 'firefox101', 'safari16.4'];
const sources = ['build.mjs', 'package.json', 'src', '../core/src'].map((path) => join(here, path));

/**
 * Makes `tiendo.js`, which pages load; `tiendo-….js`, which it loads for a kind of figure and when a reader wants more;
 * `tiendo-all.js`, all of it as one script that is no module; and `integrity.json`, the hash of each.
 *
 * @param {string} folder where they belong
 * @returns {Promise<{ folder: string, files: readonly string[], isNew: boolean }>} names of the files in the folder
 */
export async function buildWidgets(folder = dist) {
  const stampFile = join(folder, 'tiendo.stamp');
  const stamp = hashOf(sources.flatMap(filesIn));
  const built = builtFiles(folder);
  if (readText(stampFile) === stamp && built.includes(INTEGRITY))
    return { folder, files: built, isNew: false };
  const chunks = await bundle({ tiendo: 'src/element/define.ts' }, { whole: 'tiendo-all.js' });
  mkdirSync(folder, { recursive: true });
  for (const { name, code } of chunks) writeWhole(join(folder, name), code);
  const hashes = chunks.map(({ name, code }) => [name, integrityOf(code)]).sort();
  writeWhole(join(folder, INTEGRITY), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
  const files = [...chunks.map(({ name }) => name), INTEGRITY];
  for (const name of built) if (!files.includes(name)) rmSync(join(folder, name), { force: true });
  writeWhole(stampFile, stamp);
  return { folder, files, isNew: true };
}

/**
 * Minified modules of entries and all they import.
 *
 * @param {Readonly<Record<string, string>>} entries name to path from this folder
 * @param {{ whole?: string }} options name of one more script that holds everything and is no module
 * @returns {Promise<readonly { name: string, code: string, isEntry: boolean }[]>}
 */
export async function bundle(entries, { whole } = {}) {
  const [{ rollup }, { nodeResolve }, esbuildPlugin, terser, { transform }] = await Promise.all([
    import('rollup'),
    import('@rollup/plugin-node-resolve'),
    import('rollup-plugin-esbuild'),
    import('@rollup/plugin-terser'),
    import('esbuild'),
  ]);
  const minifyStyles = {
    name: 'minify-styles',
    async transform(code, id) {
      if (!/\/element\/.*sheet\.ts$/.test(id)) return null;
      const [whole, css] = /\/\* css \*\/ `([^`]*)`/.exec(code) ?? [];
      if (css === undefined) throw new Error(`${id} has no style sheet marked /* css */`);
      const minified = await transform(css, {
        loader: 'css',
        minify: true,
        target: TARGET,
      });
      return { code: code.replace(whole, () => JSON.stringify(minified.code.trim())), map: null };
    },
  };
  const core = coreFiles();
  const importCoreByFile = {
    name: 'import-core-by-file',
    transform(code) {
      return code.includes("'@tiendo/core'") ? { code: importedByFile(code, core), map: null } : null;
    },
  };
  const minifyQueries = {
    name: 'minify-queries',
    transform(code, id) {
      if (!/\/client\/[\w-]+\.ts$/.test(id)) return null;
      return { code: code.replace(/`[^`]*`/g, (text) => text.replace(/\s*\n\s*/g, ' ')), map: null };
    },
  };
  const build = await rollup({
    input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(here, path)])),
    plugins: [
      minifyStyles,
      importCoreByFile,
      nodeResolve({
        exportConditions: ['tiendo-source', 'browser', 'module', 'import', 'default'],
        extensions: ['.ts', '.js'],
      }),
      esbuildPlugin.default({ target: TARGET, tsconfig: false }),
      minifyQueries,
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const { output } = await build.generate({
    format: 'es',
    freeze: false,
    entryFileNames: '[name].js',
    chunkFileNames: ({ name }) => `tiendo-${name.replace(/^shown-/, '')}-[hash].js`,
    manualChunks: sharedParts(Object.keys(entries)[0]),
    plugins: [terser.default({ module: true, ecma: 2020, compress: { passes: 2, pure_getters: true } })],
  });
  // A script that is no module is read in the page's own encoding.
  const minifyWhole = {
    name: 'minify-whole',
    renderChunk: (code) => transform(code, { minify: true, charset: 'ascii', target: TARGET }),
  };
  const single =
    whole &&
    (await build.generate({
      format: 'iife',
      entryFileNames: whole,
      inlineDynamicImports: true,
      plugins: [minifyWhole],
    }));
  await build.close();
  return [...output, ...(single?.output ?? [])].map(({ fileName, code, isEntry }) => ({
    name: fileName,
    code,
    isEntry,
  }));
}

/** The file of core that defines each name. */
function coreFiles() {
  const core = join(here, '../core/src');
  const files = readText(join(core, 'index.ts')).matchAll(/ from '(\.[^']*)';/g);
  return new Map(
    [...files].flatMap(([, path]) => {
      const file = join(core, path);
      const names = readText(file).matchAll(/^export (?:const|function|class) (\w+)/gm);
      return [...names].map(([, name]) => [name, file]);
    }),
  );
}

/** Imports of core from its files, so that each part holds what it needs and no more. */
function importedByFile(code, files) {
  return code.replace(/import \{([^}]*)\} from '@tiendo\/core';/g, (_, names) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => files.has(name))
      .map((name) => `import { ${name} } from '${files.get(name)}';`)
      .join(''),
  );
}

/**
 * Puts what figures share into parts, so that a page waits neither for a chain of them nor for what it may never need:
 * `figure` with every first chart, `asking` with what loads data, `later` with what stands around a chart.
 */
function sharedParts(entry) {
  let parts;
  return (id, { getModuleIds, getModuleInfo }) => {
    // They come in the order in which they were read, which differs from build to build.
    parts ??= assignParts(entry, [...getModuleIds()].sort().map(getModuleInfo), getModuleInfo);
    return parts.get(id);
  };
}

/** The chart that pages show first: it waits for no part but its own and `figure`. */
const FIRST = /\/shown-ranking\.ts$/;
/** Characters of a module that is not worth a part of its own. */
const SMALL = 300;

/** The part of each module; what is needed in one place goes where rollup puts it. */
function assignParts(entry, modules, getModuleInfo) {
  const parts = new Map();
  const named = (pattern) => modules.filter(({ id }) => pattern.test(id));
  const usersFor = (some) => usersOf(some, getModuleInfo);
  const assign = (part, ids, isElsewhere = () => false) => {
    for (const id of ids) if (!parts.has(id) && !isElsewhere(id)) parts.set(id, part);
  };
  const shared = (users, many) =>
    [...users.keys()].filter((id) => {
      const { size } = users.get(id);
      return size > many || (size > 1 && getModuleInfo(id).code.length < SMALL);
    });
  // The script's own address is that of its entry.
  assign(
    entry,
    named(/\/script-origin\.ts$/).map(({ id }) => id),
  );
  assign(entry, usersFor(modules.filter(({ isEntry }) => isEntry)).keys());
  const charts = named(/\/shown-\w+\.ts$/);
  const questions = named(/\/client\/ask-\w+\.ts$/);
  const drawing = usersFor(charts);
  const beyondFirst = usersFor([...charts, ...questions].filter(({ id }) => !FIRST.test(id)));
  assign('figure', usersFor(named(/\/figure-room\.ts$/)).keys());
  assign('figure', shared(drawing, charts.length / 2));
  assign(
    'figure',
    [...usersFor(named(FIRST)).keys()].filter((id) => beyondFirst.has(id)),
  );
  for (const [id, users] of drawing) if (users.size > 1) assign([...users].map(nameOf).join('-'), [id]);
  const isDrawing = (id) => drawing.has(id);
  assign('asking', usersFor(named(/\/load-data\.ts$/)).keys(), isDrawing);
  assign('asking', shared(usersFor(questions), 2), isDrawing);
  assign('later', usersFor(named(/\/later\.ts$/)).keys(), isDrawing);
  assign('later', shared(usersFor(named(/\/describe-\w+\.ts$/)), 2), isDrawing);
  return parts;
}

/** Which of some modules need each module at once. */
function usersOf(modules, getModuleInfo) {
  const users = new Map();
  for (const { id } of modules) {
    const reached = new Set([id]);
    for (const each of reached) for (const next of getModuleInfo(each).importedIds) reached.add(next);
    for (const each of reached) users.set(each, (users.get(each) ?? new Set()).add(id));
  }
  return users;
}

/** The figure that a module draws. @example nameOf('…/shown-ranking.ts') // 'ranking' */
function nameOf(id) {
  return basename(id, '.ts').replace(/^shown-/, '');
}

function builtFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /^tiendo(-[\w-]+)?\.js$/.test(name) || name === INTEGRITY);
}

/** The hash by which a page vouches for a script (Subresource Integrity). */
function integrityOf(code) {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}

/** Another build may run and a server may read: a file is there whole or not at all. */
function writeWhole(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

function filesIn(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(test|prove|bench)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(here.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { files, isNew } = await buildWidgets();
  console.log(`${isNew ? 'built' : 'up to date'}: ${files.join(', ')}`);
}
