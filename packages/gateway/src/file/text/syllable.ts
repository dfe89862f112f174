import { splitTone } from '@tiendo/core';

/** ngh, gh and k stand before e, ê, i and y; ng, g and c before all others. */
const ONSET = '(?:ngh|gh|k)(?=[eêiy])|(?:ng|c)(?![eêiy])|g(?![eêy])|nh|ch|gi|kh|ph|qu|th|tr|[bdđhlmnrstvx]';
/** Vowels that a coda may follow, and those that end the syllable. */
const CLOSED = 'iê|yê|uyê|uô|ươ|oa|oă|oe|oo|uê|uơ|uâ|uy|[aăâeêioôơuưy]';
const OPEN =
  'iêu|yêu|uôi|ươi|ươu|oai|oao|oay|oeo|uây|uya|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu';
const CODA = 'ch|ng|nh|[cmnpt]';
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${OPEN}|(?:${CLOSED})(?<coda>${CODA})?)$`);
const SẮC = 4;

/** Whether a word could be one syllable of Vietnamese. It bears at most one tone; before a stop that is sắc or nặng. */
export function isSyllable(word: string): boolean {
  const letters = [...word.normalize('NFC').toLowerCase()].map(splitTone);
  const tones = letters.filter(({ tone }) => tone > 0);
  const match = SYLLABLE.exec(letters.map(({ letter }) => letter).join(''));
  if (match === null || tones.length > 1) return false;
  const isStopped = /^(c|ch|p|t)$/.test(match.groups?.coda ?? '');
  return !isStopped || (tones[0]?.tone ?? 0) >= SẮC;
}

/** Words with a letter outside ASCII, and how many of them could be Vietnamese. */
export interface Plausibility {
  readonly words: number;
  readonly syllables: number;
}

/** Counts the marked words of a text that could be Vietnamese: how well the text is read. */
export function plausibility(text: string): Plausibility {
  const marked = text.split(/[\s\d!-/:-@[-`{-~“”‘’–—…]+/).filter((word) => /[^\0-\x7f]/.test(word));
  return { words: marked.length, syllables: marked.filter(isSyllable).length };
}
