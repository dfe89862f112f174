const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** A letter and the tone that is written on it, in the order of the dictionary: level, huyền, hỏi, ngã, sắc, nặng. */
export interface ToneSplit {
  /** The letter without its tone, in composed form. */
  readonly letter: string;
  /** 0 for the level tone to 5 for nặng. */
  readonly tone: number;
}

/**
 * Takes the tone off a Vietnamese letter; a circumflex, breve or horn belongs to the letter and stays.
 *
 * @param char one character, composed or not
 * @example splitTone('ộ') // { letter: 'ô', tone: 5 }
 */
export function splitTone(char: string): ToneSplit {
  const decomposed = char.normalize('NFD');
  const tone = TONES.findIndex((mark) => mark !== '' && decomposed.includes(mark));
  const bare = tone < 0 ? decomposed : decomposed.replace(TONES[tone] as string, '');
  return { letter: bare.normalize('NFC'), tone: Math.max(tone, 0) };
}
