import { makeAnswer } from './answer.js';
import { ask, ENDPOINT } from './ask.js';
import { byId } from './build.js';
import { makeDocs } from './docs.js';
import { readDrafts } from './drafts.js';
import { makeEditor } from './editor.js';
import { examples } from './examples.js';
import { copyText, curlOf, linkOf } from './share.js';
import { makeTabs } from './tabs.js';
import { graphqlTokens, jsonTokens, operationsOf } from './tokens.js';
import { word } from './words.js';

/** @typedef {import('./ask.js').Question} Question */

const query = makeEditor(byId('query-code', HTMLDivElement), graphqlTokens);
const variables = makeEditor(byId('variables-code', HTMLDivElement), jsonTokens);
const answer = makeAnswer(query.goTo);
const drafts = readDrafts();
const tabs = makeTabs(choose);
const complaint = byId('complaint', HTMLParagraphElement);
const restore = byId('restore', HTMLButtonElement);
const runWord = byId('run-word', HTMLSpanElement);

/** @type {Map<string, import('./answer.js').Answer>} */
const answers = new Map();
let chosen = examples[0]?.id ?? '';
/** @type {AbortController | undefined} */
let running;

/** What stands in an example's editors before anyone writes. @param {string} id */
function original(id) {
  const example = examples.find((one) => one.id === id) ?? examples[0];
  return { query: example?.query ?? '', variables: example?.variables ?? '' };
}

/** Opens an example; one that nobody has written over is asked at once. @param {string} id */
function choose(id) {
  running?.abort();
  setRunning(undefined);
  chosen = id;
  tabs.select(id);
  fill(drafts.of(id) ?? original(id));
  history.replaceState(null, '', `#${id}`);
  const known = answers.get(id);
  if (known) answer.show(known);
  else if (drafts.of(id) || id === 'own') answer.clear();
  else run();
}

/** @param {import('./drafts.js').Draft} draft */
function fill(draft) {
  query.text = draft.query;
  variables.text = draft.variables;
  byId('variables-room', HTMLDetailsElement).open = draft.variables.trim() !== '';
  complaint.textContent = '';
  restore.hidden = !drafts.of(chosen);
}

function keepDraft() {
  const { query: text, variables: json } = original(chosen);
  const isChanged = query.text !== text || variables.text !== json;
  drafts.keep(chosen, isChanged ? { query: query.text, variables: variables.text } : undefined);
  restore.hidden = !isChanged;
  complaint.textContent = '';
}

/** The question as written, or undefined with a complaint. @returns {Question | undefined} */
function question() {
  const operations = operationsOf(query.text);
  const caret = query.area.selectionStart;
  const name = (operations.filter(({ start }) => start <= caret).at(-1) ?? operations[0])?.name;
  const operationName = operations.length > 1 && name ? { operationName: name } : {};
  if (variables.text.trim() === '') return { query: query.text, ...operationName };
  try {
    const values = JSON.parse(variables.text);
    if (typeof values !== 'object' || values === null || Array.isArray(values))
      throw new TypeError('no object');
    return { query: query.text, variables: values, ...operationName };
  } catch (error) {
    byId('variables-room', HTMLDetailsElement).open = true;
    complaint.textContent = `${word('badVariables')} (${error instanceof Error ? error.message : error}).`;
    variables.area.focus();
    return undefined;
  }
}

async function run() {
  running?.abort();
  const asked = question();
  if (!asked) return;
  const id = chosen;
  const mine = new AbortController();
  setRunning(mine);
  answer.running();
  try {
    const given = await ask(asked, mine.signal);
    answers.set(id, given);
    answer.show(given);
  } catch {
    if (running === mine && !mine.signal.aborted) answer.failed(`${word('unreachable')}.`);
    else if (running === mine) answer.stopped();
  } finally {
    if (running === mine) setRunning(undefined);
  }
}

/** @param {AbortController | undefined} controller */
function setRunning(controller) {
  running = controller;
  runWord.textContent = word(controller ? 'stop' : 'run');
}

/** @param {string} id @param {(asked: Question) => string} textOf */
function offerCopy(id, textOf) {
  const button = byId(id, HTMLButtonElement);
  const note = byId('copied', HTMLSpanElement);
  button.hidden = false;
  button.addEventListener('click', async () => {
    const asked = question();
    if (asked) note.textContent = word((await copyText(textOf(asked))) ? 'copied' : 'notCopied');
  });
}

/** On a narrow page the answer lies below the query. */
function bringAnswerIntoView() {
  const { top } = byId('answer', HTMLElement).getBoundingClientRect();
  if (top > innerHeight * 0.6) byId('answer', HTMLElement).scrollIntoView({ block: 'start' });
}

byId('question', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  if (running) return running.abort();
  run().then(bringAnswerIntoView);
});
for (const { area } of [query, variables]) {
  area.addEventListener('input', keepDraft);
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run().then(bringAnswerIntoView);
  });
}
restore.addEventListener('click', () => {
  drafts.keep(chosen, undefined);
  answers.delete(chosen);
  query.area.focus();
  choose(chosen);
});
offerCopy('copy-curl', (asked) => curlOf(location.origin + ENDPOINT, asked));
offerCopy('copy-link', (asked) => linkOf(location.origin + ENDPOINT, asked));
byId('languages', HTMLElement).addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement) target.hash = chosen;
});

const wanted = examples.find(({ id }) => `#${id}` === location.hash)?.id ?? chosen;
const place = location.hash.startsWith('#type=') ? location.hash : '';
choose(wanted);
if (place) history.replaceState(null, '', place);
const docs = makeDocs((text) => {
  docs.closeIfOver();
  drafts.keep('own', { query: `${text}\n`, variables: '' });
  answers.delete('own');
  choose('own');
  run();
  query.area.focus();
});
