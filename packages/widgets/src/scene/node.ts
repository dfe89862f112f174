export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** The SVG elements that charts are made of. */
export type Tag = 'svg' | 'g' | 'rect' | 'line' | 'path' | 'circle' | 'text' | 'tspan';

/** Attribute values; numbers are written with at most two decimals, undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element of a scene with its children; a string is text. */
export interface SceneNode {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly (SceneNode | string)[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow.
const UNWRITABLE = /[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What may be handed over as a child; null draws nothing. */
export type Child = SceneNode | string | null | undefined;

/** Makes a node. @example node('rect', { width: 10, height: 2 }) */
export function node(tag: Tag, attributes: Attributes, ...children: readonly Child[]): SceneNode {
  return { tag, attributes, children: children.filter((child) => child !== null && child !== undefined) };
}

/** A number in markup: two decimals at most, no negative zero. @example numberText(-0.001) // '0' */
export function numberText(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** Text as XML may hold it: a space for each control sign and broken half of a sign, which would spoil the whole file. */
export function cleanText(text: string): string {
  return text.replace(UNWRITABLE, ' ');
}

/** Hands over the attributes that are written, as text, in their order. */
export function writeAttributes(attributes: Attributes, write: (name: string, value: string) => void): void {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) write(name, typeof value === 'number' ? numberText(value) : cleanText(value));
  }
}
