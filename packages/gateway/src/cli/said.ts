import type { Lang } from '@tiendo/core';
import { describe, type Finding } from '../import/finding.ts';

/** A sentence in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

/**
 * The sentence in one language, in one line: what a file or its name brings that would begin another line or move the
 * cursor of a terminal is written as its code.
 */
export function inLang(lang: Lang, { vi, en }: Said): string {
  return (lang === 'EN' ? en : vi).replace(UNPRINTED, codeOf);
}

/** What is wrong with a file, in both languages. */
export function saidOf(finding: Finding): Said {
  return { vi: describe(finding, 'VI'), en: describe(finding, 'EN') };
}

const UNPRINTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function codeOf(sign: string): string {
  return `\\u{${sign.codePointAt(0)?.toString(16)}}`;
}
