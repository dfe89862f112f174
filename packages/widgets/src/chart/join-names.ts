import type { Lang } from '@tiendo/core';

/** Names in a row. @example joinNames(['Lạng Sơn', 'Cao Bằng', 'cả nước'], 'VI') // 'Lạng Sơn, Cao Bằng và cả nước' */
export function joinNames(names: readonly string[], lang: Lang): string {
  const last = names.at(-1) ?? '';
  const before = names.slice(0, -1).join(', ');
  return before ? `${before} ${lang === 'VI' ? 'và' : 'and'} ${last}` : last;
}
