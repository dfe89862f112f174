/** Markup that may stand in a page as it is. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is not, nothing is left out. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** Markup from a template whose values are escaped. @example html`<p>${'a < b'}</p>`.markup // '<p>a &lt; b</p>' */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const parts = strings.flatMap((text, index) => [text, index < values.length ? write(values[index]) : '']);
  return { markup: parts.join('') };
}

/** Markup made elsewhere, such as a drawing. */
export function trusted(markup: string): Markup {
  return { markup };
}

/** An address that a link may lead to: http, https or a path of this site. Undefined for any other. */
export function linkable(address: string | undefined): string | undefined {
  return address && /^(https?:\/\/|\/(?!\/))/.test(address) ? address : undefined;
}

function write(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string' || typeof content === 'number') return escapeText(String(content));
  return 'markup' in content ? content.markup : content.map(write).join('');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
