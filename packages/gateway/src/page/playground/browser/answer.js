import { build, byId } from './build.js';
import { coloured } from './editor.js';
import { jsonTokens } from './tokens.js';
import { language, word } from './words.js';

/** @typedef {Awaited<ReturnType<typeof import('./ask.js').ask>>} Answer */
/** @typedef {{ message: string, code?: string | undefined, line?: number | undefined, column?: number | undefined }} Complaint */

const locale = language === 'en' ? 'en-GB' : 'vi-VN';

/** The part of the page that shows answers. @param {(line: number, column: number) => void} goTo shows a place of the query */
export function makeAnswer(goTo) {
  const result = byId('result', HTMLPreElement);
  const measure = byId('measure', HTMLParagraphElement);
  const errors = byId('errors', HTMLUListElement);
  const empty = [...result.childNodes];

  /** @param {readonly Complaint[]} complaints */
  const complain = (complaints) => {
    errors.hidden = complaints.length === 0;
    errors.replaceChildren(...complaints.map((complaint) => errorItem(complaint, goTo)));
  };
  return {
    clear() {
      complain([]);
      measure.textContent = '';
      result.replaceChildren(...empty);
    },
    running() {
      measure.textContent = word('running');
    },
    stopped() {
      measure.textContent = word('stopped');
    },
    /** @param {string} message */
    failed(message) {
      complain([{ message }]);
      measure.textContent = '';
      result.replaceChildren();
    },
    /** @param {Answer} answer */
    show({ status, durationMs, sizeBytes, text, reply }) {
      measure.textContent = `HTTP ${status} · ${number(durationMs, durationMs < 10 ? 1 : 0)} ms · ${size(sizeBytes)}`;
      complain(reply === undefined ? [{ message: word('notJson') }] : (reply?.errors ?? []).map(complaintOf));
      const shown = reply === undefined ? text : JSON.stringify(reply, null, 2);
      result.replaceChildren(...coloured(shown, jsonTokens).map(linked));
      result.scrollTop = 0;
    },
  };
}

/** @param {{ message?: unknown, extensions?: { code?: unknown }, locations?: { line: number, column: number }[] }} error @returns {Complaint} */
function complaintOf({ message, extensions, locations }) {
  return {
    message: String(message),
    code: typeof extensions?.code === 'string' ? extensions.code : undefined,
    line: locations?.[0]?.line,
    column: locations?.[0]?.column,
  };
}

/** @param {Complaint} complaint @param {(line: number, column: number) => void} goTo */
function errorItem({ message, code, line, column }, goTo) {
  const item = build('li', { class: 'error' });
  if (code) item.append(build('code', {}, code), ' ');
  item.append(build('span', code ? { lang: 'en' } : {}, message));
  if (line !== undefined) {
    const place = build('button', { type: 'button', class: 'link' }, `${word('line')} ${line}`);
    place.addEventListener('click', () => goTo(line, column ?? 1));
    item.append(' ', place);
  }
  return item;
}

/** An address in the answer becomes a link. @param {Node} node */
function linked(node) {
  const address = /^"((?:https?:\/\/|\/(?:export|value)\/)[^\s"\\]+)"$/.exec(node.textContent ?? '')?.[1];
  if (!address) return node;
  const link = build(
    'a',
    { class: 'address', href: address, rel: 'noopener noreferrer', target: '_blank' },
    address,
  );
  return build('span', { class: 'string' }, '"', link, '"');
}

/** @param {number} value @param {number} digits */
function number(value, digits) {
  return value.toLocaleString(locale, { maximumFractionDigits: digits });
}

/** @param {number} bytes */
function size(bytes) {
  return bytes < 1000 ? `${bytes} B` : `${number(bytes / 1000, bytes < 100_000 ? 1 : 0)} kB`;
}
