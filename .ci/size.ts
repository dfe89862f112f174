import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
  bundleCore,
  gzippedBytes,
  INDICATORS,
  MOST_FOR_ALL,
  MOST_FOR_ONE_INDICATOR,
} from '../packages/core/test/bundle-core.ts';
import { execute, root } from './step.ts';

const widgets = join(root, 'packages/widgets');
const bundler = join(widgets, 'build.mjs');
const folder = join(widgets, 'dist');

// The bundle that pages load with its later part, and each element alone without it.
process.exitCode = await execute(process.execPath, [bundler, '--each']);
if (process.exitCode === 0) {
  console.table(Object.fromEntries(globSync(['tiendo*.js', 'each/*.js'], { cwd: folder }).map(measureFile)));
  const whole = { name: 'all of @tiendo/core', code: await bundleCore('*'), most: MOST_FOR_ALL };
  const indicators = await Promise.all(
    INDICATORS.map(async (name) => ({
      name,
      code: await bundleCore(`{ ${name} }`),
      most: MOST_FOR_ONE_INDICATOR,
    })),
  );
  const parts = [whole, ...indicators];
  console.table(Object.fromEntries(parts.map(({ name, code }) => [name, measure(code)])));
  const large = parts.filter(({ code, most }) => gzippedBytes(code) > most);
  for (const { name, code, most } of large)
    console.error(`${name} brings ${gzippedBytes(code)} bytes; it may bring ${most}`);
  if (large.length > 0) process.exitCode = 1;
}

function measureFile(name: string) {
  return [name, measure(readFileSync(join(folder, name)))] as const;
}

function measure(code: string | Uint8Array) {
  const kilobytes = (length: number) => Number((length / 1000).toFixed(1));
  return {
    'minified kB': kilobytes(Buffer.byteLength(code)),
    'gzip kB': kilobytes(gzippedBytes(code)),
    'brotli kB': kilobytes(brotliCompressSync(code).length),
  };
}
