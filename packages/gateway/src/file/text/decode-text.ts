import { UnreadableFile } from '../problem.ts';
import { plausibility } from './syllable.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni';

/** A text file as text in composed form, and how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** So much of a text decides how it is encoded. */
const SAMPLE = 200_000;
/** A reading is taken when so many of its marked words could be Vietnamese. */
const CONVINCING = 0.9;

/**
 * Text of a file in UTF-8, UTF-16, windows-1258, TCVN3 or VNI. Unicode is known by its bytes; the old code pages are
 * told apart by which reading gives Vietnamese syllables, since they use the same bytes for other letters.
 *
 * @throws UnreadableFile when no reading is convincing, or letters are lost already
 */
export function decodeText(content: Uint8Array): DecodedText {
  const encoding = utf16Of(content) ?? 'utf-8';
  const text = decodeAs(encoding, content);
  if (text !== undefined)
    return encoding === 'utf-8' ? typedInOldFont({ text, encoding }) : { text, encoding };
  if (encoding !== 'utf-8') throw notText();
  return mostPlausible(content);
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

function decodeAs(encoding: string, content: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content).normalize('NFC');
  } catch {
    return undefined;
  }
}

const readers: Readonly<Record<'windows-1258' | 'tcvn3' | 'vni', (content: Uint8Array) => string>> = {
  'windows-1258': (content) => new TextDecoder('windows-1258').decode(content).normalize('NFC'),
  tcvn3: (content) => fromTcvn3(Buffer.from(content).toString('latin1')),
  vni: (content) => fromVni(Buffer.from(content).toString('latin1')),
};

function mostPlausible(content: Uint8Array): DecodedText {
  const sample = content.subarray(0, SAMPLE);
  const [best, next] = (['windows-1258', 'tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, share: shareOfSyllables(readers[encoding](sample)) }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < CONVINCING || best.share === next?.share) throw unknownEncoding();
  return { encoding: best.encoding, text: readers[best.encoding](content) };
}

/** Text typed with an old font and then saved as UTF-8 is valid and unreadable: `Tæng céng` for `Tổng cộng`. */
function typedInOldFont(decoded: DecodedText): DecodedText {
  if (decoded.text.includes('\ufffd')) throw garbled();
  const sample = decoded.text.slice(0, SAMPLE);
  const own = shareOfSyllables(sample);
  if (own >= CONVINCING) return decoded;
  const [best] = [
    { encoding: 'tcvn3' as const, read: fromTcvn3 },
    { encoding: 'vni' as const, read: fromVni },
  ]
    .map((old) => ({ ...old, share: shareOfSyllables(old.read(sample)) }))
    .sort((a, b) => b.share - a.share);
  if (best && best.share >= CONVINCING) return { encoding: best.encoding, text: best.read(decoded.text) };
  if (isGarbled(sample)) throw garbled();
  return decoded;
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
