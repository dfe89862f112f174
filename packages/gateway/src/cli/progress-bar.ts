import type { Told } from '../publish/release/releases.ts';

const WIDTH = 30;

/** Draws how far long work has come, on a terminal only and never beside JSON, and takes it away at the end. */
export function progressBar(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  words: readonly string[] = process.argv,
): Told {
  if (!stream.isTTY || words.includes('--json')) return () => {};
  return (done, total) => {
    const filled = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
    const bar = `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${total}`;
    stream.write(done < total ? `\r${bar}` : '\r\u001b[K');
  };
}
