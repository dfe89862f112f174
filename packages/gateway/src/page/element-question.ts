import { isDay, type Lang } from '@tiendo/core';
import { clientError } from '../errors.ts';
import { ELEMENTS, type ElementKind } from './elements.ts';

/** What an address with an element's name and attributes asks. */
export interface ElementQuestion {
  /** The element without `tiendo-`. */
  readonly name: string;
  readonly element: ElementKind;
  readonly text: (name: string) => string | undefined;
  readonly lang: Lang;
  readonly knownOn: string | undefined;
}

/** Attributes that say how a figure is shown, not what it asks. */
const SHOWN = ['src', 'saved', 'order', 'heading-level', 'title-mode', 'open', 'group', 'boundaries'];

/**
 * Reads `/snapshot/<name>.json?…` and the like: the element without `tiendo-`, its attributes as parameters.
 *
 * @param others parameters that are no attributes
 * @returns undefined for an element that is not there
 * @throws GraphQLError that names the attribute which is missing, unknown or wrong
 */
export function readElementQuestion(
  name: string,
  searchParams: URLSearchParams,
  others: readonly string[] = [],
): ElementQuestion | undefined {
  const element = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!element) return undefined;
  const takes = [...element.asked, 'known-on', 'lang'];
  const text = (attribute: string) => searchParams.get(attribute)?.trim() || undefined;
  const refuse = (sentence: string) => clientError('BAD_REQUEST', `tiendo-${name} ${sentence}`);
  const unknown = [...searchParams.keys()].find(
    (key) => ![...takes, ...SHOWN, ...(element.shown ?? []), ...others].includes(key),
  );
  if (unknown !== undefined)
    throw refuse(`has no attribute ${JSON.stringify(unknown.slice(0, 60))}; it asks by ${takes.join(', ')}`);
  const missing = element.needed(text).filter((attribute) => !text(attribute));
  if (missing.length > 0) throw refuse(`needs ${missing.map((each) => `${each}="…"`).join(' and ')}`);
  for (const attribute of ['as-of', 'known-on'])
    if (!isDay(text(attribute) ?? '2024-01-31'))
      throw refuse(`requires ${attribute} to be a day such as 2024-01-31, got ${shown(text(attribute))}`);
  const pairs = text('where')?.split(/\s+/) ?? [];
  const wrong = pairs.find((pair) => !/^[a-z][a-z-]*:./.test(pair));
  if (wrong !== undefined)
    throw refuse(
      `requires where to be pairs such as programme:NTM capital-type:investment, got ${shown(wrong)}`,
    );
  const lang = text('lang') ?? 'vi';
  if (!/^(vi|en)\b/i.test(lang)) throw refuse(`requires lang to be vi or en, got ${shown(lang)}`);
  return { name, element, text, lang: /^en\b/i.test(lang) ? 'EN' : 'VI', knownOn: text('known-on') };
}

function shown(got: string | undefined): string {
  return JSON.stringify((got ?? '').slice(0, 60));
}
