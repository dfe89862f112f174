import type { Lang } from '@tiendo/core';
import type { Figure } from '../../figure/figure.ts';
import { toDom } from '../../scene/index.ts';
import { build } from './build.ts';
import type { Tooltip } from './tooltip.ts';
import { walk } from './walk.ts';

/** What a chart tells its figure. */
export interface ChartActions {
  /** A value's source is wanted. */
  readonly open: (key: string, mark: SVGElement) => void;
  /** A value is pointed at or walked to; undefined when none is any more. */
  readonly point: (key: string | undefined) => void;
}

/** The chart of a figure: drawn for the room it has, with one tab stop, arrow keys and a tooltip. */
export class ChartRoom {
  readonly element: HTMLElement = build('div', { class: 'chart-room', part: 'chart' });
  readonly #figure: Figure;
  readonly #draw: NonNullable<Figure['draw']>;
  readonly #lang: Lang;
  readonly #actions: ChartActions;
  #tooltip: Tooltip | undefined;
  #width = 0;
  #current: string | undefined;
  #linked: ReadonlySet<string> = new Set();

  constructor(figure: Figure, draw: NonNullable<Figure['draw']>, lang: Lang, actions: ChartActions) {
    this.#figure = figure;
    this.#draw = draw;
    this.#lang = lang;
    this.#actions = actions;
    this.#listen();
  }

  /** Has a tooltip from now on. */
  addTooltip(Type: typeof Tooltip): void {
    this.#tooltip = new Type(() => this.#openCurrent());
    this.element.append(this.#tooltip.element);
  }

  /** Draws for the width of the room; nothing happens when it is drawn for that width already. */
  layOut(): void {
    const width = Math.floor(this.element.getBoundingClientRect().width);
    if (width <= 0 || width === this.#width) return;
    this.#width = width;
    const hadFocus = this.element.contains((this.element.getRootNode() as ShadowRoot).activeElement);
    this.#tooltip?.hide();
    const chart = toDom(this.#draw(width), document);
    for (const mark of chart.querySelectorAll('.target')) {
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-haspopup', 'dialog');
    }
    this.element.replaceChildren(chart, ...(this.#tooltip ? [this.#tooltip.element] : []));
    this.#setCurrent(this.#current ?? this.#figure.walk[0]?.find((key) => key !== null));
    this.link(this.#linked);
    if (hadFocus) this.#mark(this.#current)?.focus();
  }

  /** Sets off the marks that another figure points at. */
  link(keys: ReadonlySet<string>): void {
    this.#linked = keys;
    for (const mark of this.#marks()) mark.classList.toggle('linked', keys.has(keyOf(mark)));
  }

  #listen(): void {
    const room = this.element;
    const markOf = (target: EventTarget | null) =>
      (target as Element | null)?.closest?.<SVGElement>('.target') ?? undefined;
    const show = (mark: SVGElement) => {
      const key = keyOf(mark);
      const reading = this.#figure.readings.get(key);
      this.#setCurrent(key);
      if (reading) this.#tooltip?.show(mark, reading, this.#lang);
      this.#actions.point(key);
    };
    const leave = (event: PointerEvent | FocusEvent) => {
      this.#tooltip?.leave();
      if (markOf(event.relatedTarget)) return;
      const focused = room.querySelector<SVGElement>('.target:focus-visible');
      this.#actions.point(focused && event.type !== 'focusout' ? keyOf(focused) : undefined);
    };
    let wasShown = false;
    room.addEventListener('pointerdown', (event) => {
      const mark = markOf(event.target);
      wasShown =
        event.pointerType !== 'touch' ||
        (this.#tooltip?.isShown === true && mark !== undefined && keyOf(mark) === this.#current);
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
      if (this.#tooltip?.isShown) this.#tooltip?.hide();
      else mark.blur();
    } else return;
    event.preventDefault();
  }

  #openCurrent(): void {
    const mark = this.#mark(this.#current);
    if (!this.#current || !mark) return;
    this.#tooltip?.hide();
    this.#actions.open(this.#current, mark);
  }

  /** The one mark that the Tab key reaches. */
  #setCurrent(key: string | undefined): void {
    this.#current = key;
    for (const mark of this.#marks()) mark.setAttribute('tabindex', keyOf(mark) === key ? '0' : '-1');
  }

  #marks(): readonly SVGElement[] {
    return [...this.element.querySelectorAll<SVGElement>('.target')];
  }

  #mark(key: string | undefined): SVGElement | undefined {
    return this.#marks().find((mark) => keyOf(mark) === key);
  }
}

function keyOf(mark: SVGElement): string {
  return mark.getAttribute('data-key') ?? '';
}
