import type { Page } from 'playwright-core';

/** What an element may consist of; anything else came in through a text. */
const KNOWN =
  'slot a article aside b br button caption code dd details dialog div dl dt figure footer h1 h2 h3 h4 h5 h6 header i input label li option p pre section select span strong summary table tbody td th thead tr ul svg g rect line path circle text tspan'.split(
    ' ',
  );

/** Nodes, handlers and addresses in the elements of a page that no figure makes. */
export function intrudersIn(page: Page): Promise<string[]> {
  return page.evaluate((known) => {
    const nodes = [...document.querySelectorAll('main > *')].flatMap((element) => [
      ...(element.shadowRoot?.querySelectorAll('*') ?? []),
    ]);
    const wrong = nodes.filter(
      (node) =>
        !known.includes(node.localName) ||
        [...node.attributes].some(({ name }) => name.startsWith('on') || name === 'style') ||
        (node.hasAttribute('href') && !/^https?:\/\//.test(node.getAttribute('href') ?? '')),
    );
    return [
      ...('isPwned' in window ? ['a text was executed'] : []),
      ...wrong.map((node) => node.cloneNode(false) as Element).map((node) => node.outerHTML.slice(0, 160)),
    ];
  }, KNOWN);
}

/** What is wrong with drawings as files: no XML, or nodes and addresses that no figure makes. */
export function faultsOfDrawings(page: Page, drawings: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    ({ texts, known }) =>
      texts.flatMap((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
        const nodes = [documentElement, ...documentElement.querySelectorAll('*')];
        return nodes
          .filter(
            (node) =>
              !known.includes(node.localName) ||
              [...node.attributes].some(({ name }) => /^on|^style$|href/.test(name)),
          )
          .map((node) => node.outerHTML.slice(0, 200));
      }),
    { texts: drawings, known: ['svg', 'g', 'rect', 'line', 'path', 'circle', 'text', 'tspan'] },
  );
}
