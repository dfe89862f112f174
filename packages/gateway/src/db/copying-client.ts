import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { PreparingClient } from './preparing-client.ts';

/** A connection to which `copy … from stdin` is a statement like another, with the pieces of its content as its one parameter. */
export class CopyingClient extends PreparingClient {
  override query(...given: unknown[]): never {
    const [text, values] = given;
    const isCopy = typeof text === 'string' && text.startsWith('copy ') && Array.isArray(values);
    return (isCopy ? this.#copy(text, values[0] as Iterable<Uint8Array>) : super.query(...given)) as never;
  }

  async #copy(
    text: string,
    pieces: Iterable<Uint8Array>,
  ): Promise<Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>> {
    const stream = copyFrom(text);
    super.query(stream);
    await pipeline(Readable.from(pieces), stream);
    return { command: 'COPY', rowCount: stream.rowCount, rows: [] };
  }
}
