import { formatDay, type Lang } from '@tiendo/core';
import { vietnamDay } from '../query/known.ts';
import type { SinceThen } from '../query/since-then.ts';
import { html, type Markup } from './html.ts';
import { pageWords } from './page-words.ts';

/** The value as it is public now, as the page writes it. */
export interface ShownNow {
  readonly text: string;
  readonly permalink: string;
}

/** Says that the value of a link was withdrawn or is another one now. Null when neither. */
export function sinceThenNote(
  { withdrawal }: SinceThen,
  now: ShownNow | undefined,
  lang: Lang,
): Markup | null {
  const words = pageWords(lang);
  if (!withdrawal && !now) return null;
  const day = withdrawal && formatDay(vietnamDay(withdrawal.publishedAt), lang);
  return html`<p role="status">${day && html`<strong>${words.withdrawn(day, withdrawal.reason ?? '')}</strong> `}${now && html`${words.changedSince} <a href="${now.permalink}">${now.text}</a>.`}</p>`;
}
