import { crc32, createInflateRaw } from 'node:zlib';
import { damaged, hostile } from '../hostile.ts';
import type { ZipEntry } from './central-directory.ts';

const CHUNK = 64 * 1024;

/**
 * The unpacked bytes of a part, piece by piece, counted as they come: it is cut off at the first byte beyond the
 * declared size, and its checksum must agree.
 *
 * @throws UnreadableFile for another size or checksum than declared, or bytes that cannot be unpacked
 */
export async function* unpackEntry(content: Uint8Array, entry: ZipEntry): AsyncGenerator<Buffer, void> {
  let size = 0;
  let checksum = 0;
  for await (const piece of piecesOf(content.subarray(entry.start, entry.start + entry.packedSize), entry)) {
    size += piece.length;
    if (size > entry.size) throw wrongSize(entry);
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (size !== entry.size) throw wrongSize(entry);
  if (checksum !== entry.crc)
    throw damaged(`phần ${entry.name} bị hỏng`, `part ${entry.name} is damaged: its checksum differs`);
}

async function* piecesOf(packed: Uint8Array, { method, name }: ZipEntry): AsyncGenerator<Buffer, void> {
  if (method === 'stored') {
    const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(packed);
  try {
    yield* inflate;
  } catch (error) {
    throw damaged(`không giải nén được phần ${name}`, `part ${name} cannot be unpacked: ${String(error)}`);
  }
}

const wrongSize = ({ name, size }: ZipEntry) =>
  hostile(
    `phần ${name} khai ${size} byte nhưng giải nén ra khác`,
    `part ${name} declares ${size} bytes and unpacks to another size`,
  );
