/** What was looked at already, also when it is moved. */
const seen = new WeakSet<Element>();

/**
 * Turns `<table class="tiendo" data-element="comparison" data-indicator="…" …>` and `<div class="tiendo" …>` into
 * elements, for pages whose editor strips unknown tags; also what is added to the page later.
 *
 * Each `data-*` becomes the attribute of that name if the element has one. What stood there becomes the content that
 * shows until the figure is drawn, and again when it cannot be.
 */
export function upgradeMarkup(page: Document): void {
  // A live list: the browser keeps it, so that a change of the page costs one look at what has this class.
  const named = page.getElementsByClassName('tiendo');
  const upgradeAll = () => {
    for (const host of [...named]) if (host.matches('table, div')) upgrade(host as HTMLElement);
  };
  upgradeAll();
  new MutationObserver(upgradeAll).observe(page, { childList: true, subtree: true });
}

function upgrade(host: HTMLElement): void {
  // What an editor is working on stays as it is written.
  if (seen.has(host) || host.isContentEditable) return;
  seen.add(host);
  const stated = [...host.attributes].filter(({ name }) => name.startsWith('data-'));
  if (stated.length === 0) return;
  const tag = `tiendo-${host.dataset.element ?? 'comparison'}`;
  const type = customElements.get(tag) as { readonly observedAttributes: readonly string[] } | undefined;
  if (!type) {
    console.warn(`<${host.localName} class="tiendo"> there is no element ${tag}`);
    return;
  }
  const element = document.createElement(tag);
  // Never another attribute: a page that lets data-onclick through must not get an onclick.
  for (const { name, value } of stated) {
    const attribute = name.slice('data-'.length);
    if (type.observedAttributes.includes(attribute)) element.setAttribute(attribute, value);
  }
  if (host.localName === 'table') {
    if (host.lang && !element.lang) element.lang = host.lang;
    host.replaceWith(element);
    element.append(host);
  } else {
    element.append(...host.childNodes);
    host.append(element);
  }
}
