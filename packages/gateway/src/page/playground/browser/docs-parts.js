import { build } from './build.js';
import { coloured } from './editor.js';
import { typeName, typeText, usesOf, withExample } from './schema.js';
import { graphqlTokens } from './tokens.js';
import { word } from './words.js';

/** @typedef {import('./schema.js').Type} Type */
/** @typedef {import('./schema.js').Field} Field */
/** @typedef {import('./schema.js').Input} Input */

/**
 * The fields, values or types of a type under a heading.
 *
 * @param {Type} type
 * @param {((query: string) => void) | undefined} tryExample for questions, whose examples can be run
 * @returns {Node[]}
 */
export function membersOf({ fields, inputFields, enumValues }, tryExample) {
  if (enumValues)
    return [heading(word('values')), build('ul', { class: 'members' }, ...enumValues.map(valueItem))];
  const members = fields ?? inputFields ?? [];
  if (members.length === 0) return [];
  return [
    heading(word('fields')),
    build('ul', { class: 'members' }, ...members.map((member) => memberItem(member, tryExample))),
  ];
}

/** Where a type is used. @param {import('./schema.js').Schema} schema @param {string} name @returns {Node[]} */
export function usesList(schema, name) {
  const uses = usesOf(schema, name);
  if (uses.length === 0) return [];
  const links = uses.map(({ type, member }) => build('li', {}, placeLink(`${type}.${member}`)));
  return [heading(word('usedBy')), build('ul', { class: 'uses' }, ...links)];
}

/** One result of a search. @param {import('./schema.js').Entry} entry */
export function resultItem({ kind, type, member, label, description }) {
  const place = member ? `${type}.${member}` : type;
  const text = kind === 'argument' ? `${place}(${label}:)` : place;
  return build(
    'li',
    {},
    placeLink(place, text),
    kind === 'type' ? '' : build('span', { class: 'note' }, ` ${word(kind)}`),
    build('p', { lang: 'en' }, withExample(description).text),
  );
}

/** @param {Field | Input} member @param {((query: string) => void) | undefined} tryExample */
function memberItem(member, tryExample) {
  const { text, example } = withExample(member.description);
  const args = 'args' in member ? member.args : [];
  const item = build('li', { 'data-member': member.name }, signature(member));
  if ('isDeprecated' in member && member.isDeprecated)
    item.append(
      build('p', { class: 'complaint' }, `${word('deprecated')}: ${member.deprecationReason ?? ''}`),
    );
  item.append(build('p', { lang: 'en' }, text));
  if (example)
    item.append(build('pre', { class: 'sample', translate: 'no' }, ...coloured(example, graphqlTokens)));
  if (example && tryExample) {
    const button = build('button', { type: 'button', class: 'link' }, word('tryExample'));
    button.addEventListener('click', () => tryExample(example));
    item.append(button);
  }
  if (args.length > 0)
    item.append(build('h5', {}, word('arguments')), build('dl', {}, ...args.flatMap(argument)));
  return item;
}

/** @param {Input} input */
function argument(input) {
  return [build('dt', {}, signature(input)), build('dd', { lang: 'en' }, input.description ?? '')];
}

/** @param {Field | Input} member */
function signature(member) {
  const line = build(
    'code',
    { class: 'signature', translate: 'no' },
    build('b', {}, member.name),
    ': ',
    typeLink(member),
  );
  if ('defaultValue' in member && member.defaultValue !== null) line.append(` = ${member.defaultValue}`);
  return line;
}

/** @param {import('./schema.js').EnumValue} value */
function valueItem({ name, description }) {
  return build(
    'li',
    { 'data-member': name },
    build('code', { class: 'signature', translate: 'no' }, build('b', {}, name)),
    build('p', { lang: 'en' }, description ?? ''),
  );
}

/** @param {Field | Input} member */
function typeLink({ type }) {
  return placeLink(typeName(type), typeText(type));
}

/** @param {string} place @param {string} [text] */
function placeLink(place, text = place) {
  return build('a', { class: 'way', href: `#type=${place}`, translate: 'no' }, text);
}

/** @param {string} text */
function heading(text) {
  return build('h4', {}, text);
}
