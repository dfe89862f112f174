import { CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Fields by column, as PostgreSQL takes them in binary form; null is null. */
export type CopiedFields = Readonly<Record<string, Uint8Array | null>>;

/** The one record that may be too large for a parameter, of which the driver makes copies, is sent in pieces. */
export async function copyRecord(db: Kysely<Tables>, table: string, fields: CopiedFields): Promise<void> {
  const text = `copy ${table} (${Object.keys(fields).join(', ')}) from stdin (format binary)`;
  await db.executeQuery(CompiledQuery.raw(text, [pieces(Object.values(fields))]));
}

/** What comes before the rows of a COPY in binary form, and after them. */
export const COPY_START = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
export const COPY_END = Buffer.from([0xff, 0xff]);
const PIECE = 1 << 20;
const NULL = -1;

function* pieces(fields: readonly (Uint8Array | null)[]): Generator<Uint8Array> {
  yield COPY_START;
  const count = Buffer.alloc(2);
  count.writeInt16BE(fields.length);
  yield count;
  for (const field of fields) {
    const length = Buffer.alloc(4);
    length.writeInt32BE(field?.length ?? NULL);
    yield length;
    for (let at = 0; field && at < field.length; at += PIECE) yield field.subarray(at, at + PIECE);
  }
  yield COPY_END;
}

export const textBytes = (text: string): Uint8Array => Buffer.from(text);
export const truthBytes = (isTrue: boolean): Uint8Array => Buffer.from([isTrue ? 1 : 0]);
/** As jsonb, whose one version is 1. */
export const jsonBytes = (value: unknown): Uint8Array => Buffer.from(`\x01${JSON.stringify(value)}`);

export function intBytes(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
