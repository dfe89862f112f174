import type { Lang } from '@tiendo/core';

/** The language of an element: its own `lang`, else the nearest one around it, never the browser's. Vietnamese by default. */
export function pageLanguage(element: Element): Lang {
  let current: Element | null = element;
  while (current) {
    const named: Element | null = current.closest('[lang]');
    if (named?.getAttribute('lang')) return /^en\b/i.test(named.getAttribute('lang') ?? '') ? 'EN' : 'VI';
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return 'VI';
}
