import type { Lang } from '../observation/code.ts';
import type { Source } from '../observation/source.ts';
import { formatSentenceCutOff } from './date.ts';

type Cited = Pick<Source, 'title' | 'tier' | 'documentNumber' | 'issuedOn' | 'issuer'>;

/**
 * A document where it is first named: title, number, day as far as it is known, and who issued it.
 *
 * @returns of an original without a number, that the source shows none
 * @example citation({ title: 'Quyết định', tier: 'ORIGINAL', documentNumber: '2068/QĐ-UBND', issuedOn: { day: '2023-12-12', precision: 'day' }, issuer: 'UBND tỉnh Lạng Sơn' }, 'VI') // 'Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn'
 */
export function citation(source: Cited, lang: Lang): string {
  const { tier, documentNumber, issuedOn, issuer } = source;
  const day = issuedOn && formatSentenceCutOff(issuedOn, lang);
  const dated = day && (lang === 'VI' ? day : `of ${day}`);
  const by = issuer && (lang === 'VI' ? `của ${issuer}` : `by ${issuer}`);
  const isUnnumbered = tier === 'ORIGINAL' && !documentNumber;
  const unnumbered =
    isUnnumbered && (lang === 'VI' ? '(bản nguồn không thể hiện số)' : '(number not shown in the source)');
  return [shortCitation(source, lang), dated, by, unnumbered].filter(Boolean).join(' ');
}

/**
 * A document that has been named before: its title and number.
 *
 * @example shortCitation({ title: 'Quyết định', documentNumber: '2068/QĐ-UBND' }, 'VI') // 'Quyết định số 2068/QĐ-UBND'
 */
export function shortCitation(
  { title, documentNumber }: Pick<Cited, 'title' | 'documentNumber'>,
  lang: Lang,
): string {
  if (!documentNumber || title.includes(documentNumber)) return title;
  return `${title} ${lang === 'VI' ? 'số' : 'No.'} ${documentNumber}`;
}
