/** Adds a style sheet to what an element has; a strict policy allows it. */
export function adopt({ shadowRoot }: Element, sheet: CSSStyleSheet): void {
  if (!shadowRoot || shadowRoot.adoptedStyleSheets.includes(sheet)) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}
