import type { Lang } from '@tiendo/core';
import { readOut } from '../../chart/read-out.ts';
import type { Figure } from '../../figure/figure.ts';
import type { ChartRoom } from './chart-room.ts';
import { Tooltip } from './tooltip.ts';
import { walk } from './walk.ts';

/** What the marks of a chart tell its figure. */
export interface MarkActions {
  /** A value's source is wanted. */
  readonly open: (key: string, mark: SVGElement) => void;
  /** A value is pointed at or walked to; undefined when none is any more. */
  readonly point: (key: string | undefined) => void;
}

/** The way through the marks of a chart: one tab stop, arrow keys, and a tooltip on hover, focus and touch. */
export class MarkReader {
  readonly #room: HTMLElement;
  readonly #figure: Figure;
  readonly #lang: Lang;
  readonly #actions: MarkActions;
  readonly #tooltip = new Tooltip(() => this.#openCurrent());
  #current: string | undefined;
  #linked: ReadonlySet<string> = new Set();

  constructor(chart: ChartRoom, figure: Figure, lang: Lang, actions: MarkActions) {
    this.#room = chart.element;
    this.#figure = figure;
    this.#lang = lang;
    this.#actions = actions;
    this.#current = figure.walk[0]?.find((key) => key !== null) ?? undefined;
    this.#room.append(this.#tooltip.element);
    this.#prepare();
    this.#listen();
    chart.replace = (drawn) => this.#replace(drawn);
  }

  /** Sets off the marks that another figure points at. */
  link(keys: ReadonlySet<string>): void {
    for (const key of this.#linked) this.#mark(key)?.classList.remove('linked');
    this.#linked = keys;
    for (const key of keys) this.#mark(key)?.classList.add('linked');
  }

  /** A chart drawn for another width keeps the focus at its mark. */
  #replace(drawn: SVGElement): void {
    const hadFocus = this.#room.contains((this.#room.getRootNode() as ShadowRoot).activeElement);
    this.#tooltip.hide();
    this.#room.replaceChildren(drawn, this.#tooltip.element);
    this.#prepare();
    this.link(this.#linked);
    if (hadFocus) this.#mark(this.#current)?.focus();
  }

  /** Marks are pressed: a drawing alone does not say so. */
  #prepare(): void {
    for (const mark of this.#room.querySelectorAll('.target[role]')) {
      asButton(mark);
      mark.setAttribute('tabindex', '-1');
    }
    this.#setCurrent(this.#current);
  }

  #listen(): void {
    const room = this.#room;
    const markOf = (target: EventTarget | null) =>
      (target as Element | null)?.closest?.<SVGElement>('.target') ?? undefined;
    const show = (mark: SVGElement) => {
      const key = keyOf(mark);
      const reading = this.#figure.readings.get(key);
      this.#setCurrent(key);
      if (reading) this.#tooltip.show(mark, reading, this.#lang);
      this.#actions.point(key);
    };
    const leave = (event: PointerEvent | FocusEvent) => {
      this.#tooltip.leave();
      if (markOf(event.relatedTarget)) return;
      const focused = room.querySelector<SVGElement>('.target:focus-visible');
      this.#actions.point(focused && event.type !== 'focusout' ? keyOf(focused) : undefined);
    };
    let wasShown = false;
    room.addEventListener('pointerdown', (event) => {
      const mark = markOf(event.target);
      wasShown =
        event.pointerType !== 'touch' ||
        (this.#tooltip.isShown && mark !== undefined && keyOf(mark) === this.#current);
    });
    room.addEventListener('pointerover', (event) => {
      const mark = markOf(event.target);
      if (mark && event.pointerType !== 'touch') show(mark);
    });
    room.addEventListener('pointerout', (event) => {
      if (markOf(event.target) && event.pointerType !== 'touch') leave(event);
    });
    room.addEventListener('focusin', (event) => {
      const mark = markOf(event.target);
      if (mark?.matches(':focus-visible')) show(mark);
    });
    room.addEventListener('focusout', leave);
    room.addEventListener('click', (event) => {
      const mark = markOf(event.target);
      if (!mark) return;
      show(mark);
      // A first tap on a mark without printed value shows its tooltip; a mouse, a printed value or a second tap opens it.
      if (wasShown || (event.target as Element).closest('text')) this.#openCurrent();
      wasShown = true;
    });
    room.addEventListener('keydown', (event) => this.#onKey(event));
  }

  #onKey(event: KeyboardEvent): void {
    const mark = (event.target as Element).closest<SVGElement>('.target');
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = walk(this.#figure.walk, keyOf(mark), event.key);
    if (next !== undefined) {
      this.#setCurrent(next);
      this.#mark(next)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') this.#openCurrent();
    else if (event.key === 'Escape') {
      if (this.#tooltip.isShown) this.#tooltip.hide();
      else mark.blur();
    } else return;
    event.preventDefault();
  }

  #openCurrent(): void {
    const mark = this.#mark(this.#current);
    if (!this.#current || !mark) return;
    this.#tooltip.hide();
    this.#actions.open(this.#current, mark);
  }

  /** The one mark that the Tab key reaches. */
  #setCurrent(key: string | undefined): void {
    this.#mark(this.#current)?.setAttribute('tabindex', '-1');
    this.#current = key;
    const mark = this.#mark(key);
    const reading = this.#figure.readings.get(key ?? '');
    if (mark && reading && !mark.hasAttribute('role')) {
      mark.setAttribute('aria-label', readOut(reading.value, this.#lang));
      asButton(mark);
    }
    mark?.setAttribute('tabindex', '0');
  }

  #mark(key: string | undefined): SVGElement | undefined {
    if (key === undefined) return undefined;
    return this.#room.querySelector<SVGElement>(`.target[data-key="${CSS.escape(key)}"]`) ?? undefined;
  }
}

function asButton(mark: Element): void {
  mark.setAttribute('role', 'button');
  mark.setAttribute('aria-haspopup', 'dialog');
}

function keyOf(mark: SVGElement): string {
  return mark.getAttribute('data-key') ?? '';
}
