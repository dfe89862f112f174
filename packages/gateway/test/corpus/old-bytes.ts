import { fromTcvn3 } from '../../src/file/text/tcvn3.ts';
import { fromVni } from '../../src/file/text/vni.ts';

const LATIN = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index));
const TO_TCVN3 = new Map(LATIN.map((char) => [fromTcvn3(char), char]));
/** Two characters where a VNI font draws one letter. */
const TO_VNI = new Map(
  [...'aeouyôöAEOUYÔÖ']
    .flatMap((vowel) => LATIN.map((mark) => vowel + mark))
    .concat(LATIN)
    .map((written) => [fromVni(written), written] as const)
    .filter(([letter, written]) => letter.length === 1 && letter !== written),
);

const spelled = (text: string, letters: ReadonlyMap<string, string>) =>
  [...text].map((letter) => letters.get(letter) ?? letter).join('');

/** Text as typed with a TCVN3 font, which has no capitals with tone. */
export const typedInTcvn3 = (text: string) => spelled(text, TO_TCVN3);

/** Text as typed with a VNI font. */
export const typedInVni = (text: string) => spelled(text, TO_VNI);

/** Bytes of characters up to U+00FF. */
export const latin1 = (text: string) => Buffer.from(text, 'latin1');

const TONES: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};
const LETTERS: Readonly<Record<string, number>> = {
  ...{ Ă: 0xc3, ă: 0xe3, Â: 0xc2, â: 0xe2, Đ: 0xd0, đ: 0xf0, Ê: 0xca, ê: 0xea, Ô: 0xd4, ô: 0xf4 },
  ...{ Ơ: 0xd5, ơ: 0xf5, Ư: 0xdd, ư: 0xfd },
};

/** Bytes in windows-1258: the letter, then its tone. */
export function windows1258(text: string): Buffer {
  const bytes = [...text].flatMap((char) => {
    const [tone] = [...char.normalize('NFD')].filter((mark) => mark in TONES);
    const letter = tone ? char.normalize('NFD').replace(tone, '').normalize('NFC') : char;
    const byte = LETTERS[letter] ?? letter.charCodeAt(0);
    return tone ? [byte, TONES[tone] as number] : [byte];
  });
  return Buffer.from(bytes);
}
