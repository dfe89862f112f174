import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from '../problem.ts';
import { plausibility } from './syllable.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni';

/** A text file in UTF-8, and how it was written. */
export interface DecodedText {
  readonly bytes: Buffer;
  readonly encoding: Encoding;
}

/** So much of a text decides how it is encoded. */
const SAMPLE = 200_000;
/** A reading is taken when so many of its marked words could be Vietnamese. */
const CONVINCING = 0.9;

/**
 * A text in UTF-8, UTF-16, windows-1258, TCVN3 or VNI, in UTF-8. Unicode is known by its bytes; the old code pages are
 * told apart by which reading gives Vietnamese syllables, since they use the same bytes for other letters. What is in
 * UTF-8 already is not copied.
 *
 * @throws UnreadableFile when no reading is convincing, or letters are lost already
 */
export function decodeText(content: Uint8Array): DecodedText {
  const utf16 = utf16Of(content);
  if (utf16) return { bytes: Buffer.from(fromUtf16(utf16, content)), encoding: utf16 };
  if (isUtf8(content))
    return typedInOldFont(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  const { text, encoding } = mostPlausible(content);
  return { bytes: Buffer.from(text), encoding };
}

/** By its byte order mark, else by the zero bytes that Latin letters have in it. */
function utf16Of(content: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = zeroBytes(content.subarray(0, 2000));
  if (zeros.odd > 0 && zeros.even === 0) return 'utf-16le';
  if (zeros.even > 0 && zeros.odd === 0) return 'utf-16be';
  if (zeros.even + zeros.odd > 0) throw notText();
  return undefined;
}

function zeroBytes(content: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of content.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

function fromUtf16(encoding: string, content: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw notText();
  }
}

const readers: Readonly<Record<'windows-1258' | 'tcvn3' | 'vni', (content: Uint8Array) => string>> = {
  'windows-1258': (content) => new TextDecoder('windows-1258').decode(content).normalize('NFC'),
  tcvn3: (content) => fromTcvn3(Buffer.from(content).toString('latin1')),
  vni: (content) => fromVni(Buffer.from(content).toString('latin1')),
};

function mostPlausible(content: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const sample = content.subarray(0, SAMPLE);
  const [best, next] = (['windows-1258', 'tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, share: shareOfSyllables(readers[encoding](sample)) }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < CONVINCING || best.share === next?.share) throw unknownEncoding();
  return { encoding: best.encoding, text: readers[best.encoding](content) };
}

/** Text typed with an old font and then saved as UTF-8 is valid and unreadable: `Tæng céng` for `Tổng cộng`. */
function typedInOldFont(bytes: Buffer): DecodedText {
  if (bytes.includes('\ufffd')) throw garbled();
  const decoded = { bytes, encoding: 'utf-8' as const };
  const sample = startOf(bytes);
  const own = shareOfSyllables(sample);
  if (own >= CONVINCING) return decoded;
  const [best] = [
    { encoding: 'tcvn3' as const, read: fromTcvn3 },
    { encoding: 'vni' as const, read: fromVni },
  ]
    .map((old) => ({ ...old, share: shareOfSyllables(old.read(sample)) }))
    .sort((a, b) => b.share - a.share);
  if (best && best.share >= CONVINCING)
    return { encoding: best.encoding, bytes: Buffer.from(best.read(bytes.toString().normalize('NFC'))) };
  if (isGarbled(sample)) throw garbled();
  return decoded;
}

/** The first letters of a text, in composed form. */
export function startOf(bytes: Buffer): string {
  return new TextDecoder().decode(bytes.subarray(0, SAMPLE), { stream: true }).normalize('NFC');
}

/** UTF-8 read as Latin-1 and saved again: `BÃ¬nh`. */
const isGarbled = (text: string) => /[ÃÄÆ][\u0080-\u00bf‘’“”]|áº|á»/.test(text);

function shareOfSyllables(text: string): number {
  const { words, syllables } = plausibility(text);
  return words === 0 ? 1 : syllables / words;
}

const saveAsUtf8 = {
  vi: 'mở tệp bằng Excel rồi lưu lại dạng "CSV UTF-8" hoặc .xlsx',
  en: 'open the file in Excel and save it as "CSV UTF-8" or .xlsx',
};

const unknownEncoding = () =>
  new UnreadableFile({
    code: 'encoding-unknown',
    vi: 'không nhận ra bảng mã chữ của tệp (không phải UTF-8, UTF-16, Windows-1258, TCVN3 hoặc VNI)',
    en: 'the file is in no known encoding (not UTF-8, UTF-16, windows-1258, TCVN3 or VNI)',
    right: saveAsUtf8,
  });

const garbled = () =>
  new UnreadableFile({
    code: 'garbled-text',
    vi: 'chữ trong tệp đã hỏng khi chuyển bảng mã, không khôi phục được chắc chắn',
    en: 'letters of the file were spoiled by an earlier conversion and cannot be restored with certainty',
    right: { vi: 'xuất lại tệp từ bản gốc', en: 'export the file again from its original' },
  });

const notText = () =>
  new UnreadableFile({
    code: 'damaged',
    vi: 'tệp không phải là văn bản hoặc đã bị hỏng',
    en: 'the file is not text, or is damaged',
    right: saveAsUtf8,
  });
