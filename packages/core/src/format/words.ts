import type { Lang } from '../observation/code.ts';

/** A word in both languages. */
export type Word = readonly [vi: string, en: string];

/** The words of a closed list of codes. */
export type Words<Code extends string> = Readonly<Record<Code, Word>>;

export function inLang(word: Word, lang: Lang): string {
  return word[lang === 'VI' ? 0 : 1];
}

/** The word of each code; a code that is not in the list is named by itself. */
export function wordOf<Code extends string>(words: Words<Code>): (code: Code, lang: Lang) => string {
  return (code, lang) => (Object.hasOwn(words, code) ? inLang(words[code], lang) : code);
}
