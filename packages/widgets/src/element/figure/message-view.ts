import type { Lang } from '@tiendo/core';
import { build } from './build.ts';
import { hasFallback } from './embedded-data.ts';
import { stateWordsIn } from './state-words.ts';

/**
 * What is shown instead of a figure. The page's own content stays above it.
 *
 * @param detail what would be right, for an error that says so
 * @param retry  absent where trying again makes no difference
 */
export function messageView(
  element: Element,
  state: 'loading' | 'error' | 'restricted',
  lang: Lang,
  detail: string | undefined,
  retry: (() => void) | undefined,
): readonly HTMLElement[] {
  const words = stateWordsIn(lang);
  const slot = build('slot');
  if (state === 'loading') {
    const rows = [build('i'), build('i'), build('i')];
    const word = build('span', { class: 'unseen' }, words.loading);
    return [
      slot,
      build('div', { class: hasFallback(element) ? 'unseen' : 'skeleton', role: 'status' }, word, ...rows),
    ];
  }
  const isError = state === 'error';
  const text = isError ? [words.error, detail].filter(Boolean).join(' ') : words.restricted;
  return [
    slot,
    build(
      'div',
      { class: 'message', part: 'message', role: isError ? 'alert' : 'status' },
      build('p', {}, text),
      isError &&
        retry &&
        build('button', { type: 'button', class: 'secondary', onclick: retry }, words.retry),
    ),
  ];
}
