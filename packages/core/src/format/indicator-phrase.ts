import { type Indicator, textIn } from '../indicator/define-indicator.ts';
import type { Lang } from '../observation/code.ts';
import type { Scope } from '../observation/scope.ts';
import { programmeName } from '../programme/programme.ts';

/**
 * An indicator in a sentence, with the scope that it is limited to.
 *
 * @example indicatorPhrase(disbursementRate, {}, 'VI') // 'Tỷ lệ giải ngân vốn 03 Chương trình MTQG'
 */
export function indicatorPhrase(indicator: Indicator, scope: Scope, lang: Lang): string {
  const name = textIn(indicator.sentenceName, lang);
  if (indicator.dataset?.id !== 'capital') return name;
  const programme = scope.programme;
  const what = programme ? programmeName(programme, lang) : lang === 'VI' ? '03 Chương trình MTQG' : '';
  return lang === 'VI'
    ? `${name} ${what}`.trim()
    : [name, programme && `of ${what}`].filter(Boolean).join(' ');
}
