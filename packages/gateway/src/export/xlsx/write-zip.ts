import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day of the format: the same content makes the same bytes. */
const DOS_DAY = 0x0021;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

interface Packed {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly data: Buffer;
}

/**
 * Texts by path as a ZIP archive, in the order given.
 *
 * @see APPNOTE.TXT 6.3, PKWARE: local headers, central directory, end record
 */
export function writeZip(files: ReadonlyMap<string, string>): Buffer {
  const packed = [...files].map(([name, text]) => pack(name, text));
  const locals = packed.map((file) => Buffer.concat([localHeader(file), file.name, file.data]));
  let offset = 0;
  const centrals = packed.map((file, i) => {
    const header = Buffer.concat([centralHeader(file, offset), file.name]);
    offset += (locals[i] as Buffer).length;
    return header;
  });
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endRecord(packed.length, directory.length, offset)]);
}

function pack(name: string, text: string): Packed {
  const content = Buffer.from(text);
  return {
    name: Buffer.from(name),
    crc: crc32(content),
    size: content.length,
    data: deflateRawSync(content),
  };
}

/** What both headers of a file say: version, flags, method, time, day, checksum, sizes, length of its name. */
function writeCommon(header: Buffer, at: number, { name, crc, size, data }: Packed): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(DOS_DAY, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function localHeader(file: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  writeCommon(header, 4, file);
  return header;
}

function centralHeader(file: Packed, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, file);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
