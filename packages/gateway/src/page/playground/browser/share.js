import { compact } from './tokens.js';

/** @typedef {import('./ask.js').Question} Question */

/** The question as a command for a shell. @param {string} endpoint @param {Question} question */
export function curlOf(endpoint, question) {
  const body = JSON.stringify({ ...question, query: compact(question.query) });
  return `curl --silent ${quoted(endpoint)} --header 'content-type: application/json' --data-raw ${quoted(body)}`;
}

/** The question as a link that answers with JSON. @param {string} endpoint @param {Question} question */
export function linkOf(endpoint, { query, variables, operationName }) {
  const parameters = new URLSearchParams({ query: compact(query) });
  if (variables) parameters.set('variables', JSON.stringify(variables));
  if (operationName) parameters.set('operationName', operationName);
  return `${endpoint}?${parameters}`;
}

/** Copies text, also on pages without a secure context. @param {string} text @returns {Promise<boolean>} */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.className = 'unseen';
  area.value = text;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
