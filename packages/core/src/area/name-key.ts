import { splitTone } from './tone.ts';

/**
 * A key that is equal for two spellings of one name: composed or decomposed, in any case, with the tone on either
 * vowel (Hòa, Hoà), with Ð for Đ, with any dash, apostrophe or space. The tone itself counts: Hòa is not Hóa.
 *
 * @example nameKey('Thuỵ Hùng') === nameKey('THỤY  HÙNG'.normalize('NFD')) // true
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ð', 'đ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((syllable) => syllable !== '')
    .map(syllableKey)
    .join(' ');
}

/** The letters of a syllable, then its tone: where the mark is written no longer matters. */
function syllableKey(syllable: string): string {
  const parts = [...syllable].map(splitTone);
  const tone = parts.reduce((sum, part) => sum + part.tone, 0);
  return parts.map(({ letter }) => letter).join('') + (tone > 0 ? tone : '');
}
