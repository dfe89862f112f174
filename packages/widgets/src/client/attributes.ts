import type { Lang } from '@tiendo/core';
import type { Question } from './question.ts';

/** What an element's attributes say, wherever they stand: on an element, in an address, in a page's own list. */
export interface Attributes {
  /** The trimmed text of an attribute, undefined where it is absent or empty. */
  readonly text: (name: string) => string | undefined;
  readonly lang: Lang;
}

/** What every question takes from the attributes. */
export function sharedQuestion({ text, lang }: Attributes): Omit<Question, 'indicator'> {
  return { where: text('where'), asOf: text('as-of'), knownOn: text('known-on'), lang };
}

/** The words of an attribute that may hold several. */
export function wordsOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(/[\s,]+/);
}

/** In which order areas or rows stand: that of the list unless values are asked for. */
export function orderOf(text: Attributes['text']): 'list' | 'value' {
  return text('order')?.toLowerCase() === 'value' ? 'value' : 'list';
}
