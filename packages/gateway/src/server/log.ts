import type { Writable } from 'node:stream';
import type { Log } from '../plugin/use-log.ts';

/**
 * A log of JSON lines: `{"time":"2026-11-24T03:00:00.000Z","event":"request","status":200,…}`.
 *
 * A reader that went away does not stop the gateway: what cannot be written is dropped.
 */
export function createLog(stream: Writable, now: () => Date = () => new Date()): Log {
  let isBroken = false;
  stream.on('error', () => {
    isBroken = true;
  });
  return (event, details = {}) => {
    if (!isBroken) stream.write(`${JSON.stringify({ time: now().toISOString(), event, ...details })}\n`);
  };
}
