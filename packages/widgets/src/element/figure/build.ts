/** Attributes and listeners of an element: `onclick` and the like are listeners, undefined and false are left out. */
type Properties = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;
type Content = Node | string | null | undefined | false;

/** Makes an HTML element. Text stays text, no markup is parsed, no style attribute is set. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
