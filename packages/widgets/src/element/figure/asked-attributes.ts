import type { GraphData } from '../../client/request.ts';
import { isAsked } from './is-asked.ts';
import { pageLanguage } from './page-language.ts';

/** The question as an element's attributes state it, undefined where absent; the language only where it is its own. */
export function askedAttributes(element: Element): Readonly<Record<string, string | undefined>> {
  const { observedAttributes, shownAttributes = [] } = element.constructor as unknown as {
    readonly observedAttributes: readonly string[];
    readonly shownAttributes?: readonly string[];
  };
  const names = observedAttributes.filter((name) => isAsked(name) && !shownAttributes.includes(name));
  const text = (name: string) => element.getAttribute(name)?.trim() || undefined;
  const read = (name: string) => (name === 'lang' && text(name) ? pageLanguage(element) : text(name));
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

/** Attributes by the names of variables. @example asVariables({ 'as-of': '2024-01-31' }) // { asOf: '2024-01-31' } */
export function asVariables(attributes: Readonly<Record<string, string | undefined>>): GraphData {
  const stated = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    stated.map(([name, value]) => [name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), value]),
  );
}
