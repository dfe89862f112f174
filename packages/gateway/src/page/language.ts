import type { Lang } from '@tiendo/core';

/** The language a page is asked in: `?lang=en`, else Vietnamese. */
export function languageOf(url: URL): Lang {
  return /^en\b/i.test(url.searchParams.get('lang') ?? '') ? 'EN' : 'VI';
}

/** The same address in a language; Vietnamese needs no parameter. */
export function inLanguage(url: URL, lang: Lang): string {
  const other = new URLSearchParams(url.searchParams);
  other.delete('lang');
  if (lang === 'EN') other.set('lang', 'en');
  const query = other.toString();
  return query ? `${url.pathname}?${query}` : url.pathname;
}
