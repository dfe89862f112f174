import { communes, delimited, expected, header, rows } from './communes.ts';
import type { CorpusFile } from './corpus-file.ts';
import { latin1, typedInTcvn3, typedInVni, windows1258 } from './old-bytes.ts';

const text = delimited(';');
const utf16 = Buffer.from(text, 'utf16le');
const bigEndian = Buffer.from(utf16).swap16();
const mark = (...bytes: number[]) => Buffer.from(bytes);

const accepted = (name: string, bytes: Uint8Array, encoding = 'utf-8', delimiter = ';'): CorpusFile => ({
  ...{ name: `encoding/${name}.csv`, bytes, encoding, delimiter },
  ...{ mapping: communes, rows: expected },
});
const refused = (name: string, bytes: Uint8Array, ...problems: string[]): CorpusFile => ({
  ...{ name: `encoding/${name}.csv`, bytes, mapping: communes, problems },
});

/** Text files in every encoding and with every delimiter. */
export const encodings: readonly CorpusFile[] = [
  accepted('utf-8', Buffer.from(text)),
  accepted('utf-8-mark', Buffer.from(`\ufeff${text}`)),
  accepted('utf-8-decomposed', Buffer.from(text.normalize('NFD'))),
  accepted('utf-16-little', Buffer.concat([mark(0xff, 0xfe), utf16]), 'utf-16le'),
  accepted('utf-16-big', Buffer.concat([mark(0xfe, 0xff), bigEndian]), 'utf-16be'),
  accepted('utf-16-little-without-mark', utf16, 'utf-16le'),
  accepted('utf-16-big-without-mark', bigEndian, 'utf-16be'),
  accepted('windows-1258', windows1258(text), 'windows-1258'),
  accepted('tcvn3', latin1(typedInTcvn3(text)), 'tcvn3'),
  accepted('tcvn3-saved-as-utf-8', Buffer.from(typedInTcvn3(text)), 'tcvn3'),
  accepted('vni', latin1(typedInVni(text)), 'vni'),
  accepted('vni-saved-as-utf-8', Buffer.from(typedInVni(text)), 'vni'),
  accepted('tab', Buffer.from(delimited('\t')), 'utf-8', '\t'),
  accepted('bar', Buffer.from(delimited('|')), 'utf-8', '|'),
  accepted('comma', Buffer.from(delimited(',', [header, ...rows.map(quoteLast)])), 'utf-8', ','),
  accepted('declared', Buffer.from(`sep=;\r\n${text}`)),
  accepted('line-feeds', Buffer.from(text.replaceAll('\r\n', '\n'))),
  accepted('carriage-returns', Buffer.from(text.replaceAll('\r\n', '\r'))),
  accepted('no-last-line-end', Buffer.from(text.trimEnd())),
  accepted('empty-lines', Buffer.from(`\r\n${text.replaceAll('\r\n', '\r\n\r\n')}\r\n`)),
  accepted('quoted-line-end', Buffer.from(text.replace('Xã Ví Dụ', '"Xã\r\nVí Dụ"'))),
  accepted('non-breaking-spaces', Buffer.from(text.replaceAll(' ', '\u00a0').replace('1204', '1\u202f204'))),
  accepted(
    'zero-width',
    Buffer.from(text.replaceAll('Xã', '\u200bX\u200dã\u2060').replace('850', '\ufeff850')),
  ),
  refused('lost-letters', Buffer.from(text.replaceAll('ư', '\ufffd')), 'garbled-text'),
  refused('twice-encoded', Buffer.from(Buffer.from(text).toString('latin1')), 'garbled-text'),
  refused(
    'cyrillic',
    Buffer.concat([Buffer.from(header.join(';')), mark(0x0a, 0xe0, 0xe8, 0xf1, 0xff, 0xf7, 0xfb)]),
    'encoding-unknown',
  ),
  refused('nul', Buffer.from(text.replace('Ví', 'V\0\0í')), 'damaged'),
  refused(
    'cut-in-a-letter',
    Buffer.from(text).subarray(0, Buffer.from(text).indexOf(Buffer.from('ờ')) + 1),
    'encoding-unknown',
  ),
  refused('open-quote', Buffer.from(text.replace('Xã Ví Dụ', '"Xã Ví Dụ')), 'B3 damaged'),
  refused('empty', Buffer.alloc(0), 'empty'),
  refused('only-header', Buffer.from(`${header.join(';')}\r\n`), 'A1 empty'),
  refused('only-spaces', Buffer.from(' \r\n \r\n'), 'no-table'),
  refused(
    'decimal-commas-between-commas',
    Buffer.from(delimited(',')),
    ...['E2', 'E3', 'E4'].map((cell) => `${cell} row-length 5`),
  ),
];

function quoteLast(row: readonly string[]): readonly string[] {
  return [...row.slice(0, -1), `"${row.at(-1)}"`];
}
