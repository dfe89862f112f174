import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; what it declares may be a lie. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isDeflated?: boolean;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  /** Points to the packed bytes of the part before. */
  readonly sharesBytes?: boolean;
}

/** Bytes of a ZIP file: the same parts give the same bytes, since nothing is packed unless asked. */
export function zipFile(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let previous = 0;
  for (const part of parts) {
    const { local, central } = packed(part);
    const start = part.sharesBytes ? previous : offset;
    central.writeUInt32LE(start, 42);
    directory.push(central);
    if (part.sharesBytes) continue;
    pieces.push(local);
    previous = offset;
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...pieces, central, endRecord(parts.length, central.length, offset)]);
}

function packed(part: Part): { local: Buffer; central: Buffer } {
  const content = Buffer.from(part.content as Uint8Array);
  const data = part.isDeflated ? deflateRawSync(content, { level: 9 }) : content;
  const shared = Buffer.alloc(20);
  shared.writeUInt16LE(part.flags ?? 0, 0);
  shared.writeUInt16LE(part.method ?? (part.isDeflated ? 8 : 0), 2);
  shared.writeUInt32LE(part.declaredCrc ?? crc32(content), 8);
  shared.writeUInt32LE(data.length, 12);
  shared.writeUInt32LE(part.declaredSize ?? content.length, 16);
  const localName = Buffer.from(part.localName ?? part.name);
  const name = Buffer.from(part.name);
  return {
    local: Buffer.concat([header('PK\x03\x04', [20]), shared, sizes(localName.length), localName, data]),
    central: Buffer.concat([
      header('PK\x01\x02', [20, 20]),
      shared,
      sizes(name.length),
      Buffer.alloc(14),
      name,
    ]),
  };
}

const header = (signature: string, versions: readonly number[]) =>
  Buffer.concat([Buffer.from(signature, 'latin1'), ...versions.map((version) => Buffer.from([version, 0]))]);

/** Length of the name, and none of an extra field. */
const sizes = (nameLength: number) => Buffer.from([nameLength & 0xff, nameLength >> 8, 0, 0]);

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
