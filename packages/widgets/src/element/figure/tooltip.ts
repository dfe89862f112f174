import { kindWord, type Lang } from '@tiendo/core';
import { capitalise, periodText, valueText } from '../../chart/read-out.ts';
import { cutOffText } from '../../figure/cut-off-text.ts';
import type { Reading } from '../../figure/figure.ts';
import { sourceName } from '../../figure/source-text.ts';
import { wordsIn } from '../../figure/words.ts';
import { build } from './build.ts';

/** Lets the pointer travel from a mark to its tooltip (WCAG 1.4.13). */
const LEAVE_MS = 200;

/** Where the tooltip of each figure stands. */
const placings = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** A tooltip inside the room of a chart: on hover, focus and touch; it stays while pointed at and goes on Escape. */
export class Tooltip {
  readonly element: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: () => void) {
    this.element = build('div', {
      class: 'tooltip',
      part: 'tooltip',
      hidden: true,
      onclick: open,
      onpointerenter: () => this.keep(),
      onpointerleave: () => this.leave(),
    });
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  /** Shows the reading of a mark, above it where there is room. */
  show(mark: Element, reading: Reading, lang: Lang): void {
    this.keep();
    const { value } = reading;
    const words = wordsIn(lang);
    const lines = [
      value.value !== null &&
        value.kind &&
        value.kind !== 'REPORTED' &&
        capitalise(kindWord(value.kind, lang)),
      value.source && sourceName(value.source, lang),
      value.value !== null && capitalise(cutOffText(value, lang) ?? ''),
    ].filter((line) => typeof line === 'string' && line !== '');
    this.element.replaceChildren(
      build('div', {}, `${value.area.name}, ${periodText(value.period, lang)}`),
      build('b', {}, capitalise(valueText(value, lang))),
      ...lines.map((line) => build('div', { class: 'small' }, line as string)),
      build('div', { class: 'small hint' }, value.value === null ? '' : capitalise(words.seeWhere)),
    );
    this.element.hidden = false;
    this.#place(mark);
  }

  hide(): void {
    this.keep();
    this.element.hidden = true;
  }

  /** Stays although the pointer left the mark. */
  keep(): void {
    clearTimeout(this.#timer);
  }

  leave(): void {
    this.keep();
    this.#timer = setTimeout(() => this.hide(), LEAVE_MS);
  }

  /** By a style sheet of its own: a strict policy allows it and no style attribute appears. */
  #placing(css: string): void {
    const root = this.element.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const sheet = placings.get(root) ?? new CSSStyleSheet();
    if (!placings.has(root)) {
      placings.set(root, sheet);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    sheet.replaceSync(css);
  }

  #place(mark: Element): void {
    const room = this.element.parentElement?.getBoundingClientRect();
    if (!room) return;
    const box = (mark.querySelector('circle, rect:not(.hit)') ?? mark).getBoundingClientRect();
    const own = this.element.getBoundingClientRect();
    const left = Math.max(
      0,
      Math.min(box.left - room.left + Math.min(box.width / 2, 120) - own.width / 2, room.width - own.width),
    );
    const above = box.top - own.height - 10;
    const top =
      above >= 0 || box.bottom + own.height + 10 > window.innerHeight
        ? above - room.top
        : box.bottom - room.top + 10;
    this.#placing(`.tooltip{left:${Math.round(left)}px;top:${Math.round(top)}px}`);
  }
}
