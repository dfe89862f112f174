/** True where data stands in an element as `<script type="application/json">`. */
export function hasEmbeddedData(element: Element): boolean {
  return Boolean(embedded(element)?.hasChildNodes());
}

/** The data that stands in an element: parsed, as text where it is no JSON, undefined where there is none. */
export function embeddedData(element: Element): unknown {
  const text = embedded(element)?.textContent;
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function embedded(element: Element): Element | null {
  return element.querySelector(':scope > script[type="application/json"]');
}

/** True where an element has content of the page to show until the figure is there. */
export function hasFallback({ childNodes }: Element): boolean {
  return [...childNodes].some((child) => child.nodeName !== 'SCRIPT' && Boolean(child.textContent?.trim()));
}
