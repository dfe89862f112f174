import { CompiledQuery, type Kysely } from 'kysely';
import { COPY_END, COPY_START } from './copy-record.ts';
import type { Tables } from './tables.ts';

/** Types of columns that can be copied, and their bytes. */
const BYTES = { int8: 8, int: 4, smallint: 2, date: 4, boolean: 1 } as const;

/** A column in numbers: NaN is null, a day its count (see `dayCount`), a truth 0 or 1. One number stands for every row. */
export interface CopiedColumn {
  readonly name: string;
  readonly type: keyof typeof BYTES;
  readonly values: number | ArrayLike<number>;
}

/**
 * Copies rows into a table, in the binary form of COPY.
 *
 * @param rows places in the columns
 */
export async function copyRows(
  db: Kysely<Tables>,
  table: string,
  columns: readonly CopiedColumn[],
  rows: ArrayLike<number>,
): Promise<void> {
  if (rows.length === 0) return;
  const text = `copy ${table} (${columns.map(({ name }) => name).join(', ')}) from stdin (format binary)`;
  await db.executeQuery(CompiledQuery.raw(text, [binaryRows(columns, rows)]));
}

const PIECE = 1 << 16;

function* binaryRows(columns: readonly CopiedColumn[], rows: ArrayLike<number>): Generator<Buffer> {
  yield COPY_START;
  const longest = columns.reduce((bytes, { type }) => bytes + 4 + BYTES[type], 2);
  let piece = Buffer.allocUnsafe(PIECE);
  let end = 0;
  for (let i = 0; i < rows.length; i += 1) {
    if (end + longest > PIECE) {
      yield piece.subarray(0, end);
      piece = Buffer.allocUnsafe(PIECE);
      end = 0;
    }
    end = piece.writeInt16BE(columns.length, end);
    for (const column of columns) end = writeField(piece, end, column, rows[i] as number);
  }
  yield piece.subarray(0, end);
  yield COPY_END;
}

const NULL = -1;
const UPPER = 2 ** 32;

function writeField(piece: Buffer, at: number, { type, values }: CopiedColumn, row: number): number {
  const value = typeof values === 'number' ? values : (values[row] as number);
  if (Number.isNaN(value)) return piece.writeInt32BE(NULL, at);
  const start = piece.writeInt32BE(BYTES[type], at);
  if (type === 'int8')
    return piece.writeUInt32BE(value >>> 0, piece.writeInt32BE(Math.floor(value / UPPER), start));
  if (type === 'smallint') return piece.writeInt16BE(value, start);
  return type === 'boolean' ? piece.writeUInt8(value, start) : piece.writeInt32BE(value, start);
}
