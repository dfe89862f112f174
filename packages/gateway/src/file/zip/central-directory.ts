import { damaged, hostile } from '../hostile.ts';

/** A part of a ZIP file, as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

// An office workbook has some dozens of parts; its sheets pack to a fifth or a tenth. Deflate can reach 1 : 1032.
const MOST_ENTRIES = 1000;
const MOST_BYTES = 400 * 1024 * 1024;
const MOST_RATIO = 150;
const SMALL = 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

/**
 * The parts of a ZIP file by name, from its central directory alone: nothing is unpacked before their number, their
 * declared sizes and their places are known to be harmless.
 *
 * @throws UnreadableFile for too many parts, too large ones, parts that overlap, stand twice or are encrypted
 * @see PKWARE, APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16
 */
export function readCentralDirectory(content: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES)
    throw hostile(`tệp nén có ${count} phần, nhiều bất thường`, `the archive has ${count} parts`);
  const entries = readEntries(bytes, bytes.readUInt32LE(end + 16), count, end);
  checkSizes(entries);
  checkPlaces(entries, end);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size < entries.length)
    throw hostile('tệp nén có hai phần trùng tên', 'two parts share one name');
  return byName;
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  }
  throw damaged('tệp bị cắt cụt hoặc hỏng', 'the archive is cut short or damaged');
}

function readEntries(bytes: Buffer, start: number, count: number, end: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > end || bytes.readUInt32LE(at) !== CENTRAL)
      throw damaged('mục lục của tệp nén bị hỏng', 'the archive directory is damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push(readEntry(bytes, at, nameLength));
    at += CENTRAL_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end) throw damaged('mục lục của tệp nén bị hỏng', 'the archive directory is damaged');
  return entries;
}

function readEntry(bytes: Buffer, at: number, nameLength: number): ZipEntry {
  const name = bytes.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
  if (bytes.readUInt16LE(at + 8) & ENCRYPTED)
    throw damaged('tệp đặt mật khẩu', 'the archive is protected by a password');
  return {
    name,
    method: methodOf(bytes.readUInt16LE(at + 10)),
    crc: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    start: startOf(bytes, bytes.readUInt32LE(at + 42), name),
  };
}

function methodOf(code: number): ZipEntry['method'] {
  if (code === 0) return 'stored';
  if (code === 8) return 'deflated';
  throw damaged('tệp nén theo cách không hỗ trợ', `the archive is packed by the unsupported method ${code}`);
}

/** A local header that names another part than the directory is a trick played on readers that trust the other one. */
function startOf(bytes: Buffer, local: number, name: string): number {
  if (local + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(local) !== LOCAL)
    throw damaged('mục lục của tệp nén bị hỏng', 'the archive directory is damaged');
  const nameEnd = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26);
  if (bytes.toString('utf8', local + LOCAL_SIZE, nameEnd) !== name)
    throw hostile('hai mục lục của tệp nén không khớp', 'the two directories of the archive disagree');
  return nameEnd + bytes.readUInt16LE(local + 28);
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES)
    throw hostile(
      `tệp khai khi giải nén là ${megabytes(total)} MB, quá lớn`,
      `the archive declares ${megabytes(total)} MB unpacked`,
    );
  for (const { name, size, packedSize, method } of entries) {
    if (size > SMALL && size > MOST_RATIO * packedSize)
      throw hostile(
        `phần ${name} nén ${Math.round(size / packedSize)} lần, bất thường`,
        `part ${name} is packed ${Math.round(size / packedSize)} times`,
      );
    if (method === 'stored' && size !== packedSize)
      throw hostile(`phần ${name} khai sai kích thước`, `part ${name} declares a wrong size`);
  }
}

/** Parts that share packed bytes unpack to more than any honest file can hold (Fifield, "A better zip bomb", 2019). */
function checkPlaces(entries: readonly ZipEntry[], end: number): void {
  const places = [...entries].sort((a, b) => a.start - b.start);
  for (const [index, { start, packedSize, name }] of places.entries()) {
    const limit = places[index + 1]?.start ?? end;
    if (start + packedSize > limit)
      throw hostile(`phần ${name} chồng lên phần khác`, `part ${name} overlaps another`);
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
