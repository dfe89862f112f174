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

const folder = join(root, 'packages/widgets/dist');
const KIB = 1024;

/**
 * What a page loads before a chart stands there, from the loader on: bytes, minified and gzipped, at most. What asks a
 * gateway is loaded only where the page has no data, what stands around a chart after that.
 */
const PAGES: readonly { page: string; parts: readonly string[]; most: number; goal: number }[] = [
  { page: 'first bar chart, its data in the page', parts: ['ranking'], most: 18.5 * KIB, goal: 15 * KIB },
  {
    page: 'first bar chart, asked of a gateway',
    parts: ['ranking', 'asking', 'ask-ranking'],
    most: 22 * KIB,
    goal: 15 * KIB,
  },
  { page: 'bar chart and map', parts: ['ranking', 'map'], most: 27.75 * KIB, goal: 25 * KIB },
  {
    page: 'every chart of the family',
    parts: ['communes', 'comparison', 'deprivation', 'map', 'ranking', 'trend'],
    most: 53 * KIB,
    goal: 60 * KIB,
  },
];

process.exitCode = await execute(process.execPath, [join(root, 'packages/widgets/build.mjs')]);
if (process.exitCode === 0) {
  const files = globSync('tiendo*.js', { cwd: folder }).sort();
  console.table(Object.fromEntries(files.map((name) => [name, measure(readText(name))])));
  const pages = PAGES.map(({ parts, ...page }) => ({ ...page, bytes: loadedBytes(files, parts) }));
  console.table(
    Object.fromEntries(
      pages.map(({ page, bytes, most, goal }) => [
        page,
        { 'gzip KiB': inKib(bytes), 'at most': inKib(most), goal: inKib(goal) },
      ]),
    ),
  );
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
  const measured = [
    ...parts.map(({ name, code, most }) => ({ name, bytes: gzippedBytes(code), most })),
    ...pages.map(({ page, bytes, most }) => ({ name: page, bytes, most })),
  ];
  const large = measured.filter(({ bytes, most }) => bytes > most);
  for (const { name, bytes, most } of large)
    console.error(`${name} brings ${bytes} bytes; it may bring ${most}`);
  if (large.length > 0) process.exitCode = 1;
}

/** Bytes of the loader, of what draws, and of some parts, with all that these import. */
function loadedBytes(files: readonly string[], parts: readonly string[]): number {
  const named = (part: string) =>
    files.filter((name) => new RegExp(`^tiendo-${part}-[\\w-]{8}\\.js$`).test(name));
  const loaded = new Set(['tiendo.js', ...['figure', ...parts].flatMap(named)]);
  for (const name of loaded)
    for (const [, next = ''] of readText(name).matchAll(/(?:from|import)"\.\/([\w.-]+)"/g)) loaded.add(next);
  return [...loaded].reduce((sum, name) => sum + gzippedBytes(readText(name)), 0);
}

function readText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function inKib(bytes: number): number {
  return Number((bytes / KIB).toFixed(1));
}

function measure(code: string | Uint8Array) {
  const kilobytes = (length: number) => Number((length / 1000).toFixed(1));
  return {
    'minified kB': kilobytes(Buffer.byteLength(code)),
    'gzip kB': kilobytes(gzippedBytes(code)),
    'brotli kB': kilobytes(brotliCompressSync(code).length),
  };
}
