import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A gateway that serves the published figures, started as a user starts it. */
export interface GatewayProcess {
  /** Where it answers, without a slash at the end. */
  readonly origin: string;
  /** Stops it and removes its data. */
  readonly stop: () => Promise<void>;
}

const START_LIMIT_MS = 90_000;
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Starts a gateway on free ports with a data folder of its own, and waits until it answers. */
export async function startGateway(
  environment: Readonly<Record<string, string>> = {},
): Promise<GatewayProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-browser-'));
  const { DATABASE_URL: _given, TIENDO_PUBLIC_URL: _public, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--conditions=tiendo-source', main], {
    env: { ...inherited, PORT: '0', TIENDO_OFFICE_PORT: '0', TIENDO_DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { origin: await originOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the gateway names when it is ready. */
function originOf(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`the gateway ${why}:\n${output}`));
    const timer = setTimeout(() => fail('did not become ready'), START_LIMIT_MS);
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const port = /\bhttp:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}
