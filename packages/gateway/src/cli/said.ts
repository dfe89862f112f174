import type { Lang } from '@tiendo/core';

/** A sentence in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

/** The sentence in one language. */
export function inLang(lang: Lang, { vi, en }: Said): string {
  return lang === 'EN' ? en : vi;
}
