import { build } from './build.js';

const LONGEST_COLOURED = 60_000;

/**
 * A text area with numbered, coloured lines drawn behind it. Tab leaves it, as it leaves any field.
 *
 * @param {HTMLElement} room holds the text area and the `pre` behind it
 * @param {(text: string) => readonly import('./tokens.js').Token[]} tokensOf
 */
export function makeEditor(room, tokensOf) {
  const area = /** @type {HTMLTextAreaElement} */ (room.querySelector('textarea'));
  const drawn = /** @type {HTMLElement} */ (room.querySelector('pre'));
  const draw = () => {
    drawn.replaceChildren(...colouredLines(area.value, tokensOf));
  };
  room.classList.add('drawn');
  area.addEventListener('input', draw);
  area.addEventListener('keydown', (event) => keepIndent(event, area));
  draw();
  return {
    area,
    get text() {
      return area.value;
    },
    /** @param {string} text */
    set text(text) {
      area.value = text;
      draw();
    },
    /** Puts the caret at a line and column, both from 1. @param {number} line @param {number} column */
    goTo(line, column) {
      const lines = area.value.split('\n');
      const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
      area.focus();
      area.setSelectionRange(start, start);
      drawn.children[line - 1]?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/**
 * Text as spans by kind; very long text stays plain.
 *
 * @param {string} text
 * @param {(text: string) => readonly import('./tokens.js').Token[]} tokensOf
 * @returns {Node[]}
 */
export function coloured(text, tokensOf) {
  if (text.length > LONGEST_COLOURED) return [document.createTextNode(text)];
  return tokensOf(text).map((token) =>
    token.kind === 'space'
      ? document.createTextNode(token.text)
      : build('span', { class: token.kind }, token.text),
  );
}

/**
 * @param {string} text
 * @param {(text: string) => readonly import('./tokens.js').Token[]} tokensOf
 */
function colouredLines(text, tokensOf) {
  const lines = [build('span', { class: 'line' })];
  const tokens = text.length > LONGEST_COLOURED ? [{ kind: 'name', text, start: 0 }] : tokensOf(text);
  for (const token of tokens) {
    for (const [index, part] of token.text.split('\n').entries()) {
      if (index > 0) lines.push(build('span', { class: 'line' }));
      if (part !== '') lines.at(-1)?.append(build('span', { class: token.kind }, part));
    }
  }
  return lines;
}

/** A new line begins where the one before began, or deeper after an opening bracket. */
function keepIndent(/** @type {KeyboardEvent} */ event, /** @type {HTMLTextAreaElement} */ area) {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
  const before = area.value.slice(0, area.selectionStart).split('\n').at(-1) ?? '';
  const indent = (/^ */.exec(before)?.[0] ?? '') + (/[{([]\s*$/.test(before) ? '  ' : '');
  // The one way to insert text that undo takes back.
  if (indent !== '' && document.execCommand('insertText', false, `\n${indent}`)) event.preventDefault();
}
