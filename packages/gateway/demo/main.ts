import { parseArgs } from 'node:util';
import { demoFiles } from './demo-files.ts';
import { writeDemo } from './files/write-demo.ts';

const USAGE = 'Usage: npm run demo -- [--scale N] [--seed S] [--out FOLDER]';

try {
  const { values } = parseArgs({
    options: {
      scale: { type: 'string', default: '1' },
      seed: { type: 'string', default: '2026' },
      out: { type: 'string', default: '.tiendo/demonstration' },
    },
  });
  const begun = performance.now();
  const scale = whole('scale', values.scale, 1, 64);
  const written = writeDemo(
    values.out,
    demoFiles({ scale, seed: whole('seed', values.seed, 0, 0xffffffff) }),
  );
  const { files, rows, bytes } = written;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `SỐ LIỆU MINH HỌA (giả định): ${values.out}, ${files} files, ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s`,
  );
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new RangeError(`--${name} must be a whole number from ${least} to ${most}, got ${text}`);
}
