import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What a page may load for one indicator, and for all of the package: bytes, minified and gzipped. */
export const MOST_FOR_ONE_INDICATOR = 4 * 1024;
export const MOST_FOR_ALL = 45 * 1024;

/** Indicators of one kind each: a ratio, a review's rate, a reduction, a recognition. */
export const INDICATORS = ['disbursementRate', 'povertyRate', 'povertyReduction', 'ntmRate'];

const widgets = fileURLToPath(new URL('../../widgets/', import.meta.url));
const index = fileURLToPath(new URL('../src/index.ts', import.meta.url));

/** What a bundler takes out of the package for some of its exports, minified; `*` for all of them. */
export async function bundleCore(names: string): Promise<string> {
  const { bundle } = (await import(new URL('../../widgets/build.mjs', import.meta.url).href)) as {
    bundle(entries: Readonly<Record<string, string>>): Promise<readonly { code: string }[]>;
  };
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-core-'));
  try {
    const entry = join(folder, 'entry.ts');
    writeFileSync(entry, `export ${names} from ${JSON.stringify(index)};\n`);
    const chunks = await bundle({ core: relative(widgets, entry) });
    return chunks.map(({ code }) => code).join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bytes of a text as servers send it. */
export function gzippedBytes(code: string | Uint8Array): number {
  return gzipSync(code, { level: 9 }).length;
}
