import type { Told } from '../publish/release/releases.ts';

const WIDTH = 30;

/** Draws how far long work has come, on a terminal only, and takes it away at the end. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): Told {
  if (!stream.isTTY) return () => {};
  return (done, total) => {
    const filled = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
    const bar = `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${total}`;
    stream.write(done < total ? `\r${bar}` : '\r\u001b[K');
  };
}
