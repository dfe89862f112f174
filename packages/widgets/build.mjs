// Bundles the elements into dist/tiendo.js. `buildWidgets()` does nothing when the sources have not changed since.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const bundleFile = join(here, 'dist/tiendo.js');
const stampFile = join(here, 'dist/tiendo.stamp');
const sources = ['build.mjs', 'package.json', 'src', '../core/src'].map((path) => join(here, path));

/** @returns {Promise<{ file: string, isNew: boolean }>} where the bundle is and whether it had to be made */
export async function buildWidgets() {
  const stamp = hashOf(sources.flatMap(filesIn));
  if (readText(stampFile) === stamp && readText(bundleFile) !== undefined)
    return { file: bundleFile, isNew: false };
  const code = await bundle('src/element/define.ts');
  mkdirSync(join(here, 'dist'), { recursive: true });
  writeFileSync(bundleFile, code);
  writeFileSync(stampFile, stamp);
  return { file: bundleFile, isNew: true };
}

/**
 * One minified module of an entry and all it imports.
 *
 * @param {string} entry path from this folder
 * @returns {Promise<string>}
 */
export async function bundle(entry) {
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
      if (!id.endsWith('/sheet.ts')) return null;
      const [whole, css] = /\/\* css \*\/ `([^`]*)`/.exec(code) ?? [];
      if (css === undefined) throw new Error(`${id} has no style sheet marked /* css */`);
      const minified = await transform(css, {
        loader: 'css',
        minify: true,
        target: ['chrome100', 'firefox101', 'safari16.4'],
      });
      return { code: code.replace(whole, () => JSON.stringify(minified.code.trim())), map: null };
    },
  };
  const build = await rollup({
    input: join(here, entry),
    plugins: [
      minifyStyles,
      nodeResolve({
        exportConditions: ['tiendo-source', 'browser', 'module', 'import', 'default'],
        extensions: ['.ts', '.js'],
      }),
      esbuildPlugin.default({ target: ['chrome100', 'firefox101', 'safari16.4'], tsconfig: false }),
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const { output } = await build.generate({
    format: 'es',
    plugins: [terser.default({ module: true, ecma: 2020, compress: { passes: 2, pure_getters: true } })],
  });
  await build.close();
  return output[0].code;
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file, isNew } = await buildWidgets();
  console.log(`${isNew ? 'built' : 'up to date'}: ${file}`);
}
