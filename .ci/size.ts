import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { execute, root } from './step.ts';

const bundler = join(root, 'packages/widgets/build.mjs');
const folder = join(root, 'packages/widgets/dist');

// The bundle that pages load with its later part, and each element alone without it.
process.exitCode = await execute(process.execPath, [bundler, '--each']);
if (process.exitCode === 0) {
  console.table(Object.fromEntries(globSync(['tiendo*.js', 'each/*.js'], { cwd: folder }).map(measure)));
}

function measure(name: string) {
  const bytes = readFileSync(join(folder, name));
  const kilobytes = (length: number) => Number((length / 1000).toFixed(1));
  const sizes = {
    'minified kB': kilobytes(bytes.length),
    'gzip kB': kilobytes(gzipSync(bytes, { level: 9 }).length),
    'brotli kB': kilobytes(brotliCompressSync(bytes).length),
  };
  return [name, sizes] as const;
}
