import { ask } from './ask.js';
import { build, byId } from './build.js';
import { membersOf, resultItem, usesList } from './docs-parts.js';
import { coloured } from './editor.js';
import { INTROSPECTION, schemaOf, searchSchema, withExample } from './schema.js';
import { graphqlTokens } from './tokens.js';
import { word } from './words.js';

const MOST_RESULTS = 60;

/**
 * The documentation beside the query, read from the schema when first opened. `#type=Area` or
 * `#type=Area.value` opens it at a place, so links and the browser's back button work.
 *
 * @param {(query: string) => void} tryExample
 */
export function makeDocs(tryExample) {
  const pane = byId('docs', HTMLElement);
  const body = byId('docs-body', HTMLDivElement);
  const search = byId('docs-search', HTMLInputElement);
  const toggle = byId('docs-toggle', HTMLButtonElement);
  const room = byId('room', HTMLDivElement);
  /** @type {Promise<import('./schema.js').Schema> | undefined} */
  let reading;

  /** @param {boolean} isOpen */
  const setOpen = (isOpen) => {
    pane.hidden = !isOpen;
    room.classList.toggle('with-docs', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
  };
  /** @param {string} place */
  const show = async (place) => {
    setOpen(true);
    if (!reading) body.replaceChildren(build('p', { class: 'note' }, word('loading')));
    reading ??= readSchema();
    try {
      const schema = await reading;
      const [type, member] = place.split('.');
      body.replaceChildren(...typeView(schema, type || schema.queryType, tryExample));
      body.scrollTop = 0;
      const target = member && body.querySelector(`[data-member="${CSS.escape(member)}"]`);
      if (target) {
        target.classList.add('found');
        target.scrollIntoView({ block: 'start' });
      }
    } catch {
      reading = undefined;
      body.replaceChildren(build('p', { class: 'complaint' }, word('unreachable')));
    }
  };
  const showResults = async () => {
    if (search.value.trim() === '') return show('');
    reading ??= readSchema();
    const found = searchSchema(await reading, search.value);
    const count = build('p', { class: 'note', role: 'status' });
    body.replaceChildren(
      count,
      build('ul', { class: 'results' }, ...found.slice(0, MOST_RESULTS).map(resultItem)),
    );
    body.scrollTop = 0;
    count.textContent = found.length === 0 ? word('nothing') : `${found.length} ${word('results')}`;
  };
  const followHash = () => {
    const place = /^#type=([\w.]*)$/.exec(location.hash)?.[1];
    if (place === undefined) return;
    search.value = '';
    show(place).then(() => body.querySelector('h3')?.focus({ preventScroll: true }));
  };
  const close = () => {
    setOpen(false);
    if (location.hash.startsWith('#type='))
      history.replaceState(null, '', location.pathname + location.search);
    toggle.focus();
  };

  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    if (!pane.hidden) return close();
    show('').then(() => search.focus());
  });
  byId('docs-close', HTMLButtonElement).addEventListener('click', close);
  pane.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && search.value === '') close();
  });
  search.addEventListener('input', showResults);
  window.addEventListener('hashchange', followHash);
  followHash();
  return {
    /** Makes room for the query where both do not fit. */
    closeIfOver() {
      if (getComputedStyle(byId('workspace', HTMLDivElement)).display === 'none') setOpen(false);
    },
  };
}

async function readSchema() {
  const { reply } = await ask({ query: INTROSPECTION });
  return schemaOf(reply.data);
}

/**
 * @param {import('./schema.js').Schema} schema
 * @param {string} name
 * @param {(query: string) => void} tryExample
 * @returns {Node[]}
 */
function typeView(schema, name, tryExample) {
  const type = schema.types.get(name);
  if (!type) return [build('p', {}, word('nothing'))];
  const { text, example } = withExample(type.description);
  const isRoot = name === schema.queryType;
  return [
    ...(isRoot
      ? []
      : [build('p', { class: 'trail' }, build('a', { class: 'way', href: '#type=' }, `← ${word('all')}`))]),
    build(
      'h3',
      { tabindex: '-1' },
      build('code', {}, name),
      ' ',
      build('span', { class: 'note' }, word(/** @type {'OBJECT'} */ (type.kind))),
    ),
    build('p', { lang: 'en' }, text),
    ...(example
      ? [build('pre', { class: 'sample', translate: 'no' }, ...coloured(example, graphqlTokens))]
      : []),
    ...membersOf(type, isRoot ? tryExample : undefined),
    ...usesList(schema, name),
  ];
}
