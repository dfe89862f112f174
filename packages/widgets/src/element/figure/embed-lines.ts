import { scriptUrl } from './script-origin.ts';

/** Attributes that belong to the page an element stands on. */
const OF_THE_PAGE = ['src', 'saved', 'heading-level', 'open', 'group'];

/** The two lines that put an element with its question on another page. */
export function embedLines(element: HTMLElement): readonly string[] {
  const { observedAttributes } = element.constructor as unknown as { observedAttributes: readonly string[] };
  const source = element.getAttribute('src')?.trim();
  const copied = [...element.attributes].filter(
    ({ name }) => observedAttributes.includes(name) && !OF_THE_PAGE.includes(name),
  );
  const attributes = [
    ...(source ? [['src', new URL(source, document.baseURI).href]] : []),
    ...copied.map(({ name, value }) => [name, value]),
  ];
  const written = attributes.map(
    ([name, value = '']) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return [
    `<script type="module" src="${scriptUrl}"></script>`,
    `<${element.localName}${written.join('')}></${element.localName}>`,
  ];
}
