import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { execute, root } from './step.ts';

const widgets = join(root, 'packages/widgets');
const bundler = join(widgets, 'build.mjs');
const folder = join(widgets, 'dist');

/** What a page may load for one indicator of @tiendo/core: bytes, minified and gzipped. */
const MOST_FOR_ONE_INDICATOR = 4 * 1024;

// The bundle that pages load with its later part, and each element alone without it.
process.exitCode = await execute(process.execPath, [bundler, '--each']);
if (process.exitCode === 0) {
  console.table(Object.fromEntries(globSync(['tiendo*.js', 'each/*.js'], { cwd: folder }).map(measureFile)));
  const indicators = await measureIndicators([
    'disbursementRate',
    'povertyRate',
    'povertyReduction',
    'ntmRate',
  ]);
  console.table(Object.fromEntries(indicators.map(({ name, code }) => [name, measure(code)])));
  const large = indicators.filter(({ code }) => gzip(code) > MOST_FOR_ONE_INDICATOR);
  for (const { name, code } of large)
    console.error(`${name} brings ${gzip(code)} bytes; one indicator may bring ${MOST_FOR_ONE_INDICATOR}`);
  if (large.length > 0) process.exitCode = 1;
}

/** Each indicator alone, as a bundler takes it out of @tiendo/core. */
async function measureIndicators(names: readonly string[]) {
  const { bundle } = (await import(pathToFileURL(bundler).href)) as {
    bundle(entries: Readonly<Record<string, string>>): Promise<readonly { code: string }[]>;
  };
  mkdirSync(join(folder, 'each'), { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const entry = `dist/each/${name}.entry.ts`;
      writeFileSync(join(widgets, entry), `export { ${name} } from '@tiendo/core';\n`);
      const chunks = await bundle({ [name]: entry });
      return { name, code: chunks.map(({ code }) => code).join('') };
    }),
  );
}

function measureFile(name: string) {
  return [name, measure(readFileSync(join(folder, name)))] as const;
}

function measure(code: string | Uint8Array) {
  const kilobytes = (length: number) => Number((length / 1000).toFixed(1));
  return {
    'minified kB': kilobytes(Buffer.byteLength(code)),
    'gzip kB': kilobytes(gzip(code)),
    'brotli kB': kilobytes(brotliCompressSync(code).length),
  };
}

function gzip(code: string | Uint8Array): number {
  return gzipSync(code, { level: 9 }).length;
}
