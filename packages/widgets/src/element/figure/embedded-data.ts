/** Data that stands in an element as `<script type="application/json">`: parsed, as text where it is no JSON, else undefined. */
export function embeddedData(element: Element): unknown {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** True where an element has content of the page to show until the figure is there. */
export function hasFallback({ childNodes }: Element): boolean {
  return [...childNodes].some((child) => child.nodeName !== 'SCRIPT' && Boolean(child.textContent?.trim()));
}
